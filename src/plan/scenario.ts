import type { IndicatorId } from './indicator';
import type { LocalizedText } from './localized-text';
import type { Rate } from './rate';
import type { Year } from './year';

export type ScenarioId = string;

/** One rate for every projected year, or a rate by year. */
export type GrowthAssumption = Rate | ReadonlyMap<Year, Rate>;

/**
 * How a built-in scenario finds the growth of a driver:
 * the geometric average over the window; what the targets require; the growth of the total it is part of;
 * the average less one standard deviation.
 */
export type GrowthRule = 'average' | 'required' | 'with-total' | 'average-less-deviation';

/** The years between which past growth is measured; both are levels, so `last - first` growth rates lie within. */
export interface GrowthWindow {
  readonly first: Year;
  readonly last: Year;
}

export type GrowthWindows = ReadonlyMap<IndicatorId, GrowthWindow>;

/** A named difference from the reference: what is not stated here is as in the reference. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly names: LocalizedText;
  readonly rule: GrowthRule;
  /** Rates that somebody typed or imported; they win over the rule. */
  readonly growth: ReadonlyMap<IndicatorId, GrowthAssumption>;
  /** Windows that somebody chose for this scenario's averages. */
  readonly windows?: GrowthWindows;
}

/** How a rate came to be. */
export type AssumptionState = 'default' | 'typed' | 'solved' | 'imported';
