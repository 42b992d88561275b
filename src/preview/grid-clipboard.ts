import type { CellEdit, CellPlace, GridPlace } from './grid-place';

/** The rows of cells in a text that a spreadsheet has copied: cells between tabs, a line for each row. */
export function copiedCells(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r\n|\n|\r/);
  return lines.map((line) => line.split('\t'));
}

/** The edits that put a copied text into the cells from this one on. */
export function pasteEdits(text: string, { row, column }: CellPlace): CellEdit[] {
  return copiedCells(text).flatMap((cells, down) =>
    cells.map((cell, across) => ({ row: row + down, column: column + across, text: cell })),
  );
}

function read(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
}

function numberIn(from: unknown, name: string): number {
  const value = read(from, name);
  return typeof value === 'number' ? value : 0;
}

/** Puts what the cells of a copied block show in place of what RevoGrid would copy. */
export function putCopiedTexts(event: Event, textAt: (place: GridPlace) => string): void {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  if (typeof detail !== 'object' || detail === null) return;
  const range = read(detail, 'range');
  const [x, y, x1, y1] = [numberIn(range, 'x'), numberIn(range, 'y'), numberIn(range, 'x1'), numberIn(range, 'y1')];
  const colType = read(detail, 'colType') === 'colPinStart' ? 'colPinStart' : 'rgCol';
  const rowType = read(detail, 'rowType') === 'rowPinStart' ? 'rowPinStart' : 'rgRow';
  const data = Array.from({ length: y1 - y + 1 }, (_row, down) =>
    Array.from({ length: x1 - x + 1 }, (_cell, across) => textAt({ x: x + across, y: y + down, colType, rowType })),
  );
  Object.assign(detail, { data });
}
