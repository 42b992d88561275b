import * as v from 'valibot';
import { indicatorOf, type Plan } from './plan';
import { localizedText } from './plan-schema';
import type { Outcome, Problem } from './problem';
import { rate, type Rate } from './rate';
import type { GrowthAssumption, Scenario } from './scenario';
import { isYear, year, type Year } from './year';

/** Beyond 100 % a year somebody wrote 8 for 8 %. */
const growthRate = v.pipe(
  v.number(),
  v.check((value) => value > -1 && value <= 1, 'a fraction above -1 and up to 1, such as 0.08 for 8 %'),
  v.transform(rate),
);

const yearKey = v.pipe(
  v.string(),
  v.check((text) => /^\d{4}$/.test(text) && isYear(Number(text)), 'YYYY'),
);

const growthByYear = v.pipe(
  v.record(yearKey, growthRate),
  v.transform(
    (rates): ReadonlyMap<Year, Rate> =>
      new Map(Object.entries(rates).map(([key, growth]) => [year(Number(key)), growth])),
  ),
);

const growth = v.lazy((input) =>
  typeof input === 'object' && input !== null
    ? growthByYear
    : v.pipe(v.number('a fraction such as 0.08, or rates by year'), growthRate),
);

/** Ids and names become tabs, heads and parts of formulas. */
const LONGEST_NAME = 100;

function isName(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST_NAME && !/[\p{Cc}\p{Cs}]/u.test(text);
}

const nameRule = `1 to ${LONGEST_NAME} characters without line breaks or control characters`;

const names = v.pipe(
  localizedText,
  v.check((texts) => Object.values(texts).every(isName), nameRule),
);

const scenarioSchema = v.strictObject({
  id: v.pipe(v.string(), v.check(isName, nameRule)),
  name: v.optional(names),
  growth: v.optional(v.record(v.string(), growth), {}),
});

const scenariosSchema = v.pipe(v.array(scenarioSchema), v.minLength(1, 'at least one scenario'));

type Stated = v.InferOutput<typeof scenarioSchema>;

/**
 * Reads a scenario file's content: `[{"id","name","growth":{"<indicator>":0.08 or {"2013":0.05}}}]`, rates as
 * fractions. An id of `builtIns` keeps that scenario's rule and, unless named anew, its name; any other scenario is
 * the reference in all that it does not state.
 */
export function parseScenarios(json: unknown, plan: Plan, builtIns: readonly Scenario[]): Outcome<readonly Scenario[]> {
  const stated = v.safeParse(scenariosSchema, json);
  if (!stated.success) return { ok: false, problems: stated.issues.map(shapeFault) };
  const problems = [
    ...duplicateIds(stated.output),
    ...unknownIndicators(growthEntries(json), plan),
    ...yearsBeyond(stated.output, plan),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: stated.output.map((entry) => scenarioOf(entry, builtIns)), problems };
}

function scenarioOf(stated: Stated, builtIns: readonly Scenario[]): Scenario {
  const builtIn = builtIns.find(({ id }) => id === stated.id);
  const sameName = { en: stated.id, 'zh-CN': stated.id, 'zh-HK': stated.id };
  return {
    id: stated.id,
    names: stated.name ?? builtIn?.names ?? sameName,
    rule: builtIn?.rule ?? 'average',
    growth: new Map<string, GrowthAssumption>(Object.entries(stated.growth)),
  };
}

function fault(entry: string, expected: string, found: string): Problem {
  return { code: 'scenario-invalid', severity: 'error', place: { entry }, parameters: { expected, found } };
}

function duplicateIds(scenarios: readonly Stated[]): readonly Problem[] {
  return scenarios.flatMap(({ id }, index) =>
    scenarios.findIndex((other) => other.id === id) < index
      ? [fault(`[${index}].id`, 'an id that no other scenario has', id)]
      : [],
  );
}

/** The indicators that each scenario of the file names, as they are written there. */
function growthEntries(json: unknown): readonly (readonly string[])[] {
  if (!Array.isArray(json)) return [];
  return json.map((scenario: unknown) => {
    if (typeof scenario !== 'object' || scenario === null || !('growth' in scenario)) return [];
    return typeof scenario.growth === 'object' && scenario.growth !== null ? Object.keys(scenario.growth) : [];
  });
}

/** Growth is stated of indicators that grow by themselves; a share moves with its parts. */
function unknownIndicators(scenarios: readonly (readonly string[])[], plan: Plan): readonly Problem[] {
  return scenarios.flatMap((ids, index) =>
    ids.flatMap((id): readonly Problem[] => {
      const entry = `[${index}].growth.${id}`;
      const indicator = indicatorOf(plan, id);
      if (!indicator) {
        return [{ code: 'scenario-unknown-indicator', severity: 'error', place: { entry }, parameters: { id } }];
      }
      if (!indicator.share) return [];
      const { numerator, denominator } = indicator.share;
      return [fault(entry, `growth of ${numerator} or ${denominator}, whose ratio it is`, id)];
    }),
  );
}

/** A rate of a year after the plan's last can have no effect: it is a slip of the pen. */
function yearsBeyond(scenarios: readonly Stated[], plan: Plan): readonly Problem[] {
  return scenarios.flatMap(({ growth: stated }, index) =>
    Object.entries(stated).flatMap(([id, rates]) =>
      typeof rates === 'number'
        ? []
        : [...rates.keys()]
            .filter((of) => of > plan.period.last)
            .map((of) => fault(`[${index}].growth.${id}.${of}`, `a year up to ${plan.period.last}`, String(of))),
    ),
  );
}

type Issue = v.InferIssue<typeof scenariosSchema>;

function shapeFault({ path, expected, message, received, type }: Issue): Problem {
  const keys = (path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  const entry = keys.join('').replace(/^\./, '');
  if (expected === 'never') return fault(entry, 'one of id, name, growth', received);
  const ownWords: readonly string[] = ['check', 'min_length', 'number'];
  return fault(entry, ownWords.includes(type) ? message : (expected ?? message), received);
}
