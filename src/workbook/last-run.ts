import { entriesOf, readRecord } from './stored-record';

/** What a workbook says of its last run. */
export interface LastRun {
  /** `none` where it cannot be undone any more; `open` where it did not end, as far as can be told. */
  readonly state: 'none' | 'open' | 'committed';
  /** 0 where none has left a record. */
  readonly revision: number;
  /** What the core keeps with a run; undefined where there is nothing. */
  readonly kept: unknown;
}

/** Read without looking closer: only where a run has to be taken back does every entry of the journal matter. */
export function lastRun(parts: { readonly record: string | null; readonly journal: string | null }): LastRun {
  const record = parts.record === null ? null : readRecord(parts.record);
  const journal = parts.journal === null ? null : (entriesOf(parts.journal)?.get('state') ?? 'open');
  return {
    state: journal === null ? 'none' : journal === 'committed' ? 'committed' : 'open',
    revision: record?.revision ?? 0,
    kept: parts.record === null ? undefined : (record?.content ?? null),
  };
}
