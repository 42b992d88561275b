import type { CellError, CellValue } from '../model';
import { fifteenDigits } from './number-text';

type Comparable = Exclude<CellValue, CellError>;

/** Beyond this relative distance two numbers differ within 15 digits, and need not be rounded to find out. */
const surelyDifferent = 1e-14;

/**
 * Negative, zero or positive as Excel orders two values: numbers before text before FALSE before TRUE; text without
 * regard to case; a blank as the other side's empty value; numbers equal if their 15 significant digits are.
 */
export function compareValues(left: Comparable, right: Comparable): number {
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  if (left === null) return right === null ? 0 : compareValues(emptyLike(right), right);
  if (right === null) return compareValues(left, emptyLike(left));
  const rank = rankOf(left) - rankOf(right);
  if (rank !== 0) return rank;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  return Number(left) - Number(right);
}

/** Numbers compared at 15 significant digits. */
export function compareNumbers(left: number, right: number): number {
  const difference = left - right;
  if (difference === 0 || Math.abs(difference) > surelyDifferent * Math.abs(left)) return difference;
  return fifteenDigits(left) - fifteenDigits(right);
}

/** Texts compared without regard to case. */
export function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return textOrder.compare(left.toLowerCase(), right.toLowerCase());
}

const textOrder = new Intl.Collator('en', { sensitivity: 'variant' });

function emptyLike(value: string | number | boolean): string | number | boolean {
  if (typeof value === 'string') return '';
  return typeof value === 'number' ? 0 : false;
}

function rankOf(value: string | number | boolean): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}
