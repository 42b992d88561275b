import type { CellPlace } from './grid-place';

/** A text that is to be entered into a cell. */
export interface CellEdit extends CellPlace {
  readonly text: string;
}

/** What an event of RevoGrid's says; its type leaves most of it open. */
function detailOf(event: Event): object {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  return typeof detail === 'object' && detail !== null ? detail : {};
}

function read(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
}

function numberIn(from: unknown, name: string): number | undefined {
  const value = read(from, name);
  return typeof value === 'number' ? value : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The cell that now has the focus. */
export function focusedCell(event: Event): CellPlace | undefined {
  const detail = detailOf(event);
  const row = numberIn(read(detail, 'model'), 'row');
  const column = numberIn(read(detail, 'column'), 'prop');
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** The edit of a single cell, about to be made. */
export function editOf(event: Event): CellEdit[] {
  const detail = detailOf(event);
  const row = numberIn(read(detail, 'model'), 'row');
  const column = numberIn(detail, 'prop');
  return row === undefined || column === undefined ? [] : [{ row, column, text: textOf(read(detail, 'val')) }];
}

/** The edits of a block of cells that was pasted or cleared, about to be made. */
export function editsOf(event: Event): CellEdit[] {
  const detail = detailOf(event);
  const models = read(detail, 'models');
  return Object.entries(read(detail, 'data') ?? {}).flatMap(([index, cells]: [string, unknown]) => {
    const row = numberIn(read(models, index), 'row');
    if (row === undefined || typeof cells !== 'object' || cells === null) return [];
    return Object.entries(cells).map(([column, text]: [string, unknown]) => ({
      row,
      column: Number(column),
      text: textOf(text),
    }));
  });
}

/** A key pressed over the grid, and whether a cell is being edited. */
export function keyOf(event: Event): { readonly key: KeyboardEvent; readonly editing: boolean } | undefined {
  const detail = detailOf(event);
  const key = read(detail, 'original');
  const edit = read(detail, 'edit');
  return key instanceof KeyboardEvent ? { key, editing: edit !== null && edit !== undefined } : undefined;
}

interface CopiedPlace {
  readonly x: number;
  readonly y: number;
  readonly colType: string;
  readonly rowType: string;
}

/** Puts what the cells of a copied block show in place of what the grid would copy. */
export function copiedRows(event: Event, textAt: (place: CopiedPlace) => string): void {
  const detail = detailOf(event);
  const range = read(detail, 'range');
  const [x = 0, y = 0, x1 = 0, y1 = 0] = ['x', 'y', 'x1', 'y1'].map((name) => numberIn(range, name));
  const types = { colType: textOf(read(detail, 'colType')), rowType: textOf(read(detail, 'rowType')) };
  const data = Array.from({ length: y1 - y + 1 }, (_row, down) =>
    Array.from({ length: x1 - x + 1 }, (_cell, across) => textAt({ x: x + across, y: y + down, ...types })),
  );
  Object.assign(detail, { data });
}
