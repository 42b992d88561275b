import type { CellError, CellValue, Sheet } from '../model';

/** The rows and columns of a sheet: what a whole column or row spans. */
export const sheetRows = 1048576;
export const sheetColumns = 16384;

/** Longest text in a cell. */
export const longestText = 32767;

/** A rectangle of a sheet's cells; counts from 0, last row and column included. */
export interface Area {
  readonly sheet: Sheet;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells that a formula points to: one area, or several joined by a union. */
export class Reference {
  constructor(readonly areas: readonly Area[]) {}
}

/** An array of values, row by row. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly values: readonly CellValue[],
  ) {}

  at(row: number, column: number): CellValue {
    return this.values[row * this.columns + column] ?? null;
  }
}

/** What a part of a formula yields before it is brought down to one value. */
export type Operand = CellValue | Reference | Matrix;

/** The error values, one object each. */
export const errors = {
  null: { error: '#NULL!' },
  division: { error: '#DIV/0!' },
  value: { error: '#VALUE!' },
  reference: { error: '#REF!' },
  name: { error: '#NAME?' },
  number: { error: '#NUM!' },
  notAvailable: { error: '#N/A' },
} as const satisfies Record<string, CellError>;

/** The errors as they are typed, in the order of ERROR.TYPE. */
export const errorCodes: readonly string[] = Object.values(errors).map(({ error }) => error);

export function isError(operand: Operand): operand is CellError {
  return typeof operand === 'object' && operand !== null && 'error' in operand;
}

export function isSingle(operand: Operand): operand is CellValue {
  return typeof operand !== 'object' || operand === null || 'error' in operand;
}

/** Number of cells in an area. */
export function areaSize(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** The number itself, or #NUM! where Excel's range of numbers ends; never a negative zero. */
export function finite(value: number): number | CellError {
  return Number.isFinite(value) ? value + 0 : errors.number;
}
