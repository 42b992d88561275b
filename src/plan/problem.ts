/** Where something is wrong: a cell, a sheet, a file, a plan's record; what is unknown is left out. */
export interface Place {
  readonly sheet?: string;
  /** A1 notation without the sheet. */
  readonly cell?: string;
  readonly file?: string;
  /** A record, indicator, scenario or field of a plan or scenario file. */
  readonly entry?: string;
}

export type Severity = 'error' | 'warning' | 'note';

/** Every code has a sentence in every language; see language/problem-sentences. */
export const problemCodes = [
  // files and arguments
  'file-not-found',
  'file-not-workbook',
  'file-encrypted',
  'file-too-large',
  'file-damaged',
  'file-not-writable',
  'file-malformed-json',
  'plan-unknown',
  'plan-invalid',
  'plan-entry-missing',
  'plan-entry-unknown',
  'plan-id-duplicated',
  'plan-reference-unknown',
  'plan-default-reading',
  'plan-share-parts',
  'plan-unit-mismatch',
  'plan-share-above-one',
  'scenario-unknown-indicator',
  'scenario-invalid',
  'argument-invalid',
  // data
  'no-series',
  'series-no-unit',
  'series-unmatched',
  'series-ambiguous',
  'unit-mismatch',
  'part-year-left-out',
  'value-not-number',
  'value-missing',
  'year-duplicated',
  'share-out-of-bounds',
  'growth-undefined',
  // base, projection, judgement
  'base-missing',
  'base-other-scope',
  'growth-missing',
  'average-too-few-years',
  'history-gap',
  'target-not-projected',
  'required-growth-undefined',
  // workbook
  'sheet-name-taken',
  'sheet-protected',
  'workbook-read-only',
  'cell-edit-mode',
  'write-not-verified',
  'payload-too-large',
  'excel-error',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Something is wrong: where, what, and by the code's sentence what to do. Never thrown; collected. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly place: Place;
  /** Fills the sentence's gaps. */
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** A computed value, or the problems that stand in its way. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
