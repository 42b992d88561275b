import {
  headlineTargets,
  targetLine,
  type EvaluatedScenario,
  type Evaluation,
  type Judgement,
  type TargetLine,
} from '../../assessment';
import { fillTemplate, formatGap, formatRound, formatValue, unitName, type PaneWording } from '../../language';
import {
  indicatorOfTarget,
  readingOf,
  targetsOf,
  unitOf,
  type Locale,
  type Measure,
  type Plan,
  type Reading,
  type Target,
} from '../../plan';
import type { Path } from '../../projection';
import type { ShownVerdict } from '../parts/verdict';

/** One target in one scenario, as the pane shows it. */
export interface TargetView {
  readonly target: Target;
  readonly judgement: Judgement;
  readonly reading: Reading | undefined;
  readonly name: string;
  /** What is measured: `2015`, `2013–15 total`. */
  readonly when: string;
  readonly projected: string | null;
  readonly goal: string | null;
  /** Signed, with its unit. */
  readonly gap: string | null;
  readonly unit: string;
  readonly verdict: ShownVerdict;
  /** The base is of another scope than the target. */
  readonly hasOtherScope: boolean;
  readonly path: Path | null;
  readonly line: TargetLine;
}

function shortRange(first: number, last: number): { readonly first: number; readonly last: string } {
  const sameCentury = Math.floor(first / 100) === Math.floor(last / 100);
  return { first, last: sameCentury ? String(last).slice(2) : String(last) };
}

function whenText(measure: Measure | undefined, words: PaneWording): string {
  switch (measure?.type) {
    case undefined:
      return '';
    case 'date':
      return measure.deadline;
    case 'level':
      return fillTemplate(words.measures.level, { year: measure.year });
    case 'total':
    case 'each-year':
      return fillTemplate(words.measures[measure.type], shortRange(measure.first, measure.last));
    case 'average-growth':
    case 'increase': {
      const { first, last } = shortRange(measure.base, measure.last);
      return fillTemplate(words.measures[measure.type], { base: first, last });
    }
  }
}

function gapText({ gap, unit }: Judgement, locale: Locale): string | null {
  if (gap === null || unit === null) return null;
  const text = formatGap(gap, unit, locale);
  // Points say so themselves, and what is counted is in the target's name.
  const { dimension } = unitOf(unit);
  return dimension === 'fraction' || dimension === 'count'
    ? text
    : `${text}\u00a0${unitName(unit, locale).replaceAll(' ', '\u00a0')}`;
}

function viewOf(
  plan: Plan,
  target: Target,
  judgement: Judgement,
  { projection }: EvaluatedScenario,
  locale: Locale,
  words: PaneWording,
): TargetView {
  const reading = readingOf(target);
  const indicator = indicatorOfTarget(plan, target);
  const { unit, goal, projected } = judgement;
  const base = indicator && projection.bases.get(indicator.id);
  return {
    target,
    judgement,
    reading,
    name: target.names[locale],
    when: whenText(reading?.measure, words),
    projected: projected && unit !== null ? formatValue(projected.value, unit, locale, goal ?? undefined) : null,
    goal: goal !== null && unit !== null ? formatRound(goal, unit, locale) : null,
    gap: gapText(judgement, locale),
    unit: unit === null ? '' : unitName(unit, locale),
    verdict: judgement.verdict ?? 'none',
    hasOtherScope: base !== undefined && base.source !== indicator?.id,
    path: indicator ? (projection.paths.get(indicator.id) ?? null) : null,
    line: indicator && reading ? targetLine(reading.measure, indicator.id, judgement, projection) : new Map(),
  };
}

export interface TargetList {
  /** The targets that the answer is about. */
  readonly shown: readonly TargetView[];
  /** The rest. */
  readonly further: readonly TargetView[];
}

/** The targets of a plan in a scenario, in the plan's order. */
export function targetList(
  { question: { plan }, start }: Evaluation,
  evaluated: EvaluatedScenario,
  locale: Locale,
  words: PaneWording,
): TargetList {
  const headline = new Set(headlineTargets(start).map(({ id }) => id));
  const views = targetsOf(plan).flatMap((target) => {
    const judgement = evaluated.judgements.find((each) => each.target === target.id);
    return judgement ? [viewOf(plan, target, judgement, evaluated, locale, words)] : [];
  });
  const isShown = ({ target }: TargetView): boolean => headline.has(target.id);
  return { shown: views.filter(isShown), further: views.filter((view) => !isShown(view)) };
}

/** "1 would meet, 1 close, 2 would miss". */
export function headline({ shown }: TargetList, words: PaneWording): string {
  const count = (verdict: ShownVerdict): number => shown.filter((view) => view.verdict === verdict).length;
  const [meets, close, misses, none] = [count('meets'), count('close'), count('misses'), count('none')];
  const text = fillTemplate(words.headline, { meets, close, misses });
  return none === 0 ? text : fillTemplate(words.headlineMissing, { headline: text, none });
}
