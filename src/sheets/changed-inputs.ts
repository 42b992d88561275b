import { call, cell, differs as unlike, joined, literal, plus, range, times } from './build-formula';
import type { Area } from './description';
import type { Formula } from './formula';
import { growthColumns } from './growth-formulas';
import { areaOf, lastYearColumn, rowIn, SUMMARY_COLUMN, yearsRowIn } from './layout';
import { countText, sentence, type ComputedText } from './sentence';
import type { Computed } from './sheet-draft';
import { inputYears, referenceOf, type ModelScenario, type SheetModel } from './sheet-model';

/** The columns of the growth inputs: the last years of the sheet. */
function inputColumns(model: SheetModel): { readonly first: number; readonly last: number } {
  const last = lastYearColumn(model.layout);
  return { first: last - inputYears(model).length + 1, last };
}

/** The inputs of a row, and what they were at issue. */
function inputsOf(model: SheetModel, row: number): { readonly inputs: Formula; readonly issued: Formula } {
  const { issued } = growthColumns(model);
  const { first, last } = inputColumns(model);
  return {
    inputs: range(cell(row, first, 'column'), cell(row, last, 'column')),
    issued: range(cell(row, issued, 'column'), cell(row, issued + last - first, 'column')),
  };
}

/** Rows that follow each other, first and last included. */
interface RowRun {
  readonly first: number;
  readonly last: number;
}

/** The drivers' rows. They follow each other at first issue; one that comes later stands below the shares. */
function driverRuns(model: SheetModel): readonly RowRun[] {
  const runs: RowRun[] = [];
  for (const { index, role } of model.rows) {
    if (role !== 'driver') continue;
    const last = runs.at(-1);
    if (last?.last === index - 1) runs[runs.length - 1] = { ...last, last: index };
    else runs.push({ first: index, last: index });
  }
  return runs;
}

/** Rates are the same to the eye and to the result when six decimals of the fraction agree. */
const COMPARED = '0.000000;-0.000000;;@';

/**
 * Whether inputs are other than at issue, cell by cell. Compared as texts: programs solve RATE to different last
 * digits, and an input may be blank.
 */
export function differs(inputs: Formula, issued: Formula): Formula {
  const written = (rates: Formula) => joined(call('TEXT', rates, COMPARED), call('ISNUMBER', rates));
  return unlike(written(inputs), written(issued));
}

/** How many inputs of a row differ from the issued ones. */
export function changedCount(model: SheetModel, row: number): Formula {
  const { inputs, issued } = inputsOf(model, row);
  return call('SUMPRODUCT', times(differs(inputs, issued), 1));
}

/** Growth inputs of a scenario: some of its drivers in every input year. */
function inputArea(model: SheetModel, { slot }: ModelScenario, run: RowRun): Area {
  const { first, last } = inputColumns(model);
  return areaOf(rowIn(model.layout, slot, run.first), first, rowIn(model.layout, slot, run.last), last);
}

export function inputAreas(model: SheetModel, scenario: ModelScenario): readonly Area[] {
  return driverRuns(model).map((run) => inputArea(model, scenario, run));
}

/** The cells of an area of inputs. */
function inputRange({ firstRow, firstColumn, lastRow, lastColumn }: Area): Formula {
  return range(cell(firstRow, firstColumn, 'both'), cell(lastRow, lastColumn, 'both'));
}

/** What they were at issue. */
function issuedRange(model: SheetModel, { firstRow, firstColumn, lastRow, lastColumn }: Area): Formula {
  const { issued } = growthColumns(model);
  return range(cell(firstRow, issued, 'both'), cell(lastRow, issued + lastColumn - firstColumn, 'both'));
}

function sumOf(terms: readonly Formula[]): Formula {
  const [first = literal(0), ...rest] = terms;
  return rest.reduce((sum, term) => plus(sum, term), first);
}

export function changedInBlock(model: SheetModel, scenario: ModelScenario): Computed {
  const counts = inputAreas(model, scenario).map((area) =>
    call('SUMPRODUCT', times(differs(inputRange(area), issuedRange(model, area)), 1)),
  );
  return { formula: sumOf(counts), value: 0 };
}

/** "0 of 45 growth assumptions changed since issue." */
export function assumptionsAnswer(model: SheetModel, sheet?: string): ComputedText {
  const { layout, scenarios, wording } = model;
  const counts = scenarios.map(({ slot }) => cell(yearsRowIn(layout, slot) + 1, SUMMARY_COLUMN, 'both', sheet));
  const ofScenario = inputAreas(model, referenceOf(model)).map((area) =>
    times(call('ROWS', inputRange(area)), call('COLUMNS', inputRange(area))),
  );
  const drivers = model.rows.filter(({ role }) => role === 'driver').length;
  return sentence(wording.assumptionsAnswer, {
    changed: countText(call('SUM', ...counts), 0),
    all: countText(
      times(sumOf(ofScenario), call('COUNT', ...counts)),
      drivers * inputYears(model).length * scenarios.length,
    ),
  });
}
