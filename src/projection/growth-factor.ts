import type { Indicator, IndicatorId, Year } from '../plan';
import { year, yearsThrough } from '../plan';
import type { Projection } from './path';
import { valueAt } from './path';

/**
 * What an indicator multiplies by in a year: its path's ratio to the year before, or 1 + its rate where the path lacks
 * one of the two; undefined where it has neither.
 */
export function growthFactor(
  projection: Pick<Projection, 'paths' | 'growth'>,
  indicator: IndicatorId,
  at: Year,
): number | undefined {
  const previous = valueAt(projection, indicator, year(at - 1));
  const value = valueAt(projection, indicator, at);
  if (previous !== undefined && value !== undefined && previous !== 0) return value / previous;
  const resolved = projection.growth.get(indicator)?.rates.get(at);
  return resolved === undefined ? undefined : 1 + resolved.rate;
}

/**
 * What a share's denominator multiplies by from one year to another: the ratio of its path's levels,
 * or the product of its yearly factors where the share grows by relative growth.
 */
export function totalFactor(
  projection: Projection,
  { id, share }: Indicator,
  from: Year,
  through: Year,
): number | undefined {
  if (share === undefined) return undefined;
  const total = share.denominator;
  if (projection.shareMethods.get(id) === 'relative') return growthProduct(projection, total, from, through);
  const previous = valueAt(projection, total, from);
  const last = valueAt(projection, total, through);
  return previous === undefined || last === undefined || previous === 0 ? undefined : last / previous;
}

function growthProduct(projection: Projection, indicator: IndicatorId, from: Year, through: Year): number | undefined {
  const years = yearsThrough(year(from + 1), through);
  const factors = years.flatMap((at) => growthFactor(projection, indicator, at) ?? []);
  return factors.length === years.length ? factors.reduce((product, factor) => product * factor, 1) : undefined;
}
