import type { CellValue } from '../dataset';
import type { Year } from '../plan';
import { cell, equals, guarded, isNumber, named, over, plus, range, times, when } from './build-formula';
import type { Formula } from './formula';
import { columnOfYear, FIRST_YEAR_COLUMN, lastYearColumn, rowIn } from './layout';
import { completeTotal } from './judgement-formulas';
import { dataBlocks, dataCell, growthCell, settingNames, yearsHeader } from './places';
import { pathValue, type ModelRow, type ModelScenario, type SheetModel } from './sheet-model';
import type { Computed } from './sheet-draft';

/**
 * previous * (1 + growth) where both are numbers: a blank growth or base gives a blank, not 0 %. Before the first year
 * stands no figure.
 */
function driverFormula(model: SheetModel, scenario: ModelScenario, row: ModelRow, column: number): Formula {
  const actual = dataCell(model.layout, dataBlocks.used, row.index, column);
  if (column === FIRST_YEAR_COLUMN) return when(isNumber(actual), actual, '');
  const previous = cell(rowIn(model.layout, 0, row.index), column - 1);
  const growth = growthCell(model.layout, scenario.slot, row.index, column);
  const grown = guarded([previous, growth], times(previous, plus(1, growth)));
  return when(isNumber(actual), actual, grown);
}

function ratioFormula(model: SheetModel, parts: NonNullable<ModelRow['parts']>, column: number): Formula {
  const part = cell(rowIn(model.layout, 0, parts.numerator), column);
  const whole = cell(rowIn(model.layout, 0, parts.denominator), column);
  return guarded([part, whole], when(equals(whole, 0), '', over(part, whole)));
}

/** By how much an indicator multiplies in a year: by its path where that has both years, else by its rate. */
function factorFormula(model: SheetModel, scenario: ModelScenario, row: number, column: number): Formula {
  const [now, before] = [cell(rowIn(model.layout, 0, row), column), cell(rowIn(model.layout, 0, row), column - 1)];
  const growth = growthCell(model.layout, scenario.slot, row, column);
  const fromRate = when(isNumber(growth), plus(1, growth), '');
  return guarded([now, before], when(equals(before, 0), '', over(now, before)), fromRate);
}

/** previous * factor of the part / factor of the whole. */
function relativeFormula(
  model: SheetModel,
  scenario: ModelScenario,
  row: ModelRow,
  parts: NonNullable<ModelRow['parts']>,
  column: number,
): Formula {
  const actual = dataCell(model.layout, dataBlocks.used, row.index, column);
  if (column === FIRST_YEAR_COLUMN) return when(isNumber(actual), actual, '');
  const previous = cell(rowIn(model.layout, 0, row.index), column - 1);
  const part = factorFormula(model, scenario, parts.numerator, column);
  const whole = factorFormula(model, scenario, parts.denominator, column);
  const moved = guarded([previous, part, whole], over(times(previous, part), whole));
  return when(isNumber(actual), actual, moved);
}

/** One year of an indicator's path: the actual where there is one, else rolled forward from the year before. */
export function pathCell(model: SheetModel, scenario: ModelScenario, row: ModelRow, year: Year): Computed {
  const column = columnOfYear(model.layout, year);
  const value: CellValue = pathValue(scenario, row, year) ?? '';
  if (!row.parts) return { formula: driverFormula(model, scenario, row, column), value };
  if (row.role === 'ratio') return { formula: ratioFormula(model, row.parts, column), value };
  return { formula: relativeFormula(model, scenario, row, row.parts, column), value };
}

/** The sum over the plan's period, where every year of it has a figure. */
export function periodTotal(model: SheetModel, scenario: ModelScenario, row: ModelRow): Computed {
  const { first, last } = model.plan.period;
  const sheetRow = rowIn(model.layout, 0, row.index);
  const path = range(
    cell(sheetRow, FIRST_YEAR_COLUMN, 'column'),
    cell(sheetRow, lastYearColumn(model.layout), 'column'),
  );
  const formula = completeTotal(
    path,
    yearsHeader(model.layout),
    named(settingNames.firstYear),
    named(settingNames.endYear),
  );
  const values = model.layout.years
    .filter((year) => year >= first && year <= last)
    .map((year) => pathValue(scenario, row, year));
  const total = values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
    0,
  );
  return { formula, value: total ?? '' };
}
