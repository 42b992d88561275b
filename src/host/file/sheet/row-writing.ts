import type { Cell, Sheet } from '../../model';
import type { RootDraft } from '../xml/root-draft';
import type { Span } from '../xml/root-layout';
import { changedTag, withContent } from '../xml/text-edits';
import { tag } from '../xml/xml-text';
import { childrenNamed, parseXml, type XmlElement } from '../xml/xml-tree';
import { sameCell } from './cell-equality';
import { cellName, parseCell } from './cell-reference';
import { type CellContext, cellTag, type SourceCell } from './cell-writing';
import { placeKey, type SharedBlock } from './shared-formulas';

type Cells = ReadonlyMap<number, Cell>;

const noCells: Cells = new Map();

/** What is known of the rows as the file has them. */
export interface SourceRows {
  readonly sheet: Sheet;
  readonly rowSpans: ReadonlyMap<number, Span>;
  readonly impliedPlaces: boolean;
  readonly sharedBlocks: readonly SharedBlock[];
}

/** Writes the markup of a row of the model over that of the file. */
export class RowWriter {
  constructor(
    private readonly draft: RootDraft,
    private readonly source: SourceRows,
    private readonly current: Sheet,
    private readonly context: CellContext,
    private readonly orphans: ReadonlySet<string>,
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

  #sourceCells(row: number, source: string, element: XmlElement): Map<number, SourceCell> {
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
    const isOrphan = this.orphans.has(placeKey(row, column));
    if (before !== undefined && !isOrphan && sameCell(before.cell, cell, this.context.styleOf)) {
      const { source, element } = before;
      const open = changedTag(source.slice(element.start, element.contentStart), { r: cellName(row, column) });
      return open + source.slice(element.contentStart, element.end);
    }
    return cell === undefined ? '' : cellTag(this.context, row, column, cell, isOrphan ? undefined : before);
  }
}
