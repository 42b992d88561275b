import type { Measure, Year } from '../plan';

/** What a path can be measured by. */
export type PathMeasure = Exclude<Measure, { type: 'date' }>;

/** The year whose figure completes a measure. */
export function lastYearOf(measure: PathMeasure): Year {
  return measure.type === 'level' ? measure.year : measure.last;
}
