import fc from 'fast-check';
import { assess } from '../../src/assessment';
import type { Series } from '../../src/dataset';
import type { Indicator, Measure, Plan, Target } from '../../src/plan';
import { projectAll } from '../../src/projection';
import { dataset, series } from '../support/dataset';
import { expectEqualFigures } from '../support/equal-figures';
import type { ByYear } from '../support/plan';
import { averageGrowth, eachYear, increase, indicator, level, plan, share, target, total } from '../support/plan';
import { builtIn, ownScenario, ratesOf, referenceWith } from '../support/projections';

const seeded = { seed: 2015, numRuns: 300 };
const eve = 2012;
const first = 2013;

const figure = fc.double({ min: 10, max: 1e4, noNaN: true });
const rate = fc.double({ min: -0.3, max: 0.5, noNaN: true });
const better = fc.constantFrom<Indicator['better']>('up', 'down', 'none');
const strict = fc.constantFrom<Target['comparator']>('reach', 'at-least', 'more-than');
/** Years of the plan with an actual figure, before the last one. */
const actuals = fc.array(figure, { maxLength: 3 });
const length = fc.integer({ min: 1, max: 5 });

/** Figures of 2012 and the first years of the plan. */
function figuresOf(base: number, following: readonly number[], last: number): ByYear {
  const levels = [base, ...following.slice(0, last - first)];
  return Object.fromEntries(levels.map((value, index) => [eve + index, value]));
}

interface Aim {
  readonly measure: Measure;
  readonly value: number;
}

/** A goal of every kind that a level may have, from the eve of the plan or the year after. */
function aims(base: number, growth: number, last: number, since: number): readonly Aim[] {
  const goal = base * (1 + growth);
  return [
    { measure: level(last), value: goal },
    { measure: total(first, last), value: goal * (last - eve) },
    { measure: eachYear(first, last), value: goal },
    { measure: averageGrowth(since, last), value: growth },
    { measure: averageGrowth(since, last, 'arithmetic'), value: growth },
    { measure: increase(since, last), value: Math.abs(growth) * base },
  ];
}

function judgedAtPlanPace(thePlan: Plan, ...workbook: readonly Series[]) {
  const reference = referenceWith(Object.fromEntries(thePlan.indicators.map(({ id }) => [id, 0.02])));
  const [asIs, atPace] = projectAll(thePlan, dataset(...workbook), [reference, builtIn('plan-pace')]);
  const [required] = asIs ? assess(thePlan, asIs) : [];
  const [reached] = atPace ? assess(thePlan, atPace) : [];
  return { required, reached };
}

test('required growth fed back just reaches the goal, whatever is measured', () => {
  const counts = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.record({
        base: figure,
        following: actuals,
        growth: rate,
        length,
        late: fc.boolean(),
        better,
        comparator: strict,
      }),
      ({ base, following, growth, length, late, better, comparator }) => {
        const last = eve + length;
        const since = late && length > 1 ? first : eve;
        for (const { measure, value } of aims(base, growth, last, since)) {
          const aimed = target('T', 'stock', value, measure, { comparator });
          const thePlan = plan(first, last, [indicator('stock', { better })], [aimed]);
          const { required, reached } = judgedAtPlanPace(thePlan, series('stock', figuresOf(base, following, last)));
          if (required?.requiredGrowth === null || isLost(measure, following, value, better)) continue;
          counts.set(measure.type, (counts.get(measure.type) ?? 0) + 1);
          expect(reached?.verdict).toBe('meets');
          const isExact = measure.type !== 'each-year' && comparator !== 'more-than';
          if (isExact) expectEqualFigures(reached?.projected?.value, value);
        }
      },
    ),
    seeded,
  );
  for (const type of ['level', 'total', 'each-year', 'average-growth', 'increase']) {
    expect(counts.get(type)).toBeGreaterThan(50);
  }
});

/** A year that has already failed cannot be mended by growth. */
function isLost(measure: Measure, following: readonly number[], goal: number, better: string): boolean {
  if (measure.type !== 'each-year') return false;
  return following.some((value) => (better === 'down' ? value >= goal : value <= goal));
}

test('required growth of a share fed back reaches it, by levels and by relative growth', () => {
  const fraction = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  fc.assert(
    fc.property(figure, fraction, fraction, length, (exports, now, goal, length) => {
      const last = eve + length;
      const indicators = [
        indicator('exports'),
        indicator('machinery'),
        share('machinery-share', 'machinery', 'exports'),
      ];
      const thePlan = plan(first, last, indicators, [target('T', 'machinery-share', goal, level(last))]);
      const levels = [series('exports', { 2012: exports }), series('machinery', { 2012: exports * now })];
      const byLevels = judgedAtPlanPace(thePlan, ...levels);
      const alone = judgedAtPlanPace(thePlan, series('machinery-share', { 2012: now }, 'fraction'));
      expectEqualFigures(byLevels.reached?.projected?.value, goal);
      expectEqualFigures(alone.reached?.projected?.value, goal);
      expectEqualFigures(alone.required?.requiredGrowth, byLevels.required?.requiredGrowth);
      expectEqualFigures(byLevels.required?.totalGrowth, 0.02);
    }),
    seeded,
  );
});

test('no unit changes a rate or a verdict', () => {
  fc.assert(
    fc.property(figure, actuals, rate, fc.integer({ min: -3, max: 12 }), (base, following, growth, power) => {
      const scale = 2 ** power;
      const judged = (by: number) => {
        const records = aims(base, growth, 2015, eve).map(({ measure, value }, index) => {
          const ownUnit = measure.type === 'average-growth' ? 1 : by;
          return target(`T${index}`, 'stock', value * ownUnit, measure);
        });
        const thePlan = plan(first, 2015, [indicator('stock')], records);
        const scaled = Object.entries(figuresOf(base, following, 2015)).map(([at, value]) => [at, value * by] as const);
        const figures: ByYear = Object.fromEntries(scaled);
        const [projection] = projectAll(thePlan, dataset(series('stock', figures)), [referenceWith({ stock: 0.02 })]);
        return projection ? assess(thePlan, projection) : [];
      };
      const rates = (by: number) => judged(by).map(({ requiredGrowth, verdict }) => [requiredGrowth, verdict]);
      expect(rates(scale)).toEqual(rates(1));
    }),
    seeded,
  );
});

test('growing by more brings a goal nearer, growing by less takes it further away', () => {
  fc.assert(
    fc.property(figure, rate, fc.double({ min: 0.001, max: 0.2, noNaN: true }), (base, growth, more) => {
      const records = aims(base, growth, 2015, eve).map(({ measure, value }, index) =>
        target(`T${index}`, 'stock', value, measure),
      );
      const thePlan = plan(first, 2015, [indicator('stock')], records);
      const scenarios = [ownScenario({ stock: growth }, 'less'), ownScenario({ stock: growth + more }, 'more')];
      const [less, faster] = projectAll(thePlan, dataset(series('stock', { 2012: base })), scenarios);
      const gaps = (projection: typeof less) =>
        projection ? assess(thePlan, projection).map(({ gap }) => gap ?? NaN) : [];
      gaps(faster).forEach((gap, index) => expect(gap).toBeGreaterThan(gaps(less)[index] ?? NaN));
      expect(less && ratesOf(less, 'stock')[2015]).toBe(growth);
    }),
    seeded,
  );
});
