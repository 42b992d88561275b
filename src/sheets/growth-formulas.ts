import type { CellValue } from '../dataset';
import type { GrowthBasis } from '../projection';
import { year, type Rate, type Year } from '../plan';
import {
  atYear,
  call,
  cell,
  guarded,
  isNumber,
  less,
  minus,
  more,
  over,
  plus,
  power,
  range,
  span,
  when,
} from './build-formula';
import type { CellReference, Formula } from './formula';
import { afterYears, columnOfYear, FIRST_YEAR_COLUMN, rowIn, targetRow } from './layout';
import {
  assumptionColumns,
  dataBlocks,
  dataCell,
  judgementColumns,
  targetCell,
  usedFigures,
  yearsHeader,
} from './places';
import type { Computed } from './sheet-draft';
import {
  inputYears,
  sheetNames,
  type ModelRow,
  type ModelScenario,
  type ModelTarget,
  type SheetModel,
} from './sheet-model';

/** Columns of TP Assumptions to the right of the years: the issued rates, then what is said of a row. */
export function growthColumns(model: SheetModel) {
  const issued = afterYears(model.layout);
  const state = issued + inputYears(model).length;
  return {
    issued,
    state,
    lastActual: state + 1,
    windowFirst: state + 2,
    windowLast: state + 3,
    note: state + 4,
    remark: state + 5,
  } as const;
}

/** Whether a driver still grows by an assumption in a year, as things stood at issue. */
export function isAssumed(row: ModelRow, of: Year): boolean {
  return of >= row.assumedFrom;
}

/** Growth of the year before the last actual: level by level, blank where either is missing. */
export function pastGrowth(model: SheetModel, row: ModelRow, of: Year): Computed {
  const column = columnOfYear(model.layout, of);
  const now = dataCell(model.layout, dataBlocks.used, row.index, column);
  const before = dataCell(model.layout, dataBlocks.used, row.index, column - 1);
  const [to, from] = [row.observations.get(of), row.observations.get(year(of - 1))];
  const value =
    to === undefined || from === undefined || from <= 0 || column === FIRST_YEAR_COLUMN ? '' : to / from - 1;
  return { formula: guarded([now, before], when(more(before, 0), minus(over(now, before), 1), '')), value };
}

function onRow(model: SheetModel, scenario: ModelScenario, row: ModelRow, column: number): CellReference {
  return cell(rowIn(model.layout, scenario.index, row.index), column, 'column');
}

/** Geometric average over the window printed at the end of the row. */
function averageFormula(model: SheetModel, scenario: ModelScenario, row: ModelRow): Formula {
  const { windowFirst, windowLast } = growthColumns(model);
  const [first, last] = [onRow(model, scenario, row, windowFirst), onRow(model, scenario, row, windowLast)];
  const used = usedFigures(model.layout, row.index);
  const years = yearsHeader(model.layout, sheetNames.data);
  const [from, to] = [atYear(used, years, first), atYear(used, years, last)];
  const average = minus(power(over(to, from), over(1, minus(last, first))), 1);
  return guarded([first, last], guarded([from, to], when(more(from, 0), average, '')));
}

/** The average less the sample deviation of the yearly rates within the window. */
function lowFormula(model: SheetModel, scenario: ModelScenario, row: ModelRow): Formula {
  const { layout } = model;
  const { windowFirst, windowLast } = growthColumns(model);
  const [first, last] = [onRow(model, scenario, row, windowFirst), onRow(model, scenario, row, windowLast)];
  const lastPast = columnOfYear(layout, row.lastActual ?? model.plan.period.first);
  const past = (sheet?: string, sheetRow = layout.yearsRow) =>
    range(cell(sheetRow, FIRST_YEAR_COLUMN, 'both', sheet), cell(sheetRow, lastPast, 'both', sheet));
  const growth = past(undefined, rowIn(layout, scenario.index, row.index));
  const rates = span(atYear(growth, past(), plus(first, 1)), atYear(growth, past(), last));
  const average = averageFormula(model, scenario, row);
  return guarded([average], minus(average, call('STDEV', rates)));
}

/**
 * Needed growth of the driver's targets, the largest if several; the reference's where none is defined,
 * and before the period that a target measures.
 */
function requiredFormula(model: SheetModel, scenario: ModelScenario, row: ModelRow, column: number): Formula {
  const needed = model.targets
    .filter((target) => target.driver.index === row.index)
    .map((target) => cell(targetRow(target.index), judgementColumns.exact, 'both', scenario.sheet));
  const reference = linked(cell(rowIn(model.layout, 0, row.index), column));
  const required = when(more(call('COUNT', ...needed), 0), call('MAX', ...needed), reference);
  const periodic = model.targets.find((target) => target.driver.index === row.index && isPeriodic(target));
  if (!periodic) return required;
  const first = targetCell(periodic.index, assumptionColumns.first);
  return when(less(cell(model.layout.yearsRow, column, 'row'), first), reference, required);
}

/** What is measured over a period leaves the years before it to the reference. */
function isPeriodic({ reading, total }: ModelTarget): boolean {
  return total === null && ['total', 'average-growth', 'increase'].includes(reading.measure.type);
}

/** Another assumption's rate; a blank there is a blank here, not 0 %. */
function linked(reference: CellReference): Formula {
  return when(isNumber(reference), reference, '');
}

function ruleFormula(
  model: SheetModel,
  scenario: ModelScenario,
  row: ModelRow,
  basis: GrowthBasis,
  column: number,
): Formula | null {
  switch (basis.type) {
    case 'average':
      return averageFormula(model, scenario, row);
    case 'average-less-deviation':
      return lowFormula(model, scenario, row);
    case 'required':
      return requiredFormula(model, scenario, row, column);
    case 'with-total': {
      const total = model.rows.find((candidate) => candidate.indicator.id === basis.total);
      return total ? linked(cell(rowIn(model.layout, scenario.index, total.index), column)) : null;
    }
    case 'reference':
      return scenario.index === 0 ? null : linked(cell(rowIn(model.layout, 0, row.index), column));
    case 'typed':
    case 'none':
      return null;
  }
}

/** What stands in an input: a typed rate, the rule as a live formula, or nothing for the user to fill. */
export type GrowthInput =
  | { readonly type: 'typed'; readonly rate: Rate }
  | { readonly type: 'rule'; readonly computed: Computed }
  | { readonly type: 'blank' };

export function growthInput(model: SheetModel, scenario: ModelScenario, row: ModelRow, of: Year): GrowthInput {
  const growth = scenario.projection.growth.get(row.indicator.id);
  const resolved = growth?.rates.get(of);
  if (resolved?.state === 'typed') return { type: 'typed', rate: resolved.rate };
  const formula = growth && ruleFormula(model, scenario, row, growth.basis, columnOfYear(model.layout, of));
  const value: CellValue = resolved?.rate ?? '';
  return formula ? { type: 'rule', computed: { formula, value } } : { type: 'blank' };
}
