import type { GrowthWindow, Rate, Year } from '../plan';
import { rate, year, yearsThrough } from '../plan';

const DEFAULT_INTERVALS = 3;

/** The last three intervals up to the last actual year. */
export function defaultWindow(lastActual: Year): GrowthWindow {
  return { first: year(lastActual - DEFAULT_INTERVALS), last: lastActual };
}

/** The levels of a window in year order, or undefined where one of its years has none. */
export function levelsWithin(values: ReadonlyMap<Year, number>, window: GrowthWindow): readonly number[] | undefined {
  const levels = yearsThrough(window.first, window.last).flatMap((at) => values.get(at) ?? []);
  return levels.length >= 2 && levels.length === window.last - window.first + 1 ? levels : undefined;
}

/** Geometric average growth a year, (y_n / y_0)^(1/n) - 1; undefined unless the first and last level are positive. */
export function averageGrowth(levels: readonly number[]): Rate | undefined {
  const first = levels[0];
  const last = levels.at(-1);
  if (first === undefined || last === undefined || levels.length < 2 || first <= 0 || last <= 0) return undefined;
  return rate((last / first) ** (1 / (levels.length - 1)) - 1);
}

/** Growth from each year to the next. */
export function yearlyGrowth(levels: readonly number[]): readonly number[] {
  return levels.slice(1).map((level, index) => level / (levels[index] ?? NaN) - 1);
}

/** Standard deviation of a sample (divisor n - 1, Excel's STDEV); undefined for fewer than two values. */
export function sampleDeviation(values: readonly number[]): number | undefined {
  if (values.length < 2) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/**
 * Average growth less one sample standard deviation of the yearly rates;
 * undefined for fewer than two rates, after a year without any level, and where it would be a fall by everything or more.
 */
export function averageLessDeviation(levels: readonly number[]): Rate | undefined {
  const average = averageGrowth(levels);
  const deviation = sampleDeviation(yearlyGrowth(levels));
  if (average === undefined || deviation === undefined || !(average - deviation > -1)) return undefined;
  return rate(average - deviation);
}
