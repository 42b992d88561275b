import type { CellError, CellValue } from '../model';
import { toNumber, toText } from './coercion';
import { compareValues } from './comparison';
import { fifteenDigits } from './number-text';
import { errors, finite, isError, longestText } from './operand';

/** An operator that takes two single values. */
export type BinaryOperation = (left: CellValue, right: CellValue) => CellValue;

/** Where sum and operands stand further apart than this, no digit beyond the 15th can have made the sum. */
const surelySignificant = 1e-14;

function numeric(operation: (left: number, right: number) => number | CellError): BinaryOperation {
  return (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return operation(left, right);
    const first = toNumber(left);
    if (typeof first !== 'number') return first;
    const second = toNumber(right);
    return typeof second === 'number' ? operation(first, second) : second;
  };
}

function comparing(holds: (order: number) => boolean): BinaryOperation {
  return (left, right) => {
    if (isError(left)) return left;
    return isError(right) ? right : holds(compareValues(left, right));
  };
}

const add = numeric((left, right) => finite(left + right));
const subtract = numeric((left, right) => finite(left - right));

/** Each operator of a formula by its sign, but for those that join references. */
export const binaryOperations: ReadonlyMap<string, BinaryOperation> = new Map<string, BinaryOperation>([
  ['+', add],
  ['-', subtract],
  ['*', numeric((left, right) => finite(left * right))],
  ['/', numeric((left, right) => (right === 0 ? errors.division : finite(left / right)))],
  ['^', numeric(power)],
  ['&', concatenate],
  ['=', comparing((order) => order === 0)],
  ['<>', comparing((order) => order !== 0)],
  ['<', comparing((order) => order < 0)],
  ['<=', comparing((order) => order <= 0)],
  ['>', comparing((order) => order > 0)],
  ['>=', comparing((order) => order >= 0)],
]);

/**
 * Addition and subtraction where they are a formula's last step. Excel then takes a result that lies beyond the
 * operands' 15th digit for zero (`=0.5-0.4-0.1` is 0, while `=1*(0.5-0.4-0.1)` is -2.8E-17); LibreOffice does so at
 * every step. We do as Excel.
 */
export const closingOperations: ReadonlyMap<string, BinaryOperation> = new Map([
  ['+', numeric((left, right) => closing(left, -right, left + right))],
  ['-', numeric((left, right) => closing(left, right, left - right))],
]);

function closing(left: number, right: number, result: number): number | CellError {
  const negligible = Math.abs(result) < surelySignificant * Math.abs(left);
  return negligible && fifteenDigits(left) === fifteenDigits(right) ? 0 : finite(result);
}

/** `left ^ right`; 0^0 and roots of negative numbers are #NUM!. */
export function power(left: number, right: number): number | CellError {
  if (left === 0 && right === 0) return errors.number;
  if (left === 0 && right < 0) return errors.division;
  return finite(left ** right);
}

function concatenate(left: CellValue, right: CellValue): CellValue {
  const first = toText(left);
  if (typeof first !== 'string') return first;
  const second = toText(right);
  if (typeof second !== 'string') return second;
  return first.length + second.length > longestText ? errors.value : first + second;
}

/** The minus before an operand. */
export function negate(value: CellValue): CellValue {
  const number = toNumber(value);
  return typeof number === 'number' ? 0 - number : number;
}

/** The percent sign after an operand. */
export function percent(value: CellValue): CellValue {
  const number = toNumber(value);
  return typeof number === 'number' ? number / 100 : number;
}
