import type { CellValue } from '../dataset';
import { year, type Year } from '../plan';
import { yearsOfMeasure } from './assumptions-targets';
import { cell, isNumber, when } from './build-formula';
import { lastActualFormula, placesOf, printedFormula, printedValue, projectedFormula } from './judgement-formulas';
import { targetRow } from './layout';
import { goalFormula, judgementColumns } from './places';
import {
  assumedFormula,
  isPeriodic,
  neededFormula,
  remainingFormula,
  startFormula,
  startYearFormula,
  totalGrowthFormula,
} from './needed-formulas';
import type { Computed } from './sheet-draft';
import { pathValue, referenceOf, type ModelScenario, type ModelTarget, type SheetModel } from './sheet-model';
import { gapFormula, relativeGap, relativeGapFormula, shownGap, verdictFormula, verdictText } from './verdict-formula';

/** The cells of one target in one scenario: formulas, and what the core holds for them. */
export interface JudgementCells {
  readonly target: Computed;
  readonly lastActual: Computed;
  readonly projected: Computed;
  readonly gap: Computed;
  readonly needed: Computed;
  readonly assumed: Computed;
  readonly relativeGap: Computed;
  readonly verdict: Computed;
  readonly startYear: Computed;
  readonly start: Computed;
  readonly remaining: Computed;
  readonly exact: Computed;
  readonly totalGrowth: Computed | null;
}

/** What needed growth counts from: a year, the figure in it, and the years that remain. */
interface Start {
  readonly year: Year;
  readonly value: number | undefined;
  readonly remaining: number;
}

function startOf(model: SheetModel, scenario: ModelScenario, target: ModelTarget): Start | null {
  const { measure } = target.reading;
  const grown = target.row.role === 'relative' ? target.row : target.driver;
  if (grown.lastActual === null || measure.type === 'date') return null;
  const { first, last } = yearsOfMeasure(measure);
  const before = isPeriodic(target) && first !== null ? first - 1 : grown.lastActual;
  const from = year(Math.max(grown.lastActual, before));
  const bridge = scenario.scenario.rule === 'required' ? referenceOf(model) : scenario;
  return { year: from, value: pathValue(bridge, grown, from), remaining: (last ?? from) - from };
}

/** The driver's average growth over the remaining years, as far as both ends are known. */
function assumedValue(scenario: ModelScenario, target: ModelTarget, start: Start | null): CellValue {
  if (!start || start.remaining <= 0) return '';
  const from = pathValue(scenario, target.driver, start.year);
  const to = pathValue(scenario, target.driver, year(start.year + start.remaining));
  if (from === undefined || to === undefined || from <= 0) return '';
  return (to / from) ** (1 / start.remaining) - 1;
}

function lastActualValue(target: ModelTarget): CellValue {
  const { lastActual, observations } = target.row;
  return lastActual === null ? '' : (observations.get(lastActual) ?? '');
}

export function judgementCells(model: SheetModel, scenario: ModelScenario, target: ModelTarget): JudgementCells {
  const { wording, rules } = model;
  const places = placesOf(model, scenario, target);
  const judgement = scenario.judgements.get(target.target.id);
  const at = (column: number) => cell(targetRow(target.index), column);
  const { target: goal, projected, gap, exact } = judgementColumns;
  const { better } = target.row.indicator;
  const start = startOf(model, scenario, target);
  const required = judgement?.requiredGrowth ?? null;
  const difference = shownGap(judgement?.gap ?? null, target.goal, rules.tolerance);
  return {
    target: { formula: goalFormula(target.index), value: target.goal },
    lastActual: { formula: lastActualFormula(model, places, target), value: lastActualValue(target) },
    projected: { formula: projectedFormula(places, target), value: judgement?.projected?.value ?? '' },
    gap: { formula: gapFormula(at(projected), at(goal)), value: difference ?? '' },
    needed: {
      formula: printedFormula(at(exact), better),
      value: printedValue(required, target, rules.tolerance),
    },
    assumed: { formula: assumedFormula(places, target), value: assumedValue(scenario, target, start) },
    relativeGap: {
      formula: relativeGapFormula(at(gap), at(goal), better),
      value: relativeGap(difference, target) ?? '',
    },
    verdict: {
      formula: verdictFormula(model, target, at(projected), at(goal)),
      value: verdictText(wording, judgement?.verdict ?? null),
    },
    startYear: { formula: startYearFormula(places, target), value: start?.year ?? '' },
    start: { formula: startFormula(places, target), value: start?.value ?? '' },
    remaining: { formula: remainingFormula(places), value: start && start.remaining > 0 ? start.remaining : '' },
    exact: { formula: when(isNumber(places.goal), neededFormula(places, target), ''), value: required ?? '' },
    totalGrowth: target.total && {
      formula: totalGrowthFormula(places, target, target.total),
      value: judgement?.totalGrowth ?? '',
    },
  };
}
