import { kindAt, wordsAt } from './cell-kind';
import type { Grid } from './grid';
import { headingRole } from './heading-words';
import { lookAcross, lookDown, type OrientedGrid } from './oriented-grid';
import { cornerTexts, evidenceFor, isHead, strengthOf, type HeadEvidence } from './table-head';
import { yearRuns, type YearHead, type YearRun } from './year-runs';

/** A table with years along a line: heads on one line, a series on each line after it. Ends are included. */
export interface YearTable {
  readonly grid: OrientedGrid;
  readonly headLine: number;
  readonly heads: readonly YearHead[];
  /** Labels, units and the like stand from here up to the first head. */
  readonly sideFirst: number;
  readonly sideLast: number;
  /** Up to here further columns (source, note) may stand behind the last head. */
  readonly afterLast: number;
  readonly lastLine: number;
  /** The labels belong to a table beside this one; what tells the two apart stands over the heads. */
  readonly sharesLabels: boolean;
}

interface Candidate {
  readonly table: YearTable;
  readonly evidence: HeadEvidence;
}

/** Blank lines that end a table. */
const BLANKS_AT_END = 2;

/** The tables of a sheet, in reading order. No cell of figures belongs to two. */
export function findTables(sheet: Grid): readonly YearTable[] {
  const candidates = [lookAcross(sheet), lookDown(sheet)].flatMap(candidatesIn);
  const strongest = [...candidates].sort((a, b) => strengthOf(b.evidence) - strengthOf(a.evidence));
  const accepted = strongest.reduce<readonly YearTable[]>(
    (sofar, { table }) => (sofar.some((other) => overlap(other, table)) ? sofar : [...sofar, table]),
    [],
  );
  return [...accepted].sort(inReadingOrder);
}

function candidatesIn(grid: OrientedGrid): readonly Candidate[] {
  const heads = Array.from({ length: grid.lineCount }, (_, line) => headsOnLine(grid, line)).flat();
  return heads.flatMap((head) => {
    const lastLine = lastLineOf(head, heads);
    const table = { ...head.table, lastLine };
    return hasLabels(table) && hasFigures(table) ? [{ ...head, table }] : [];
  });
}

interface Side {
  readonly sideFirst: number;
  readonly sideLast: number;
}

/** The heads that begin a table on this line, each with the room beside it up to its neighbours. */
function headsOnLine(grid: OrientedGrid, line: number): readonly Candidate[] {
  const runs = yearRuns(grid, line);
  let labelled: Side = { sideFirst: 0, sideLast: -1 };
  return runs.flatMap((run, index) => {
    const own = ownSide(grid, run, runs[index - 1]);
    const sharesLabels = index > 0 && !hasWords(grid, line, own);
    if (!sharesLabels) labelled = own;
    const evidence = evidenceFor(grid, run, cornerTexts(grid, line, labelled.sideFirst, labelled.sideLast));
    const afterLast = afterLastOf(grid, line, run, runs[index + 1]);
    const table = { grid, headLine: line, heads: run.heads, ...labelled, afterLast, lastLine: line, sharesLabels };
    return isHead(evidence) ? [{ evidence, table }] : [];
  });
}

/** The room between a run and the one before it, that one's own attributes apart. */
function ownSide(grid: OrientedGrid, run: YearRun, before: YearRun | undefined): Side {
  const first = run.heads[0]?.position ?? 0;
  const sideFirst = before ? afterAttributes(grid, run.line, lastPosition(before) + 1, first) : 0;
  return { sideFirst, sideLast: first - 1 };
}

function afterLastOf(grid: OrientedGrid, line: number, run: YearRun, next: YearRun | undefined): number {
  const nextFirst = next?.heads[0]?.position;
  return nextFirst === undefined
    ? grid.positionCount - 1
    : afterAttributes(grid, line, lastPosition(run) + 1, nextFirst) - 1;
}

/** Steps over columns headed Source, Note, Unit that directly follow the last year of a table. */
function afterAttributes(grid: OrientedGrid, line: number, from: number, before: number): number {
  let position = from;
  while (position < before && isAttribute(wordsAt(grid, line, position))) position += 1;
  return position;
}

