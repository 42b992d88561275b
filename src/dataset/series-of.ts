import type { IndicatorId } from '../plan';
import type { Dataset, Series } from './series';

/** The series of an indicator; undefined where the workbook has none. There is at most one. */
export function seriesOf(dataset: Dataset, indicator: IndicatorId): Series | undefined {
  return dataset.series.find((series) => series.indicator === indicator);
}
