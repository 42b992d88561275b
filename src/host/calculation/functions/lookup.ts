import type { CellValue } from '../../model';
import { toBoolean, toNumber } from '../coercion';
import type { Evaluation } from '../evaluation';
import { errors, isError, Matrix } from '../operand';
import type { Operand } from '../operand';
import { ofRanges } from './definition';
import type { FunctionDefinition } from './definition';
import { exactPosition, lastNotAbove, lastNotBelow, sought } from './searching';

function asMatrix(operand: CellValue | Matrix): Matrix {
  return operand instanceof Matrix ? operand : new Matrix(1, 1, [operand]);
}

/** MATCH: 1 (default) in ascending values, 0 exactly, -1 in descending ones. */
function match([wanted, range, type]: readonly Operand[], evaluation: Evaluation): CellValue {
  const value = evaluation.single(wanted ?? null);
  const kind = type === undefined ? 1 : toNumber(evaluation.single(type));
  if (isError(value)) return value;
  if (typeof kind !== 'number') return kind;
  const values = evaluation.array(range ?? null);
  if (isError(values)) return values;
  const matrix = asMatrix(values);
  if (matrix.rows > 1 && matrix.columns > 1) return errors.notAvailable;
  const search = kind === 0 ? exactPosition : kind > 0 ? lastNotAbove : lastNotBelow;
  const position = search(matrix.values, sought(value));
  return position < 0 ? errors.notAvailable : position + 1;
}

interface Table {
  /** Along which the value is sought. */
  readonly keys: readonly CellValue[];
  /** Lines to take the result from. */
  readonly lines: number;
  at(line: number, position: number): CellValue;
}

function byRows(matrix: Matrix): Table {
  const { rows, columns } = matrix;
  const keys = Array.from({ length: rows }, (_, row) => matrix.at(row, 0));
  return { keys, lines: columns, at: (line, position) => matrix.at(position, line) };
}

function byColumns(matrix: Matrix): Table {
  const { rows, columns } = matrix;
  const keys = Array.from({ length: columns }, (_, column) => matrix.at(0, column));
  return { keys, lines: rows, at: (line, position) => matrix.at(line, position) };
}

/** VLOOKUP and HLOOKUP; the fourth argument FALSE asks for an exact match. */
function tableLookup(layout: (matrix: Matrix) => Table): FunctionDefinition {
  return ofRanges([3, 4], ['value', 'range', 'value', 'value'], ([wanted, range, index, nearest], evaluation) => {
    const value = evaluation.single(wanted ?? null);
    const line = toNumber(evaluation.single(index ?? null));
    const sorted = nearest === undefined ? true : toBoolean(evaluation.single(nearest));
    const failure = [value, line, sorted].find(isError);
    if (failure !== undefined || isError(value) || typeof line !== 'number') return failure ?? errors.value;
    const matrix = evaluation.array(range ?? null);
    if (isError(matrix)) return matrix;
    const table = layout(asMatrix(matrix));
    if (line < 1) return errors.value;
    if (line >= table.lines + 1) return errors.reference;
    const position = (sorted === true ? lastNotAbove : exactPosition)(table.keys, sought(value));
    return position < 0 ? errors.notAvailable : table.at(Math.trunc(line) - 1, position);
  });
}

/** LOOKUP: in a vector with a result vector, or in an array's longer edge with the result from the opposite one. */
function lookup([wanted, range, results]: readonly Operand[], evaluation: Evaluation): CellValue {
  const value = evaluation.single(wanted ?? null);
  if (isError(value)) return value;
  const operand = evaluation.array(range ?? null);
  if (isError(operand)) return operand;
  const matrix = asMatrix(operand);
  const table = matrix.columns > matrix.rows ? byColumns(matrix) : byRows(matrix);
  const position = lastNotAbove(table.keys, sought(value));
  if (position < 0) return errors.notAvailable;
  if (results === undefined) return table.at(table.lines - 1, position);
  const vector = evaluation.array(results);
  return isError(vector) ? vector : (asMatrix(vector).values[position] ?? null);
}

export const lookupFunctions: Readonly<Record<string, FunctionDefinition>> = {
  MATCH: ofRanges([2, 3], ['value', 'range', 'value'], match),
  VLOOKUP: tableLookup(byRows),
  HLOOKUP: tableLookup(byColumns),
  LOOKUP: ofRanges([2, 3], ['value', 'array', 'array'], lookup),
};
