import type { GrowthWindows, IndicatorId, ReadingChoice, Scenario } from '../plan';

export interface ProjectionOptions {
  readonly readings?: ReadingChoice;
  /**
   * Windows by driver; a driver not named has the three intervals up to its last actual year.
   * Naming the windows of an earlier projection keeps its growth when new actuals have come in.
   */
  readonly windows?: GrowthWindows;
  /** Indicators whose base may be that of another scope. */
  readonly acceptedScopes?: ReadonlySet<IndicatorId>;
  /** What the other scenarios fall back on; the built-in reference when left out. */
  readonly reference?: Scenario;
  /** Equality's relative tolerance; also by how much a strict goal is overshot. */
  readonly tolerance?: number;
}

/** Relative tolerance within which two figures are equal. */
export const DEFAULT_TOLERANCE = 1e-9;
