import { year, type CatalogueRecord, type Measure, type Plan, type Year } from '../../src/plan';

/** The plan with its last year, and every target's, some years later. */
export function longerPlan(plan: Plan, years: number): Plan {
  const { first, last } = plan.period;
  const later = (at: Year): Year => (at === last ? year(at + years) : at);
  return {
    ...plan,
    period: { first, last: later(last) },
    records: plan.records.map((record) => longerRecord(record, later)),
  };
}

function longerRecord(record: CatalogueRecord, later: (at: Year) => Year): CatalogueRecord {
  if (record.type !== 'target') return record;
  const readings = record.readings.map((reading) => ({ ...reading, measure: longerMeasure(reading.measure, later) }));
  return { ...record, readings };
}

function longerMeasure(measure: Measure, later: (at: Year) => Year): Measure {
  switch (measure.type) {
    case 'level':
      return { ...measure, year: later(measure.year) };
    case 'total':
    case 'each-year':
    case 'average-growth':
    case 'increase':
      return { ...measure, last: later(measure.last) };
    case 'date':
      return measure;
  }
}
