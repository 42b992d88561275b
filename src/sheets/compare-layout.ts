import { targetRow } from './layout';
import type { SheetModel } from './sheet-model';

const CHART_ROWS = 21;

/** Where things stand on TP Compare below its table of targets. */
export function compareRows(model: SheetModel) {
  const met = targetRow(model.targets.length);
  const memo = met + 1;
  const chooser = memo + totalsOf(model).length + 2;
  const heading = chooser + 1;
  const chart = heading + 1;
  const figures = chart + CHART_ROWS + 1;
  const target = figures + 2 + model.scenarios.length;
  const selection = target + 3;
  return { met, memo, chooser, heading, chart, figures, actual: figures + 1, target, selection, chartRows: CHART_ROWS };
}

/** Columns of the table that tells the chart what belongs to each target. */
export const selectionColumns = { pathRow: 3, scale: 4, sloped: 5, goal: 6, needed: 7, lastActual: 8, end: 9 } as const;

/** The row of the table's figures for the chosen target stands above those of all targets. */
export function chosenRow(model: SheetModel): number {
  return compareRows(model).selection + 1;
}

export function selectionRow(model: SheetModel, target: number): number {
  return chosenRow(model) + 1 + target;
}

export const COMPARE_FIRST_SCENARIO_COLUMN = 6;
export const COLUMNS_PER_SCENARIO = 3;

export const compareColumns = { target: 3, needed: 4, totalGrowth: 5 } as const;

export function scenarioColumn(scenario: number): number {
  return COMPARE_FIRST_SCENARIO_COLUMN + scenario * COLUMNS_PER_SCENARIO;
}

/** The wholes of which targets are shares: a share met because its whole shrank must be seen. */
export function totalsOf(model: SheetModel) {
  const totals = new Set(model.targets.flatMap((target) => (target.total ? [target.total] : [])));
  return model.rows.filter((row) => totals.has(row));
}
