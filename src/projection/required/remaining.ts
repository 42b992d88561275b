import type { Indicator, Measure, Target, Year } from '../../plan';
import { year, yearsThrough } from '../../plan';
import type { Projection } from '../path';
import { valueAt } from '../path';
import { growthFactor, growthProduct } from '../growth-factor';
import type { Requirement } from './requirement';
import { reachesGoal } from './target-goal';

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

/** One target in one projection, ready to ask what remains to be done after `from`. */
export interface Question {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly aim: number;
  readonly tolerance: number;
  readonly from: Year;
  readonly projection: Projection;
}

/** What remains to be done, in terms of the closed forms; several where each of several years has its own. */
export function requirementsOf(question: Question): readonly Requirement[] | NoRequirement {
  const { measure, indicator } = question;
  if (measure.type === 'date') return 'undefined';
  if (measure.type === 'total') return indicator.share ? 'undefined' : remainingTotal(question, measure);
  if (measure.type === 'average-growth' && measure.mean === 'arithmetic') {
    return indicator.share ? 'undefined' : remainingMean(question, measure);
  }
  const wanted = wantedLevels(question);
  if (typeof wanted === 'string') return wanted;
  const ahead = wanted.filter(({ at }) => at > question.from);
  if (ahead.length === 0) return 'over';
  const requirements = ahead.flatMap((level) => levelRequirement(question, level) ?? []);
  return requirements.length === ahead.length ? requirements : 'missing';
}

function wantedLevels(question: Question): readonly WantedLevel[] | NoRequirement {
  const { measure, aim } = question;
  switch (measure.type) {
    case 'level':
      return [{ at: measure.year, level: aim }];
    case 'each-year':
      return wantedEachYear(question, measure);
    case 'increase':
    case 'average-growth': {
      const base = valueAt(question.projection, question.indicator.id, measure.base);
      if (base === undefined) return 'missing';
      const level = measure.type === 'increase' ? base + aim : base * (1 + aim) ** (measure.last - measure.base);
      return [{ at: measure.last, level }];
    }
    default:
      return 'undefined';
  }
}

/** A year that has already fallen short can no longer be mended by growth. */
function wantedEachYear(
  question: Question,
  measure: Measure & { type: 'each-year' },
): readonly WantedLevel[] | NoRequirement {
  const { target, indicator, projection, from, tolerance, aim } = question;
  const past = yearsThrough(measure.first, year(Math.min(from, measure.last)));
  const values = past.flatMap((at) => valueAt(projection, indicator.id, at) ?? []);
  if (values.length < past.length) return 'missing';
  if (values.some((value) => !reachesGoal(target, indicator, value, tolerance))) return 'undefined';
  return yearsThrough(measure.first, measure.last).map((at) => ({ at, level: aim }));
}

/** A share wanted is a level of its numerator wanted, given its total; or relative growth where it has no levels. */
function levelRequirement(question: Question, { at, level }: WantedLevel): Requirement | undefined {
  const { indicator, projection, from } = question;
  const years = at - from;
  if (!indicator.share) return requirementForLevel(valueAt(projection, indicator.id, from), level, years);
  if (projection.shareMethods.get(indicator.id) === 'relative') {
    return relativeRequirement(question, indicator.share.denominator, { at, level });
  }
  const total = valueAt(projection, indicator.share.denominator, at);
  if (total === undefined) return undefined;
  return requirementForLevel(valueAt(projection, indicator.share.numerator, from), level * total, years);
}

function requirementForLevel(previous: number | undefined, goal: number, years: number): Requirement | undefined {
  return previous === undefined ? undefined : { form: 'level', previous, goal, years };
}

function relativeRequirement(question: Question, denominator: string, wanted: WantedLevel): Requirement | undefined {
  const { indicator, projection, from } = question;
  const share = valueAt(projection, indicator.id, from);
  const totalFactor = growthProduct(projection, denominator, from, wanted.at);
  if (share === undefined || totalFactor === undefined) return undefined;
  return { form: 'share', share, goal: wanted.level, totalFactor, years: wanted.at - from };
}

function remainingTotal(
  question: Question,
  measure: Measure & { type: 'total' },
): readonly Requirement[] | NoRequirement {
  const { projection, indicator, from, aim } = question;
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
  question: Question,
  measure: Measure & { type: 'average-growth' },
): readonly Requirement[] | NoRequirement {
  const { projection, indicator, from, aim } = question;
  if (from >= measure.last) return 'over';
  const past = yearsThrough(year(measure.base + 1), from);
  const factors = past.flatMap((at) => growthFactor(projection, indicator.id, at) ?? []);
  if (factors.length < past.length || valueAt(projection, indicator.id, from) === undefined) return 'missing';
  return [{ form: 'mean', grown: factors.map((factor) => factor - 1), goal: aim, years: measure.last - from }];
}
