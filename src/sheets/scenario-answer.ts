import { call, cell, less, more, negated, range } from './build-formula';
import type { Formula } from './formula';
import { targetRow } from './layout';
import { judgementColumns } from './places';
import { countText, optionalText, percentText, sentence, type ComputedText } from './sentence';
import type { ModelScenario, SheetModel } from './sheet-model';
import { relativeGap, shownGap } from './verdict-formula';

function column(model: SheetModel, at: number, sheet?: string): Formula {
  return range(cell(targetRow(0), at, 'both', sheet), cell(targetRow(model.layout.targets - 1), at, 'both', sheet));
}

/** How many cells hold a text: the row of a target that is no longer there is blank. */
export function textCount(cells: Formula): Formula {
  return call('COUNTIF', cells, '?*');
}

/** How many targets of a scenario have a verdict that begins with a sign. */
function verdictCount(model: SheetModel, sign: string, sheet?: string): Formula {
  return call('COUNTIF', column(model, judgementColumns.verdict, sheet), `${sign}*`);
}

interface WidestGap {
  readonly name: string;
  readonly relative: number;
}

function judged(model: SheetModel, scenario: ModelScenario) {
  return model.targets.map((target) => ({ target, judgement: scenario.judgements.get(target.target.id) }));
}

/** The target that falls short of its goal by most, in proportion to it. */
function widestGap(model: SheetModel, scenario: ModelScenario): WidestGap | undefined {
  const gaps = judged(model, scenario).flatMap(({ target, judgement }): readonly WidestGap[] => {
    const gap = shownGap(judgement?.gap ?? null, target.goal, model.rules.tolerance);
    const relative = relativeGap(gap, target);
    return relative === null ? [] : [{ name: target.name, relative }];
  });
  const widest = Math.min(...gaps.map((gap) => gap.relative));
  return widest < 0 ? gaps.find((gap) => gap.relative === widest) : undefined;
}

/** The number of targets met in a scenario, read from its sheet. */
export function metCount(model: SheetModel, scenario: ModelScenario, sheet?: string): ComputedText {
  const met = judged(model, scenario).filter(({ judgement }) => judgement?.verdict === 'meets').length;
  return countText(verdictCount(model, '●', sheet), met);
}

/** "1 of 4 targets would be met, 1 close, 2 would miss; widest gap: Domestic sales, 3.7% short." */
export function scenarioAnswer(model: SheetModel, scenario: ModelScenario, sheet?: string): ComputedText {
  const { wording } = model;
  const verdicts = judged(model, scenario).map(({ judgement }) => judgement?.verdict ?? null);
  const count = (verdict: string | null) => verdicts.filter((candidate) => candidate === verdict).length;
  const gaps = column(model, judgementColumns.relativeGap, sheet);
  const widest = call('MIN', gaps);
  const gap = widestGap(model, scenario);
  const names = column(model, 0, sheet);
  const gapText = sentence(wording.widestGap, {
    name: { formula: call('INDEX', names, call('MATCH', widest, gaps, 0)), value: gap?.name ?? '' },
    gap: percentText(negated(widest), -(gap?.relative ?? 0)),
  });
  const missing = verdictCount(model, '-', sheet);
  const missingText = sentence(wording.withoutFigure, { count: countText(missing, count(null)) });
  return sentence(wording.scenarioAnswer, {
    scenario: { formula: { type: 'text', value: scenario.name }, value: scenario.name },
    met: metCount(model, scenario, sheet),
    all: countText(textCount(names), model.targets.length),
    close: countText(verdictCount(model, '≈', sheet), count('close')),
    missed: countText(verdictCount(model, '○', sheet), count('misses')),
    missing: optionalText(more(missing, 0), count(null) > 0, missingText),
    widest: optionalText(less(widest, 0), gap !== undefined, gapText),
  });
}
