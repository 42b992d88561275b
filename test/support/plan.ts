import type { Indicator, LocalizedText, Measure, Plan, Reading, Target, Year } from '../../src/plan';
import { year } from '../../src/plan';

export function named(text: string): LocalizedText {
  return { en: text, 'zh-CN': text, 'zh-HK': text };
}

/** A flow in 100 million dollars of which more is better, unless told otherwise. */
export function indicator(id: string, changes: Partial<Indicator> = {}): Indicator {
  return {
    id,
    names: named(id),
    synonyms: [],
    unit: 'USD_100M',
    kind: 'flow',
    better: 'up',
    scope: 'province',
    nearScopes: [],
    ...changes,
  };
}

/** The share of one indicator in another. */
export function share(id: string, numerator: string, denominator: string, changes: Partial<Indicator> = {}): Indicator {
  return indicator(id, { unit: 'fraction', kind: 'share', share: { numerator, denominator }, ...changes });
}

export function reading(measure: Measure, id = 'only'): Reading {
  return { id, isDefault: true, measure, names: named(id) };
}

/** A target on an indicator with one reading. */
export function target(
  id: string,
  about: string,
  value: number,
  measure: Measure,
  changes: Partial<Target> = {},
): Target {
  return {
    type: 'target',
    id,
    item: '1',
    section: '1',
    names: named(id),
    quote: '',
    scope: 'province',
    leadAgency: null,
    participatingAgencies: [],
    deadline: null,
    notes: [],
    group: 'core',
    kind: kindOf(measure),
    comparator: 'reach',
    indicator: about,
    unit: null,
    value,
    range: null,
    readings: [reading(measure)],
    ...changes,
  };
}

function kindOf(measure: Measure): Target['kind'] {
  switch (measure.type) {
    case 'total':
      return 'cumulative-total';
    case 'average-growth':
      return 'average-growth';
    case 'increase':
      return 'cumulative-increment';
    case 'date':
      return 'milestone';
    case 'level':
    case 'each-year':
      return 'end-year-level';
  }
}

export function plan(
  first: number,
  last: number,
  indicators: readonly Indicator[],
  records: Plan['records'] = [],
): Plan {
  return {
    id: 'test-plan',
    names: named('test plan'),
    document: null,
    issued: null,
    period: { first: year(first), last: year(last) },
    indicators,
    agencies: [],
    records,
  };
}

export function level(at: number): Measure {
  return { type: 'level', year: year(at) };
}

export function total(first: number, last: number): Measure {
  return { type: 'total', first: year(first), last: year(last) };
}

export function eachYear(first: number, last: number): Measure {
  return { type: 'each-year', first: year(first), last: year(last) };
}

export function averageGrowth(base: number, last: number, mean: 'geometric' | 'arithmetic' = 'geometric'): Measure {
  return { type: 'average-growth', base: year(base), last: year(last), mean };
}

export function increase(base: number, last: number): Measure {
  return { type: 'increase', base: year(base), last: year(last) };
}

export type ByYear = Readonly<Record<number, number>>;

export function byYear<T>(values: Readonly<Record<number, T>>): ReadonlyMap<Year, T> {
  return new Map(Object.entries(values).map(([at, value]) => [year(Number(at)), value]));
}
