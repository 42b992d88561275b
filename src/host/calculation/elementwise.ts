import type { CellValue } from '../model';
import type { BinaryOperation } from './arithmetic';
import type { Evaluation } from './evaluation';
import { errors, Matrix } from './operand';
import type { Operand } from './operand';

/** A part of a formula, ready to be calculated. */
export type Part = (evaluation: Evaluation) => Operand;

/** A part of a formula that yields one value. */
export type SinglePart = (evaluation: Evaluation) => CellValue;

/** An operator applied to arrays element by element. */
export function liftBinary(operation: BinaryOperation, left: Part, right: Part): Part {
  return (evaluation) => {
    const first = evaluation.array(left(evaluation));
    const second = evaluation.array(right(evaluation));
    return broadcast([first, second], ([one = null, other = null]) => operation(one, other));
  };
}

/** A prefix or postfix applied to an array element by element. */
export function liftUnary(operation: (value: CellValue) => CellValue, operand: Part): Part {
  return (evaluation) => broadcast([evaluation.array(operand(evaluation))], ([value = null]) => operation(value));
}

/**
 * Applies a function to the corresponding elements of its operands. Single values and arrays of one row or column
 * repeat; elsewhere an element missing from a smaller array is #N/A. Without any array the result is one value.
 */
export function broadcast(
  operands: readonly (CellValue | Matrix)[],
  evaluate: (values: readonly CellValue[]) => CellValue,
): CellValue | Matrix {
  const matrices = operands.filter((operand) => operand instanceof Matrix);
  if (matrices.length === 0) return evaluate(operands.map((operand) => elementAt(operand, 0, 0)));
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  const values: CellValue[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      values.push(evaluate(operands.map((operand) => elementAt(operand, row, column))));
    }
  }
  return new Matrix(rows, columns, values);
}

function elementAt(operand: CellValue | Matrix, row: number, column: number): CellValue {
  if (!(operand instanceof Matrix)) return operand;
  const ownRow = operand.rows === 1 ? 0 : row;
  const ownColumn = operand.columns === 1 ? 0 : column;
  return ownRow < operand.rows && ownColumn < operand.columns ? operand.at(ownRow, ownColumn) : errors.notAvailable;
}
