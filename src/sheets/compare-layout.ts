import { targetRow } from './layout';
import type { ModelScenario, SheetModel } from './sheet-model';

const CHART_ROWS = 21;

/** The first scenario's row among the figures of the chart, from their head: actual and target come before. */
export const FIGURES_FIRST_LINE = 3;

/**
 * Where things stand on TP Compare below its table of targets. The figures of the chart come last, the scenarios' at
 * their end: one more scenario moves nothing.
 */
export function compareRows(model: SheetModel) {
  const { targets, totals } = model.layout;
  const met = targetRow(targets);
  const chooser = chooserRow(targets, totals);
  const [heading, chart] = [chooser + 1, chooser + 2];
  const figures = chartFiguresHead(targets, totals);
  return {
    met,
    memo: met + 1,
    chooser,
    heading,
    chart,
    chartRows: CHART_ROWS,
    selection: chart + CHART_ROWS + 1,
    note: figures - 1,
    figures,
    actual: figures + 1,
    target: figures + 2,
    scenarios: figures + FIGURES_FIRST_LINE,
  };
}

/** Below the targets, how many are met, and the memo of wholes. */
function chooserRow(targets: number, totals: number): number {
  return targetRow(targets) + 1 + totals + 2;
}

/** How many wholes the memo above a chooser has room for. */
export function totalsAbove(chooser: number, targets: number): number {
  return chooser - chooserRow(targets, 0);
}

/** The head of the chart's figures: below the chart, and the table of its targets and the chosen one. */
export function chartFiguresHead(targets: number, totals: number): number {
  const selection = chooserRow(targets, totals) + 2 + CHART_ROWS + 1;
  return selection + 2 + targets + 2;
}

/** A scenario's row among the figures of the chart. */
export function figuresRow(model: SheetModel, { chartLine }: ModelScenario): number {
  return compareRows(model).scenarios + chartLine;
}

export function lastFiguresRow(model: SheetModel): number {
  return Math.max(...model.scenarios.map((scenario) => figuresRow(model, scenario)));
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

/** The first of a scenario's columns, where nothing else stands beside the table. */
export function scenarioColumn(scenario: number): number {
  return COMPARE_FIRST_SCENARIO_COLUMN + scenario * COLUMNS_PER_SCENARIO;
}

/** The columns of the table, without those that somebody else uses between its scenarios. */
export function tableColumns({ scenarios }: SheetModel): readonly number[] {
  const ofTargets = Array.from({ length: COMPARE_FIRST_SCENARIO_COLUMN }, (_, column) => column);
  const ofScenarios = scenarios.flatMap(({ compareColumn }) => [compareColumn, compareColumn + 1, compareColumn + 2]);
  return [...ofTargets, ...ofScenarios];
}

/** The wholes of which targets are shares: a share met because its whole shrank must be seen. */
export function totalsOf(model: SheetModel) {
  const totals = new Set(model.targets.flatMap((target) => (target.total ? [target.total] : [])));
  return model.rows.filter((row) => totals.has(row));
}
