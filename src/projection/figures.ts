import type { Dataset, Series } from '../dataset';
import type { Indicator, IndicatorId, Problem, Year } from '../plan';
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

/** The first series of `source` that has any figure, in the unit of `indicator`; undefined where there is none. */
export function figuresOf(dataset: Dataset, indicator: Indicator, source: IndicatorId): Figures | undefined {
  const series = observedSeries(dataset, source);
  const multiplier = series && unitMultiplier(series, indicator);
  if (series === undefined || multiplier === undefined) return undefined;
  const values = new Map([...series.observations].map(([at, { value }]) => [at, value * multiplier]));
  return { source, series, multiplier, values };
}

/** The problem that keeps a series of the indicator from being used: it measures something else. */
export function unitProblem(dataset: Dataset, indicator: Indicator): Problem | undefined {
  const series = observedSeries(dataset, indicator.id);
  if (series === undefined || unitMultiplier(series, indicator) !== undefined) return undefined;
  return {
    code: 'unit-mismatch',
    severity: 'warning',
    place: { sheet: series.sheet, entry: indicator.id },
    parameters: { label: series.label, found: series.unit ?? '', expected: indicator.unit },
  };
}

/** The last year with a figure. */
export function lastYear(figures: Figures): Year {
  return [...figures.values.keys()].reduce((last, at) => (at > last ? at : last));
}

export function firstYear(figures: Figures): Year {
  return [...figures.values.keys()].reduce((first, at) => (at < first ? at : first));
}

function observedSeries(dataset: Dataset, source: IndicatorId): Series | undefined {
  return dataset.series.find((series) => series.indicator === source && series.observations.size > 0);
}

/** A series that states no unit is read in the indicator's; that it states none is a problem of the dataset. */
function unitMultiplier(series: Series, indicator: Indicator): number | undefined {
  return series.unit === null ? 1 : conversionFactor(series.unit, indicator.unit);
}
