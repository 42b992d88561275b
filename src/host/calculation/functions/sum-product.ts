import type { CellValue } from '../../model';
import type { Evaluation } from '../evaluation';
import { errors, finite, isError, Matrix } from '../operand';
import type { Operand } from '../operand';
import { mostArguments, ofRanges } from './definition';
import type { FunctionDefinition } from './definition';

/** The sum of products of corresponding elements; what is not a number counts as 0. */
function sumProduct(operands: readonly Operand[], evaluation: Evaluation): CellValue {
  const matrices = operands.map((operand) => asMatrix(evaluation.array(operand)));
  const [first] = matrices;
  if (first === undefined) return errors.value;
  if (matrices.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) return errors.value;
  const lost = matrices.flatMap(({ values }) => values).find(isError);
  if (lost !== undefined) return lost;
  let total = 0;
  for (let index = 0; index < first.values.length; index += 1) {
    let product = 1;
    for (const { values } of matrices) {
      const value = values[index];
      product *= typeof value === 'number' ? value : 0;
    }
    total += product;
  }
  return finite(total);
}

function asMatrix(operand: CellValue | Matrix): Matrix {
  return operand instanceof Matrix ? operand : new Matrix(1, 1, [operand]);
}

export const sumProductFunctions: Readonly<Record<string, FunctionDefinition>> = {
  SUMPRODUCT: ofRanges([1, mostArguments], ['array'], sumProduct),
};
