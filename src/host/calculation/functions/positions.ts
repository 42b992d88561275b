import type { CellError, CellValue } from '../../model';
import { toNumber } from '../coercion';
import type { Evaluation } from '../evaluation';
import { errors, isError, Matrix, Reference } from '../operand';
import type { Area, Operand } from '../operand';
import { ofRanges } from './definition';
import type { FunctionDefinition } from './definition';

/** INDEX of a reference is a reference (so it can be an end of a range); row or column 0 means all of them. */
function index([source = null, ...numbers]: readonly Operand[], evaluation: Evaluation): Operand {
  const places: number[] = [];
  for (const operand of numbers) {
    const place = toNumber(evaluation.single(operand));
    if (typeof place !== 'number') return place;
    if (place < 0) return errors.value;
    places.push(Math.trunc(place));
  }
  if (source instanceof Reference) return indexArea(source, places);
  return isError(source) ? source : indexMatrix(evaluation.array(source), places);
}

/** Row and column, both from 0 for "all": a single index runs along a vector, whichever way it lies. */
function rowAndColumn(rows: number, [first = 0, second]: readonly number[]): [row: number, column: number] {
  return second === undefined && rows === 1 ? [0, first] : [first, second ?? 0];
}

function indexArea({ areas }: Reference, [first = 0, second, number = 1]: readonly number[]): Operand {
  const area = areas[number - 1];
  if (area === undefined) return errors.reference;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (second === undefined && rows > 1 && columns > 1) return errors.reference;
  const [row, column] = rowAndColumn(rows, second === undefined ? [first] : [first, second]);
  if (row > rows || column > columns) return errors.reference;
  return new Reference([part(area, row, column)]);
}

function part(area: Area, row: number, column: number): Area {
  const top = row === 0 ? area.top : area.top + row - 1;
  const left = column === 0 ? area.left : area.left + column - 1;
  return {
    sheet: area.sheet,
    top,
    left,
    bottom: row === 0 ? area.bottom : top,
    right: column === 0 ? area.right : left,
  };
}

function indexMatrix(operand: CellValue | Matrix, places: readonly number[]): Operand {
  if (isError(operand)) return operand;
  const matrix = operand instanceof Matrix ? operand : new Matrix(1, 1, [operand]);
  const [row, column] = rowAndColumn(matrix.rows, places);
  if (row > matrix.rows || column > matrix.columns) return errors.reference;
  const rows = range(row, matrix.rows);
  const columns = range(column, matrix.columns);
  const values = rows.flatMap((r) => columns.map((c) => matrix.at(r, c)));
  return values.length === 1 ? (values[0] ?? null) : new Matrix(rows.length, columns.length, values);
}

/** All positions for 0, else the one, from 0. */
function range(place: number, length: number): number[] {
  return place === 0 ? Array.from({ length }, (_, position) => position) : [place - 1];
}

/** ROWS and COLUMNS: how far a reference or array reaches. */
function extent(ofArea: (area: Area) => number, ofMatrix: (matrix: Matrix) => number): FunctionDefinition {
  return ofRanges([1, 1], ['array'], ([operand = null]) => {
    if (operand instanceof Matrix) return ofMatrix(operand);
    if (!(operand instanceof Reference)) return isError(operand) ? operand : 1;
    const [area] = operand.areas;
    return area === undefined ? errors.reference : ofArea(area);
  });
}

/** ROW and COLUMN: of the first cell referred to, or of the formula's own; in an array formula one for each line. */
function place(own: (evaluation: Evaluation) => number, of: (area: Area) => Matrix): FunctionDefinition {
  return ofRanges([0, 1], ['range'], ([operand], evaluation) => {
    if (operand === undefined) return own(evaluation) + 1;
    const area = firstArea(operand);
    return 'error' in area ? area : of(area);
  });
}

function firstArea(operand: Operand): Area | CellError {
  if (isError(operand)) return operand;
  return (operand instanceof Reference ? operand.areas[0] : undefined) ?? errors.value;
}

function counted(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, position) => from + position + 1);
}

export const positionFunctions: Readonly<Record<string, FunctionDefinition>> = {
  INDEX: ofRanges([2, 4], ['range', 'value', 'value', 'value'], index),
  ROWS: extent(
    (area) => area.bottom - area.top + 1,
    (matrix) => matrix.rows,
  ),
  COLUMNS: extent(
    (area) => area.right - area.left + 1,
    (matrix) => matrix.columns,
  ),
  AREAS: ofRanges([1, 1], ['range'], ([operand]) =>
    operand instanceof Reference ? operand.areas.length : errors.value,
  ),
  ROW: place(
    (evaluation) => evaluation.row,
    ({ top, bottom }) => new Matrix(bottom - top + 1, 1, counted(top, bottom)),
  ),
  COLUMN: place(
    (evaluation) => evaluation.column,
    ({ left, right }) => new Matrix(1, right - left + 1, counted(left, right)),
  ),
};
