import type { Year } from '../plan';
import type { Dataset, Series } from './series';

/** The dataset as it stood at the end of `asOf`: without the figures of later years and the cells that hold them. */
export function cutAt(dataset: Dataset, asOf: Year): Dataset {
  return { ...dataset, series: dataset.series.map((series) => seriesUntil(series, asOf)) };
}

function seriesUntil(series: Series, asOf: Year): Series {
  return {
    ...series,
    observations: until(series.observations, asOf),
    yearCells: until(series.yearCells, asOf),
  };
}

function until<T>(byYear: ReadonlyMap<Year, T>, last: Year): ReadonlyMap<Year, T> {
  return new Map([...byYear].filter(([year]) => year <= last));
}
