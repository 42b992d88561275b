import type { Verdict } from '../assessment';
import type { SheetWording } from '../language';
import {
  atLeast,
  atMost,
  call,
  equals,
  guarded,
  isNumber,
  less,
  minus,
  more,
  named,
  negated,
  over,
  plus,
  times,
  when,
} from './build-formula';
import type { CellReference, Formula } from './formula';
import { settingNames } from './places';
import type { ModelTarget, SheetModel } from './sheet-model';

/** The verdict as a cell shows it: sign and word. */
export function verdictText(wording: SheetWording, verdict: Verdict | null): string {
  return verdict === null ? wording.noFigure : wording.verdicts[verdict];
}

/** Whether the goal is reached; equal within the tolerance counts, for a strict rule it does not. */
function reachedFormula(target: ModelTarget, value: Formula, goal: Formula): Formula {
  const down = target.row.indicator.better === 'down';
  if (target.target.comparator === 'more-than') return down ? less(value, goal) : more(value, goal);
  const margin = times(named(settingNames.tolerance), call('MAX', 1, call('ABS', goal)));
  return down ? atMost(value, plus(goal, margin)) : atLeast(value, minus(goal, margin));
}

/** Meets, close (short by at most the close margin of the goal), misses; or that there is no figure. */
export function verdictFormula(
  model: SheetModel,
  target: ModelTarget,
  value: CellReference,
  goal: CellReference,
): Formula {
  const { wording } = model;
  const short = target.row.indicator.better === 'down' ? minus(value, goal) : minus(goal, value);
  const margin = times(named(settingNames.tolerance), call('MAX', 1, call('ABS', goal)));
  const close = atMost(short, plus(times(named(settingNames.closeMargin), call('ABS', goal)), margin));
  const missed = when(close, wording.verdicts.close, wording.verdicts.misses);
  return when(
    call('AND', isNumber(value), isNumber(goal)),
    when(reachedFormula(target, value, goal), wording.verdicts.meets, missed),
    wording.noFigure,
  );
}

/**
 * Projected less goal. Noise, a hundredth of the tolerance of equality, is no gap, so that none is printed as -0.0;
 * the tolerance itself is what a strict goal is passed by.
 */
export function gapFormula(value: CellReference, goal: CellReference): Formula {
  const gap = minus(value, goal);
  const noise = over(times(named(settingNames.tolerance), call('MAX', 1, call('ABS', goal))), NOISE_PART);
  return guarded([value, goal], when(atMost(call('ABS', gap), noise), 0, gap));
}

const NOISE_PART = 100;

/** What `gapFormula` gives. */
export function shownGap(gap: number | null, goal: number, tolerance: number): number | null {
  if (gap === null) return null;
  return Math.abs(gap) <= (tolerance * Math.max(1, Math.abs(goal))) / NOISE_PART ? 0 : gap;
}

/** How far ahead (+) or short (-) of the goal, in proportion to it: below a goal where less is better is ahead. */
export function relativeGapFormula(gap: CellReference, goal: CellReference, better: 'up' | 'down' | 'none'): Formula {
  const ahead = better === 'down' ? negated(gap) : gap;
  return when(isNumber(gap), when(equals(goal, 0), '', over(ahead, call('ABS', goal))), '');
}

/** What `relativeGapFormula` gives; null without a gap or for a goal of 0. */
export function relativeGap(gap: number | null, { goal, row }: ModelTarget): number | null {
  if (gap === null || goal === 0) return null;
  return (row.indicator.better === 'down' ? 0 - gap : gap) / Math.abs(goal);
}
