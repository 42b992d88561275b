import type { Year } from '../plan';
import type { Dataset, Series } from './series';

/** The dataset as it stood at the end of `asOf`: no figure of a later year is kept; the cells for later years are. */
export function cutAt(dataset: Dataset, asOf: Year): Dataset {
  return { ...dataset, series: dataset.series.map((series) => seriesUntil(series, asOf)) };
}

function seriesUntil(series: Series, asOf: Year): Series {
  return { ...series, observations: new Map([...series.observations].filter(([year]) => year <= asOf)) };
}
