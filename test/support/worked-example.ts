import type { Dataset } from '../../src/dataset';
import type { GrowthAssumption, Indicator, Measure, Plan, Rate, Scenario, Target } from '../../src/plan';
import { rate } from '../../src/plan';
import { builtInScenarios, referenceAmong } from '../../src/projection';
import { dataset, series } from './dataset';
import type { ByYear } from './plan';
import { averageGrowth, eachYear, increase, indicator, level, plan, share, target, total } from './plan';

/** A worked example as test/cases states it; an absent entry is not part of the example. */
export interface WorkedExample {
  readonly id: string;
  readonly name: string;
  readonly tolerance: number;
  readonly plan: { readonly first: number; readonly last: number };
  /** Numerator and denominator by share. */
  readonly shares?: Readonly<Record<string, readonly string[] | undefined>> | undefined;
  readonly figures: Readonly<Record<string, ByYear | undefined>>;
  /** Rates typed in the reference. */
  readonly growth?: Readonly<Record<string, number | undefined>> | undefined;
}

export interface StatedMeasure {
  readonly type: string;
  readonly year?: number | undefined;
  readonly first?: number | undefined;
  readonly base?: number | undefined;
  readonly last?: number | undefined;
  readonly mean?: string | undefined;
}

export function datasetOf(example: WorkedExample): Dataset {
  return dataset(...entries(example.figures).map(([id, figures]) => series(id, figures, unitOf(example, id))));
}

export function planOf(example: WorkedExample, targets: readonly Target[]): Plan {
  return plan(example.plan.first, example.plan.last, indicatorsOf(example), targets);
}

/** The reference with the example's rates typed in it. */
export function referenceOf(example: WorkedExample): Scenario {
  const growth = entries(example.growth ?? {}).map(([id, growth]) => [id, rate(growth)] as const);
  return withGrowth(referenceAmong(builtInScenarios()), Object.fromEntries(growth));
}

/** The scenario with rates typed in it. */
export function withGrowth(scenario: Scenario, growth: Readonly<Record<string, GrowthAssumption | Rate>>): Scenario {
  return { ...scenario, growth: new Map(Object.entries(growth)) };
}

export function targetOf(about: string, value: number, stated: StatedMeasure): Target {
  return target('T', about, value, measureOf(stated));
}

function measureOf({ type, year = NaN, first = NaN, base = NaN, last = NaN, mean }: StatedMeasure): Measure {
  switch (type) {
    case 'level':
      return level(year);
    case 'total':
      return total(first, last);
    case 'each-year':
      return eachYear(first, last);
    case 'increase':
      return increase(base, last);
    case 'average-growth':
      return averageGrowth(base, last, mean === 'arithmetic' ? 'arithmetic' : 'geometric');
    default:
      throw new RangeError(`no measure ${type}`);
  }
}

function indicatorsOf(example: WorkedExample): readonly Indicator[] {
  const shares = entries(example.shares ?? {}).map(([id, [above = '', below = '']]) => share(id, above, below));
  const components = shares.flatMap(({ share }) => (share ? [share.numerator, share.denominator] : []));
  const levels = new Set([...Object.keys(example.figures), ...components]);
  return [...[...levels].filter((id) => !shares.some((one) => one.id === id)).map((id) => indicator(id)), ...shares];
}

function unitOf(example: WorkedExample, id: string): string {
  return example.shares?.[id] === undefined ? 'USD_100M' : 'fraction';
}

/** Object.entries without the entries that other examples have. */
function entries<T>(record: Readonly<Record<string, T | undefined>>): readonly (readonly [string, T])[] {
  return Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}
