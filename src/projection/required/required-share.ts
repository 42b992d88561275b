/**
 * Constant growth a year of the numerator that takes a share from `share` to `goal` in `years` years
 * while the denominator multiplies by `totalFactor`: ((goal / share) totalFactor)^(1/n) - 1,
 * which for a denominator growing at g is (1 + g)(goal / share)^(1/n) - 1.
 * Undefined unless all four are positive.
 */
export function requiredForShare(share: number, goal: number, totalFactor: number, years: number): number | undefined {
  if (!(share > 0 && goal > 0 && totalFactor > 0 && years > 0)) return undefined;
  return ((goal / share) * totalFactor) ** (1 / years) - 1;
}
