import { cellName, type CellAddress, type Dataset, type Observation, type Series } from '../dataset';
import { conversionFactor, type Indicator, type IndicatorId, type Plan, type Problem, type Year } from '../plan';
import {
  addressOf,
  blocksTitled,
  rowsOfBlock,
  yearColumns,
  type StandingBlock,
  type StandingRow,
  type StandingSheet,
} from './standing-sheet';

interface UsedFigure {
  /** In the indicator's unit. */
  readonly value: number;
  readonly cell: CellAddress;
}

type UsedFigures = ReadonlyMap<Year, UsedFigure>;

/** The figures that the sheets calculate with: revisions typed on TP Data, live cells, and copies taken at issue. */
export interface UsedData {
  readonly dataset: Dataset;
  /** An error for each indicator whose source is gone: writing anew would lose the copy that the sheets live on. */
  readonly lost: readonly Problem[];
}

/** Figures as equal as the sheets' own; a last digit is no revision. */
const TOLERANCE = 1e-9;

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one), Math.abs(other));
}

function figuresOfRow(sheet: StandingSheet, years: ReadonlyMap<Year, number>, { row }: StandingRow): UsedFigures {
  return new Map(
    [...years].flatMap(([at, column]) => {
      const value = sheet.values[row]?.[column];
      return typeof value === 'number' ? [[at, { value, cell: addressOf(sheet, row, column) }] as const] : [];
    }),
  );
}

function figuresOfBlock(sheet: StandingSheet, plan: Plan, block: StandingBlock) {
  const years = yearColumns(sheet, block.head);
  return rowsOfBlock(sheet, plan, block).map((row) => ({
    indicator: row.indicator,
    figures: figuresOfRow(sheet, years, row),
  }));
}

function observed({ value, cell }: UsedFigure, divisor: number): Observation {
  return { value: value / divisor, cell, status: 'reported' };
}

/** The series with the figures that the sheets use instead of its own. */
function revised(series: Series, indicator: Indicator, figures: UsedFigures): Series {
  const multiplier = conversionFactor(series.unit ?? indicator.unit, indicator.unit);
  if (multiplier === undefined) return series;
  const observations = new Map(series.observations);
  for (const [at, used] of figures) {
    const own = observations.get(at);
    if (!own || !isSame(own.value * multiplier, used.value)) observations.set(at, observed(used, multiplier));
  }
  return { ...series, observations };
}

/** A series of the copies alone, for figures whose source is gone. */
function fromCopies(sheet: StandingSheet, indicator: Indicator, figures: UsedFigures): Series | null {
  const [first] = figures.values();
  if (!first) return null;
  return {
    label: indicator.names.en,
    indicator: indicator.id,
    unit: indicator.unit,
    factor: 1,
    sheet: sheet.sheet,
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
    severity: 'error',
    place: { sheet, cell: cellName(row, column) },
    parameters: { indicator },
  };
}

/**
 * The dataset as the sheets of an earlier run use it, from the block of TP Data that says so. Shares that are the ratio of
 * their parts follow from these and are left alone.
 */
export function readUsed(sheet: StandingSheet, dataset: Dataset, plan: Plan): UsedData {
  const used = blocksTitled(sheet, ({ data }) => data.used).flatMap((block) => figuresOfBlock(sheet, plan, block));
  const series = [...dataset.series];
  const lost: Problem[] = [];
  for (const { indicator, figures } of used) {
    const index = series.findIndex((one) => one.indicator === indicator.id && one.observations.size > 0);
    const own = series[index];
    if (own) series[index] = revised(own, indicator, figures);
    else if (indicator.share === undefined) {
      const copies = fromCopies(sheet, indicator, figures);
      if (copies) {
        series.push(copies);
        lost.push(sourceGone(indicator.id, copies.firstCell));
      }
    }
  }
  return { dataset: { ...dataset, series }, lost };
}
