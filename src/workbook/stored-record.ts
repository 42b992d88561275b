import * as v from 'valibot';

/** What the last run left in the workbook beside its sheets. */
export interface StoredRecord {
  /** Counts the runs; a pane that has read another one has read another workbook. */
  readonly revision: number;
  readonly run: string;
  /** What the core keeps there. */
  readonly content: unknown;
}

const schema = v.object({ revision: v.pipe(v.number(), v.integer()), run: v.string(), content: v.unknown() });

/** What a record says; null where it is damaged. */
export function readRecord(text: string): StoredRecord | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
