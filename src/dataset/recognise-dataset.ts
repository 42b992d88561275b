import type { Plan, Problem } from '../plan';
import { assignIndicators, type Assignment } from './assign-indicators';
import { describedRows, titledTables, type DescribedRow } from './described-rows';
import type { Grid } from './grid';
import { isIllustrative } from './illustrative';
import { vocabularyOf } from './indicator-forms';
import { seriesOfRow } from './read-series';
import type { Dataset, Series } from './series';
import { problemsOfSeries, problemsOfTable } from './series-problems';

const NO_SERIES: Problem = { code: 'no-series', severity: 'error', place: {}, parameters: {} };

/**
 * Recognises the annual series of a workbook: tables on any sheet with years across or down, their labels matched to
 * the plan's indicators, their figures converted into the indicators' units. What is no indicator of the plan is
 * listed too, with `indicator` null. Never throws; what is left out or doubtful is a problem.
 */
export function recogniseDataset(grids: readonly Grid[], plan: Plan): Dataset {
  const vocabulary = vocabularyOf(plan);
  const tables = grids.flatMap(titledTables);
  const rows = tables.flatMap((table) => describedRows(table, vocabulary));
  const assignments = assignIndicators(rows);
  const read = rows.map((row) => readRow(row, assignments.get(row) ?? { type: 'none' }));
  const series = read.flatMap((of) => of.series ?? []);
  return {
    series,
    problems: [
      ...tables.flatMap(problemsOfTable),
      ...read.flatMap(({ problems }) => problems),
      ...(series.length === 0 ? [NO_SERIES] : []),
    ],
    illustrative: grids.some(isIllustrative),
  };
}

interface ReadResult {
  readonly series: Series | null;
  readonly problems: readonly Problem[];
}

function readRow(described: DescribedRow, assignment: Assignment): ReadResult {
  const { row, orientation, unit } = described;
  const indicator = assignment.type === 'indicator' ? assignment.indicator : null;
  const series = seriesOfRow({ row, orientation, unit, indicator });
  return { series, problems: series ? problemsOfSeries(series, described, assignment) : [] };
}
