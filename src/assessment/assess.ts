import type { Plan, Problem, ReadingChoice, Target } from '../plan';
import { readingOf, targetsOf } from '../plan';
import type { ProjectedTarget, Projection, RequiredGrowth } from '../projection';
import { goalOf, projectedTarget, requiredGrowthOf, valueAt } from '../projection';
import type { Judgement } from './judgement';
import type { JudgementRules } from './judgement-rules';
import { defaultRules } from './judgement-rules';
import { measuredValue } from './measured-value';
import { missingFigure } from './missing-figure';
import { verdictOf } from './verdict';

export interface AssessmentOptions {
  readonly readings?: ReadingChoice;
  readonly rules?: JudgementRules;
  /** What required growth is counted in; the projection itself when left out. Plan pace rests on the reference's. */
  readonly requiredIn?: Projection;
}

/** Holds a scenario against every target of the plan, in the plan's order. */
export function assess(plan: Plan, projection: Projection, options: AssessmentOptions = {}): readonly Judgement[] {
  return targetsOf(plan).map((target) => judge(plan, projection, target, options));
}

function judge(plan: Plan, projection: Projection, target: Target, options: AssessmentOptions): Judgement {
  const reading = readingOf(target, options.readings);
  const rules = options.rules ?? defaultRules;
  const projected = projectedTarget(plan, target, reading);
  const judgement = unjudged(target, reading?.id ?? null);
  if (projected === undefined) return { ...judgement, problem: notProjected(target) };
  const measured = measuredValue(projected, projection);
  const required = requiredGrowthOf(projected, options.requiredIn ?? projection, rules.tolerance);
  return {
    ...judgement,
    base: baseOf(projected, projection),
    projected: measured ?? null,
    gap: measured ? measured.value - projected.goal : null,
    verdict: measured ? verdictOf(projected, measured.value, rules) : null,
    requiredGrowth: required.rate,
    requiredFrom: required.from,
    totalGrowth: required.totalGrowth,
    problem: measured
      ? requiredProblem(plan, projected, projection, required)
      : missingFigure(plan, projected, projection),
  };
}

function unjudged(target: Target, reading: string | null): Judgement {
  return {
    target: target.id,
    reading,
    unit: target.unit,
    base: null,
    projected: null,
    goal: goalOf(target),
    gap: null,
    verdict: null,
    requiredGrowth: null,
    requiredFrom: null,
    totalGrowth: null,
    problem: null,
  };
}

/** The last actual figure; for growth and increase since a year, that year's. */
function baseOf({ indicator, measure }: ProjectedTarget, projection: Projection): Judgement['base'] {
  if (!('base' in measure)) {
    const base = projection.bases.get(indicator.id);
    return base ? { year: base.year, value: base.value } : null;
  }
  const value = valueAt(projection, indicator.id, measure.base);
  return value === undefined ? null : { year: measure.base, value };
}

/** A goal already reached, or without a year left, requires no growth, which is no problem. */
function requiredProblem(
  plan: Plan,
  projected: ProjectedTarget,
  projection: Projection,
  { reason }: RequiredGrowth,
): Problem | null {
  if (reason === 'missing') return missingFigure(plan, projected, projection);
  if (reason !== 'undefined') return null;
  return {
    code: 'required-growth-undefined',
    severity: 'warning',
    place: { entry: projected.target.id },
    parameters: { target: projected.target.id, indicator: projected.indicator.id },
  };
}

function notProjected(target: Target): Problem {
  return {
    code: 'target-not-projected',
    severity: 'note',
    place: { entry: target.id },
    parameters: { target: target.id },
  };
}
