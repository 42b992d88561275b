import type { CellValue } from '../model';
import { isoDateSerial, shiftOf1904, textToNumber } from './number-text';
import { errorCodes } from './operand';

/** What a cell holds after something was typed into it. */
export interface TypedInput {
  /** Null where a formula is still to be calculated. */
  readonly value: CellValue;
  /** With the leading `=`. */
  readonly formula?: string;
  /** Format that Excel gives a cell whose own is General, where what was typed suggests one. */
  readonly numberFormat?: string;
  /** The text began with an apostrophe, which makes it text and is not part of it. */
  readonly quotePrefix: boolean;
}

/**
 * What a value typed, or written through the API, becomes. Text beginning with an apostrophe is text, with `=` a
 * formula; what reads as a number (also with thousands commas, percent sign or exponent), TRUE, FALSE, an error value
 * or an ISO date is one; all else is text. A cell formatted as text takes no part in this: its text stays text.
 * Dates are serial numbers of the workbook's date system.
 */
export function typedInput(input: string | number | boolean | null, dates1904 = false): TypedInput {
  if (typeof input !== 'string') return constant(input);
  if (input === '') return constant(null);
  if (input.startsWith("'")) return { value: input.slice(1), quotePrefix: true };
  if (input.startsWith('=') && input.length > 1) return { value: null, formula: input, quotePrefix: false };
  return typedConstant(input, dates1904);
}

function constant(value: CellValue, numberFormat?: string): TypedInput {
  return { value, quotePrefix: false, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function typedConstant(text: string, dates1904: boolean): TypedInput {
  const trimmed = text.trim();
  const date = isoDateSerial(trimmed);
  if (date !== null) return constant(dates1904 ? date - shiftOf1904 : date, 'yyyy-mm-dd');
  const number = textToNumber(trimmed);
  if (number !== null) return constant(number, suggestedFormat(trimmed));
  const word = trimmed.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return constant(word === 'TRUE');
  return constant(errorCodes.includes(word) ? { error: word } : text);
}

function suggestedFormat(text: string): string | undefined {
  const decimals = text.includes('.') ? '.00' : '';
  if (text.endsWith('%')) return `0${decimals}%`;
  if (/e/i.test(text)) return '0.00E+00';
  return text.includes(',') ? `#,##0${decimals}` : undefined;
}
