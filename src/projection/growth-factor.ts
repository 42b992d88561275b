import type { IndicatorId, Year } from '../plan';
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

/** The product of the factors of the years after `from` up to `through`; undefined where one is missing. */
export function growthProduct(
  projection: Pick<Projection, 'paths' | 'growth'>,
  indicator: IndicatorId,
  from: Year,
  through: Year,
): number | undefined {
  const years = yearsThrough(year(from + 1), through);
  const factors = years.flatMap((at) => growthFactor(projection, indicator, at) ?? []);
  return factors.length === years.length ? factors.reduce((product, factor) => product * factor, 1) : undefined;
}
