import { cellName, type Dataset, type Series } from '../dataset';
import { formatValue, problemMessage, unitName } from '../language';
import type { Locale, Plan } from '../plan';
import { textTable, type Column } from './text-table';

const COLUMNS: readonly Column[] = [
  { head: 'series', align: 'left' },
  { head: 'indicator', align: 'left' },
  { head: 'unit', align: 'left' },
  { head: 'first cell', align: 'left' },
  { head: 'years', align: 'left' },
  { head: 'last figure', align: 'right' },
];

function row(series: Series, locale: Locale): readonly string[] {
  const years = [...series.observations.keys()].sort((a, b) => a - b);
  const last = years.at(-1);
  const figure = last === undefined ? undefined : series.observations.get(last);
  const place = `${series.sheet}!${cellName(series.firstCell.row, series.firstCell.column)}`;
  return [
    series.label,
    series.indicator ?? '-',
    series.unit === null ? '-' : unitName(series.unit, locale),
    place,
    years.length === 0 ? '-' : `${years[0]}-${last} (${years.length})`,
    figure === undefined ? '-' : formatValue(figure.value, series.unit ?? 'quantity', locale),
  ];
}

/** What was recognised, for a reader; problems below. */
export function seriesTable(dataset: Dataset, plan: Plan, locale: Locale): readonly string[] {
  const table = textTable(
    COLUMNS,
    dataset.series.map((series) => row(series, locale)),
  );
  const problems = dataset.problems.map((problem) => `- ${problemMessage(problem, locale, plan)}`);
  return [...table, ...(problems.length > 0 ? ['', 'Problems', ...problems] : [])];
}
