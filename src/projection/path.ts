import type { Observation } from '../dataset';
import type { AssumptionState, IndicatorId, Problem, Rate, RecordId, ScenarioId, Year } from '../plan';

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

/**
 * Why a driver grows as it does where nobody typed a rate; carries what a sheet needs to state the same as a formula.
 * `required` holds for the years after `from`; up to it the driver grows as in the reference.
 */
export type GrowthBasis =
  | { readonly type: 'average'; readonly first: Year; readonly last: Year }
  | { readonly type: 'average-less-deviation'; readonly first: Year; readonly last: Year }
  | { readonly type: 'required'; readonly target: RecordId; readonly from: Year }
  | { readonly type: 'with-total'; readonly total: IndicatorId }
  | { readonly type: 'reference' }
  | { readonly type: 'typed' }
  | { readonly type: 'none' };

/** The last observed year and figure from which an indicator is projected, in the indicator's unit. */
export interface Base {
  readonly year: Year;
  readonly value: number;
  /** Null for a share computed from its components. */
  readonly observation: Observation | null;
  /** Whose figures these are: the indicator's own, or those of an accepted one of another scope. */
  readonly source: IndicatorId;
}

/**
 * How a share's path comes about: `ratio` divides the paths of its components;
 * `relative` grows the share's own last figure by s_t = s_{t-1} (1 + g_numerator) / (1 + g_denominator).
 */
export type ShareMethod = 'ratio' | 'relative';

/** Everything projected in one scenario. Drivers and shares without any figure have no base and an empty path. */
export interface Projection {
  readonly scenario: ScenarioId;
  /** The last year projected. */
  readonly horizon: Year;
  readonly growth: ReadonlyMap<IndicatorId, ResolvedGrowth>;
  readonly paths: ReadonlyMap<IndicatorId, Path>;
  /** Drivers and shares; the base year is the last actual year. */
  readonly bases: ReadonlyMap<IndicatorId, Base>;
  readonly shareMethods: ReadonlyMap<IndicatorId, ShareMethod>;
  readonly problems: readonly Problem[];
}

/** An indicator's figure in a year, or undefined where the path has none. */
export function valueAt(projection: Pick<Projection, 'paths'>, indicator: IndicatorId, at: Year): number | undefined {
  return projection.paths.get(indicator)?.points.get(at)?.value;
}
