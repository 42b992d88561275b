import type { Area, CellContent, SheetDescription } from '../sheets';
import { areaAddress, blockAround, singleCell, type Position } from './areas';
import { bytesOf, costOf, type Step } from './batches';

/** Rows of a block; null leaves a cell as it is. */
export type BlockRows<T> = readonly (readonly (T | null)[])[];

/** A value for a cell. */
export interface PlacedValue<T> extends Position {
  readonly value: T;
}

/** Some rows of a block. */
interface RowBand<T> {
  readonly area: Area;
  readonly rows: BlockRows<T>;
  readonly bytes: number;
}

/** A block is cut where it would fill a good part of a request by itself. */
const bandBytes = 1_000_000;
/** The client library sends more than 1,500 cells in chunks of rows, each with a way to it of its own. */
const chunkCells = 1500;

/** Lays values out over the block around them; null where there is none. */
function rowsAround<T>(values: readonly PlacedValue<T>[], block: Area): BlockRows<T> {
  const columns = block.lastColumn - block.firstColumn + 1;
  const rows = Array.from({ length: block.lastRow - block.firstRow + 1 }, () =>
    new Array<T | null>(columns).fill(null),
  );
  for (const { row, column, value } of values) {
    const cells = rows[row - block.firstRow];
    if (cells !== undefined) cells[column - block.firstColumn] = value;
  }
  return rows;
}

/** Cuts a block's rows into bands that stay well below what a request takes, a row at least. */
function bandsOfRows<T>(block: Area, rows: BlockRows<T>): RowBand<T>[] {
  const bands: RowBand<T>[] = [];
  for (const [index, row] of rows.entries()) {
    const bytes = bytesOf(row);
    const last = bands.at(-1);
    const at = block.firstRow + index;
    if (last === undefined || last.bytes + bytes > bandBytes) {
      bands.push({ area: { ...block, firstRow: at, lastRow: at }, rows: [row], bytes });
    } else {
      const area = { ...last.area, lastRow: at };
      bands[bands.length - 1] = { area, rows: [...last.rows, row], bytes: last.bytes + bytes };
    }
  }
  return bands;
}

function chunksOf(rows: BlockRows<unknown>): number {
  return Math.ceil((rows.length * (rows[0]?.length ?? 0)) / chunkCells);
}

function blockSteps<T>(
  worksheetOf: () => Excel.Worksheet,
  values: readonly PlacedValue<T>[],
  write: (range: Excel.Range, rows: (T | null)[][]) => void,
): Step[] {
  const block = blockAround(values.map(singleCell));
  if (block === null) return [];
  return bandsOfRows(block, rowsAround(values, block)).map(({ area, rows, bytes }) => ({
    bytes: bytes + costOf({ ranges: 1, objects: 4 * chunksOf(rows), calls: 1 + chunksOf(rows) }),
    queue: () =>
      write(
        worksheetOf().getRange(areaAddress(area)),
        rows.map((row) => [...row]),
      ),
  }));
}

/** Enters contents into cells, in as few blocks as their bytes allow; what lies between is left as it is. */
export function inputSteps(worksheetOf: () => Excel.Worksheet, values: readonly PlacedValue<unknown>[]): Step[] {
  return blockSteps(worksheetOf, values, (range, rows) => {
    range.formulas = rows;
  });
}

/** Gives cells their number formats, likewise. */
export function numberFormatSteps(worksheetOf: () => Excel.Worksheet, values: readonly PlacedValue<string>[]): Step[] {
  return blockSteps(worksheetOf, values, (range, rows) => {
    range.numberFormat = rows;
  });
}

/** What a cell takes in an answer beside its text: its value, and what stands between. */
const valueBytes = 24;
const emptyBytes = 7;
/** The kind of a value, in quotes. */
const typeBytes = 11;

/** About how many bytes an answer with the formulas and values of a block takes. */
export function answerBytes({ cells }: SheetDescription, block: Area): number {
  const size = (block.lastRow - block.firstRow + 1) * (block.lastColumn - block.firstColumn + 1);
  const texts = cells.reduce((sum, { content }) => sum + textBytes(content), 0);
  return texts + cells.length * valueBytes + Math.max(0, size - cells.length) * emptyBytes;
}

/** Text comes twice, as the formula and as the value. */
function textBytes(content: CellContent): number {
  if (content.type === 'text') return 2 * bytesOf(content.text);
  return content.type === 'formula' ? bytesOf(content.text) : 0;
}

/** About how many bytes more an answer takes with value types. */
export function typeBytesOf({ cells }: SheetDescription): number {
  return cells.length * typeBytes;
}

/** About how many bytes more an answer takes with number formats and value types. */
export function formatBytes(description: SheetDescription): number {
  const formats = description.cells.reduce((sum, { numberFormat }) => sum + numberFormat.length + 3, 0);
  return formats + typeBytesOf(description);
}
