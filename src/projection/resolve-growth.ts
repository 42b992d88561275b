import type { GrowthAssumption, Indicator, IndicatorId, Problem, Rate, Scenario, Year } from '../plan';
import { growthByRule } from './growth-rules';
import type { Projection, ResolvedGrowth, ResolvedRate } from './path';
import type { StartingPoint } from './starting-point';
import { growthYears } from './starting-point';

export interface GrowthResolution {
  readonly growth: ReadonlyMap<IndicatorId, ResolvedGrowth>;
  readonly problems: readonly Problem[];
}

/**
 * Every driver's rates in a scenario: those typed in it, and for the other years what its rule gives.
 * `reference` is what the scenario would be without its rule; null exactly for the reference itself, which comes first.
 */
export function resolveGrowth(
  start: StartingPoint,
  scenario: Scenario,
  reference: Projection | null,
): GrowthResolution {
  const resolved = start.drivers.map((driver) => driverGrowth(start, scenario, reference, driver));
  return {
    growth: new Map(resolved.map(({ growth }) => [growth.indicator, growth])),
    problems: resolved.flatMap(({ problems }) => problems),
  };
}

function driverGrowth(
  start: StartingPoint,
  scenario: Scenario,
  reference: Projection | null,
  driver: Indicator,
): { readonly growth: ResolvedGrowth; readonly problems: readonly Problem[] } {
  const years = growthYears(start, driver.id);
  const typed = typedRates(scenario.growth.get(driver.id), years);
  const observed = start.figures.get(driver.id)?.values ?? new Map<Year, number>();
  const asked = years.filter((at) => !observed.has(at));
  const isTyped = typed.size > 0 && asked.every((at) => typed.has(at));
  const byRule = growthByRule(scenario, driver, start, reference);
  const open = asked.some((at) => !typed.has(at)) && isWanted(start, driver.id);
  const basis = isTyped ? ({ type: 'typed' } as const) : byRule.basis;
  return {
    growth: { indicator: driver.id, rates: new Map([...byRule.rates, ...typed]), basis },
    problems: open ? byRule.problems : [],
  };
}

function typedRates(assumption: GrowthAssumption | undefined, years: readonly Year[]): ReadonlyMap<Year, ResolvedRate> {
  const typed = years.map((at) => [at, typedRate(assumption, at)] as const);
  return new Map(typed.flatMap(([at, rate]) => (rate === undefined ? [] : [[at, { rate, state: 'typed' }]])));
}

function typedRate(assumption: GrowthAssumption | undefined, at: Year): Rate | undefined {
  return typeof assumption === 'number' || assumption === undefined ? assumption : assumption.get(at);
}

/** A driver's growth matters where it has a base, or is a component of a share that grows by relative growth. */
function isWanted(start: StartingPoint, driver: IndicatorId): boolean {
  return start.bases.has(driver) || start.shares.some((share) => growsRelativeTo(start, share, driver));
}

function growsRelativeTo(start: StartingPoint, { id, share }: Indicator, component: IndicatorId): boolean {
  if (start.shareMethods.get(id) !== 'relative') return false;
  return share?.numerator === component || share?.denominator === component;
}
