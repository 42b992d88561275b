/**
 * Constant growth in the remaining years that brings the arithmetic mean of all years' growth to `goal`:
 * (N goal - sum of the growth so far) / n, for N years of which n remain.
 * Undefined where none remains, or where it would take a fall by everything or more.
 */
export function requiredForMean(grown: readonly number[], goal: number, remaining: number): number | undefined {
  if (!(remaining > 0)) return undefined;
  const sum = grown.reduce((total, growth) => total + growth, 0);
  const required = ((grown.length + remaining) * goal - sum) / remaining;
  return required > -1 ? required : undefined;
}
