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

/** Up to this square of x the series for the middle is summed; beyond, the continued fraction for the tails. */
const middleEnds = 3;

/** Probability beyond x on both sides, and between; each exact where it is small. `x` is at least 0. */
export function studentProbabilities(x: number, degrees: number): { outside: number; inside: number } {
  const density = studentDensity(x, degrees);
  if (x * x <= middleEnds) {
    const inside = 2 * x * density * middleSeries(x, degrees);
    return { inside, outside: 1 - inside };
  }
  const outside = density === 0 ? 0 : 2 * density * (1 / x + x / degrees) * tailFraction(x, degrees);
  return { outside, inside: 1 - outside };
}

/** Gauss's hypergeometric series F(1, (n+1)/2; 3/2; s) at s = x^2 / (n + x^2): all its terms are positive. */
function middleSeries(x: number, degrees: number): number {
  const share = (x * x) / (degrees + x * x);
  let term = 1;
  let total = 1;
  for (let k = 0; term > (Number.EPSILON / 8) * total; k += 1) {
    term *= (share * ((degrees + 1) / 2 + k)) / (1.5 + k);
    total += term;
  }
  return total;
}

const mostLevels = 20000;

/**
 * F(1, 1/2; n/2 + 1; -n/x^2) by Gauss's continued fraction 1/(1 + c1/(1 + c2/(1 + ...))), whose terms are all
 * positive, so that nothing cancels (it becomes Laplace's fraction for the normal tail as n grows). Summed by Steed's
 * method until a level no longer changes it.
 */
function tailFraction(x: number, degrees: number): number {
  const c = degrees / 2 + 1;
  const z = degrees / x / x;
  let d = 1;
  let change = 1;
  let fraction = 1;
  for (let level = 1; level < mostLevels; level += 1) {
    const half = Math.floor(level / 2);
    const numerator = level % 2 === 1 ? (0.5 + half) * (c - 1 + half) : half * (c - 1.5 + half);
    const coefficient = (z * numerator) / ((c + level - 2) * (c + level - 1));
    d = 1 / (1 + coefficient * d);
    change *= d - 1;
    fraction += change;
    if (Math.abs(change) <= (Number.EPSILON / 8) * fraction) return fraction;
  }
  return fraction;
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
