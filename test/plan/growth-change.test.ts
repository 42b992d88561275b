import fc from 'fast-check';
import { rate, withGrowth, year, type GrowthChange, type Scenario, type Year } from '../../src/plan';
import { ownScenario } from '../support/projections';

const seeded = { seed: 2013, numRuns: 300 };
const years = [2013, 2014, 2015].map(year);
const allYears = (): readonly Year[] => years;

const change = fc.record({
  scenario: fc.constant('own'),
  indicator: fc.constantFrom('exports', 'imports'),
  year: fc.constantFrom(...years),
  rate: fc.option(fc.double({ min: -0.5, max: 1, noNaN: true }).map(rate)),
});
const changes = fc.array(change, { maxLength: 10 });

function growthIn(scenario: Scenario, indicator: string, at: Year) {
  const growth = scenario.growth.get(indicator);
  return typeof growth === 'object' ? growth.get(at) : growth;
}

function changed(scenario: Scenario, ...made: readonly GrowthChange[]): Scenario {
  return withGrowth(scenario, made, allYears);
}

test('each input has what it was last changed to, and the others what they had', () => {
  fc.assert(
    fc.property(changes, (made) => {
      const before = ownScenario({ exports: 0.05, imports: { 2014: 0.02 } });
      const after = changed(before, ...made);
      for (const indicator of ['exports', 'imports']) {
        for (const at of years) {
          const last = made.findLast((one) => one.indicator === indicator && one.year === at);
          const expected = last ? (last.rate ?? undefined) : growthIn(before, indicator, at);
          expect(growthIn(after, indicator, at)).toBe(expected);
        }
      }
    }),
    seeded,
  );
});

test('changes one after the other are as all at once', () => {
  fc.assert(
    fc.property(changes, changes, (first, second) => {
      const scenario = ownScenario({ exports: 0.05 });
      expect(changed(changed(scenario, ...first), ...second)).toEqual(changed(scenario, ...first, ...second));
    }),
    seeded,
  );
});

test('a scenario stays as it is, and changes of others do not touch it', () => {
  const scenario = ownScenario({ exports: { 2013: 0.05 } });
  const other = { scenario: 'reference', indicator: 'exports', year: year(2013), rate: rate(0.1) };
  expect(changed(scenario, other)).toEqual(scenario);
  changed(scenario, { ...other, scenario: 'own' });
  expect(growthIn(scenario, 'exports', year(2013))).toBe(0.05);
});

test('a driver whose last typed year goes back to the rule is typed no more', () => {
  const scenario = ownScenario({ exports: { 2013: 0.05 } });
  const back = { scenario: 'own', indicator: 'exports', year: year(2013), rate: null };
  expect(changed(scenario, back).growth.has('exports')).toBe(false);
});
