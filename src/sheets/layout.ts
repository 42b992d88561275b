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
 *          firstRow..               one row an indicator: drivers first, shares after, what came later below them
 *
 * Further blocks repeat every `blockHeight` rows. What is said of a row stands before its years (columns D and E), so
 * that a longer horizon moves nothing; what stands right of them leaves room for more of them, and so does what stands
 * below targets and sources.
 */
export interface Layout {
  readonly years: readonly Year[];
  /** Columns that are kept for years, more than there are years. */
  readonly yearColumns: number;
  /** The first year that has a copy of its growth at issue. */
  readonly inputFirst: Year;
  /** Rows of a block, with those of indicators that are no longer there. */
  readonly rows: number;
  /** Rows that are kept for targets, more than there are. */
  readonly targets: number;
  /** Rows that are kept for the wholes of shares on TP Compare. */
  readonly totals: number;
  readonly yearsRow: number;
  readonly firstRow: number;
  readonly blockHeight: number;
}

export const UNIT_COLUMN = 1;
export const BASIS_COLUMN = 2;
/** The total of the period on a scenario's sheet, the state of a row on TP Data and TP Assumptions. */
export const SUMMARY_COLUMN = 3;
export const LAST_ACTUAL_COLUMN = 4;
export const FIRST_YEAR_COLUMN = 5;
export const TOP_HEAD_ROW = 4;
export const TOP_FIRST_ROW = 5;

/** Label, unit and basis stay in sight. */
export const FROZEN_COLUMNS = 3;

/** What may come without anything having to move: years, indicators, targets, wholes of shares. */
const SPARE = { years: 3, rows: 3, targets: 3, totals: 1 } as const;
/** Rows a block takes besides its indicators: years, state of years, and one blank row below. */
const ROWS_AROUND_A_BLOCK = 3;
const BLOCK_STEP = 10;

/** Settings below the targets on TP Assumptions. */
const SETTING_ROWS = 4;

/** What a layout has to have room for. */
export interface LayoutNeeds {
  readonly years: readonly Year[];
  readonly inputFirst: Year;
  /** Rows up to the last indicator's, up to the last target's. */
  readonly rows: number;
  readonly targets: number;
  readonly totals: number;
}

/** What a layout is no smaller than: that of the sheets that stand. */
export type LeastLayout = Pick<Layout, 'yearColumns' | 'targets' | 'totals' | 'yearsRow' | 'blockHeight'>;

const NOTHING_STANDS: LeastLayout = { yearColumns: 0, targets: 0, totals: 0, yearsRow: 0, blockHeight: 0 };

/** What stands is enough as long as it has room; else there is to be some to spare. */
function roomFor(needed: number, least: number, spare: number): number {
  return needed <= least ? least : needed + spare;
}

export function layoutOf(needs: LayoutNeeds, least: LeastLayout = NOTHING_STANDS): Layout {
  const { years, inputFirst, rows } = needs;
  const targets = roomFor(needs.targets, least.targets, SPARE.targets);
  const totals = roomFor(needs.totals, least.totals, SPARE.totals);
  const top = Math.max(targets + SETTING_ROWS, rows);
  const yearsRow = top <= least.yearsRow - TOP_FIRST_ROW - 1 ? least.yearsRow : yearsRowBelow(targets, rows);
  const blockHeight = rows + ROWS_AROUND_A_BLOCK <= least.blockHeight ? least.blockHeight : blockHeightFor(rows);
  const yearColumns = roomFor(years.length, least.yearColumns, SPARE.years);
  return { years, yearColumns, inputFirst, rows, targets, totals, yearsRow, firstRow: yearsRow + 2, blockHeight };
}

/** Targets and settings, or sources with some to spare, and a blank row. */
function yearsRowBelow(targets: number, rows: number): number {
  return TOP_FIRST_ROW + Math.max(targets + SETTING_ROWS, rows + SPARE.rows) + 1;
}

function blockHeightFor(rows: number): number {
  return Math.ceil((rows + SPARE.rows + ROWS_AROUND_A_BLOCK) / BLOCK_STEP) * BLOCK_STEP;
}

export function columnOfYear(layout: Layout, year: Year): number {
  const index = layout.years.indexOf(year);
  if (index < 0) throw new RangeError(`${year} has no column`);
  return FIRST_YEAR_COLUMN + index;
}

export function lastYearColumn(layout: Layout): number {
  return FIRST_YEAR_COLUMN + layout.years.length - 1;
}

/** The first column after those that are kept for years. */
export function afterYears(layout: Layout): number {
  return FIRST_YEAR_COLUMN + layout.yearColumns;
}

/** The sheet row of an indicator in a block; blocks count from 0. */
export function rowIn(layout: Layout, block: number, row: number): number {
  return layout.firstRow + block * layout.blockHeight + row;
}

export function yearsRowIn(layout: Layout, block: number): number {
  return layout.yearsRow + block * layout.blockHeight;
}

/** Rows between the last of the top block and the blank one above the years. */
export function rowsAboveYears({ yearsRow }: Layout, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, yearsRow - 2 - last) }, (_, index) => last + 1 + index);
}

export function targetRow(index: number): number {
  return TOP_FIRST_ROW + index;
}

export function areaOf(firstRow: number, firstColumn: number, lastRow = firstRow, lastColumn = firstColumn): Area {
  return { firstRow, firstColumn, lastRow, lastColumn };
}
