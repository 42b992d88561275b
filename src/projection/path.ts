import type { Observation } from '../dataset';
import type { AssumptionState, IndicatorId, Problem, Rate, ScenarioId, Year } from '../plan';

/** Where a point of a path comes from; `overridden` is a projection by a rate that somebody typed for that year. */
export type Origin = 'observed' | 'projected' | 'overridden';

export interface PathPoint {
  readonly year: Year;
  readonly value: number;
  readonly origin: Origin;
}

/** One indicator's figures by year in one scenario, gaps left out. Shares are fractions. */
export interface Path {
  readonly indicator: IndicatorId;
  readonly points: ReadonlyMap<Year, PathPoint>;
}

/** A driver's rate for one projected year. */
export interface ResolvedRate {
  readonly rate: Rate;
  readonly state: AssumptionState;
}

/** A driver's growth in one scenario: the rates, and the rule with the window they rest on. */
export interface ResolvedGrowth {
  readonly indicator: IndicatorId;
  readonly rates: ReadonlyMap<Year, ResolvedRate>;
  readonly basis: GrowthBasis;
}

/** Why a driver grows as it does; carries what a sheet needs to state the same as a formula. */
export type GrowthBasis =
  | { readonly type: 'average'; readonly first: Year; readonly last: Year }
  | { readonly type: 'average-less-deviation'; readonly first: Year; readonly last: Year }
  | { readonly type: 'required'; readonly target: string }
  | { readonly type: 'with-total'; readonly total: IndicatorId }
  | { readonly type: 'reference' }
  | { readonly type: 'typed' }
  | { readonly type: 'none' };

/** A base: the last observed year and figure from which an indicator is projected. */
export interface Base {
  readonly year: Year;
  readonly value: number;
  readonly observation: Observation | null;
}

/** Everything projected in one scenario. */
export interface Projection {
  readonly scenario: ScenarioId;
  readonly growth: ReadonlyMap<IndicatorId, ResolvedGrowth>;
  readonly paths: ReadonlyMap<IndicatorId, Path>;
  readonly problems: readonly Problem[];
}
