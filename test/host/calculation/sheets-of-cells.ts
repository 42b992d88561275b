import {
  blankSheet,
  type Cell,
  type CellValue,
  type DefinedName,
  type Sheet,
  type Workbook,
} from '../../../src/host/model';
import { createCalculation } from '../../../src/host/calculation';
import type { Calculation } from '../../../src/host/calculation';

/** A constant, or a formula with its leading `=`; other text begins with an apostrophe where it would be one. */
export type Content = CellValue;

/** Cells by address such as `B3`. */
export type Cells = Readonly<Record<string, Content>>;

/** An address such as `B3` as row and column from 0. */
export function placeOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** Row and column from 0 as an address. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** Writes into a cell: text beginning with `=` is a formula, null empties it. */
export function write(sheet: Sheet, address: string, content: Content): void {
  const { row, column } = placeOf(address);
  const cells = sheet.rows.get(row) ?? new Map<number, Cell>();
  sheet.rows.set(row, cells);
  if (content === null) cells.delete(column);
  else if (typeof content === 'string' && content.startsWith('=')) {
    cells.set(column, { value: null, formula: content, format: 0 });
  } else cells.set(column, { value: content, format: 0 });
}

/** What a cell of a sheet shows. */
export function valueAt(sheet: Sheet, address: string): CellValue {
  const { row, column } = placeOf(address);
  return sheet.rows.get(row)?.get(column)?.value ?? null;
}

/** A workbook with these sheets and workbook-wide names. */
export function workbookOf(
  sheets: Readonly<Record<string, Cells>>,
  names: Readonly<Record<string, string>> = {},
): Workbook {
  const entries = Object.entries(sheets).map(([name, cells]): Sheet => {
    const sheet = blankSheet(`{${name}}`, name);
    for (const [address, content] of Object.entries(cells)) write(sheet, address, content);
    return sheet;
  });
  return {
    name: 'calculated.xlsx',
    sheets: entries,
    activeSheet: entries[0]?.name ?? '',
    names: Object.entries(names).map(([name, formula]): DefinedName => ({ name, formula, scope: null, visible: true })),
    formats: [],
    customXml: [],
    structureProtected: false,
    dates1904: false,
  };
}

/** The sheet of this name. */
export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** The value of one formula in cell `at` (else Z99) of a sheet with these cells. */
export function valueOf(formula: string, cells: Cells = {}, at = 'Z99'): CellValue {
  const workbook = workbookOf({ Sheet1: { ...cells, [at]: formula } });
  createCalculation(workbook).recalculateAll();
  return valueAt(sheetNamed(workbook, 'Sheet1'), at);
}

/** A workbook calculated from scratch. */
export function calculated(workbook: Workbook): Calculation {
  const calculation = createCalculation(workbook);
  calculation.recalculateAll();
  return calculation;
}
