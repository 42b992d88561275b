import type { CellValue } from '../dataset';
import { averageGrowth, levelsWithin, sampleDeviation, yearlyGrowth, type GrowthBasis } from '../projection';
import { year, type GrowthWindow, type Rate, type Year } from '../plan';
import {
  atYear,
  call,
  cell,
  differs,
  equals,
  guarded,
  isNumber,
  literal,
  minus,
  more,
  negated,
  over,
  plus,
  power,
  span,
  when,
} from './build-formula';
import type { CellReference, Formula } from './formula';
import { afterYears, columnOfYear, FIRST_YEAR_COLUMN, rowIn, targetRow, type Layout } from './layout';
import { dataBlocks, dataCell, judgementColumns, usedFigures, yearsHeader } from './places';
import type { Computed } from './sheet-draft';
import { referenceOf, type ModelRow, type ModelScenario, type SheetModel } from './sheet-model';
import { sheetNames } from './sheet-names';

/** Columns of TP Assumptions right of those kept for years: as many for the issued rates, then what is said of a row. */
export function growthColumns({ layout }: Pick<SheetModel, 'layout'>) {
  const issued = afterYears(layout);
  const windowFirst = issued + issuedColumns(layout);
  return {
    issued,
    windowFirst,
    windowLast: windowFirst + 1,
    average: windowFirst + 2,
    deviation: windowFirst + 3,
    note: windowFirst + 4,
    remark: windowFirst + 5,
  } as const;
}

/** Columns kept for issued rates: one for every year from the first input on that may come to have a column. */
export function issuedColumns({ years, yearColumns, inputFirst }: Layout): number {
  const [first = inputFirst] = years;
  return yearColumns - (inputFirst - first);
}

/** The column of the rate that a year had at issue. */
export function issuedColumn({ layout }: SheetModel, of: Year): number {
  return growthColumns({ layout }).issued + (of - layout.inputFirst);
}

/** Whether a driver still grows by an assumption in a year, as things stood at issue. */
export function isAssumed(row: ModelRow, of: Year): boolean {
  return row.assumed.has(of);
}

/** Growth of the year before the last actual: level by level, blank where either is missing; none in the first year. */
export function pastGrowth(model: SheetModel, row: ModelRow, of: Year): Computed | null {
  const column = columnOfYear(model.layout, of);
  if (column === FIRST_YEAR_COLUMN) return null;
  const now = dataCell(model.layout, dataBlocks.used, row.index, column);
  const before = dataCell(model.layout, dataBlocks.used, row.index, column - 1);
  const [to, from] = [row.observations.get(of), row.observations.get(year(of - 1))];
  const value = to === undefined || from === undefined || from <= 0 ? '' : to / from - 1;
  return { formula: guarded([now, before], when(more(before, 0), minus(over(now, before), 1), '')), value };
}

function onRow(model: SheetModel, scenario: ModelScenario, row: ModelRow, column: number): CellReference {
  return cell(rowIn(model.layout, scenario.slot, row.index), column, 'column');
}

/** The levels of a row within the window of its average; undefined where one is missing. */
function windowLevels(row: ModelRow, { first, last }: GrowthWindow): readonly number[] | undefined {
  return levelsWithin(row.observations, { first, last });
}

/** Geometric average over the window printed beside it. */
export function windowAverage(
  model: SheetModel,
  scenario: ModelScenario,
  row: ModelRow,
  window: GrowthWindow,
): Computed {
  const columns = growthColumns(model);
  const [first, last] = [columns.windowFirst, columns.windowLast].map((column) => onRow(model, scenario, row, column));
  const levels = windowLevels(row, window);
  const value = (levels && averageGrowth(levels)) ?? '';
  if (!first || !last) return { formula: literal(''), value };
  const used = usedFigures(model.layout, row.index);
  const years = yearsHeader(model.layout, sheetNames.data);
  const [from, to] = [atYear(used, years, first), atYear(used, years, last)];
  const average = minus(power(over(to, from), over(1, minus(last, first))), 1);
  return { formula: guarded([first, last], guarded([from, to], when(more(from, 0), average, ''))), value };
}

