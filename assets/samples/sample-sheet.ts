import { blankSheet, type Cell, type CellValue, type Sheet, type Workbook } from '../../src/host/model';
import { formatOf, type SampleStyle } from './sample-styles';

/** A constant, or a formula with the value that it gives. */
export type SampleContent = CellValue | { readonly formula: string; readonly value: CellValue };

/** A sheet being filled. Rows and columns count from 0. */
export interface SampleSheet {
  readonly sheet: Sheet;
  readonly put: (row: number, column: number, content: SampleContent, style: SampleStyle) => void;
}

/** Adds a sheet; the first one takes the place of the empty sheet that a new workbook has. */
export function addSheet(workbook: Workbook, name: string, tabColor: string): SampleSheet {
  const blank = workbook.sheets.find((sheet) => sheet.name === 'Sheet1');
  const sheet = blank ?? blankSheet(identity(workbook.sheets.length + 1), name);
  sheet.name = name;
  sheet.tabColor = tabColor;
  sheet.showGridlines = false;
  if (blank === undefined) workbook.sheets.push(sheet);
  return { sheet, put: (row, column, content, style) => put(workbook, sheet, row, column, content, style) };
}

export function setWidths(sheet: Sheet, widths: readonly number[]): void {
  widths.forEach((width, column) => sheet.columnWidths.set(column, width));
}

/** Prints the whole sheet one page wide in landscape, its first rows repeated. */
export function printOnePageWide(sheet: Sheet, paper: 'A3' | 'A4', titleRows: string): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'landscape';
  pageLayout.paperSize = paper;
  pageLayout.fitWide = 1;
  pageLayout.fitTall = null;
  pageLayout.titleRows = titleRows;
  pageLayout.footer = { left: '&F', center: '', right: '&A  &P / &N' };
}

function put(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  content: SampleContent,
  style: SampleStyle,
): void {
  const cells = sheet.rows.get(row) ?? new Map<number, Cell>();
  sheet.rows.set(row, cells);
  const format = formatOf(workbook, style);
  const isFormula = typeof content === 'object' && content !== null && 'formula' in content;
  cells.set(column, isFormula ? { ...content, format } : { value: content, format });
}

/** The same on every run, unlike Excel's own. */
function identity(number: number): string {
  return `{00000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}
