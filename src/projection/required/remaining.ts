import type { Indicator, Year } from '../../plan';
import { yearsThrough } from '../../plan';
import { totalFactor } from '../growth-factor';
import { yearlyGrowth } from '../past-growth';
import type { Projection } from '../path';
import { valueAt } from '../path';
import type { PathMeasure } from '../path-measure';
import type { Requirement } from './requirement';

/** Why no growth is required, or none can be said. */
export type NoRequirement =
  /** The goal is reached by what has been achieved. */
  | 'reached'
  /** No year remains. */
  | 'over'
  /** A figure that it rests on is missing. */
  | 'missing'
  /** No growth reaches the goal, or the closed form does not hold for these figures. */
  | 'undefined';

/** A level wanted of the indicator in a year. */
interface WantedLevel {
  readonly at: Year;
  readonly level: number;
}

/** A value aimed at in a projection, of which is asked what remains to be done after `from`. */
export interface OpenGoal {
  readonly indicator: Indicator;
  readonly measure: PathMeasure;
  readonly aim: number;
  readonly from: Year;
  readonly projection: Projection;
}

/** What remains to be done, in terms of the closed forms; several where each of several years has its own. */
export function requirementsOf(open: OpenGoal): readonly Requirement[] | NoRequirement {
  const { measure, indicator } = open;
  if (measure.type === 'total') return indicator.share ? 'undefined' : remainingTotal(open, measure);
  if (measure.type === 'average-growth' && measure.mean === 'arithmetic') {
    return indicator.share ? 'undefined' : remainingMean(open, measure);
  }
  const wanted = wantedLevels(open);
  if (typeof wanted === 'string') return wanted;
  const ahead = wanted.filter(({ at }) => at > open.from);
  if (ahead.length === 0) return 'over';
  const requirements = ahead.flatMap((level) => levelRequirement(open, level) ?? []);
  return requirements.length === ahead.length ? requirements : 'missing';
}

function wantedLevels(open: OpenGoal): readonly WantedLevel[] | NoRequirement {
  const { measure, aim } = open;
  switch (measure.type) {
    case 'level':
      return [{ at: measure.year, level: aim }];
    case 'each-year':
      return yearsThrough(measure.first, measure.last).map((at) => ({ at, level: aim }));
    case 'increase':
    case 'average-growth': {
      const base = valueAt(open.projection, open.indicator.id, measure.base);
      if (base === undefined) return 'missing';
      const level = measure.type === 'increase' ? base + aim : base * (1 + aim) ** (measure.last - measure.base);
      return [{ at: measure.last, level }];
    }
    case 'total':
      return 'undefined';
  }
}

/** A share wanted is a level of its numerator wanted, given its total; or relative growth where it has no levels. */
function levelRequirement(open: OpenGoal, { at, level }: WantedLevel): Requirement | undefined {
  const { indicator, projection, from } = open;
  const years = at - from;
  if (!indicator.share) return requirementForLevel(valueAt(projection, indicator.id, from), level, years);
  if (projection.shareMethods.get(indicator.id) === 'relative') {
    return relativeRequirement(open, { at, level });
  }
  const total = valueAt(projection, indicator.share.denominator, at);
  if (total === undefined) return undefined;
  return requirementForLevel(valueAt(projection, indicator.share.numerator, from), level * total, years);
}

function requirementForLevel(previous: number | undefined, goal: number, years: number): Requirement | undefined {
  return previous === undefined ? undefined : { form: 'level', previous, goal, years };
}

function relativeRequirement(open: OpenGoal, wanted: WantedLevel): Requirement | undefined {
  const { indicator, projection, from } = open;
  const share = valueAt(projection, indicator.id, from);
  const factor = totalFactor(projection, indicator, from, wanted.at);
  if (share === undefined || factor === undefined) return undefined;
  return { form: 'share', share, goal: wanted.level, totalFactor: factor, years: wanted.at - from };
}

function remainingTotal(
  open: OpenGoal,
  measure: PathMeasure & { type: 'total' },
): readonly Requirement[] | NoRequirement {
  const { projection, indicator, from, aim } = open;
  if (from >= measure.last) return 'over';
  const past = yearsThrough(measure.first, from);
  const achieved = past.flatMap((at) => valueAt(projection, indicator.id, at) ?? []);
  const previous = valueAt(projection, indicator.id, from);
  if (previous === undefined || achieved.length < past.length) return 'missing';
  const remaining = aim - achieved.reduce((sum, value) => sum + value, 0);
  if (remaining <= 0) return indicator.better === 'down' ? 'undefined' : 'reached';
  return [{ form: 'total', previous, remaining, years: measure.last - from }];
}

function remainingMean(
  open: OpenGoal,
  measure: PathMeasure & { type: 'average-growth' },
): readonly Requirement[] | NoRequirement {
  const { projection, indicator, from, aim } = open;
  if (from >= measure.last) return 'over';
  const past = yearsThrough(measure.base, from);
  const levels = past.flatMap((at) => valueAt(projection, indicator.id, at) ?? []);
  if (levels.length < past.length) return 'missing';
  return [{ form: 'mean', grown: yearlyGrowth(levels), goal: aim, years: measure.last - from }];
}