function isAttribute(heading: string | null): boolean {
  const role = heading === null ? null : headingRole(heading);
  return role === 'source' || role === 'note' || role === 'unit' || role === 'status';
}

function hasWords(grid: OrientedGrid, line: number, { sideFirst, sideLast }: Side): boolean {
  const area = { firstLine: line + 1, lastLine: grid.lineCount - 1, first: sideFirst, last: sideLast };
  return anyCell(area, (at, position) => wordsAt(grid, at, position) !== null);
}

function hasLabels({ grid, headLine, lastLine, sideFirst, sideLast }: YearTable): boolean {
  return anyCell(
    { firstLine: headLine + 1, lastLine, first: sideFirst, last: sideLast },
    (line, position) => wordsAt(grid, line, position) !== null,
  );
}

interface Lines {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly first: number;
  readonly last: number;
}

function anyCell(area: Lines, is: (line: number, position: number) => boolean): boolean {
  for (let line = area.firstLine; line <= area.lastLine; line += 1) {
    for (let position = area.first; position <= area.last; position += 1) {
      if (is(line, position)) return true;
    }
  }
  return false;
}

function lastLineOf({ table }: Candidate, heads: readonly Candidate[]): number {
  const { grid, headLine } = table;
  let last = headLine;
  let blanks = 0;
  for (let line = headLine + 1; line < grid.lineCount; line += 1) {
    if (isBlankLine(table, line)) {
      blanks += 1;
      if (blanks === BLANKS_AT_END) break;
      continue;
    }
    if (heads.some((other) => interrupts(other, table, line, blanks > 0)) || (blanks > 0 && isOtherHead(table, line)))
      break;
    blanks = 0;
    last = line;
  }
  return last;
}

/** A further head under this one. Plain numbers behind a text of their own need a blank line before them. */
function interrupts(other: Candidate, table: YearTable, line: number, afterBlank: boolean): boolean {
  if (other.table.headLine !== line || !sharePositions(other.table, table)) return false;
  return afterBlank || other.evidence.inWords || other.evidence.corner !== 'text';
}

/** The head of a table of another kind: words, no figures, over two or more of the year columns. */
function isOtherHead(table: YearTable, line: number): boolean {
  const kinds = table.heads.map(({ position }) => kindAt(table.grid, line, position));
  const words = kinds.filter((kind) => kind === 'text').length;
  return !kinds.includes('figure') && words >= Math.min(2, kinds.length);
}

function isBlankLine(table: YearTable, line: number): boolean {
  const area = { firstLine: line, lastLine: line, first: table.sideFirst, last: lastPosition(table) };
  return !anyCell(area, (at, position) => kindAt(table.grid, at, position) !== 'blank');
}

function hasFigures(table: YearTable): boolean {
  const { grid, headLine, lastLine, heads } = table;
  const positions = new Set(heads.map(({ position }) => position));
  const area = { firstLine: headLine + 1, lastLine, first: heads[0]?.position ?? 0, last: lastPosition(table) };
  return anyCell(area, (line, position) => positions.has(position) && kindAt(grid, line, position) === 'figure');
}

function lastPosition({ heads }: { readonly heads: readonly YearHead[] }): number {
  return heads.at(-1)?.position ?? 0;
}

function sharePositions(a: YearTable, b: YearTable): boolean {
  return (a.heads[0]?.position ?? 0) <= lastPosition(b) && (b.heads[0]?.position ?? 0) <= lastPosition(a);
}

interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Head and figures as they lie on the sheet, labels apart. */
function rectangleOf(table: YearTable): Rectangle {
  const start = table.grid.address(table.headLine, table.heads[0]?.position ?? 0);
  const end = table.grid.address(table.lastLine, lastPosition(table));
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function overlap(a: YearTable, b: YearTable): boolean {
  const one = rectangleOf(a);
  const other = rectangleOf(b);
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

function inReadingOrder(a: YearTable, b: YearTable): number {
  const one = rectangleOf(a);
  const other = rectangleOf(b);
  return one.top === other.top ? one.left - other.left : one.top - other.top;
}
