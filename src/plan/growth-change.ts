import type { IndicatorId } from './indicator';
import type { Rate } from './rate';
import type { Scenario, ScenarioId } from './scenario';
import type { Year } from './year';

/** What a growth rate is of: a driver in one year of one scenario. */
export interface GrowthPlace {
  readonly scenario: ScenarioId;
  readonly indicator: IndicatorId;
  readonly year: Year;
}

/** A driver's growth in one year of one scenario, to be another; null gives the year back to the scenario's rule. */
export interface GrowthChange extends GrowthPlace {
  readonly rate: Rate | null;
}

/** Whether two are of the same input. */
export function isSameInput(one: GrowthPlace, other: GrowthPlace): boolean {
  return one.scenario === other.scenario && one.indicator === other.indicator && one.year === other.year;
}

/** The scenario as it would be; a rate that held for every year goes on holding for the others of `years`. */
export function withGrowth(
  scenario: Scenario,
  changes: readonly GrowthChange[],
  years: (indicator: IndicatorId) => readonly Year[],
): Scenario {
  const growth = new Map(scenario.growth);
  for (const change of changes) {
    if (change.scenario !== scenario.id) continue;
    const rates = ratesByYear(growth.get(change.indicator), years(change.indicator));
    if (change.rate === null) rates.delete(change.year);
    else rates.set(change.year, change.rate);
    if (rates.size === 0) growth.delete(change.indicator);
    else growth.set(change.indicator, rates);
  }
  return { ...scenario, growth };
}

function ratesByYear(assumption: ReturnType<Scenario['growth']['get']>, years: readonly Year[]): Map<Year, Rate> {
  if (assumption === undefined) return new Map();
  return typeof assumption === 'number' ? new Map(years.map((at) => [at, assumption])) : new Map(assumption);
}
