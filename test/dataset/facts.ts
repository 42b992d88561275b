import { cellName, type CellAddress, type Dataset, type Series } from '../../src/dataset';
import type { ProblemCode } from '../../src/plan';

/** A series in one line: `exports [total USD_100M] 2011=1 2012=2`, the label first. */
export function fact({ label, indicator, unit, observations }: Series): string {
  const figures = [...observations].map(([year, { value }]) => `${year}=${Number(value.toPrecision(12))}`);
  return [`${label} [${indicator ?? '-'} ${unit ?? '-'}]`, ...figures].join(' ');
}

export function facts(dataset: Dataset): readonly string[] {
  return dataset.series.map(fact);
}

/** Which indicators were found, by label. */
export function indicators(dataset: Dataset): Readonly<Record<string, string | null>> {
  return Object.fromEntries(dataset.series.map(({ label, indicator }) => [label, indicator]));
}

/** The places of all problems of a code, as `Sheet!A1`. */
export function placesOf(dataset: Dataset, code: ProblemCode): readonly string[] {
  return dataset.problems
    .filter((problem) => problem.code === code)
    .map(({ place }) => `${place.sheet ?? ''}!${place.cell ?? ''}`);
}

export function at({ sheet, row, column }: CellAddress): string {
  return `${sheet}!${cellName(row, column)}`;
}
