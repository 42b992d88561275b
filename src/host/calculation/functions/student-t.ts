import { normalQuantile } from './normal';
import { rootBetween } from './root';

/** Student's t distribution with whole degrees of freedom, after the incomplete beta function. */

/** Up to here the ratio of gamma functions is multiplied up exactly; beyond, its asymptotic series is as exact. */
const exactDegrees = 2000;

/** Gamma((n+1)/2) / Gamma(n/2) for whole n. */
function gammaRatio(degrees: number): number {
  if (degrees > exactDegrees) return asymptoticGammaRatio(degrees / 2);
  const even = degrees % 2 === 0;
  let ratio = even ? Math.sqrt(Math.PI) / 2 : 1 / Math.sqrt(Math.PI);
  for (let n = even ? 2 : 1; n < degrees; n += 2) ratio *= (n + 1) / n;
  return ratio;
}

/** Gamma(z + 1/2) / Gamma(z) for large z: sqrt(z) (1 - 1/8z + 1/128z^2 + 5/1024z^3 - 21/32768z^4). */
function asymptoticGammaRatio(z: number): number {
  const w = 1 / z;
  return Math.sqrt(z) * (1 + w * (-1 / 8 + w * (1 / 128 + w * (5 / 1024 - (w * 21) / 32768))));
}

/** Density at x. */
export function studentDensity(x: number, degrees: number): number {
  const scale = gammaRatio(degrees) / Math.sqrt(Math.PI * degrees);
  return scale * Math.exp((-(degrees + 1) / 2) * Math.log1p((x * x) / degrees));
}

/** Probability beyond x on both sides, and between; each exact where it is small. `x` is at least 0. */
export function studentProbabilities(x: number, degrees: number): { outside: number; inside: number } {
  if (x === 0) return { outside: 1, inside: 0 };
  const square = x * x;
  if (!Number.isFinite(square)) return { outside: 0, inside: 1 };
  const share = square / (degrees + square);
  // x density equals share^(1/2) (1-share)^(degrees/2) / B(degrees/2, 1/2), the factor of both fractions.
  const factor = x * studentDensity(x, degrees);
  if (share < 1.5 / (degrees / 2 + 2.5)) {
    const inside = factor * betaFraction(0.5, degrees / 2, share) * 2;
    return { inside, outside: 1 - inside };
  }
  const outside = (factor * betaFraction(degrees / 2, 0.5, degrees / (degrees + square)) * 2) / degrees;
  return { outside, inside: 1 - outside };
}

const mostTerms = 20000;
const tiny = 1e-300;

/** The continued fraction of the incomplete beta function (Lentz's method), for x below (a+1)/(a+b+2). */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < mostTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const coefficient of [even, odd]) {
      d = 1 / nonZero(1 + coefficient * d);
      c = nonZero(1 + coefficient / c);
      change = c * d;
      fraction *= change;
    }
    if (Math.abs(change - 1) <= Number.EPSILON) return fraction;
  }
  return fraction;
}

function nonZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** The x beyond which, on both sides together, a t value falls with this probability, above 0 and at most 1. */
export function studentQuantile(probability: number, degrees: number): number {
  if (probability === 1) return 0;
  if (degrees === 1) return 1 / Math.tan((probability * Math.PI) / 2);
  if (degrees === 2) return ((1 - probability) * Math.SQRT2) / Math.sqrt(probability * (2 - probability));
  const excess = (logarithm: number) => excessAt(Math.exp(logarithm), probability, degrees);
  const start = Math.log(-normalQuantile(probability / 2));
  let high = start;
  while (excess(high).value > 0) high += 1;
  return Math.exp(rootBetween(excess, lowerEnd(excess, start), high));
}

function lowerEnd(excess: (logarithm: number) => { value: number }, start: number): number {
  let low = start - 1;
  while (excess(low).value < 0) low -= 1;
  return low;
}

/** How far x is from the quantile, in logarithms of the smaller side's probability, by the logarithm of x. */
function excessAt(x: number, probability: number, degrees: number): { value: number; slope: number } {
  const { outside, inside } = studentProbabilities(x, degrees);
  const slope = -2 * x * studentDensity(x, degrees);
  if (probability > 0.5) return { value: Math.log((1 - probability) / inside), slope: slope / inside };
  return { value: Math.log(outside / probability), slope: slope / outside };
}