/** Sample deviation of the yearly factors within the window, which is that of the rates. */
export function windowDeviation(
  model: SheetModel,
  scenario: ModelScenario,
  row: ModelRow,
  window: GrowthWindow,
): Computed {
  const columns = growthColumns(model);
  const first = onRow(model, scenario, row, columns.windowFirst);
  const last = onRow(model, scenario, row, columns.windowLast);
  const at = (of: Formula) =>
    atYear(usedFigures(model.layout, row.index), yearsHeader(model.layout, sheetNames.data), of);
  const [later, earlier] = [span(at(plus(first, 1)), at(last)), span(at(first), at(minus(last, 1)))];
  const years = minus(last, first);
  const complete = call('AND', equals(call('COUNT', later), years), equals(call('COUNT', earlier), years));
  const positive = more(call('MIN', earlier), 0);
  // Only inside SUMPRODUCT does every Excel divide range by range.
  const deviation = call('SUMPRODUCT', call('STDEV', over(later, earlier)));
  const known = when(complete, when(positive, deviation, ''), '');
  const levels = windowLevels(row, window);
  const value = (levels && sampleDeviation(yearlyGrowth(levels))) ?? '';
  return { formula: guarded([first, last], when(more(years, 1), known, '')), value };
}

/** The average beside the window, or the average less the deviation. */
function averageFormula(model: SheetModel, scenario: ModelScenario, row: ModelRow): Formula {
  return linked(onRow(model, scenario, row, growthColumns(model).average));
}

function lowFormula(model: SheetModel, scenario: ModelScenario, row: ModelRow): Formula {
  const columns = growthColumns(model);
  const average = onRow(model, scenario, row, columns.average);
  const deviation = onRow(model, scenario, row, columns.deviation);
  return guarded([average, deviation], minus(average, deviation));
}

/**
 * Needed growth of the driver's targets, each in the years after its start; the most demanding of several.
 * Where none is in force, the reference's.
 */
function requiredFormula(model: SheetModel, scenario: ModelScenario, row: ModelRow, column: number): Formula {
  const reference = referenceGrowth(model, row, column);
  const down = row.indicator.better === 'down';
  const beyondAny = down ? literal(100) : negated(1);
  const header = cell(model.layout.yearsRow, column, 'row');
  const needed = model.targets
    .filter((target) => target.driver.index === row.index)
    .map((target) => {
      const at = (judged: number) => cell(targetRow(target.index), judged, 'both', scenario.sheet);
      const [start, exact] = [at(judgementColumns.startYear), at(judgementColumns.exact)];
      return { inForce: call('AND', isNumber(exact), more(header, start)), exact };
    });
  const [only] = needed;
  if (needed.length === 1 && only) return when(only.inForce, only.exact, reference);
  const binding = call(down ? 'MIN' : 'MAX', ...needed.map(({ inForce, exact }) => when(inForce, exact, beyondAny)));
  return when(differs(binding, beyondAny), binding, reference);
}

/** The total's actual growth where it has a figure, else its rate. */
function withTotalFormula(model: SheetModel, scenario: ModelScenario, total: ModelRow, column: number): Formula {
  const actual = dataCell(model.layout, dataBlocks.used, total.index, column);
  const path = (at: number) => cell(rowIn(model.layout, 0, total.index), at, '', scenario.sheet);
  const [now, before] = [path(column), path(column - 1)];
  const grown = guarded([before], when(more(before, 0), minus(over(now, before), 1), ''));
  return when(isNumber(actual), grown, linked(cell(rowIn(model.layout, scenario.slot, total.index), column)));
}

function referenceGrowth(model: SheetModel, row: ModelRow, column: number): Formula {
  return linked(cell(rowIn(model.layout, referenceOf(model).slot, row.index), column));
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
      return total ? withTotalFormula(model, scenario, total, column) : null;
    }
    case 'reference':
      return scenario === referenceOf(model) ? null : referenceGrowth(model, row, column);
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

/** A rate that somebody typed for a year of which the actual figure has come since. */
export function supersededRate({ scenario }: ModelScenario, row: ModelRow, of: Year): Rate | undefined {
  const assumption = scenario.growth.get(row.indicator.id);
  return typeof assumption === 'object' ? assumption.get(of) : undefined;
}

export function growthInput(model: SheetModel, scenario: ModelScenario, row: ModelRow, of: Year): GrowthInput {
  const growth = scenario.projection.growth.get(row.indicator.id);
  const resolved = growth?.rates.get(of);
  if (resolved?.state === 'typed') return { type: 'typed', rate: resolved.rate };
  const formula = growth && ruleFormula(model, scenario, row, growth.basis, columnOfYear(model.layout, of));
  const value: CellValue = resolved?.rate ?? '';
  return formula ? { type: 'rule', computed: { formula, value } } : { type: 'blank' };
}
