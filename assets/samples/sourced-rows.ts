import { parse } from 'csv-parse/sync';
import * as v from 'valibot';

const row = v.object({
  series: v.string(),
  /** `2012`, or a part of a year: `2012M01-09`, `2014Q1`. */
  period: v.string(),
  value: v.pipe(v.string(), v.transform(Number), v.finite()),
  unit: v.picklist(['USD_100M', 'CNY_100M', 'percent', 'CNY_per_USD']),
  status: v.picklist(['reported', 'derived']),
  source: v.string(),
  url: v.string(),
  note: v.string(),
});

/** A published figure, or one derived from others by the sum in its note. */
export type SourcedRow = v.InferOutput<typeof row>;

/** Reads sourced-figures.csv; throws on a row that is not of its form. */
export function sourcedRows(csv: string): readonly SourcedRow[] {
  return v.parse(v.array(row), parse(csv, { columns: true }));
}
