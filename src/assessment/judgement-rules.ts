import { DEFAULT_TOLERANCE } from '../projection';

/** What decides between meeting, being close and missing. */
export interface JudgementRules {
  /** A goal is reached by a value short of it by no more than this times max(1, |goal|). */
  readonly tolerance: number;
  /** A goal is close when missed by no more than this share of it. */
  readonly closeMargin: number;
}

export const defaultRules: JudgementRules = { tolerance: DEFAULT_TOLERANCE, closeMargin: 0.005 };
