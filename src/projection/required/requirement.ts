import { requiredForLevel } from './required-level';
import { requiredForMean } from './required-mean';
import { requiredForShare } from './required-share';
import { requiredForTotal } from './required-total';

/** What a closed form of required growth is fed with; `years` are those that remain. */
export type Requirement =
  | { readonly form: 'level'; readonly previous: number; readonly goal: number; readonly years: number }
  | {
      readonly form: 'share';
      readonly share: number;
      readonly goal: number;
      /** What the denominator multiplies by over the years. */
      readonly totalFactor: number;
      readonly years: number;
    }
  | { readonly form: 'total'; readonly previous: number; readonly remaining: number; readonly years: number }
  | { readonly form: 'mean'; readonly grown: readonly number[]; readonly goal: number; readonly years: number };

/** The constant growth a year that just meets a requirement; undefined where there is none. */
export function solveRequirement(requirement: Requirement): number | undefined {
  switch (requirement.form) {
    case 'level':
      return requiredForLevel(requirement.previous, requirement.goal, requirement.years);
    case 'share':
      return requiredForShare(requirement.share, requirement.goal, requirement.totalFactor, requirement.years);
    case 'total':
      return requiredForTotal(requirement.previous, requirement.remaining, requirement.years);
    case 'mean':
      return requiredForMean(requirement.grown, requirement.goal, requirement.years);
  }
}
