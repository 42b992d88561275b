import type { CellValue } from '../../src/dataset';
import type { Workbook } from '../../src/host/model';
import type { WorkbookDescription } from '../../src/sheets';
import type { LibreOfficeCell } from '../libreoffice/libre-office';

/** Values by place, `TP Data!3,14` (row, column from 0); an empty cell and an empty text are both ''. */
export type CellValues = ReadonlyMap<string, CellValue>;

export function placeKey(sheet: string, row: number, column: number): string {
  return `${sheet}!${row},${column}`;
}

/** The core's values of every formula that was described. */
export function describedValues(description: WorkbookDescription): CellValues {
  return new Map(
    description.sheets.flatMap((sheet) =>
      sheet.cells.flatMap(({ content, row, column }) =>
        content.type === 'formula' ? [[placeKey(sheet.name, row, column), content.value] as const] : [],
      ),
    ),
  );
}

export function hostValues(workbook: Workbook): CellValues {
  const values = new Map<string, CellValue>();
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) values.set(placeKey(sheet.name, row, column), cell.value ?? '');
    }
  }
  return values;
}

function resultOf(cell: LibreOfficeCell): CellValue {
  if (cell.kind === 'number') return cell.value;
  return cell.kind === 'text' ? cell.text : { error: cell.error };
}

export function libreOfficeValues(cells: readonly LibreOfficeCell[]): CellValues {
  return new Map(cells.map((cell) => [placeKey(cell.sheet, cell.row, cell.column), resultOf(cell)]));
}

/** Numbers are equal within 1e-9 of the larger one, and of 1; everything else exactly. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  }
  if (typeof one === 'object' && typeof other === 'object' && one && other) return one.error === other.error;
  return one === other;
}

/** One line for each expected value that is not there. */
export function differences(expected: CellValues, found: CellValues): readonly string[] {
  return [...expected].flatMap(([place, value]) => {
    const actual = found.get(place) ?? '';
    return sameValue(value, actual)
      ? []
      : [`${place}: expected ${JSON.stringify(value)}, found ${JSON.stringify(actual)}`];
  });
}
