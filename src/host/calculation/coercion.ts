import type { CellError, CellValue } from '../model';
import { numberToText, textToNumber } from './number-text';
import { errors, isError } from './operand';

/** A value as an operator or a numeric parameter takes it: blank is 0, TRUE is 1, text only if it reads as a number. */
export function toNumber(value: CellValue): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return textToNumber(value) ?? errors.value;
  return value;
}

/** A value as `&` and text parameters take it: blank is the empty text. */
export function toText(value: CellValue): string | CellError {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberToText(value);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** A value as a condition takes it: numbers other than 0 are TRUE, text only if it says TRUE or FALSE. */
export function toBoolean(value: CellValue): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (isError(value)) return value;
  const word = value.toUpperCase();
  return word === 'TRUE' ? true : word === 'FALSE' ? false : errors.value;
}
