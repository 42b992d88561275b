import * as v from 'valibot';
import { completedPlan } from './completed-plan';
import type { Plan } from './plan';
import { planFaults } from './plan-faults';
import { planSchema } from './plan-schema';
import type { Outcome, Problem } from './problem';

/**
 * Reads a plan file's content. Every fault is reported, each with the entry it stands in (`records[3].readings`);
 * what a file may leave out is said in README.md beside this file.
 */
export function parsePlan(json: unknown): Outcome<Plan> {
  const stated = v.safeParse(planSchema, json);
  if (!stated.success) return { ok: false, problems: stated.issues.map(shapeFault) };
  const plan = completedPlan(stated.output);
  const problems = planFaults(plan);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: plan, problems };
}

type Issue = v.InferIssue<typeof planSchema>;

function shapeFault(issue: Issue): Problem {
  const entry = entryOf(issue);
  const place = entry === '' ? {} : { entry };
  const key = entry.slice(entry.lastIndexOf('.') + 1);
  if (issue.expected === 'never') return { code: 'plan-entry-unknown', severity: 'error', place, parameters: { key } };
  if (issue.received === 'undefined') {
    return { code: 'plan-entry-missing', severity: 'error', place, parameters: { key } };
  }
  const parameters = { expected: expectationOf(issue), found: issue.received };
  return { code: 'plan-invalid', severity: 'error', place, parameters };
}

/** Checks of our own say in their message what they expect; the library's types say it themselves. */
function expectationOf(issue: Issue): string {
  const own = issue.type === 'custom' || issue.type === 'check' || issue.type === 'iso_date';
  return own ? issue.message : (issue.expected ?? issue.message);
}

/** The path as a programmer would write it: `records[3].readings[0].measure`. */
function entryOf(issue: Issue): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
