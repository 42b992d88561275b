import { tokenize } from '@borgar/fx';
import { columnLimit, columnName, columnNumber, rowLimit } from './cell-reference';

interface Coordinate {
  readonly kind: 'row' | 'column';
  readonly number: number;
}

/** A formula taken apart, its relative rows and columns standing out from the text around them. */
export type ShiftableFormula = readonly (string | Coordinate)[];

/** Takes apart a formula in A1 notation, given without its `=`. */
export function shiftable(formula: string): ShiftableFormula {
  return tokenize(formula, { mergeRefs: false }).flatMap(({ type, value }) =>
    referenceTypes.has(type) ? coordinates(value) : [value],
  );
}

const referenceTypes: ReadonlySet<string> = new Set(['range', 'range_beam', 'range_ternary']);

function coordinates(reference: string): (string | Coordinate)[] {
  return (reference.match(/\$?[A-Za-z]+|\$?[0-9]+|:/g) ?? []).map((part) => {
    if (part === ':' || part.startsWith('$')) return part;
    return /[0-9]/.test(part)
      ? { kind: 'row', number: Number(part) - 1 }
      : { kind: 'column', number: columnNumber(part) };
  });
}

/** The formula as it reads when filled that many rows down and columns right; it wraps at the sheet's edges as Excel's does. */
export function shifted(formula: ShiftableFormula, rows: number, columns: number): string {
  return formula
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'row') return String(wrapped(part.number + rows, rowLimit) + 1);
      return columnName(wrapped(part.number + columns, columnLimit));
    })
    .join('');
}

function wrapped(number: number, limit: number): number {
  return ((number % limit) + limit) % limit;
}
