import type { Area, CellContent, DescribedCell, SheetDescription } from '../sheets';
import { bytesOf } from './batches';
import { cellInput } from './cell-input';
import { isKeptRemark } from './typed-inputs';

/** Rows of a block; null leaves a cell as it is. */
export type BlockRows<T> = readonly (readonly (T | null)[])[];

/** Lays described cells out over a block; null where none is described. */
export function blockRows<T>(
  { cells }: SheetDescription,
  block: Area,
  contentOf: (cell: DescribedCell) => T | null,
): BlockRows<T> {
  const columns = block.lastColumn - block.firstColumn + 1;
  const rows = Array.from({ length: block.lastRow - block.firstRow + 1 }, () =>
    new Array<T | null>(columns).fill(null),
  );
  for (const cell of cells) {
    const row = rows[cell.row - block.firstRow];
    if (row !== undefined) row[cell.column - block.firstColumn] = contentOf(cell);
  }
  return rows;
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
  return texts + cells.length * valueBytes + (size - cells.length) * emptyBytes;
}

/** Text comes twice, as the formula and as the value. */
function textBytes(content: CellContent): number {
  if (content.type === 'text') return 2 * bytesOf(content.text);
  return content.type === 'formula' ? bytesOf(content.text) : 0;
}

/** About how many bytes more an answer takes with number formats and value types. */
export function formatBytes({ cells }: SheetDescription): number {
  return cells.reduce((sum, { numberFormat }) => sum + numberFormat.length + 3 + typeBytes, 0);
}

/** What goes into the cells; remarks that may stand are left alone. */
export function inputRows(description: SheetDescription, block: Area): BlockRows<string | number> {
  return blockRows(description, block, (cell) => (isKeptRemark(cell) ? null : cellInput(cell.content)));
}

/**
 * The cells' number formats. A formula is never formatted as text: Excel would turn it into its own text the next time
 * it is entered.
 */
export function numberFormatRows(description: SheetDescription, block: Area): BlockRows<string> {
  return blockRows(description, block, ({ content, numberFormat }) =>
    content.type === 'formula' && numberFormat === '@' ? 'General' : numberFormat,
  );
}

/** Some rows of a block. */
export interface RowBand<T> {
  readonly area: Area;
  readonly rows: BlockRows<T>;
  readonly bytes: number;
}

/** Cuts a block's rows into bands of at most so many bytes, a row at least. */
export function bandsOfRows<T>(
  block: Area,
  rows: BlockRows<T>,
  bytesOf: (row: readonly (T | null)[]) => number,
  most: number,
): RowBand<T>[] {
  const bands: RowBand<T>[] = [];
  for (const [index, row] of rows.entries()) {
    const bytes = bytesOf(row);
    const last = bands.at(-1);
    const at = block.firstRow + index;
    if (last === undefined || last.bytes + bytes > most) {
      bands.push({ area: { ...block, firstRow: at, lastRow: at }, rows: [row], bytes });
    } else {
      const area = { ...last.area, lastRow: at };
      bands[bands.length - 1] = { area, rows: [...last.rows, row], bytes: last.bytes + bytes };
    }
  }
  return bands;
}
