import type { Dataset, Series } from '../dataset';
import type { Indicator, IndicatorId, Year } from '../plan';
import { conversionFactor } from '../plan';

/** What was observed of an indicator, in the indicator's unit. */
export interface Figures {
  /** Whose figures these are: the indicator's own, or those of one with another scope. */
  readonly source: IndicatorId;
  readonly series: Series;
  /** What an observation of the series is multiplied by to be in the indicator's unit. */
  readonly multiplier: number;
  /** Never empty. */
  readonly values: ReadonlyMap<Year, number>;
}

/**
 * The first series of `source` that has any figure, in the unit of `indicator`; undefined where there is none, or where
 * it measures something else. A series that states no unit is read in the indicator's.
 */
export function figuresOf(dataset: Dataset, indicator: Indicator, source: IndicatorId): Figures | undefined {
  const series = dataset.series.find((one) => one.indicator === source && one.observations.size > 0);
  const multiplier = series && conversionFactor(series.unit ?? indicator.unit, indicator.unit);
  if (series === undefined || multiplier === undefined) return undefined;
  const values = new Map([...series.observations].map(([at, { value }]) => [at, value * multiplier]));
  return { source, series, multiplier, values };
}

/** The last year with a figure. */
export function lastYear(figures: Figures): Year {
  return [...figures.values.keys()].reduce((last, at) => (at > last ? at : last));
}

export function firstYear(figures: Figures): Year {
  return [...figures.values.keys()].reduce((first, at) => (at < first ? at : first));
}
