import { parseScenarios, rate, year, type Plan, type Scenario } from '../../src/plan';
import { indicator, named, plan, share } from '../support/plan';

const trade: Plan = plan(2013, 2015, [
  indicator('exports'),
  indicator('parts'),
  share('part_share', 'parts', 'exports'),
]);

const builtIns: readonly Scenario[] = [
  { id: 'plan-pace', names: named('Plan pace'), rule: 'required', growth: new Map() },
];

function parsed(json: unknown): readonly Scenario[] {
  const outcome = parseScenarios(json, trade, builtIns);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

test('a rate holds for every year, or years have rates of their own', () => {
  const [scenario] = parsed([
    { id: 'fast', name: 'Fast', growth: { exports: 0.08, parts: { 2013: 0.05, 2014: 0.06 } } },
  ]);
  expect(scenario).toMatchObject({ id: 'fast', rule: 'average', names: { en: 'Fast', 'zh-HK': 'Fast' } });
  expect(scenario?.growth.get('exports')).toBe(0.08);
  expect(scenario?.growth.get('parts')).toEqual(
    new Map([
      [year(2013), rate(0.05)],
      [year(2014), rate(0.06)],
    ]),
  );
});

test('a built-in id keeps its rule and its name', () => {
  expect(parsed([{ id: 'plan-pace' }])[0]).toMatchObject({ rule: 'required', names: { en: 'Plan pace' } });
});

test('names in several languages are taken', () => {
  const [scenario] = parsed([{ id: 'a', name: { en: 'High', 'zh-CN': '高' } }]);
  expect(scenario?.names).toEqual({ en: 'High', 'zh-CN': '高', 'zh-HK': 'High' });
});

test.each([
  ['nothing', [], '', 'scenario-invalid'],
  ['an object', {}, '', 'scenario-invalid'],
  ['no id', [{ name: 'x' }], '[0].id', 'scenario-invalid'],
  ['two of one id', [{ id: 'a' }, { id: 'a' }], '[1].id', 'scenario-invalid'],
  ['an unknown indicator', [{ id: 'a', growth: { imports: 0.1 } }], '[0].growth.imports', 'scenario-unknown-indicator'],
  ['growth of a share', [{ id: 'a', growth: { part_share: 0.1 } }], '[0].growth.part_share', 'scenario-invalid'],
  ['8 for 8 %', [{ id: 'a', growth: { exports: 8 } }], '[0].growth.exports', 'scenario-invalid'],
  ['a fall by everything', [{ id: 'a', growth: { exports: -1 } }], '[0].growth.exports', 'scenario-invalid'],
  [
    'a year that is none',
    [{ id: 'a', growth: { exports: { next: 0.1 } } }],
    '[0].growth.exports.next',
    'scenario-invalid',
  ],
  ['a control character in a name', [{ id: 'a', name: 'a\u0001b' }], '[0].name', 'scenario-invalid'],
  ['a name longer than Excel takes', [{ id: 'a', name: 'x'.repeat(101) }], '[0].name', 'scenario-invalid'],
  [
    'a year after the plan',
    [{ id: 'a', growth: { exports: { 2103: 0.1 } } }],
    '[0].growth.exports.2103',
    'scenario-invalid',
  ],
  ['a misspelt field', [{ id: 'a', grwth: {} }], '[0].grwth', 'scenario-invalid'],
])('%s is refused where it stands', (_, json, entry, code) => {
  const outcome = parseScenarios(json, trade, builtIns);
  expect(outcome.ok).toBe(false);
  expect(outcome.problems.map((problem) => [problem.code, problem.place.entry])).toEqual([[code, entry]]);
});
