import type { CellValue, Grid } from '../../src/dataset';

export interface GridPlace {
  readonly sheet?: string;
  readonly firstRow?: number;
  readonly firstColumn?: number;
}

interface WrittenCell {
  readonly value: CellValue;
  readonly format: string;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const FORMATTED = /^(-?\d+(?:\.\d+)?):(.*[%yd0].*)$/;
const ERROR = /^#[A-Z/0!]+\??$/;

/**
 * A sheet from a table in text: rows by line, cells by `|`. `12` is a number, `"12"` text, `0.78:0.0%` a number with
 * its format, `#N/A` an error, anything else text as it stands, nothing a blank cell. Blank lines are blank rows.
 */
export function grid(table: string, place: GridPlace = {}): Grid {
  const lines = table.replace(/^\n|\n\s*$/g, '').split('\n');
  const cells = lines.map((line) => line.split('|').map(written));
  const width = Math.max(...cells.map((row) => row.length));
  const padded = cells.map((row) => [...row, ...Array.from({ length: width - row.length }, () => written(''))]);
  return {
    sheet: place.sheet ?? 'Sheet1',
    firstRow: place.firstRow ?? 0,
    firstColumn: place.firstColumn ?? 0,
    values: padded.map((row) => row.map(({ value }) => value)),
    numberFormats: padded.map((row) => row.map(({ format }) => format)),
  };
}

/** The same sheet with rows and columns changed round. */
export function transposed(sheet: Grid): Grid {
  const columns = sheet.values[0] ?? [];
  return {
    sheet: sheet.sheet,
    firstRow: sheet.firstColumn,
    firstColumn: sheet.firstRow,
    values: columns.map((_, column) => sheet.values.map((row) => row[column] ?? null)),
    numberFormats: columns.map((_, column) => sheet.numberFormats.map((row) => row[column] ?? 'General')),
  };
}

function written(text: string): WrittenCell {
  const plain = text.trim();
  if (plain === '') return { value: null, format: 'General' };
  if (NUMBER.test(plain)) return { value: Number(plain), format: 'General' };
  const formatted = FORMATTED.exec(plain);
  if (formatted) return { value: Number(formatted[1]), format: formatted[2] ?? 'General' };
  if (ERROR.test(plain)) return { value: { error: plain }, format: 'General' };
  return { value: plain.replace(/^"(.*)"$/, '$1'), format: 'General' };
}
