import type { Year } from '../plan';
import type { Area } from './description';

/**
 * Where everything stands, stated once. Years occupy the same columns on every sheet, an indicator the same row
 * of every block, and each block the same number of rows, so that a formula reads straight across sheets.
 *
 *     row  0     the answer in a sentence
 *          1     stamp, title
 *          2     rule or readings
 *          4     head of the top block (targets; on Data: sources)
 *          5..   its rows
 *          yearsRow, yearsRow + 1   years, and whether they are actual
 *          firstRow..               one row an indicator: drivers first, shares after
 *
 * Further blocks repeat every `blockHeight` rows.
 */
export interface Layout {
  readonly years: readonly Year[];
  readonly drivers: number;
  readonly shares: number;
  readonly targets: number;
  readonly yearsRow: number;
  readonly firstRow: number;
  readonly blockHeight: number;
}

export const UNIT_COLUMN = 1;
export const BASIS_COLUMN = 2;
export const FIRST_YEAR_COLUMN = 3;
export const TOP_HEAD_ROW = 4;
export const TOP_FIRST_ROW = 5;

/** Rows a block takes besides its indicators: years, state of years, and one blank row below. */
const ROWS_AROUND_A_BLOCK = 3;
const BLOCK_STEP = 10;

/** Settings below the targets on TP Assumptions. */
const SETTING_ROWS = 4;

/** `sources` counts the rows whose figures are the workbook's own; they are listed on top of TP Data. */
export function layoutOf(
  years: readonly Year[],
  drivers: number,
  shares: number,
  targets: number,
  sources: number,
): Layout {
  const topRows = Math.max(targets + SETTING_ROWS, sources);
  const yearsRow = TOP_FIRST_ROW + topRows + 1;
  const blockHeight = Math.ceil((drivers + shares + ROWS_AROUND_A_BLOCK) / BLOCK_STEP) * BLOCK_STEP;
  return { years, drivers, shares, targets, yearsRow, firstRow: yearsRow + 2, blockHeight };
}

export function rowCount(layout: Layout): number {
  return layout.drivers + layout.shares;
}

export function columnOfYear(layout: Layout, year: Year): number {
  const index = layout.years.indexOf(year);
  if (index < 0) throw new RangeError(`${year} has no column`);
  return FIRST_YEAR_COLUMN + index;
}

export function lastYearColumn(layout: Layout): number {
  return FIRST_YEAR_COLUMN + layout.years.length - 1;
}

/** The first column after the years. */
export function afterYears(layout: Layout): number {
  return FIRST_YEAR_COLUMN + layout.years.length;
}

/** The sheet row of an indicator in a block; blocks count from 0. */
export function rowIn(layout: Layout, block: number, row: number): number {
  return layout.firstRow + block * layout.blockHeight + row;
}

export function yearsRowIn(layout: Layout, block: number): number {
  return layout.yearsRow + block * layout.blockHeight;
}

export function targetRow(index: number): number {
  return TOP_FIRST_ROW + index;
}

export function areaOf(firstRow: number, firstColumn: number, lastRow = firstRow, lastColumn = firstColumn): Area {
  return { firstRow, firstColumn, lastRow, lastColumn };
}
