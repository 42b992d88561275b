import type { CellValue } from './grid';
import { showsDate, showsPercent } from './number-format';
import { plainText, textWithoutMarks } from './plain-text';

/** What a cell among figures says. `percent` means that `value` is a fraction which the sheet shows as percent. */
export type CellFigure =
  | { readonly type: 'figure'; readonly value: number; readonly percent: boolean }
  /** `isBlank` where nothing at all stands in the cell, not even a sign for a missing figure. */
  | { readonly type: 'missing'; readonly isBlank: boolean }
  | { readonly type: 'other'; readonly text: string };

const BLANK = { type: 'missing', isBlank: true } as const;
const MISSING = { type: 'missing', isBlank: false } as const;
const MISSING_WORDS = new Set([
  'n/a',
  'na',
  'n.a.',
  'n.a',
  '#n/a',
  'nil',
  'null',
  'none',
  'missing',
  '无',
  '無',
  '暂无',
  '缺',
  'x',
  '/',
  '\\',
]);
const MISSING_SIGNS = /^[-‐-―−─_.…·]*$/u;
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?$/iu;

/** Reads one cell as a figure. Blanks, dashes, dots and n/a are missing, never zero; text and errors are `other`. */
export function readFigure(value: CellValue, numberFormat: string): CellFigure {
  if (value === null) return BLANK;
  if (typeof value === 'number') return figureOfNumber(value, numberFormat);
  if (typeof value === 'string') return figureOfText(value);
  if (typeof value === 'boolean') return { type: 'other', text: String(value) };
  return value.error === '#N/A' ? MISSING : { type: 'other', text: value.error };
}

/** True for what stands for "no figure": white space, dashes, dots, n/a. */
export function isMissingText(text: string): boolean {
  const plain = plainText(text).toLowerCase();
  return MISSING_SIGNS.test(plain) || MISSING_WORDS.has(plain);
}

function figureOfNumber(value: number, numberFormat: string): CellFigure {
  if (!Number.isFinite(value) || showsDate(numberFormat)) return { type: 'other', text: String(value) };
  return { type: 'figure', value, percent: showsPercent(numberFormat) };
}

function figureOfText(text: string): CellFigure {
  if (text.trim() === '') return BLANK;
  if (isMissingText(text)) return MISSING;
  const plain = textWithoutMarks(text).replace(/[−‐‑‒–]/gu, '-');
  const percent = plain.endsWith('%');
  const value = numberIn(percent ? plain.slice(0, -1) : plain);
  if (value === undefined) return { type: 'other', text };
  return { type: 'figure', value: percent ? value / 100 : value, percent };
}

/** Reads `1,234.5`, `1 234.5` and the accountant's `(12)` for minus 12. */
function numberIn(text: string): number | undefined {
  const bracketed = /^\((.*)\)$/u.exec(text);
  const digits = (bracketed?.[1] ?? text).trim().replace(/(?<=\d) (?=\d{3}\b)/gu, ',');
  if (!/\d/u.test(digits) || !NUMBER.test(digits)) return undefined;
  const value = Number(digits.replace(/,/gu, ''));
  return bracketed ? -value : value;
}
