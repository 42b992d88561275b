/** The standard normal distribution, to the last digits of a double also far out in its tails. */

const density0 = 1 / Math.sqrt(2 * Math.PI);

/** Where the series for the middle gives way to the continued fraction for the tail. */
const tailBegins = 1.75;

/** Below this the lower tail is less than the smallest number. */
const lowest = -39;

/** Density at x. */
export function normalDensity(x: number): number {
  // exp(-x*x/2) in two factors, since rounding x*x alone would cost digits in the tail.
  const coarse = Math.round(x * 16) / 16;
  const rest = x - coarse;
  return density0 * Math.exp((-coarse * coarse) / 2) * Math.exp(-rest * (coarse + rest / 2));
}

/** Probability of a value at or below x. */
export function normalProbability(x: number): number {
  if (x > tailBegins) return 1 - upperTail(x);
  return x < -tailBegins ? upperTail(-x) : 0.5 + normalMiddle(x);
}

/** Probability between 0 and x, negative for negative x: density times x + x^3/3 + x^5/15 + ... */
export function normalMiddle(x: number): number {
  let term = x;
  let total = x;
  for (let odd = 3; Math.abs(term) > (Number.EPSILON / 8) * Math.abs(total); odd += 2) {
    term *= (x * x) / odd;
    total += term;
  }
  return normalDensity(x) * total;
}

/** Probability above x, for x beyond the middle: the density over Laplace's continued fraction, evaluated backwards. */
function upperTail(x: number): number {
  if (x > -lowest) return 0;
  const depth = Math.ceil(20 + 600 / (x * x));
  let fraction = x;
  for (let level = depth; level >= 1; level -= 1) fraction = x + level / fraction;
  return normalDensity(x) / fraction;
}

/** The x that a normal value falls below with this probability, strictly between 0 and 1. */
export function normalQuantile(probability: number): number {
  if (probability > 0.5) return -lowerQuantile(1 - probability, probability - 0.5);
  return lowerQuantile(probability, 0.5 - probability);
}

const mostSteps = 20;

/** The same for probabilities up to a half; `missing` is what lacks to the half, known more exactly near it. */
function lowerQuantile(probability: number, missing: number): number {
  let x = firstGuess(probability);
  for (let step = 0; step < mostSteps; step += 1) {
    const next = x - halleyStep(x, probability, missing);
    if (Math.abs(next - x) <= Number.EPSILON * Math.abs(x)) return next;
    x = next;
  }
  return x;
}

/** Halley's step for probability(x) = p, where the second derivative is -x times the first. */
function halleyStep(x: number, probability: number, missing: number): number {
  const excess = -x < tailBegins ? missing + normalMiddle(x) : upperTail(-x) - probability;
  const newton = excess / normalDensity(x);
  return newton / (1 + (x * newton) / 2);
}

/** Within 4.5e-4: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23. */
function firstGuess(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(probability));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return above / below - t;
}
