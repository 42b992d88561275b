/** What a workbook says of its last run. */
export interface LastRun {
  /** `none` where it cannot be undone any more; `open` where it did not end, as far as can be told. */
  readonly state: 'none' | 'open' | 'committed';
  /** 0 where none has left a record. */
  readonly revision: number;
  /** What the core keeps with a run; undefined where there is nothing. */
  readonly kept: unknown;
}

function entries(text: string): ReadonlyMap<string, unknown> | null {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? new Map(Object.entries(said)) : null;
  } catch {
    return null;
  }
}

/** Read without looking closer: only where a run has to be taken back does every entry matter. */
export function lastRun(parts: { readonly record: string | null; readonly journal: string | null }): LastRun {
  const record = parts.record === null ? new Map<string, unknown>() : entries(parts.record);
  const journal = parts.journal === null ? null : (entries(parts.journal)?.get('state') ?? 'open');
  const revision = record?.get('revision');
  return {
    state: journal === null ? 'none' : journal === 'committed' ? 'committed' : 'open',
    revision: typeof revision === 'number' ? revision : 0,
    kept: record === null ? null : record.get('content'),
  };
}
