import type { CellValue, Grid } from '../dataset';
import { areaAddress } from './areas';
import { batchBytes, requestEach } from './batches';

/** The used range of a sheet. */
export interface UsedSheet {
  readonly name: string;
  readonly worksheet: Excel.Worksheet;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
  readonly columns: number;
  /** Its formulas are read too. */
  readonly withFormulas: boolean;
}

/** The cells of a used range; `formulas` is empty where they were not asked for. */
export interface ReadSheet extends Grid {
  readonly formulas: readonly (readonly unknown[])[];
}

/** Some rows of a used range, as many as fit an answer. */
interface Band {
  readonly used: UsedSheet;
  /** Counted from the range's own first row. */
  readonly firstRow: number;
  readonly rows: number;
}

/** About what a cell takes in an answer: its value, the kind of it, and its number format. */
const cellBytes = 36;
/** What a formula takes more. */
const formulaBytes = 60;

function bytesACell({ withFormulas }: UsedSheet): number {
  return withFormulas ? cellBytes + formulaBytes : cellBytes;
}

function bandBytes({ used, rows }: Band): number {
  return rows * used.columns * bytesACell(used);
}

/** Cuts a used range into bands, one unless it is very large. */
function bandsOf(used: UsedSheet): Band[] {
  const rowsAtOnce = Math.max(1, Math.floor(batchBytes / bytesACell(used) / used.columns));
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

/** A band in two of half its rows; a single row cannot be cut. */
function cutBand({ used, firstRow, rows }: Band): readonly [Band, Band] | null {
  if (rows < 2) return null;
  const upper = Math.ceil(rows / 2);
  return [
    { used, firstRow, rows: upper },
    { used, firstRow: firstRow + upper, rows: rows - upper },
  ];
}

function askBand(band: Band): Excel.Range {
  const range = rangeOf(band);
  range.load(`values,valueTypes,numberFormat${band.used.withFormulas ? ',formulas' : ''}`);
  return range;
}

function textsOf(rows: readonly (readonly unknown[])[]): string[][] {
  return rows.map((row) => row.map(String));
}

/** Reads the cells of used ranges, in one request unless an answer would be too large for Excel on the web. */
export async function readCells(context: Excel.RequestContext, sheets: readonly UsedSheet[]): Promise<ReadSheet[]> {
  const question = { bytes: bandBytes, queue: askBand, cut: cutBand };
  const asked = await requestEach(context, sheets.flatMap(bandsOf), question);
  return sheets.map((used) => {
    const ranges = asked.flatMap(({ thing: band, answer }) => (band.used === used ? [answer] : []));
    return {
      sheet: used.name,
      firstRow: used.firstRow,
      firstColumn: used.firstColumn,
      values: ranges.flatMap(({ values, valueTypes }) => valuesOf(values, valueTypes)),
      numberFormats: ranges.flatMap(({ numberFormat }) => textsOf(numberFormat)),
      formulas: used.withFormulas ? ranges.flatMap(({ formulas }): readonly unknown[][] => formulas) : [],
    };
  });
}
