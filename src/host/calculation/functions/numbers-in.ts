import type { CellError, CellValue } from '../../model';
import { toNumber } from '../coercion';
import type { Evaluation } from '../evaluation';
import { isError, isSingle, Matrix } from '../operand';
import type { Operand } from '../operand';

/**
 * Every value of the operands, areas row by row. `inCells` tells values found in cells or arrays, where aggregates
 * pass over text and logical values, from arguments given as such, which they convert.
 */
export function eachValue(
  operands: readonly Operand[],
  evaluation: Evaluation,
  visit: (value: CellValue, inCells: boolean) => void,
): void {
  for (const operand of operands) {
    if (isSingle(operand)) visit(operand, false);
    else if (operand instanceof Matrix) for (const value of operand.values) visit(value, true);
    else {
      for (const area of operand.areas) for (const value of evaluation.matrixOf(area).values) visit(value, true);
    }
  }
}

/**
 * The numbers that SUM, AVERAGE and their kind take: those in cells and arrays; among plain arguments also what can be
 * converted. The first error, or text that is no number, is the result instead.
 */
export function numbersIn(operands: readonly Operand[], evaluation: Evaluation): number[] | CellError {
  const numbers: number[] = [];
  let failure: CellError | null = null;
  eachValue(operands, evaluation, (value, inCells) => {
    if (failure !== null) return;
    if (typeof value === 'number') numbers.push(value);
    else if (isError(value)) failure = value;
    else if (!inCells) {
      const number = toNumber(value);
      if (typeof number === 'number') numbers.push(number);
      else failure = number;
    }
  });
  return failure ?? numbers;
}
