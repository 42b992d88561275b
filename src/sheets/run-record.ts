import * as v from 'valibot';
import type { LocalizedText, Plan, Problem, Scenario } from '../plan';
import type { SheetModel } from './sheet-model';

/** A scenario as a run knew it; its rates stand on the sheets. */
export type KeptScenario = Pick<Scenario, 'id' | 'names' | 'rule'>;

/** What a run leaves in the workbook beside its sheets: what they do not say of it. */
export interface RunRecord {
  readonly schema: typeof recordSchema;
  readonly plan: Plan['id'];
  readonly scenarios: readonly KeptScenario[];
}

/** Counts the forms that a record has had. Raise it with a step below and a workbook among the fixtures. */
export const recordSchema = 1;

/**
 * Makes a record of one form into one of the next; the step's place is the form it begins with. Before the first form
 * workbooks held no record: their sheets say all that is known.
 */
const steps: readonly ((older: object) => object)[] = [() => ({ schema: 1, plan: '', scenarios: [] })];

const names = v.object({ en: v.string(), 'zh-CN': v.string(), 'zh-HK': v.string() }) satisfies v.GenericSchema<
  unknown,
  LocalizedText
>;

const schema = v.object({
  schema: v.literal(recordSchema),
  plan: v.string(),
  scenarios: v.array(
    v.object({
      id: v.string(),
      names,
      rule: v.picklist(['average', 'required', 'with-total', 'average-less-deviation']),
    }),
  ),
}) satisfies v.GenericSchema<unknown, RunRecord>;

const numbered = v.object({ schema: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** What a workbook's record says; the sheets alone suffice where it is missing, damaged or not to be read. */
export interface ReadRecord {
  readonly plan: Plan['id'] | null;
  readonly scenarios: readonly KeptScenario[];
  /** A newer program wrote it: it may be read, and not be written over. */
  readonly isNewer: boolean;
  readonly problems: readonly Problem[];
}

const nothingKept = { plan: null, scenarios: [], isNewer: false };

function problem(code: 'record-damaged' | 'record-newer', severity: Problem['severity']): Problem {
  return { code, severity, place: {}, parameters: {} };
}

/** Why nothing is written over what a newer program wrote. */
export const newerRecord = problem('record-newer', 'error');

const damaged: ReadRecord = { ...nothingKept, problems: [problem('record-damaged', 'note')] };

/** @param kept what the workbook holds; undefined where it holds nothing. */
export function readRecord(kept: unknown): ReadRecord {
  if (kept === undefined) return { ...nothingKept, problems: [] };
  const form = v.safeParse(numbered, kept);
  if (form.success && form.output.schema > recordSchema) {
    return { ...nothingKept, isNewer: true, problems: [problem('record-newer', 'warning')] };
  }
  if (!form.success || typeof kept !== 'object' || kept === null) return damaged;
  const parsed = v.safeParse(schema, migrated(kept, form.output.schema));
  if (!parsed.success) return damaged;
  const { plan, scenarios } = parsed.output;
  return { plan: plan === '' ? null : plan, scenarios, isNewer: false, problems: [] };
}

function migrated(record: object, from: number): object {
  return steps.slice(from).reduce((older, step) => step(older), record);
}

/** What a run keeps. */
export function recordOf({ plan, scenarios }: SheetModel): RunRecord {
  const kept = scenarios.map(({ scenario: { id, names, rule } }): KeptScenario => ({ id, names, rule }));
  return { schema: recordSchema, plan: plan.id, scenarios: kept };
}
