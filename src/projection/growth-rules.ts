import type { GrowthWindows, Indicator, IndicatorId, Problem, Rate, Reading, Scenario, Target, Year } from '../plan';
import { rate, readingOf, year, type GrowthWindow } from '../plan';
import { DEFAULT_TOLERANCE } from './options';
import { averageGrowth, averageLessDeviation, defaultWindow, levelsWithin } from './past-growth';
import type { GrowthBasis, Projection, ResolvedRate } from './path';
import { valueAt } from './path';
import type { RequiredGrowth } from './required';
import { projectedTarget, requiredGrowthOf } from './required';
import type { StartingPoint } from './starting-point';
import { growthYears } from './starting-point';

/** What a rule gives for one driver. */
export interface RuleGrowth {
  readonly basis: GrowthBasis;
  readonly rates: ReadonlyMap<Year, ResolvedRate>;
  readonly problems: readonly Problem[];
}

/**
 * A driver's growth by the scenario's rule. `reference` is what the scenario would be without its rule: the reference
 * with the scenario's own typed rates; null while the reference itself is projected.
 */
export function growthByRule(
  { rule, windows }: Pick<Scenario, 'rule' | 'windows'>,
  driver: Indicator,
  start: StartingPoint,
  reference: Projection | null,
): RuleGrowth {
  if (rule === 'average-less-deviation') return pastGrowth(rule, driver.id, start, windows);
  if (reference === null) return pastGrowth('average', driver.id, start, windows);
  if (rule === 'required') return requiredGrowth(driver, start, reference);
  if (rule === 'with-total') return growthWithTotal(driver.id, start, reference);
  return asInReference(driver.id, reference);
}

function pastGrowth(
  type: 'average' | 'average-less-deviation',
  driver: IndicatorId,
  start: StartingPoint,
  windows: GrowthWindows | undefined,
): RuleGrowth {
  const base = start.bases.get(driver);
  const window = windows?.get(driver) ?? start.options.windows?.get(driver) ?? (base && defaultWindow(base.year));
  const values = start.figures.get(driver)?.values;
  const levels = window && values && levelsWithin(values, window);
  if (!window || !levels || levels.length < levelsNeeded[type]) return withoutRates([tooFewYears(driver)]);
  const growth = type === 'average' ? averageGrowth(levels) : averageLessDeviation(levels);
  if (growth === undefined) return withoutRates(growthUndefined(driver, window, levels));
  return { basis: { type, ...window }, rates: constant(growthYears(start, driver), growth), problems: [] };
}

/** An average takes two levels; a deviation takes two rates, hence three levels. */
const levelsNeeded = { average: 2, 'average-less-deviation': 3 } as const;

function withoutRates(problems: readonly Problem[]): RuleGrowth {
  return { basis: { type: 'none' }, rates: new Map(), problems };
}

/** Denominators keep the growth that the requirements of their shares take for granted, the reference's. */
function requiredGrowth(driver: Indicator, start: StartingPoint, reference: Projection): RuleGrowth {
  const fallback = asInReference(driver.id, reference);
  if (start.shares.some(({ share }) => share?.denominator === driver.id)) return fallback;
  const demands = demandsOn(driver, start, reference);
  const [binding] = demands;
  if (binding === undefined) return fallback;
  const rates = new Map(fallback.rates);
  for (const at of growthYears(start, driver.id)) {
    const inForce = demands.find(({ from }) => from < at);
    if (inForce) rates.set(at, { rate: inForce.rate, state: 'solved' });
  }
  return { basis: { type: 'required', target: binding.target.id, from: binding.from }, rates, problems: [] };
}

interface Demand {
  readonly target: Target;
  readonly from: Year;
  readonly rate: Rate;
}

/** What the targets on one driver demand, the most demanding first; each holds for the years after its start. */
function demandsOn(driver: Indicator, start: StartingPoint, reference: Projection): readonly Demand[] {
  const demands = start.targets.flatMap((target): readonly Demand[] => {
    const required = requiredBy(target, readingOf(target, start.options.readings), start, reference);
    if (required?.driver !== driver.id || required.from === null || required.rate === null) return [];
    return [{ target, from: required.from, rate: required.rate }];
  });
  const sign = driver.better === 'down' ? -1 : 1;
  return demands.sort((one, other) => sign * (other.rate - one.rate));
}

function requiredBy(
  target: Target,
  reading: Reading | undefined,
  start: StartingPoint,
  reference: Projection,
): RequiredGrowth | undefined {
  const projected = projectedTarget(start.plan, target, reading);
  return projected && requiredGrowthOf(projected, reference, start.options.tolerance ?? DEFAULT_TOLERANCE);
}

/** A component of a share takes its total's actual growth where the total has a figure, else the total's rate. */
function growthWithTotal(driver: IndicatorId, start: StartingPoint, reference: Projection): RuleGrowth {
  const total = start.shares.find(({ share }) => share?.numerator === driver)?.share?.denominator;
  if (total === undefined) return asInReference(driver, reference);
  const rates = new Map<Year, ResolvedRate>();
  for (const at of growthYears(start, driver)) {
    const isActual = start.figures.get(total)?.values.has(at) ?? false;
    const growth = isActual ? actualGrowth(reference, total, at) : reference.growth.get(total)?.rates.get(at)?.rate;
    if (growth !== undefined) rates.set(at, { rate: growth, state: 'default' });
  }
  return { basis: { type: 'with-total', total }, rates, problems: [] };
}

/** Growth to an actual figure from the year before, actual or projected; undefined where that has none. */
function actualGrowth(reference: Projection, indicator: IndicatorId, at: Year): Rate | undefined {
  const [before, now] = [valueAt(reference, indicator, year(at - 1)), valueAt(reference, indicator, at)];
  return before === undefined || now === undefined || before <= 0 ? undefined : rate(now / before - 1);
}

/** What was typed in the reference was not typed here: the scenario goes along with whatever the reference has. */
function asInReference(driver: IndicatorId, reference: Projection): RuleGrowth {
  const rates = [...(reference.growth.get(driver)?.rates ?? [])].map(([at, resolved]): [Year, ResolvedRate] => [
    at,
    { ...resolved, state: 'default' },
  ]);
  return { basis: { type: 'reference' }, rates: new Map(rates), problems: [] };
}

function constant(years: readonly Year[], growth: Rate): ReadonlyMap<Year, ResolvedRate> {
  return new Map(years.map((at) => [at, { rate: growth, state: 'default' }]));
}

function tooFewYears(driver: IndicatorId): Problem {
  return {
    code: 'average-too-few-years',
    severity: 'warning',
    place: { entry: driver },
    parameters: { indicator: driver },
  };
}

/** Names the year whose growth has no positive level to start from. */
function growthUndefined(driver: IndicatorId, window: GrowthWindow, levels: readonly number[]): readonly Problem[] {
  const empty = levels.findIndex((level) => level <= 0);
  if (empty < 0) return [];
  return [
    {
      code: 'growth-undefined',
      severity: 'warning',
      place: { entry: driver },
      parameters: { indicator: driver, year: window.first + empty + 1 },
    },
  ];
}
