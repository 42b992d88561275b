import type { Problem, Rate, RecordId, UnitCode, Year } from '../plan';

export type Verdict = 'meets' | 'close' | 'misses';

/** One target held against one scenario's path. Rates, shares and their gaps are fractions. */
export interface Judgement {
  readonly target: RecordId;
  readonly reading: string | null;
  readonly unit: UnitCode | null;
  readonly base: { readonly year: Year; readonly value: number } | null;
  readonly projected: { readonly year: Year; readonly value: number } | null;
  readonly goal: number | null;
  /** projected - goal. */
  readonly gap: number | null;
  readonly verdict: Verdict | null;
  /** Constant yearly growth of the driver from its last actual that would just reach the goal. */
  readonly requiredGrowth: Rate | null;
  /** The year that requiredGrowth counts from: the driver's last actual, or a later one that the reading starts with. */
  readonly requiredFrom: Year | null;
  /** For a share: the total's average growth that requiredGrowth takes for granted. */
  readonly totalGrowth: Rate | null;
  /** Why a figure above is missing. */
  readonly problem: Problem | null;
}
