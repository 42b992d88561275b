import type { Area } from '../sheets';
import { textInput } from './cell-input';
import type { Position } from './areas';

/** The used cells of a sheet, as they would be entered to stand there again. */
export interface StandingCells {
  readonly area: Area;
  readonly inputs: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

/** Queues the question what stands on a sheet, formats included. */
export function askStandingCells(worksheet: Excel.Worksheet): Excel.Range {
  const used = worksheet.getUsedRangeOrNullObject(false);
  used.load('rowIndex,columnIndex,rowCount,columnCount,formulas,values,valueTypes,numberFormat');
  return used;
}

/** The answer; null where the sheet is empty. */
export function standingCells(used: Excel.Range): StandingCells | null {
  if (used.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  return {
    area: {
      firstRow: rowIndex,
      firstColumn: columnIndex,
      lastRow: rowIndex + rowCount - 1,
      lastColumn: columnIndex + columnCount - 1,
    },
    inputs: standingInputs(used),
    numberFormats: used.numberFormat,
  };
}

/**
 * What would have the cells of a range stand as they do; its `formulas`, `values` and `valueTypes` are loaded. A formula and
 * text that looks like one are read alike: text is known by its value being the same.
 */
export function standingInputs({ formulas, values, valueTypes }: Excel.Range): unknown[][] {
  const types: readonly (readonly string[])[] = valueTypes;
  return formulas.map((row: readonly unknown[], down) =>
    row.map((formula, across) => {
      const isText = types[down]?.[across] === 'String' && values[down]?.[across] === formula;
      return isText ? textInput(String(formula)) : formula;
    }),
  );
}

function at<T>({ area }: StandingCells, rows: readonly (readonly T[])[], { row, column }: Position): T | undefined {
  return rows[row - area.firstRow]?.[column - area.firstColumn];
}

/** What would have the cell stand as it does; the empty text where nothing stands. */
export function inputAt(standing: StandingCells | null, place: Position): unknown {
  return standing === null ? '' : (at(standing, standing.inputs, place) ?? '');
}

export function numberFormatAt(standing: StandingCells | null, place: Position): string {
  const format = standing === null ? null : at(standing, standing.numberFormats, place);
  return typeof format === 'string' ? format : 'General';
}
