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

/**
 * Every code has a sentence in every language (language/problem-sentences.ts); the parameters its gaps are
 * filled with stand beside it. The place is put in front of the sentence and is no parameter.
 */
export const problemCodes = [
  // files and arguments
  'file-not-found',
  'file-not-workbook',
  'file-encrypted',
  'file-too-large',
  'file-damaged',
  'file-not-writable',
  'file-malformed-json', // detail
  'plan-unknown', // id, known
  'plan-invalid', // expected, found
  'plan-entry-missing', // key
  'plan-entry-unknown', // key
  'plan-id-duplicated', // id
  'plan-reference-unknown', // id
  'plan-default-reading', // count
  'plan-share-parts', // id
  'plan-unit-mismatch', // found, expected
  'plan-share-above-one', // value
  'scenario-unknown-indicator', // id
  'scenario-invalid', // expected, found
  'argument-invalid', // argument, expected
  // data
  'no-series',
  'series-no-unit', // label
  'series-unmatched', // label
  'series-ambiguous', // label, candidates
  'series-duplicated', // label, indicator, other
  'unit-mismatch', // label, found, expected
  'part-year-left-out', // header
  'estimate-left-out', // header
  'sheet-hidden',
  'sheet-too-large',
  'value-not-number', // label, text
  'value-missing', // label, year
  'year-duplicated', // year
  'share-out-of-bounds', // label, value
  'growth-undefined', // indicator, year
  // base, projection, judgement
  'base-missing', // indicator
  'base-other-scope', // indicator, found
  'growth-missing', // indicator, year
  'average-too-few-years', // indicator
  'history-gap', // indicator, year
  'target-not-projected', // target
  'required-growth-undefined', // target
  // the add-in's own sheets, read back
  'growth-cleared', // indicator, year
  'growth-invalid', // indicator, year, text
  'growth-own-formula', // indicator, year
  'window-invalid', // indicator
  'target-cleared', // target
  'input-moved',
  'source-gone', // indicator
  'growth-replaced', // scenario, indicator, year, old, new
  'layout-moved',
  // workbook
  'sheet-name-taken',
  'sheet-left-over',
  'typed-input-in-the-way',
  'name-taken', // name
  'sheet-protected',
  'workbook-read-only',
  'place-not-found',
  'cell-edit-mode',
  'write-not-verified',
  'calculated-otherwise', // found, expected
  'payload-too-large',
  'structure-protected',
  'being-written',
  'written-meanwhile', // revision
  'edited-meanwhile',
  'input-edited-meanwhile',
  'content-in-the-way',
  'content-replaced',
  'rows-moved', // count
  'write-stopped',
  'restored-later',
  'run-repaired',
  'edited-since',
  'journal-damaged',
  'record-damaged',
  'record-newer',
  'record-other-plan', // written, plan
  'nothing-to-undo',
  'undo-would-break',
  'access-denied',
  'cells-conflict',
  'dialog-open',
  'excel-busy',
  'excel-too-old',
  'excel-unanswered',
  'formula-too-long',
  'item-exists',
  'session-ended',
  'sheet-unsupported',
  'workbook-inactive',
  'excel-error', // message
  // the pane itself
  'script-not-loaded',
  'unexpected-error', // detail
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
