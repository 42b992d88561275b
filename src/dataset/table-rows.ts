import type { Year } from '../plan';
import { attributesOf, type TableAttributes } from './attribute-lines';
import { kindAt, wordsAt } from './cell-kind';
import { readFigure, type CellFigure } from './cell-number';
import type { YearTable } from './find-tables';
import type { CellAddress } from './grid';
import { isRemark } from './heading-words';
import { markBehindFigure } from './number-format';
import { plainText, textWithoutMarks } from './plain-text';
import { sideColumns, type SideColumns } from './side-columns';

/** A year's cell on a line. */
export interface YearCell {
  readonly year: Year;
  readonly cell: CellAddress;
  /** The cell holds a text, if one that reads as a number. */
  readonly isText: boolean;
  readonly figure: CellFigure;
  /** What a line of the table says of this year's figures, such as derived, or the letter behind this one. */
  readonly status: string | null;
}

/** One line of a table: a label, and what stands under each whole year. */
export interface TableRow {
  readonly label: string;
  readonly labelCell: CellAddress;
  /** Texts of the further label columns on the line. */
  readonly context: readonly string[];
  /** Labels that this one is set under, the nearest first. */
  readonly parents: readonly string[];
  readonly unit: string | null;
  /** The unit that a line of the table states for all of it. */
  readonly tableUnit: string | null;
  readonly source: string | null;
  readonly scope: string | null;
  readonly status: string | null;
  readonly cells: readonly YearCell[];
}

interface Parent {
  readonly text: string;
  readonly indent: number;
  /** A heading without figures heads what follows at its own indent too. */
  readonly isHeading: boolean;
}

const PART_OF = /^\s*(?:其中|of which|#)/iu;
const PART_INDENT = 2;
/** A column filled on fewer of its lines than this says its text once for the lines that follow. */
const SPARSE = 0.6;

/** The lines of a table that may be series: labelled, with figures, or with nothing where figures would stand. */
export function tableRows(table: YearTable): readonly TableRow[] {
  const columns = sideColumns(table);
  const { label } = columns;
  if (label === null) return [];
  const attributes = attributesOf(table, label);
  const cellsOf = yearColumns(table, attributes);
  const context = columns.context.map((position) => contextTexts(table, position));
  const rows: TableRow[] = [];
  let open: readonly Parent[] = [];
  for (let line = table.headLine + 1; line <= table.lastLine; line += 1) {
    const raw = wordsAt(table.grid, line, label);
    if (raw === null || isRemark(raw)) continue;
    const cells = cellsOf(line);
    const own: Parent = { text: textWithoutMarks(raw), indent: indentOf(raw), isHeading: isBlank(cells) };
    open = open.filter((parent) => isOver(parent, own));
    if (!isWordsOnly(cells))
      rows.push(
        rowOf(table, columns, {
          line,
          labelCell: table.grid.address(line, label),
          own,
          open,
          cells,
          context,
          attributes,
        }),
      );
    open = [own, ...open];
  }
  return rows;
}

interface LineParts {
  readonly line: number;
  readonly labelCell: CellAddress;
  readonly attributes: TableAttributes;
  readonly own: Parent;
  readonly open: readonly Parent[];
  readonly cells: readonly YearCell[];
  readonly context: readonly ReadonlyMap<number, string>[];
}

function rowOf(table: YearTable, columns: SideColumns, parts: LineParts): TableRow {
  const { line, labelCell, own, open, cells, context, attributes } = parts;
  const textAt = (position: number | null) => (position === null ? null : wordsAt(table.grid, line, position));
  return {
    label: own.text,
    labelCell,
    context: context.flatMap((texts) => texts.get(line) ?? []),
    parents: open.map(({ text }) => text),
    unit: textAt(columns.unit),
    tableUnit: attributes.unit,
    source: textAt(columns.source) ?? attributes.source,
    scope: textAt(columns.scope),
    status: textAt(columns.status),
    cells,
  };
}

/** Nothing under any year, not even a sign for a missing figure: a heading, or figures still to come. */
function isBlank(cells: readonly YearCell[]): boolean {
  return cells.every(({ figure }) => figure.type === 'missing' && figure.isBlank);
}

export function hasFigure(cells: readonly YearCell[]): boolean {
  return cells.some(({ figure }) => figure.type === 'figure');
}

/** Words under the years and no figure: a line of remarks, sources or states, not of figures that are missing. */
function isWordsOnly(cells: readonly YearCell[]): boolean {
  return !hasFigure(cells) && cells.some(({ figure }) => figure.type === 'other');
}

function isOver(parent: Parent, line: Parent): boolean {
  if (parent.indent !== line.indent) return parent.indent < line.indent;
  return parent.isHeading && !line.isHeading;
}

/** Spaces before the text; an ideographic one is as wide as two. */
function indentOf(raw: string): number {
  const spaces = /^[\s\u3000]*/u.exec(raw)?.[0] ?? '';
  const width = [...spaces].reduce((sum, space) => sum + (space === '\u3000' ? 2 : 1), 0);
  return width + (PART_OF.test(raw) ? PART_INDENT : 0);
}

/** The year cells of any line; a year that stands twice is read where it stands first, an estimate not at all. */
function yearColumns({ grid, heads }: YearTable, { status }: TableAttributes): (line: number) => readonly YearCell[] {
  const columns = new Map<Year, number>();
  for (const { position, period } of heads) {
    if (period.type === 'annual' && !period.estimated && !columns.has(period.year)) columns.set(period.year, position);
  }
  return (line) =>
    [...columns].map(([year, position]) => ({
      year,
      status: status.get(position) ?? markBehindFigure(grid.numberFormat(line, position)),
      cell: grid.address(line, position),
      isText: typeof grid.value(line, position) === 'string',
      figure: readFigure(grid.value(line, position), grid.numberFormat(line, position)),
    }));
}

/** The text of a label column by line, a sparse one's carried on. */
function contextTexts(table: YearTable, position: number): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (let line = table.headLine + 1; line <= table.lastLine; line += 1) {
    const words = wordsAt(table.grid, line, position);
    if (words !== null) texts.set(line, plainText(words));
  }
  return texts.size < SPARSE * labelledLines(table) ? carriedOn(table, texts) : texts;
}

function carriedOn(table: YearTable, texts: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  const carried = new Map<number, string>();
  let last: string | undefined;
  for (let line = table.headLine + 1; line <= table.lastLine; line += 1) {
    last = texts.get(line) ?? last;
    if (last !== undefined) carried.set(line, last);
  }
  return carried;
}

function labelledLines({ grid, headLine, lastLine, heads }: YearTable): number {
  const lines = Array.from({ length: lastLine - headLine }, (_, index) => headLine + 1 + index);
  return lines.filter((line) => heads.some(({ position }) => kindAt(grid, line, position) === 'figure')).length;
}
