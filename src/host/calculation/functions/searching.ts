import type { CellError, CellValue } from '../../model';
import { compareValues } from '../comparison';
import { isError } from '../operand';
import { hasWildcard } from './criterion';
import { Wildcards } from './wildcards';

type Sought = Exclude<CellValue, CellError | null>;

/** A value as a look-up searches for it: a blank is 0. */
export function sought(value: Exclude<CellValue, CellError>): Sought {
  return value ?? 0;
}

/** Position of the first value equal to the one sought (text with wildcards, without regard to case); -1 if none. */
export function exactPosition(values: readonly CellValue[], wanted: Sought): number {
  if (typeof wanted === 'string' && hasWildcard(wanted)) {
    const pattern = new Wildcards(wanted);
    return values.findIndex((value) => typeof value === 'string' && pattern.test(value));
  }
  return values.findIndex((value) => isAlike(value, wanted) && compareValues(value, wanted) === 0);
}

/**
 * Position of the last value not above the one sought, among ascending values of its kind, found by halving as Excel
 * does (so unsorted values give what Excel gives); -1 if all are above.
 */
export function lastNotAbove(values: readonly CellValue[], wanted: Sought): number {
  const alike: { value: Sought; position: number }[] = [];
  values.forEach((value, position) => {
    if (isAlike(value, wanted)) alike.push({ value, position });
  });
  let low = 0;
  let high = alike.length - 1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const entry = alike[middle];
    if (entry !== undefined && compareValues(entry.value, wanted) <= 0) low = middle + 1;
    else high = middle - 1;
  }
  return alike[high]?.position ?? -1;
}

/** Position of the last value not below the one sought, among descending values of its kind; -1 if none. */
export function lastNotBelow(values: readonly CellValue[], wanted: Sought): number {
  let found = -1;
  for (let position = 0; position < values.length; position += 1) {
    const value = values[position] ?? null;
    if (!isAlike(value, wanted)) continue;
    const order = compareValues(value, wanted);
    if (order < 0) return found;
    found = position;
    if (order === 0) return found;
  }
  return found;
}

function isAlike(value: CellValue, wanted: Sought): value is Sought {
  return value !== null && !isError(value) && typeof value === typeof wanted;
}
