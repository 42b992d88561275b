/**
 * Constant growth a year that takes a level from `previous` to `goal` in `years` years: (goal / previous)^(1/n) - 1.
 * Negative where the goal lies below. Undefined unless both levels and the number of years are positive.
 */
export function requiredForLevel(previous: number, goal: number, years: number): number | undefined {
  if (!(previous > 0 && goal > 0 && years > 0)) return undefined;
  return (goal / previous) ** (1 / years) - 1;
}
