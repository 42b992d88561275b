import type { CellError, CellValue } from '../../model';
import { toNumber } from '../coercion';
import type { Evaluation } from '../evaluation';
import { isError, isSingle, Matrix } from '../operand';
import type { Operand } from '../operand';

/**
 * Visits every value of the operands, areas row by row, until a visit returns an error, which is the result; null
 * after the last. `inCells` tells values found in cells or arrays, where aggregates pass over text and logical values,
 * from arguments given as such, which they convert.
 */
export function eachValue(
  operands: readonly Operand[],
  evaluation: Evaluation,
  visit: (value: CellValue, inCells: boolean) => CellError | null,
): CellError | null {
  for (const operand of operands) {
    const failure = isSingle(operand) ? visit(operand, false) : eachIn(matricesOf(operand, evaluation), visit);
    if (failure !== null) return failure;
  }
  return null;
}

function matricesOf(operand: Exclude<Operand, CellValue>, evaluation: Evaluation): readonly Matrix[] {
  return operand instanceof Matrix ? [operand] : operand.areas.map((area) => evaluation.matrixOf(area));
}

function eachIn(
  matrices: readonly Matrix[],
  visit: (value: CellValue, inCells: boolean) => CellError | null,
): CellError | null {
  for (const { values } of matrices) {
    for (const value of values) {
      const failure = visit(value, true);
      if (failure !== null) return failure;
    }
  }
  return null;
}

/**
 * The numbers that SUM, AVERAGE and their kind take: those in cells and arrays; among plain arguments also what can be
 * converted. The first error, or text that is no number, is the result instead.
 */
export function numbersIn(operands: readonly Operand[], evaluation: Evaluation): number[] | CellError {
  const numbers: number[] = [];
  const failure = eachValue(operands, evaluation, (value, inCells) => {
    if (isError(value)) return value;
    if (inCells && typeof value !== 'number') return null;
    const number = toNumber(value);
    if (typeof number !== 'number') return number;
    numbers.push(number);
    return null;
  });
  return failure ?? numbers;
}
