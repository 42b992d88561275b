import type { CellValue } from '../dataset';
import { cell } from './build-formula';
import {
  assumedFormula,
  lastActualFormula,
  neededFormula,
  placesOf,
  projectedFormula,
  rateRoundedUp,
  roundedUp,
  totalGrowthFormula,
} from './judgement-formulas';
import { targetRow } from './layout';
import { assumptionColumns, judgementColumns, targetCell } from './places';
import type { Computed } from './sheet-draft';
import { pathValue, type ModelScenario, type ModelTarget, type SheetModel } from './sheet-model';
import { gapFormula, relativeGapFormula, shownGap, verdictFormula, verdictText } from './verdict-formula';

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
  readonly exact: Computed;
  readonly totalGrowth: Computed | null;
}

/** The driver's average growth from its last actual to the year of judgement, as far as both are known. */
function assumedValue(scenario: ModelScenario, target: ModelTarget): CellValue {
  const { driver, reading } = target;
  const { measure } = reading;
  if (driver.lastActual === null || measure.type === 'date') return '';
  const end = measure.type === 'level' ? measure.year : measure.last;
  const remaining = end - driver.lastActual;
  const [from, to] = [pathValue(scenario, driver, driver.lastActual), pathValue(scenario, driver, end)];
  if (from === undefined || to === undefined || from <= 0 || remaining <= 0) return '';
  return (to / from) ** (1 / remaining) - 1;
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
  const required = judgement?.requiredGrowth ?? null;
  const difference = shownGap(judgement?.gap ?? null, target.goal, rules.tolerance);
  return {
    target: { formula: targetCell(target.index, assumptionColumns.target), value: target.goal },
    lastActual: { formula: lastActualFormula(model, places, target), value: lastActualValue(target) },
    projected: { formula: projectedFormula(places, target), value: judgement?.projected?.value ?? '' },
    gap: { formula: gapFormula(at(projected), at(goal)), value: difference ?? '' },
    needed: { formula: roundedUp(at(exact)), value: required === null ? '' : rateRoundedUp(required, rules.tolerance) },
    assumed: { formula: assumedFormula(places, target), value: assumedValue(scenario, target) },
    relativeGap: {
      formula: relativeGapFormula(at(gap), at(goal)),
      value: difference === null || target.goal === 0 ? '' : difference / target.goal,
    },
    verdict: {
      formula: verdictFormula(model, target, at(projected), at(goal)),
      value: verdictText(wording, judgement?.verdict ?? null),
    },
    exact: { formula: neededFormula(places, target), value: required ?? '' },
    totalGrowth: target.total && {
      formula: totalGrowthFormula(places, target, target.total),
      value: judgement?.totalGrowth ?? '',
    },
  };
}
