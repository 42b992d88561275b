/**
 * Constant growth a year g with which the flows of the next n years add up to `remaining`:
 * previous (x + x^2 + ... + x^n) = remaining with x = 1 + g. The left side rises with x > 0, so the root is the only one.
 * Undefined unless all three are positive: nothing remaining is a goal already reached.
 */
export function requiredForTotal(previous: number, remaining: number, years: number): number | undefined {
  if (!(previous > 0 && remaining > 0 && years > 0)) return undefined;
  const ratio = remaining / previous;
  if (years === 1) return ratio - 1;
  if (years === 2) return quadraticRoot(ratio) - 1;
  if (years === 3) return cubicRoot(ratio) - 1;
  return powerSumRoot(ratio, years) - 1;
}

/** x + x^2 = c. */
function quadraticRoot(c: number): number {
  return (-1 + Math.sqrt(1 + 4 * c)) / 2;
}

/**
 * x + x^2 + x^3 = k by Cardano: with q = k + 7/27 and D = (q/2)^2 + (2/9)^3,
 * x = u + v - 1/3 where u = cbrt(q/2 + sqrt D) and v = cbrt(q/2 - sqrt D). As u v = -2/9,
 * v is taken from u, which spares the difference of two nearly equal numbers.
 */
function cubicRoot(k: number): number {
  const half = (k + 7 / 27) / 2;
  const u = Math.cbrt(half + Math.sqrt(half ** 2 + (2 / 9) ** 3));
  return u - 2 / (9 * u) - 1 / 3;
}

const NEWTON_STEPS = 200;
const NEWTON_PRECISION = 1e-15;

/**
 * x + ... + x^n = k by Newton. No term exceeds k, so the start lies right of the root,
 * and as the sum is convex every step falls towards it.
 */
function powerSumRoot(k: number, years: number): number {
  let x = Math.min(k, k ** (1 / years));
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const change = (powerSum(x, years) - k) / powerSumSlope(x, years);
    x -= change;
    if (Math.abs(change) <= NEWTON_PRECISION * Math.max(1, x)) return x;
  }
  return x;
}

function powerSum(x: number, years: number): number {
  let sum = 0;
  for (let power = 0; power < years; power += 1) sum = (sum + 1) * x;
  return sum;
}

function powerSumSlope(x: number, years: number): number {
  let slope = 0;
  for (let power = years; power >= 1; power -= 1) slope = slope * x + power;
  return slope;
}
