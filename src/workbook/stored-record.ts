/** What the last run left in the workbook beside its sheets. */
export interface StoredRecord {
  /** Counts the runs; a pane that has read another one has read another workbook. */
  readonly revision: number;
  readonly run: string;
  /** What the core keeps there. */
  readonly content: unknown;
}

/** The entries of an object that a text holds; null where it holds none. */
export function entriesOf(text: string): ReadonlyMap<string, unknown> | null {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? new Map(Object.entries(said)) : null;
  } catch {
    return null;
  }
}

/** What a record says; null where it is damaged. Read at every start: without the library that checks larger texts. */
export function readRecord(text: string): StoredRecord | null {
  const said = entriesOf(text);
  const [revision, run] = [said?.get('revision'), said?.get('run')];
  if (typeof revision !== 'number' || !Number.isInteger(revision) || typeof run !== 'string') return null;
  return { revision, run, content: said?.get('content') };
}
