import type { Indicator, Plan, Reading, Target } from '../../plan';
import { indicatorOf } from '../../plan';
import type { PathMeasure } from '../path-measure';
import { goalOf } from './target-goal';

/** A target that is measured by an indicator's path. */
export interface ProjectedTarget {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly measure: PathMeasure;
  readonly goal: number;
}

/** The target as a path can be held against it; undefined for milestones, dates, annual ranges and mere directions. */
export function projectedTarget(plan: Plan, target: Target, reading: Reading | undefined): ProjectedTarget | undefined {
  const indicator = target.indicator === null ? undefined : indicatorOf(plan, target.indicator);
  const goal = goalOf(target);
  if (indicator === undefined || goal === null || reading === undefined || reading.measure.type === 'date')
    return undefined;
  if (target.kind === 'milestone' || target.kind === 'annual-range') return undefined;
  if (target.comparator === 'by' || target.comparator === 'increase') return undefined;
  return { target, indicator, measure: reading.measure, goal };
}
