/** An error value in a cell, such as #N/A. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; null where it is empty. Dates are serial numbers. */
export type CellValue = number | string | boolean | CellError | null;

/** The used part of one sheet as a block. Rows and columns count from 0; every row has the same length. */
export interface Grid {
  readonly sheet: string;
  /** Row and column on the sheet of `values[0][0]`. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Excel's number format code of each cell (`General`, `0.0%`), same shape as `values`. */
  readonly numberFormats: readonly (readonly string[])[];
}

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const LETTERS = 26;

/** Column letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % LETTERS));
  return column < LETTERS ? letter : columnLetters(Math.floor(column / LETTERS) - 1) + letter;
}

/** A1 notation of a 0-based row and column, without the sheet. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
