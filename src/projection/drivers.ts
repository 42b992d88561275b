import type { Indicator, IndicatorId, Measure, Plan, Target, Year } from '../plan';
import { indicatorOf, year } from '../plan';

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

/** The indicator whose growth decides about a target: the share's numerator, or the indicator itself. */
export function driverOf(plan: Plan, target: Target): IndicatorId | null {
  if (target.indicator === null) return null;
  return indicatorOf(plan, target.indicator)?.share?.numerator ?? target.indicator;
}

/** The plan's last year, or a later one that some reading of a target needs. */
export function horizonOf(plan: Plan, targets: readonly Target[]): Year {
  const needed = targets.flatMap((target) => target.readings.flatMap(({ measure }) => lastYearOf(measure) ?? []));
  return year(Math.max(plan.period.last, ...needed));
}

/** The year whose figure completes a measure; none for a date. */
export function lastYearOf(measure: Measure): Year | undefined {
  if (measure.type === 'date') return undefined;
  return measure.type === 'level' ? measure.year : measure.last;
}

function indicatorsSpokenOf(targets: readonly Target[]): Set<IndicatorId> {
  return new Set(targets.flatMap((target) => target.indicator ?? []));
}
