import type { Cell, Sheet } from '../../model';
import { changedTag, withContent } from '../xml/text-edits';
import { tag } from '../xml/xml-text';
import { childrenNamed, parseXml } from '../xml/xml-tree';
import type { RootDraft } from '../xml/root-draft';
import type { Span } from '../xml/root-layout';
import { sameContent } from './cell-equality';
import { blockName, cellName, parseCell } from './cell-reference';
import { type CellContext, cellTag, type SourceCell } from './cell-writing';

type Cells = ReadonlyMap<number, Cell>;

const noCells: Cells = new Map();

/** What is known of the rows as the file has them. */
export interface SourceRows {
  readonly sheet: Sheet;
  readonly rowSpans: ReadonlyMap<number, Span>;
  readonly impliedPlaces: boolean;
}

/** Rewrites the rows that have changed, and in them the cells that have; the others keep their markup. */
export function writeSheetData(draft: RootDraft, source: SourceRows, current: Sheet, context: CellContext): void {
  const touched = touchedRows(source, current, context);
  if (touched.length === 0) return;
  const writer = new RowWriter(draft, source, current, context);
  const data = draft.layout.children.find(({ name }) => name === `${draft.prefix}sheetData`);
  if (data === undefined || source.rowSpans.size === 0) {
    draft.put('sheetData', draft.tag('sheetData', {}, touched.map((row) => writer.row(row)).join('')));
  } else {
    placeRows(draft, source, touched, writer);
  }
  draft.put('dimension', draft.tag('dimension', { ref: dimension(current) }));
}

function touchedRows(source: SourceRows, current: Sheet, context: CellContext): number[] {
  const numbers = new Set([...source.rowSpans.keys(), ...current.rows.keys()]);
  for (const row of [...current.rowHeights.keys(), ...current.hiddenRows]) numbers.add(row);
  return [...numbers]
    .filter((row) => source.impliedPlaces || rowDiffers(source.sheet, current, row, context))
    .sort((one, other) => one - other);
}

function rowDiffers(before: Sheet, now: Sheet, row: number, context: CellContext): boolean {
  if (before.rowHeights.get(row) !== now.rowHeights.get(row)) return true;
  if (before.hiddenRows.has(row) !== now.hiddenRows.has(row)) return true;
  const earlier = before.rows.get(row) ?? noCells;
  const later = now.rows.get(row) ?? noCells;
  if (earlier.size !== later.size) return true;
  for (const [column, cell] of later) if (!sameCell(earlier.get(column), cell, context)) return true;
  return false;
}

function sameCell(before: Cell | undefined, now: Cell | undefined, context: CellContext): boolean {
  if (!sameContent(before, now)) return false;
  return before === undefined || now === undefined || context.styleOf(now.format) === before.format;
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

class RowWriter {
  constructor(
    private readonly draft: RootDraft,
    private readonly source: SourceRows,
    private readonly current: Sheet,
    private readonly context: CellContext,
  ) {}

  row(row: number): string {
    const span = this.source.rowSpans.get(row);
    const cells = this.current.rows.get(row) ?? noCells;
    if (span === undefined) return this.#newRow(row, cells);
    const source = this.draft.layout.text.slice(span.start, span.end);
    const element = parseXml(source, this.draft.layout.part);
    const before = this.#sourceCells(row, source, element);
    const changes = { r: String(row + 1), spans: null, ...this.#size(row) };
    return withContent(source, element, this.#cells(row, cells, before), changes);
  }

  #newRow(row: number, cells: Cells): string {
    return tag(`${this.draft.prefix}row`, { r: row + 1, ...this.#size(row) }, this.#cells(row, cells, new Map()));
  }

  /** Height and visibility, where they have changed. */
  #size(row: number): Record<string, string | null> {
    const height = this.current.rowHeights.get(row);
    const hidden = this.current.hiddenRows.has(row);
    const changes: Record<string, string | null> = {};
    if (height !== this.source.sheet.rowHeights.get(row)) {
      changes['ht'] = height === undefined ? null : String(height);
      changes['customHeight'] = height === undefined ? null : '1';
    }
    if (hidden !== this.source.sheet.hiddenRows.has(row)) changes['hidden'] = hidden ? '1' : null;
    return changes;
  }

  #sourceCells(row: number, source: string, element: ReturnType<typeof parseXml>): Map<number, SourceCell> {
    const cells = this.source.sheet.rows.get(row) ?? noCells;
    const found = new Map<number, SourceCell>();
    let column = -1;
    for (const child of childrenNamed(element, 'c')) {
      column = parseCell(child.attributes['r'] ?? '')?.column ?? column + 1;
      found.set(column, { source, element: child, cell: cells.get(column) });
    }
    return found;
  }

  #cells(row: number, cells: Cells, before: ReadonlyMap<number, SourceCell>): string {
    const columns = [...new Set([...cells.keys(), ...before.keys()])].sort((one, other) => one - other);
    return columns.map((column) => this.#cell(row, column, cells.get(column), before.get(column))).join('');
  }

  #cell(row: number, column: number, cell: Cell | undefined, before: SourceCell | undefined): string {
    if (before !== undefined && sameCell(before.cell, cell, this.context)) {
      const { source, element } = before;
      const open = changedTag(source.slice(element.start, element.contentStart), { r: cellName(row, column) });
      return open + source.slice(element.contentStart, element.end);
    }
    return cell === undefined ? '' : cellTag(this.context, row, column, cell, before);
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
