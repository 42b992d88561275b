import fc from 'fast-check';
import type { Year } from '../../src/plan';
import { year } from '../../src/plan';
import type { Projection } from '../../src/projection';
import { projectAll, projectScenario } from '../../src/projection';
import { dataset, series } from '../support/dataset';
import { expectEqualFigures } from '../support/equal-figures';
import type { ByYear } from '../support/plan';
import { indicator, level, plan, share, target } from '../support/plan';
import { builtIn, ownScenario, pathOf, projectReference, ratesOf, referenceWith } from '../support/projections';

const seeded = { seed: 2013, numRuns: 200 };
const first = 2013;
const last = 2015;
const thePlan = plan(
  first,
  last,
  [indicator('exports'), indicator('machinery'), share('machinery-share', 'machinery', 'exports')],
  [target('T', 'machinery-share', 0.8, level(last))],
);

const figure = fc.double({ min: 1, max: 1e5, noNaN: true });
const rate = fc.double({ min: -0.4, max: 0.6, noNaN: true });
const rates = fc.record({ exports: rate, machinery: rate });
/** Figures of some of the years 2007 to 2014, whichever are known. */
const history = fc
  .array(fc.option(figure), { minLength: 8, maxLength: 8 })
  .map((known) => known.flatMap((value, index) => (value === null ? [] : [[2007 + index, value] as const])))
  .map((known): ByYear => Object.fromEntries(known));
/** Figures of every year from 2009 to 2012. */
const complete = fc
  .tuple(figure, figure, figure, figure)
  .map((levels): ByYear => Object.fromEntries(levels.map((value, index) => [2009 + index, value])));

test('every point is an actual figure, or grows from the point before by the rate of its year', () => {
  fc.assert(
    fc.property(history, fc.dictionary(fc.constantFrom('2013', '2014', '2015'), rate), (figures, typed) => {
      const projection = projectReference(thePlan, dataset(series('exports', figures)), { exports: typed });
      for (const point of projection.paths.get('exports')?.points.values() ?? []) {
        const grown = grownFrom(projection, 'exports', point.year);
        expect(point.value).toBe(figures[point.year] ?? grown);
        expect(point.origin === 'observed').toBe(figures[point.year] !== undefined);
      }
    }),
    seeded,
  );
});

test('no figure is lost, and none appears where neither a figure nor a rate is known', () => {
  fc.assert(
    fc.property(history, (figures) => {
      const projection = projectReference(thePlan, dataset(series('exports', figures)));
      const path = pathOf(projection, 'exports');
      const grown = Object.keys(path).filter((at) => figures[Number(at)] === undefined);
      expect(path).toMatchObject(figures);
      for (const at of grown) expect(ratesOf(projection, 'exports')[Number(at)]).toBeDefined();
    }),
    seeded,
  );
});

test('constant growth is the same rate in every year', () => {
  fc.assert(
    fc.property(figure, rate, (base, growth) => {
      const projection = projectReference(thePlan, dataset(series('exports', { 2012: base })), { exports: growth });
      const levels = Object.values(pathOf(projection, 'exports'));
      levels.slice(1).forEach((value, index) => expectEqualFigures(value / (levels[index] ?? NaN) - 1, growth));
    }),
    seeded,
  );
});

test('a scenario that states nothing grows as the reference, where nothing was typed in it', () => {
  fc.assert(
    fc.property(complete, complete, rates, (exports, machinery, typed) => {
      const workbook = dataset(series('exports', exports), series('machinery', machinery));
      const [reference, own] = projectAll(thePlan, workbook, [referenceWith(typed), ownScenario()]);
      for (const indicator of own?.paths.keys() ?? []) {
        expect(own && pathOf(own, indicator)).toEqual(reference && pathOf(reference, indicator));
      }
      for (const [driver, { rates: grown }] of own?.growth ?? []) {
        const followed = [...(reference?.growth.get(driver)?.rates ?? [])];
        expect([...grown]).toEqual(followed.map(([at, { rate }]) => [at, { rate, state: 'default' }]));
      }
    }),
    seeded,
  );
});

test('a share moves by relative growth, whether it is the ratio of levels or has no levels', () => {
  fc.assert(
    fc.property(figure, figure, rates, (exports, machinery, typed) => {
      const byLevels = dataset(series('exports', { 2012: exports }), series('machinery', { 2012: machinery }));
      const alone = dataset(series('machinery-share', { 2012: machinery / exports }, 'fraction'));
      const ratio = pathOf(projectReference(thePlan, byLevels, typed), 'machinery-share');
      const relative = pathOf(projectReference(thePlan, alone, typed), 'machinery-share');
      for (let at = first; at <= last; at += 1) {
        const moved = ((1 + typed.machinery) / (1 + typed.exports)) ** (at - 2012);
        expectEqualFigures(ratio[at], (machinery / exports) * moved);
        expectEqualFigures(relative[at], ratio[at]);
      }
    }),
    seeded,
  );
});

test('shares unchanged leaves every share as it was', () => {
  fc.assert(
    fc.property(complete, complete, rate, (exports, machinery, growth) => {
      const workbook = dataset(series('exports', exports), series('machinery', machinery));
      const options = { reference: referenceWith({ exports: growth }) };
      const projection = projectScenario(thePlan, workbook, builtIn('shares-unchanged'), options);
      const path = pathOf(projection, 'machinery-share');
      expectEqualFigures(path[last], path[2012]);
    }),
    seeded,
  );
});

test('a larger unit scales the path and changes no rate', () => {
  fc.assert(
    fc.property(complete, fc.constantFrom('USD_1M', 'USD_BN', 'USD'), (exports, unit) => {
      const scale = { USD_1M: 100, USD_BN: 0.1, USD: 1e8 }[unit];
      const scaled = Object.fromEntries(Object.entries(exports).map(([at, value]) => [at, value * scale]));
      const stated = projectReference(thePlan, dataset(series('exports', exports)));
      const converted = projectReference(thePlan, dataset(series('exports', scaled, unit)));
      for (const [at, value] of Object.entries(pathOf(stated, 'exports'))) {
        expectEqualFigures(pathOf(converted, 'exports')[Number(at)], value);
        expectEqualFigures(ratesOf(converted, 'exports')[Number(at)] ?? 0, ratesOf(stated, 'exports')[Number(at)] ?? 0);
      }
    }),
    seeded,
  );
});

function grownFrom(projection: Projection, driver: string, at: Year): number {
  const growth = ratesOf(projection, driver)[at] ?? NaN;
  return (pathOf(projection, driver)[year(at - 1)] ?? NaN) * (1 + growth);
}
