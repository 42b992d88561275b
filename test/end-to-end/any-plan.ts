import fc from 'fast-check';
import type { Dataset } from '../../src/dataset';
import { rate, year, type Measure, type Plan, type Scenario, type Target } from '../../src/plan';
import { builtInScenarios } from '../../src/projection';
import { dataset, series } from '../support/dataset';
import * as plans from '../support/plan';

/** A plan, figures and scenarios as they may come; the figures stand on a sheet `Data`, an indicator a row. */
export interface AnyQuestion {
  readonly plan: Plan;
  readonly dataset: Dataset;
  readonly scenarios: readonly Scenario[];
}

const FIRST = 2024;

const levels = ['goods', 'parts', 'losses', 'firms'] as const;

function indicators() {
  return [
    plans.indicator('goods'),
    plans.indicator('parts'),
    plans.indicator('losses', { better: 'down' }),
    plans.indicator('firms', { unit: 'count', kind: 'stock' }),
    plans.share('part_share', 'parts', 'goods'),
  ];
}

/** Figures from six years before the plan: ending early or late, beyond the horizon even, with a hole or without. */
const figures = fc
  .record({
    start: fc.double({ min: 50, max: 5000, noNaN: true }),
    growth: fc.array(fc.double({ min: -0.2, max: 0.35, noNaN: true }), { minLength: 14, maxLength: 14 }),
    end: fc.integer({ min: FIRST - 2, max: FIRST + 6 }),
    hole: fc.option(fc.integer({ min: FIRST - 4, max: FIRST + 1 }), { nil: null }),
  })
  .map(({ start, growth, end, hole }) => {
    const values: Record<number, number> = {};
    growth.reduce((level, rateOfYear, index) => {
      const at = FIRST - 6 + index;
      if (at <= end && at !== hole) values[at] = level;
      return level * (1 + rateOfYear);
    }, start);
    return values;
  });

function measures(last: number): fc.Arbitrary<Measure> {
  return fc.constantFrom<Measure>(
    plans.level(last),
    plans.total(FIRST, last),
    plans.averageGrowth(FIRST - 1, last),
    plans.averageGrowth(FIRST - 1, last, 'arithmetic'),
    plans.increase(FIRST - 1, last),
    plans.eachYear(FIRST, last),
  );
}

/** Of a share a level, its growth or its increase. */
function shareMeasures(last: number): fc.Arbitrary<Measure> {
  return fc.constantFrom<Measure>(
    plans.level(last),
    plans.averageGrowth(FIRST - 1, last),
    plans.increase(FIRST - 1, last),
  );
}

function goalFor(measure: Measure, scale: number, factor: number): number {
  if (measure.type === 'average-growth') return factor / 10;
  return scale * factor * (measure.type === 'total' ? 3 : 1);
}

function targets(last: number): fc.Arbitrary<readonly Target[]> {
  const comparator = fc.constantFrom<Target['comparator']>('reach', 'more-than');
  const factor = fc.double({ min: 0.3, max: 1.6, noNaN: true });
  const ofLevel = fc
    .record({ about: fc.constantFrom(...levels), measure: measures(last), comparator, factor })
    .map(({ about, measure, comparator: how, factor: size }) => ({
      about,
      measure,
      how,
      value: goalFor(measure, 1000, size),
    }));
  const ofShare = fc
    .record({ measure: shareMeasures(last), comparator, factor })
    .map(({ measure, comparator: how, factor: size }) => ({
      about: 'part_share',
      measure,
      how,
      value: measure.type === 'level' ? size / 2 : size / 20,
    }));
  return fc.array(fc.oneof(ofLevel, ofShare), { minLength: 1, maxLength: 5 }).map((all) =>
    all.map(({ about, measure, how, value }, index) => {
      const unit = about === 'firms' && measure.type !== 'average-growth' ? 'count' : 'USD_100M';
      const ofFraction = about === 'part_share' || measure.type === 'average-growth';
      return plans.target(`T${index}`, about, value, measure, {
        comparator: how,
        unit: ofFraction ? 'fraction' : unit,
      });
    }),
  );
}

const typedGrowth = fc.dictionary(
  fc.constantFrom(...levels),
  fc.oneof(
    fc.double({ min: -0.3, max: 0.5, noNaN: true }).map((growth) => rate(growth)),
    fc
      .dictionary(fc.constantFrom('2024', '2025', '2026'), fc.double({ min: -0.3, max: 0.5, noNaN: true }))
      .map((rates) => new Map(Object.entries(rates).map(([at, growth]) => [year(Number(at)), rate(growth)]))),
  ),
);

function custom(
  growth: Readonly<
    Record<string, ReturnType<typeof rate> | ReadonlyMap<ReturnType<typeof year>, ReturnType<typeof rate>>>
  >,
): Scenario {
  return { id: 'custom', names: plans.named('Custom'), rule: 'average', growth: new Map(Object.entries(growth)) };
}

/** The parts of the share may be missing; then the share has figures of its own. */
function shareSeries(values: Readonly<Record<number, number>>) {
  const entries = Object.entries(values).map(([at, value]) => [Number(at), value / 10_000] as const);
  return series('part_share', Object.fromEntries(entries), 'fraction', 9);
}

export const anyQuestion: fc.Arbitrary<AnyQuestion> = fc
  .record({
    last: fc.integer({ min: FIRST, max: FIRST + 4 }),
    goods: figures,
    parts: figures,
    losses: figures,
    firms: figures,
    share: figures,
    relative: fc.boolean(),
    growth: typedGrowth,
  })
  .chain((drawn) => targets(drawn.last).map((all) => ({ ...drawn, all })))
  .map(({ last, goods, parts, losses, firms, share, relative, growth, all }) => {
    const others = [series('losses', losses, 'USD_100M', 3), series('firms', firms, 'count', 4)];
    const shared = relative
      ? [shareSeries(share)]
      : [series('goods', goods, 'USD_100M', 1), series('parts', parts, 'USD_100M', 2)];
    return {
      plan: plans.plan(FIRST, last, indicators(), all),
      dataset: dataset(...shared, ...others),
      scenarios: [...builtInScenarios(), custom(growth)],
    };
  });
