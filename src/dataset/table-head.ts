import { unitOf } from '../plan';
import { kindAt, wordsAt } from './cell-kind';
import { headingRole } from './heading-words';
import { readHeader } from './header-years';
import type { OrientedGrid } from './oriented-grid';
import { unitInLabel } from './unit-in-label';
import { announcesUnit } from './unit-text';
import { annualYears, type YearRun } from './year-runs';

/** What speaks for a run of heads being the head of a table rather than figures that look like years. */
export interface HeadEvidence {
  /** Most are 2012年 or a date, or "Year" stands before the first: nothing that a figure could be. */
  readonly inWords: boolean;
  /** What stands before the first head: nothing, headings such as "Indicator" and "Unit", or a text of its own. */
  readonly corner: 'blank' | 'heading' | 'text';
  /** Every year follows the one before it. */
  readonly consecutive: boolean;
  readonly distinctYears: number;
  /** A figure that is no year stands right before the first head or right behind the last. */
  readonly amongFigures: boolean;
  readonly single: 'words' | 'year-heading' | 'none';
  /** Heads such as 2013年1-9月, with the year that they are part of. */
  readonly partsOfYears: number;
}

/** `corner` are the texts before the first head, or before that of the table whose labels the run shares. */
export function evidenceFor(grid: OrientedGrid, run: YearRun, corner: readonly string[]): HeadEvidence {
  const years = annualYears(run.heads);
  const firstHead = run.heads[0]?.position ?? 0;
  const lastHead = run.heads.at(-1)?.position ?? 0;
  const underYear = corner.some((text) => headingRole(text) === 'year');
  const written = run.heads.flatMap(({ period }) => (period.type === 'annual' ? [period.written] : []));
  return {
    inWords: underYear || written.filter((how) => how !== 'number').length * 2 > written.length,
    corner: corner.length === 0 ? 'blank' : corner.every(isHeading) ? 'heading' : 'text',
    amongFigures: [firstHead - 1, lastHead + 1].some((position) => isPlainFigure(grid, run.line, position)),
    consecutive: isConsecutive(years),
    distinctYears: new Set(years).size,
    partsOfYears: run.heads.filter(({ period }) => period.type === 'part-year' && period.of !== null).length,
    single: underYear ? 'year-heading' : written.includes('words') ? 'words' : 'none',
  };
}

/**
 * Several years in words, or under "Year", or under nothing or a mere heading, are a head; behind a text of their own
 * plain numbers are one only as three consecutive years; a single year must be in words or under "Year". Parts of named years make a head as well, of a table without annual figures.
 */
export function isHead(evidence: HeadEvidence): boolean {
  if (evidence.distinctYears === 0) return evidence.partsOfYears > 0;
  if (evidence.distinctYears === 1) return evidence.single !== 'none';
  if (evidence.inWords) return true;
  if (evidence.amongFigures) return false;
  if (evidence.corner === 'text') return evidence.consecutive && evidence.distinctYears >= 3;
  return evidence.consecutive || evidence.distinctYears >= 3;
}

/** Orders heads that claim the same cells: the higher one has them. */
export function strengthOf(evidence: HeadEvidence): number {
  const grounds =
    (evidence.inWords && evidence.distinctYears > 1 ? 1000 : 0) +
    (evidence.consecutive ? 200 : 0) +
    (evidence.corner === 'text' ? 0 : 100);
  return grounds + Math.min(evidence.distinctYears, 99);
}

/** The texts on a head line between two positions, the one nearest to the heads first. */
export function cornerTexts(grid: OrientedGrid, line: number, first: number, last: number): readonly string[] {
  const texts: string[] = [];
  for (let position = last; position >= first; position -= 1) {
    const words = wordsAt(grid, line, position);
    if (words !== null) texts.push(words);
  }
  return texts;
}

function isPlainFigure(grid: OrientedGrid, line: number, position: number): boolean {
  const isPeriod = readHeader(grid.value(line, position), grid.numberFormat(line, position)).type !== 'none';
  return !isPeriod && kindAt(grid, line, position) === 'figure';
}

/** "Indicator", "Unit", `指标(亿美元)`, `(USD 100m)`: not the name of a quantity, as "Firms" is although it is a unit too. */
function isHeading(text: string): boolean {
  const { text: rest, unit } = unitInLabel(text);
  const isUnit = unit !== undefined && ['money', 'fraction'].includes(unitOf(unit.code).dimension);
  return headingRole(text) !== null || announcesUnit(text) || (isUnit && (rest === '' || headingRole(rest) !== null));
}

function isConsecutive(years: readonly number[]): boolean {
  const steps = years.slice(1).map((of, index) => Math.abs(of - (years[index] ?? of)));
  return steps.length > 0 && steps.every((step) => step <= 1);
}
