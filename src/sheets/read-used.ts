import { cellName, type CellAddress, type CellValue, type Dataset, type Observation, type Series } from '../dataset';
import { conversionFactor, type Indicator, type IndicatorId, type Plan, type Problem, type Year } from '../plan';
import type { SheetWording } from '../language';
import type { Standing } from './standing';
import { addressOf, blocksTitled, rowsOfBlock, yearColumns, type StandingSheet } from './standing-sheet';

/** What TP Data adds to the user's own sheets. */
export type WrittenFigures = Pick<Standing, 'revisions' | 'notes' | 'copies'>;

/** The figures that the sheets calculate with: revisions typed on TP Data, live cells, and copies taken at issue. */
export interface UsedData extends WrittenFigures {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
}

/** A cell of a block of TP Data that holds something. */
interface FilledCell {
  readonly indicator: Indicator;
  readonly year: Year;
  readonly cell: CellAddress;
  readonly value: CellValue;
}

function filledCells(
  sheet: StandingSheet,
  plan: Plan,
  titleOf: (wording: SheetWording) => string,
): readonly FilledCell[] {
  const [block] = blocksTitled(sheet, titleOf);
  if (!block) return [];
  const years = [...yearColumns(sheet, block.head)];
  return rowsOfBlock(sheet, plan, block).flatMap(({ indicator, row }) =>
    years.flatMap(([at, column]): readonly FilledCell[] => {
      const value = sheet.values[row]?.[column] ?? null;
      const cell = addressOf(sheet, row, column);
      return value === null || value === '' ? [] : [{ indicator, year: at, cell, value }];
    }),
  );
}

/** A figure of an indicator in its unit, and where it stands. */
interface Figure {
  readonly value: number;
  readonly cell: CellAddress;
}

type Figures = ReadonlyMap<Year, Figure>;

function figuresOf(cells: readonly FilledCell[], id: IndicatorId): Figures {
  return new Map(
    cells.flatMap(({ indicator, year, cell, value }) =>
      indicator.id === id && typeof value === 'number' ? [[year, { value, cell }] as const] : [],
    ),
  );
}

function byIndicator<T>(
  cells: readonly FilledCell[],
  contentOf: (value: CellValue) => T | undefined,
): ReadonlyMap<IndicatorId, ReadonlyMap<Year, T>> {
  const all = new Map<IndicatorId, Map<Year, T>>();
  for (const { indicator, year, value } of cells) {
    const content = contentOf(value);
    if (content === undefined) continue;
    all.set(indicator.id, (all.get(indicator.id) ?? new Map<Year, T>()).set(year, content));
  }
  return all;
}

function numberIn(value: CellValue): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function textIn(value: CellValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function observed({ value, cell }: Figure, divisor: number): Observation {
  return { value: value / divisor, cell, status: 'reported' };
}

/** The series as the sheets use it: a revision goes before its own figure, a copy stands in where it has none. */
function revised(series: Series, indicator: Indicator, revisions: Figures, copies: Figures): Series {
  const multiplier = conversionFactor(series.unit ?? indicator.unit, indicator.unit);
  if (multiplier === undefined || revisions.size + copies.size === 0) return series;
  const observations = new Map(series.observations);
  for (const [at, copy] of copies) if (!observations.has(at)) observations.set(at, observed(copy, multiplier));
  for (const [at, revision] of revisions) observations.set(at, observed(revision, multiplier));
  return { ...series, observations: inOrder(observations) };
}

function inOrder<T>(byYear: ReadonlyMap<Year, T>): ReadonlyMap<Year, T> {
  return new Map([...byYear].sort(([one], [other]) => one - other));
}

/** A series of what TP Data alone has. */
function seriesWithout(indicator: Indicator, figures: Figures): Series | null {
  const [first] = figures.values();
  if (!first) return null;
  return {
    label: indicator.names.en,
    indicator: indicator.id,
    unit: indicator.unit,
    factor: 1,
    sheet: first.cell.sheet,
    orientation: 'across',
    firstCell: first.cell,
    yearCells: new Map([...figures].map(([at, { cell }]) => [at, cell])),
    observations: new Map([...figures].map(([at, used]) => [at, observed(used, 1)])),
    source: null,
  };
}

function sourceGone(indicator: IndicatorId, { sheet, row, column }: CellAddress): Problem {
  return {
    code: 'source-gone',
    severity: 'warning',
    place: { sheet, cell: cellName(row, column) },
    parameters: { indicator },
  };
}

/**
 * The dataset as the sheets of an earlier run use it. Shares that are the ratio of their parts follow from these and
 * have no figures of their own there.
 */
export function readUsed(sheet: StandingSheet, dataset: Dataset, plan: Plan): UsedData {
  const typed = filledCells(sheet, plan, ({ data }) => data.revision);
  const issued = filledCells(sheet, plan, ({ data }) => data.issued);
  const series = [...dataset.series];
  const problems: Problem[] = [];
  for (const indicator of new Set([...typed, ...issued].map((filled) => filled.indicator))) {
    const [revisions, copies] = [figuresOf(typed, indicator.id), figuresOf(issued, indicator.id)];
    const index = series.findIndex((one) => one.indicator === indicator.id && one.observations.size > 0);
    const own = series[index];
    if (own) {
      series[index] = revised(own, indicator, revisions, copies);
      continue;
    }
    const kept = seriesWithout(indicator, inOrder(new Map([...copies, ...revisions])));
    if (kept) series.push(kept);
    const [copy] = copies.values();
    if (copy) problems.push(sourceGone(indicator.id, copy.cell));
  }
  return {
    dataset: { ...dataset, series },
    problems,
    revisions: byIndicator(typed, numberIn),
    notes: byIndicator(typed, textIn),
    copies: byIndicator(issued, numberIn),
  };
}
