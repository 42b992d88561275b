import { cell, isNumber, range, when, type Fixing } from './build-formula';
import type { CellReference, Formula } from './formula';
import { FIRST_YEAR_COLUMN, LAST_ACTUAL_COLUMN, lastYearColumn, rowIn, targetRow, type Layout } from './layout';
import { sheetNames } from './sheet-names';

/** Blocks of TP Data, from top to bottom. */
export const dataBlocks = { used: 0, revision: 1, live: 2, issued: 3 } as const;

/** Columns of the targets on TP Assumptions. */
export const assumptionColumns = { target: 3, rule: 4, first: 5, last: 6, item: 7 } as const;

/** Rows of the settings below the targets on TP Assumptions, counted from the first target. */
export function settingRows(targets: number) {
  const first = targetRow(targets);
  return { closeMargin: first, tolerance: first + 1, rateDecimals: first + 2, period: first + 3 } as const;
}

/** Columns of the targets on a scenario sheet. */
export const judgementColumns = {
  target: 3,
  lastActual: 4,
  projected: 5,
  gap: 6,
  needed: 7,
  assumed: 8,
  relativeGap: 9,
  verdict: 10,
  totalGrowth: 11,
  startYear: 12,
  start: 13,
  remaining: 14,
  exact: 15,
} as const;

/** The years' header that every sheet shows; figures in it are typed on TP Data alone. */
export function yearsHeader(layout: Layout, sheet?: string): Formula {
  const row = layout.yearsRow;
  return range(cell(row, FIRST_YEAR_COLUMN, 'both', sheet), cell(row, lastYearColumn(layout), 'both', sheet));
}

/** One row of years' figures, fixed. */
export function figures(layout: Layout, row: number, sheet?: string): Formula {
  return range(cell(row, FIRST_YEAR_COLUMN, 'both', sheet), cell(row, lastYearColumn(layout), 'both', sheet));
}

/** One year's cell of an indicator in a block of TP Data. */
export function dataCell(
  layout: Layout,
  block: number,
  row: number,
  column: number,
  fixing: Fixing = '',
): CellReference {
  return cell(rowIn(layout, block, row), column, fixing, sheetNames.data);
}

export function usedFigures(layout: Layout, row: number): Formula {
  return figures(layout, rowIn(layout, dataBlocks.used, row), sheetNames.data);
}

/** The last actual year of an indicator, as TP Data finds it. */
export function lastActualCell(layout: Layout, row: number): CellReference {
  return cell(rowIn(layout, dataBlocks.used, row), LAST_ACTUAL_COLUMN, 'both', sheetNames.data);
}

/** The same on a scenario's own sheet. */
export function lastActualOnScenario(layout: Layout, row: number): CellReference {
  return cell(rowIn(layout, 0, row), LAST_ACTUAL_COLUMN, 'both');
}

/** A driver's growth in a year of the scenario whose block has this place. */
export function growthCell(
  layout: Layout,
  slot: number,
  row: number,
  column: number,
  fixing: Fixing = '',
): CellReference {
  return cell(rowIn(layout, slot, row), column, fixing, sheetNames.assumptions);
}

/** A driver's growth in all years of a scenario. */
export function growthFigures(layout: Layout, slot: number, row: number): Formula {
  return figures(layout, rowIn(layout, slot, row), sheetNames.assumptions);
}

export function targetCell(index: number, column: number): CellReference {
  return cell(targetRow(index), column, 'both', sheetNames.assumptions);
}

/** A target's value; blank where it has been cleared, which is not zero. */
export function goalFormula(index: number): Formula {
  const goal = targetCell(index, assumptionColumns.target);
  return when(isNumber(goal), goal, '');
}

/** Workbook names of settings: formulas read all but the status, which is for the reader's own. */
export const settingNames = {
  closeMargin: 'TP_CloseMargin',
  tolerance: 'TP_Tolerance',
  rateDecimals: 'TP_RateDecimals',
  firstYear: 'TP_FirstYear',
  endYear: 'TP_EndYear',
  status: 'TP_Status',
} as const;
