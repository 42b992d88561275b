import type { Cell, Sheet } from '../../model';
import type { RootDraft } from '../xml/root-draft';
import { sameCell } from './cell-equality';
import { blockName } from './cell-reference';
import type { CellContext } from './cell-writing';
import { RowWriter, type SourceRows } from './row-writing';
import { orphanedFollowers, rowOfKey } from './shared-formulas';

const noCells: ReadonlyMap<number, Cell> = new Map();

/** Rewrites the rows that have changed, and in them the cells that have; the others keep their markup. */
export function writeSheetData(draft: RootDraft, source: SourceRows, current: Sheet, context: CellContext): void {
  const orphans = orphanedFollowers(source.sharedBlocks, source.sheet, current);
  const touched = touchedRows(source, current, context, orphans);
  if (touched.length === 0) return;
  const writer = new RowWriter(draft, source, current, context, orphans);
  const data = draft.layout.children.find(({ name }) => name === `${draft.prefix}sheetData`);
  if (data === undefined || source.rowSpans.size === 0) {
    draft.put('sheetData', draft.tag('sheetData', {}, touched.map((row) => writer.row(row)).join('')));
  } else {
    placeRows(draft, source, touched, writer);
  }
  draft.put('dimension', draft.tag('dimension', { ref: dimension(current) }));
}

function touchedRows(source: SourceRows, current: Sheet, context: CellContext, orphans: ReadonlySet<string>): number[] {
  const numbers = new Set([...source.rowSpans.keys(), ...current.rows.keys()]);
  for (const row of [...current.rowHeights.keys(), ...current.hiddenRows]) numbers.add(row);
  const orphaned = new Set([...orphans].map(rowOfKey));
  const differing = [...numbers].filter(
    (row) => orphaned.has(row) || rowDiffers(source.sheet, current, row, context.styleOf),
  );
  // Rows that only follow one another lose their places as soon as one is put between them.
  const touched = source.impliedPlaces && differing.length > 0 ? [...numbers] : differing;
  return touched.sort((one, other) => one - other);
}

function rowDiffers(before: Sheet, now: Sheet, row: number, styleOf: CellContext['styleOf']): boolean {
  if (before.rowHeights.get(row) !== now.rowHeights.get(row)) return true;
  if (before.hiddenRows.has(row) !== now.hiddenRows.has(row)) return true;
  const earlier = before.rows.get(row) ?? noCells;
  const later = now.rows.get(row) ?? noCells;
  if (earlier.size !== later.size) return true;
  for (const [column, cell] of later) if (!sameCell(earlier.get(column), cell, styleOf)) return true;
  return false;
}

function placeRows(draft: RootDraft, source: SourceRows, touched: readonly number[], writer: RowWriter): void {
  const existing = [...source.rowSpans].sort(([one], [other]) => one - other);
  let next = 0;
  for (const row of touched) {
    while (next < existing.length && (existing[next]?.[0] ?? 0) < row) next++;
    const span = source.rowSpans.get(row);
    const place = existing[next]?.[1].start ?? existing.at(-1)?.[1].end ?? 0;
    if (span === undefined) draft.edits.insert(place, writer.row(row));
    else draft.edits.replace(span, writer.row(row));
  }
}

function dimension(sheet: Sheet): string {
  const rows = [...sheet.rows].filter(([, cells]) => cells.size > 0);
  if (rows.length === 0) return 'A1';
  const block = { firstRow: Infinity, firstColumn: Infinity, lastRow: 0, lastColumn: 0 };
  for (const [row, cells] of rows) {
    block.firstRow = Math.min(block.firstRow, row);
    block.lastRow = Math.max(block.lastRow, row);
    for (const column of cells.keys()) {
      block.firstColumn = Math.min(block.firstColumn, column);
      block.lastColumn = Math.max(block.lastColumn, column);
    }
  }
  return blockName(block);
}
