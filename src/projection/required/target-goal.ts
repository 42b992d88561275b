import type { Indicator, Target, UnitCode } from '../../plan';
import { unitOf } from '../../plan';

/** The value held against the figure: the target's, or the lower end of its range. */
export function goalOf(target: Target): number | null {
  return target.value ?? target.range?.min ?? null;
}

/**
 * Whether a figure reaches the goal: value >= goal - tolerance max(1, |goal|), mirrored where less is better.
 * A strict goal must be passed, without tolerance.
 */
export function reachesGoal(target: Target, indicator: Indicator, value: number, tolerance: number): boolean {
  const goal = goalOf(target);
  if (goal === null) return false;
  const ahead = indicator.better === 'down' ? goal - value : value - goal;
  return target.comparator === 'more-than' ? ahead > 0 : ahead >= -tolerance * Math.max(1, Math.abs(goal));
}

/**
 * The value that required growth aims at. A strict goal must be passed: whole things by one
 * (more than 3000 is 3001), everything else by the tolerance. Below the goal where less is better.
 */
export function aimOf(target: Target, indicator: Indicator, goal: number, tolerance: number): number {
  if (target.comparator !== 'more-than') return goal;
  const down = indicator.better === 'down';
  if (isWholeCount(target.unit)) return down ? Math.ceil(goal) - 1 : Math.floor(goal) + 1;
  const margin = tolerance * Math.max(1, Math.abs(goal));
  return down ? goal - margin : goal + margin;
}

/** Whether a unit counts whole things, one by one. */
export function isWholeCount(code: UnitCode | null): boolean {
  if (code === null) return false;
  const unit = unitOf(code);
  return unit.dimension === 'count' && unit.scale === 1;
}
