import type { Indicator, IndicatorId, Rate, Year } from '../../plan';
import { isGrowthRate, rate, year } from '../../plan';
import { totalFactor } from '../growth-factor';
import type { Projection } from '../path';
import type { PathMeasure } from '../path-measure';
import { lastYearOf } from '../path-measure';
import type { ProjectedTarget } from './projected-target';
import type { NoRequirement, OpenGoal } from './remaining';
import { requirementsOf } from './remaining';
import type { Requirement } from './requirement';
import { solveRequirement } from './requirement';
import { aimOf } from './target-goal';

/** The constant growth a year of a target's driver that would just reach the goal, in the years after `from`. */
export interface RequiredGrowth {
  readonly driver: IndicatorId;
  /** The driver's last actual year, or a later one that the reading starts from; null without a base. */
  readonly from: Year | null;
  readonly rate: Rate | null;
  /** The closed form behind the rate. */
  readonly requirement: Requirement | null;
  /** For a share: the average growth of its total over the same years, which the rate takes for granted. */
  readonly totalGrowth: Rate | null;
  /** Why there is no rate. */
  readonly reason: NoRequirement | null;
}

/**
 * What a target still requires in a projection. A goal already passed gives the (negative) rate that would just keep it;
 * a reading that starts after the last actual year counts from its own start, the years before growing as projected.
 */
export function requiredGrowthOf(
  projected: ProjectedTarget,
  projection: Projection,
  tolerance: number,
): RequiredGrowth {
  const { target, indicator, measure, goal } = projected;
  const driver = indicator.share?.numerator ?? indicator.id;
  const from = startOf(indicator, measure, projection);
  const none = { driver, from, rate: null, requirement: null, totalGrowth: null };
  if (from === null) return { ...none, reason: 'missing' };
  const aim = aimOf(target, indicator, goal, tolerance);
  const open: OpenGoal = { indicator, measure, aim, from, projection };
  const requirements = requirementsOf(open);
  const totalGrowth = totalGrowthOf(open);
  if (typeof requirements === 'string') return { ...none, totalGrowth, reason: requirements };
  const solved = requirements.map((requirement) => ({ requirement, rate: solveRequirement(requirement) }));
  const binding = bindingOf(solved, indicator);
  return binding
    ? { driver, from, ...binding, totalGrowth, reason: null }
    : { ...none, totalGrowth, reason: 'undefined' };
}

interface Solution {
  readonly requirement: Requirement;
  readonly rate: number | undefined;
}

/** Of several years' rates the one that satisfies them all: the highest, or the lowest where less is better. */
function bindingOf(solutions: readonly Solution[], indicator: Indicator) {
  const solved = solutions.flatMap(({ requirement, rate: growth }) =>
    isGrowthRate(growth) ? [{ requirement, rate: rate(growth) }] : [],
  );
  if (solved.length < solutions.length) return undefined;
  const sign = indicator.better === 'down' ? -1 : 1;
  return [...solved].sort((one, other) => sign * (other.rate - one.rate))[0];
}

/** The last actual year of what grows, or the later year that the reading counts from. */
function startOf(indicator: Indicator, measure: PathMeasure, projection: Projection): Year | null {
  const actual = lastActualYear(indicator, projection);
  if (actual === null) return null;
  if (measure.type === 'total') return year(Math.max(actual, measure.first - 1));
  return 'base' in measure ? year(Math.max(actual, measure.base)) : actual;
}

/** Of what grows: a share's numerator, or the share itself where it grows by relative growth. */
function lastActualYear(indicator: Indicator, projection: Projection): Year | null {
  const relative = projection.shareMethods.get(indicator.id) === 'relative';
  const growing = relative ? indicator.id : (indicator.share?.numerator ?? indicator.id);
  return projection.bases.get(growing)?.year ?? null;
}

function totalGrowthOf({ indicator, measure, from, projection }: OpenGoal): Rate | null {
  const through = lastYearOf(measure);
  if (through <= from) return null;
  const factor = totalFactor(projection, indicator, from, through);
  return factor === undefined || factor <= 0 ? null : rate(factor ** (1 / (through - from)) - 1);
}
