import type { Year } from '../plan';
import { kindAt, wordsAt } from './cell-kind';
import { headingRole } from './heading-words';
import { readHeader, type HeaderPeriod } from './header-years';
import type { OrientedGrid } from './oriented-grid';
import { partOfYear } from './part-of-year';
import { plainText } from './plain-text';

/** A head that speaks of time, and where on its line it stands. */
export interface YearHead {
  readonly position: number;
  readonly period: Exclude<HeaderPeriod, { readonly type: 'none' }>;
}

/** Heads of one table along one line: their years rise or fall throughout. */
export interface YearRun {
  readonly line: number;
  readonly heads: readonly YearHead[];
}

/** How far below a line its columns are looked at to tell labels from figures. */
const DEPTH = 60;

/** The runs of heads on one line, in order. A run may hold nothing but parts of years. */
export function yearRuns(grid: OrientedGrid, line: number): readonly YearRun[] {
  const heads = datesApart(headsOn(grid, line)).map((head) => withNeighbourLines(grid, line, head));
  const runs = heads.reduce<YearHead[][]>((sofar, head) => {
    const run = sofar.at(-1);
    if (run && continues(grid, line, run, head)) run.push(head);
    else sofar.push([head]);
    return sofar;
  }, []);
  return runs.map((run) => ({ line, heads: run }));
}

/** The years of a run, in the order in which they stand, one that stands twice counted twice. */
export function annualYears(heads: readonly YearHead[]): readonly Year[] {
  return heads.flatMap(({ period }) => (period.type === 'annual' ? [period.year] : []));
}

function headsOn(grid: OrientedGrid, line: number): readonly YearHead[] {
  const heads: YearHead[] = [];
  for (let position = 0; position < grid.positionCount; position += 1) {
    const period = readHeader(grid.value(line, position), grid.numberFormat(line, position));
    if (period.type !== 'none') heads.push({ position, period });
  }
  return heads;
}

/** Where two dates fall into one year they are months or quarters, 1 January among them. */
function datesApart(heads: readonly YearHead[]): readonly YearHead[] {
  const partYears = new Set(heads.flatMap(({ period }) => (period.type === 'part-year' ? [period.of] : [])));
  const isDate = ({ period }: YearHead) => period.type === 'annual' && period.written === 'date';
  if (!heads.some((head) => isDate(head) && head.period.type === 'annual' && partYears.has(head.period.year)))
    return heads;
  return heads.map((head) => (isDate(head) ? asPart(head, '1') : head));
}

function asPart(head: YearHead, part: string): YearHead {
  if (head.period.type !== 'annual') return head;
  const of = head.period.year;
  return { position: head.position, period: { type: 'part-year', of, text: `${of} ${part}` } };
}

/** A year with `1-9月` over or under it, or `Q1` beside it, is a part of that year. */
function withNeighbourLines(grid: OrientedGrid, line: number, head: YearHead): YearHead {
  if (head.period.type !== 'annual') return head;
  const neighbours = [line + 1, line - 1].map((other) => wordsAt(grid, other, head.position));
  const part = neighbours.find((words) => words !== null && partOfYear(plainText(words)) === 'part');
  return typeof part === 'string' ? asPart(head, plainText(part)) : head;
}

function continues(grid: OrientedGrid, line: number, run: readonly YearHead[], head: YearHead): boolean {
  const last = run.at(-1);
  if (!last || !keepsDirection(annualYears([...run, head]))) return false;
  for (let between = last.position + 1; between < head.position; between += 1) {
    if (isLabelColumn(grid, line, between)) return false;
  }
  return true;
}

function keepsDirection(years: readonly Year[]): boolean {
  const steps = years.slice(1).map((of, index) => of - (years[index] ?? of));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

/** True where under the line there are more words than figures: the labels of a further table. */
function isLabelColumn(grid: OrientedGrid, line: number, position: number): boolean {
  const heading = wordsAt(grid, line, position);
  const role = heading === null ? null : headingRole(heading);
  if (role === 'note' || role === 'source' || role === 'status') return false;
  let words = 0;
  let figures = 0;
  for (let below = line + 1; below < Math.min(grid.lineCount, line + DEPTH); below += 1) {
    const kind = kindAt(grid, below, position);
    if (kind === 'text') words += 1;
    if (kind === 'figure') figures += 1;
  }
  return words > figures;
}
