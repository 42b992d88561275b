import type { IndicatorId, Year } from '../plan';
import { year, yearsThrough } from '../plan';
import type { PathMeasure, ProjectedTarget, Projection } from '../projection';
import { lastYearOf, valueAt } from '../projection';

/** The figure that a target's goal is held against, and the year that completes it; undefined where a year is missing. */
export function measuredValue(
  { indicator: { id, better }, measure }: ProjectedTarget,
  projection: Projection,
): { readonly year: Year; readonly value: number } | undefined {
  const value =
    measure.type === 'each-year' ? worstYear(projection, id, measure, better) : valueOf(projection, id, measure);
  return value === undefined ? undefined : { year: lastYearOf(measure), value };
}

function valueOf(
  projection: Projection,
  id: IndicatorId,
  measure: Exclude<PathMeasure, { type: 'each-year' }>,
): number | undefined {
  switch (measure.type) {
    case 'level':
      return valueAt(projection, id, measure.year);
    case 'total':
      return valuesThrough(projection, id, measure)?.reduce((sum, value) => sum + value, 0);
    case 'increase': {
      const [base, last] = ends(projection, id, measure);
      return base === undefined || last === undefined ? undefined : last - base;
    }
    case 'average-growth':
      return measure.mean === 'geometric'
        ? geometricMean(projection, id, measure)
        : arithmeticMean(projection, id, measure);
  }
}

/** The year that decides whether every year reaches the goal. */
function worstYear(
  projection: Projection,
  id: IndicatorId,
  period: { readonly first: Year; readonly last: Year },
  better: 'up' | 'down' | 'none',
): number | undefined {
  const values = valuesThrough(projection, id, period);
  return values && (better === 'down' ? Math.max(...values) : Math.min(...values));
}

/** (y_last / y_base)^(1/n) - 1. */
function geometricMean(projection: Projection, id: IndicatorId, window: Window): number | undefined {
  const [base, last] = ends(projection, id, window);
  if (base === undefined || last === undefined || !(base > 0 && last >= 0)) return undefined;
  return (last / base) ** (1 / (window.last - window.base)) - 1;
}

/** The mean of the yearly growth rates. */
function arithmeticMean(projection: Projection, id: IndicatorId, window: Window): number | undefined {
  const levels = valuesThrough(projection, id, { first: window.base, last: window.last });
  if (levels === undefined || levels.slice(0, -1).some((level) => level <= 0)) return undefined;
  const rates = levels.slice(1).map((level, index) => level / (levels[index] ?? NaN) - 1);
  return rates.reduce((sum, growth) => sum + growth, 0) / rates.length;
}

interface Window {
  readonly base: Year;
  readonly last: Year;
}

function ends(projection: Projection, id: IndicatorId, { base, last }: Window) {
  return [valueAt(projection, id, base), valueAt(projection, id, last)] as const;
}

/** All values of a period, or undefined where one is missing. */
function valuesThrough(
  projection: Projection,
  id: IndicatorId,
  { first, last }: { readonly first: Year; readonly last: Year },
): readonly number[] | undefined {
  const values = yearsThrough(first, last).flatMap((at) => valueAt(projection, id, at) ?? []);
  return values.length > 0 && values.length === year(last) - year(first) + 1 ? values : undefined;
}
