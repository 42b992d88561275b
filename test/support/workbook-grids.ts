import type { CellValue, Grid } from '../../src/dataset';
import type { Sheet, Workbook } from '../../src/host/model';

/** Every sheet of an open workbook as the block of its filled cells; sheets without any are left out. */
export function gridsOf(workbook: Workbook): readonly Grid[] {
  return workbook.sheets.flatMap((sheet) => gridOf(workbook, sheet) ?? []);
}

function gridOf(workbook: Workbook, sheet: Sheet): Grid | undefined {
  const filled = [...sheet.rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, cell]) => (cell.value === null ? [] : [{ row, column, cell }])),
  );
  if (filled.length === 0) return undefined;
  const bounds = filled.reduce(
    (sofar, { row, column }) => ({
      firstRow: Math.min(sofar.firstRow, row),
      lastRow: Math.max(sofar.lastRow, row),
      firstColumn: Math.min(sofar.firstColumn, column),
      lastColumn: Math.max(sofar.lastColumn, column),
    }),
    { firstRow: Infinity, lastRow: 0, firstColumn: Infinity, lastColumn: 0 },
  );
  const block = <T>(blank: T) =>
    Array.from({ length: bounds.lastRow - bounds.firstRow + 1 }, () =>
      Array.from({ length: bounds.lastColumn - bounds.firstColumn + 1 }, () => blank),
    );
  const values = block<CellValue>(null);
  const numberFormats = block('General');
  for (const { row, column, cell } of filled) {
    const across = column - bounds.firstColumn;
    const valueRow = values[row - bounds.firstRow];
    const formatRow = numberFormats[row - bounds.firstRow];
    if (valueRow) valueRow[across] = cell.value;
    if (formatRow) formatRow[across] = workbook.formats[cell.format]?.numberFormat ?? 'General';
  }
  return { sheet: sheet.name, firstRow: bounds.firstRow, firstColumn: bounds.firstColumn, values, numberFormats };
}
