import { rate, year, type Rate, type Scenario, type Year } from '../../src/plan';
import { builtInScenarios } from '../../src/projection';
import { uniteScenarios, type GrowthInput } from '../../src/sheets';
import { named } from '../support/plan';

type Growth = Readonly<Record<string, number | Readonly<Record<number, number>>>>;

function byYear(rates: Readonly<Record<number, number>>): ReadonlyMap<Year, Rate> {
  return new Map(Object.entries(rates).map(([at, growth]) => [year(Number(at)), rate(growth)]));
}

function scenario(id: string, growth: Growth = {}, name = id): Scenario {
  const entries = Object.entries(growth).map(
    ([indicator, of]) => [indicator, typeof of === 'number' ? rate(of) : byYear(of)] as const,
  );
  return { id, names: named(name), rule: 'average', growth: new Map(entries) };
}

const cell = { sheet: 'TP Assumptions', row: 27, column: 11 };
const input: GrowthInput = { scenario: 'fast', indicator: 'exports', year: year(2013), cell };

test('what stands and is not asked for is kept, what is new comes after it', () => {
  const { scenarios, problems } = uniteScenarios([scenario('a'), scenario('b')], [scenario('c'), scenario('b')], []);
  expect([scenarios.map(({ id }) => id), problems]).toEqual([['a', 'b', 'c'], []]);
});

test('the request wins year by year, and leaves what it does not state', () => {
  const stands = scenario('fast', { exports: { 2013: 0.05, 2014: 0.06 }, sales: { 2013: 0.1 } });
  const { scenarios, problems } = uniteScenarios([stands], [scenario('fast', { exports: { 2013: 0.08 } })], [input]);
  expect(scenarios[0]?.growth).toEqual(
    scenario('', { exports: { 2013: 0.08, 2014: 0.06 }, sales: { 2013: 0.1 } }).growth,
  );
  expect(problems).toMatchObject([
    {
      code: 'growth-replaced',
      severity: 'note',
      place: { sheet: 'TP Assumptions', cell: 'L28' },
      parameters: { indicator: 'exports', year: 2013, old: 5, new: 8 },
    },
  ]);
});

test('a rate for every year takes the place of all that were typed; one that is the same is not worth a word', () => {
  const stands = scenario('fast', { exports: { 2013: 0.05, 2014: 0.06 } });
  const { scenarios, problems } = uniteScenarios([stands], [scenario('fast', { exports: 0.06 })], [input]);
  expect(scenarios[0]?.growth.get('exports')).toBe(0.06);
  expect(problems.map(({ parameters }) => [parameters.year, parameters.old])).toEqual([[2013, 5]]);
});

test('a scenario is known by its name where the sheets do not know its id', () => {
  const stands = scenario('High growth', { exports: { 2013: 0.05 } });
  const { scenarios } = uniteScenarios([stands], [scenario('high', {}, 'High growth')], []);
  expect(scenarios.map(({ id, growth }) => [id, growth.size])).toEqual([['high', 1]]);
});

test('a name that two have in one language does not make them one where the ids tell them apart', () => {
  const all = builtInScenarios();
  expect(uniteScenarios(all, all, []).scenarios).toEqual(all);
});

test('windows that stand are kept', () => {
  const windows = new Map([['exports', { first: year(2008), last: year(2012) }]]);
  const { scenarios } = uniteScenarios([{ ...scenario('fast'), windows }], [scenario('fast')], []);
  expect(scenarios[0]?.windows).toBe(windows);
});
