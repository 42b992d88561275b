/** Equal but for rounding: within 1e-9 of the larger figure, and of 1 where both are less. */
export function expectEqualFigures(actual: number | null | undefined, expected: number | null | undefined): void {
  const [one, other] = [actual ?? NaN, expected ?? NaN];
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(one), Math.abs(other)));
}
