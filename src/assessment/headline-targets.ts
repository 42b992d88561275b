import { readingOf, targetsOf, type ReadingChoice, type Target } from '../plan';
import { projectedTarget, type StartingPoint } from '../projection';

/**
 * The targets that an answer is about, in the plan's order: core ones, and any other that the workbook has figures for.
 * A plan without either is answered with all that can be judged.
 */
export function headlineTargets({ plan, bases }: StartingPoint, readings: ReadingChoice = {}): readonly Target[] {
  const judgeable = targetsOf(plan).filter((target) => projectedTarget(plan, target, readingOf(target, readings)));
  const known = judgeable.filter(
    (target) => target.group === 'core' || (target.indicator !== null && bases.has(target.indicator)),
  );
  return known.length > 0 ? known : judgeable;
}
