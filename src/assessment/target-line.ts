import { year, yearsThrough, type Measure, type Year } from '../plan';
import { valueAt, type Projection } from '../projection';
import type { Judgement } from './judgement';

/** What an indicator's path has to reach, by year: one value for each year that the target speaks of. */
export type TargetLine = ReadonlyMap<Year, number>;

/**
 * The line that a target draws beside an indicator's path. A level or share is its value in its years; a total is the
 * path that sums to it, growing by what is required, and never the total over the years: the sum of unequal years is
 * met by none of them. Growth and increase draw none.
 */
export function targetLine(
  measure: Measure,
  indicator: string,
  { goal, requiredGrowth, requiredFrom }: Judgement,
  projection: Projection,
): TargetLine {
  if (goal === null) return new Map();
  if (measure.type === 'level') return new Map([[measure.year, goal]]);
  if (measure.type === 'each-year') return new Map(yearsThrough(measure.first, measure.last).map((at) => [at, goal]));
  if (measure.type !== 'total' || requiredGrowth === null || requiredFrom === null) return new Map();
  const start = valueAt(projection, indicator, requiredFrom);
  if (start === undefined) return new Map();
  const years = yearsThrough(year(requiredFrom + 1), measure.last);
  return new Map(years.map((at) => [at, start * (1 + requiredGrowth) ** (at - requiredFrom)]));
}
