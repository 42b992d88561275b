import type { Indicator, IndicatorId, Plan, Target, Year } from '../plan';
import { year } from '../plan';
import { lastYearOf } from './path-measure';

/** The share indicators that targets speak of, in the plan's order. */
export function sharesOf(plan: Plan, targets: readonly Target[]): readonly Indicator[] {
  const spoken = indicatorsSpokenOf(targets);
  return plan.indicators.filter((indicator) => indicator.share !== undefined && spoken.has(indicator.id));
}

/**
 * The indicators that grow by a rate of their own, in the plan's order: what targets speak of,
 * and the components of the shares that targets speak of. Shares follow from them.
 */
export function driversOf(plan: Plan, targets: readonly Target[]): readonly Indicator[] {
  const driving = indicatorsSpokenOf(targets);
  for (const { share } of sharesOf(plan, targets)) {
    if (share) driving.add(share.numerator).add(share.denominator);
  }
  return plan.indicators.filter((indicator) => indicator.share === undefined && driving.has(indicator.id));
}

/** The plan's last year, or a later one that some reading of a target needs. */
export function horizonOf(plan: Plan, targets: readonly Target[]): Year {
  const measures = targets.flatMap((target) => target.readings.map(({ measure }) => measure));
  const needed = measures.flatMap((measure) => (measure.type === 'date' ? [] : lastYearOf(measure)));
  return year(Math.max(plan.period.last, ...needed));
}

function indicatorsSpokenOf(targets: readonly Target[]): Set<IndicatorId> {
  return new Set(targets.flatMap((target) => target.indicator ?? []));
}
