import guangdong2013 from './guangdong-2013.json';
import { parsePlan } from './parse-plan';
import type { Plan } from './plan';

/** The plans that ship with the add-in; each goes through the same parser as a user's own. */
export const builtInPlans: readonly Plan[] = [guangdong2013].map(parsed);

/** The plan that is meant where none is named. */
export const defaultPlanId = 'guangdong-2013';

export function builtInPlan(id: string): Plan | undefined {
  return builtInPlans.find((plan) => plan.id === id);
}

/** A fault in a built-in plan is a fault of the program: throws. */
function parsed(file: unknown): Plan {
  const outcome = parsePlan(file);
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map(({ code, place }) => `${place.entry}: ${code}`).join('\n'));
}
