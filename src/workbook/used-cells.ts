import type { CellValue, Grid } from '../dataset';
import { areaAddress } from './areas';
import { batchBytes, grouped } from './batches';

/** The used range of a sheet. */
export interface UsedSheet {
  readonly name: string;
  readonly worksheet: Excel.Worksheet;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
  readonly columns: number;
}

/** Some rows of a used range, as many as fit an answer. */
interface Band {
  readonly used: UsedSheet;
  /** Counted from the range's own first row. */
  readonly firstRow: number;
  readonly rows: number;
}

interface BandCells {
  readonly band: Band;
  readonly values: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** About what a cell takes in an answer: its value, the kind of it, and its number format. */
const cellBytes = 36;

function bandBytes({ used, rows }: Band): number {
  return rows * used.columns * cellBytes;
}

/** Cuts a used range into bands, one unless it is very large. */
function bandsOf(used: UsedSheet): Band[] {
  const rowsAtOnce = Math.max(1, Math.floor(batchBytes / cellBytes / used.columns));
  const bands: Band[] = [];
  for (let firstRow = 0; firstRow < used.rows; firstRow += rowsAtOnce) {
    bands.push({ used, firstRow, rows: Math.min(rowsAtOnce, used.rows - firstRow) });
  }
  return bands;
}

function rangeOf({ used, firstRow, rows }: Band): Excel.Range {
  const top = used.firstRow + firstRow;
  const area = {
    firstRow: top,
    firstColumn: used.firstColumn,
    lastRow: top + rows - 1,
    lastColumn: used.firstColumn + used.columns - 1,
  };
  return used.worksheet.getRange(areaAddress(area));
}

/** Excel gives an empty cell as the empty text and an error as its literal; only the type tells them from text. */
function cellValue(value: unknown, type: string): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

function valuesOf(values: readonly (readonly unknown[])[], types: readonly (readonly string[])[]): CellValue[][] {
  return values.map((row, index) => row.map((value, column) => cellValue(value, types[index]?.[column] ?? '')));
}

async function readBands(context: Excel.RequestContext, bands: readonly Band[]): Promise<BandCells[]> {
  const asked = bands.map((band) => ({ band, range: rangeOf(band) }));
  for (const { range } of asked) range.load('values,valueTypes,numberFormat');
  await context.sync();
  return asked.map(({ band, range }) => ({ band, ...cellsOf(range) }));
}

/** Values and number formats of a range whose `values`, `valueTypes` and `numberFormat` are loaded. */
export function cellsOf(range: Excel.Range): Pick<Grid, 'values' | 'numberFormats'> {
  return { values: valuesOf(range.values, range.valueTypes), numberFormats: textsOf(range.numberFormat) };
}

function textsOf(rows: readonly (readonly unknown[])[]): string[][] {
  return rows.map((row) => row.map(String));
}

/** Reads the cells of used ranges, in one request unless an answer would be too large for Excel on the web. */
export async function readCells(context: Excel.RequestContext, sheets: readonly UsedSheet[]): Promise<Grid[]> {
  const read: BandCells[] = [];
  // Whatever was asked for before is answered all the same.
  if (sheets.length === 0) await context.sync();
  // One request a group: there is more than one group only where a single answer would be refused.
  for (const group of grouped(sheets.flatMap(bandsOf), bandBytes)) read.push(...(await readBands(context, group)));
  return sheets.map((used) => {
    const bands = read.filter(({ band }) => band.used === used);
    return {
      sheet: used.name,
      firstRow: used.firstRow,
      firstColumn: used.firstColumn,
      values: bands.flatMap(({ values }) => values),
      numberFormats: bands.flatMap(({ numberFormats }) => numberFormats),
    };
  });
}
