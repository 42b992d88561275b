/** An error value in a cell, such as #N/A. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; null where it is empty. Dates are serial numbers. */
export type CellValue = number | string | boolean | CellError | null;

/** One cell of a sheet. A cell that is neither filled nor formatted is absent. */
export interface Cell {
  value: CellValue;
  /** English, with the leading `=`; absent for a constant. */
  formula?: string;
  /** The formula was entered as an array formula: it works element by element, and this cell shows the first. */
  array?: true;
  /** Index into the workbook's formats. */
  format: number;
}
