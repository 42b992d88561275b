import type { CellError } from '../../model';
import { toBoolean } from '../coercion';
import { textToNumber } from '../number-text';
import type { Evaluation } from '../evaluation';
import { errors, finite, isError } from '../operand';
import type { Operand } from '../operand';
import { mostArguments, ofRanges } from './definition';
import type { FunctionDefinition } from './definition';
import { eachValue, numbersIn } from './numbers-in';

/** A function of all the numbers in its arguments. */
export function ofAllNumbers(evaluate: (numbers: readonly number[]) => number | CellError): FunctionDefinition {
  return ofRanges([1, mostArguments], ['range'], (operands, evaluation) => {
    const numbers = numbersIn(operands, evaluation);
    if (!Array.isArray(numbers)) return numbers;
    const result = evaluate(numbers);
    return typeof result === 'number' ? finite(result) : result;
  });
}

export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

export function mean(numbers: readonly number[]): number | CellError {
  return numbers.length === 0 ? errors.division : sum(numbers) / numbers.length;
}

function product(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((result, number) => result * number, 1);
}

function extreme(choose: (one: number, other: number) => number) {
  return ofAllNumbers(([first = 0, ...others]) => others.reduce((best, number) => choose(best, number), first));
}

function counting(counts: (value: Operand, inCells: boolean) => boolean): FunctionDefinition {
  return ofRanges([1, mostArguments], ['range'], (operands, evaluation) => {
    let count = 0;
    eachValue(operands, evaluation, (value, inCells) => {
      if (counts(value, inCells)) count += 1;
      return null;
    });
    return count;
  });
}

function isCounted(value: Operand, inCells: boolean): boolean {
  if (typeof value === 'number') return true;
  if (inCells || isError(value)) return false;
  return typeof value !== 'string' || textToNumber(value) !== null;
}

/** AND, OR and XOR: text and blanks in cells do not count; without any logical value the result is #VALUE!. */
function logical(combine: (values: readonly boolean[]) => boolean): FunctionDefinition {
  return ofRanges([1, mostArguments], ['range'], (operands, evaluation) => {
    const values = booleansIn(operands, evaluation);
    if (!Array.isArray(values)) return values;
    return values.length === 0 ? errors.value : combine(values);
  });
}

function booleansIn(operands: readonly Operand[], evaluation: Evaluation): boolean[] | CellError {
  const values: boolean[] = [];
  const failure = eachValue(operands, evaluation, (value, inCells) => {
    if (inCells && (value === null || typeof value === 'string')) return null;
    const result = toBoolean(value);
    if (typeof result !== 'boolean') return result;
    values.push(result);
    return null;
  });
  return failure ?? values;
}

export const aggregateFunctions: Readonly<Record<string, FunctionDefinition>> = {
  SUM: ofAllNumbers(sum),
  AVERAGE: ofAllNumbers(mean),
  PRODUCT: ofAllNumbers(product),
  SUMSQ: ofAllNumbers((numbers) => numbers.reduce((total, number) => total + number * number, 0)),
  MAX: extreme(Math.max),
  MIN: extreme(Math.min),
  COUNT: counting(isCounted),
  COUNTA: counting((value, inCells) => value !== null || !inCells),
  AND: logical((values) => values.every(Boolean)),
  OR: logical((values) => values.some(Boolean)),
  XOR: logical((values) => values.filter(Boolean).length % 2 === 1),
};
