import type { ProjectedTarget } from '../projection';
import { reachesGoal } from '../projection';
import type { Verdict } from './judgement';
import type { JudgementRules } from './judgement-rules';

/**
 * Meets where the goal is reached (a range: its lower end, more being over-fulfilment), close where it is missed
 * by no more than the close margin, else misses. Mirrored where less is better.
 */
export function verdictOf({ target, indicator, goal }: ProjectedTarget, value: number, rules: JudgementRules): Verdict {
  if (reachesGoal(target, indicator, value, rules.tolerance)) return 'meets';
  const shortfall = indicator.better === 'down' ? value - goal : goal - value;
  const margin = rules.closeMargin * Math.abs(goal) + rules.tolerance * Math.max(1, Math.abs(goal));
  return shortfall <= margin ? 'close' : 'misses';
}
