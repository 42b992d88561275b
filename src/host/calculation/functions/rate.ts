import type { CellError } from '../../model';
import { errors } from '../operand';
import { rootBetween } from './root';
import type { Sloped } from './root';

/** Guess that Excel begins with. */
const usualGuess = 0.1;

/** First step away from the guess, in logarithms of 1 + rate, and how much each further step is longer. */
const firstStep = 0.02;
const stretch = 1.25;

/** 1 + rate is sought between the exponentials of these. */
const furthest = 690;

/**
 * RATE: the rate a period at which payments, present and future value balance. Works in u = ln(1 + rate), where the
 * equation is smooth down to a rate of -100 %: looks both ways from the guess for a change of sign, then closes in on
 * it by Newton's steps within the bracket, to the last digit. #NUM! if the sign never changes.
 */
export function rate(
  periods: number,
  payment: number,
  present: number,
  future = 0,
  type = 0,
  guess = usualGuess,
): number | CellError {
  if (periods <= 0 || guess <= -1) return errors.number;
  const balance = balanceOf(periods, payment, present, future, type === 0 ? 0 : 1);
  const start = Math.log1p(guess);
  const bracket = nearestBracket((u) => balance(u).value, start);
  if (bracket === null) return errors.number;
  return Math.expm1(rootBetween(balance, bracket[0], bracket[1]));
}

/** The annuity equation's left side by u, and its slope. */
function balanceOf(periods: number, payment: number, present: number, future: number, type: 0 | 1): Sloped {
  return (u) => {
    const growth = Math.exp(periods * u);
    const { value, slope } = accumulation(periods, u);
    const early = type === 1 ? Math.exp(u) : 1;
    return {
      value: present * growth + payment * early * value + future,
      slope: present * periods * growth + payment * early * (slope + type * value),
    };
  };
}

/** ((1+r)^n - 1) / r by u = ln(1+r), and its slope; near zero by their series, where the quotient loses its digits. */
function accumulation(periods: number, u: number): { value: number; slope: number } {
  if (Math.abs(u) < 1e-9) {
    const half = (periods - 1) / 2;
    return { value: periods * (1 + half * u), slope: periods * half };
  }
  const perPeriod = Math.expm1(u);
  const value = Math.expm1(periods * u) / perPeriod;
  return { value, slope: (periods * Math.exp(periods * u) - value * Math.exp(u)) / perPeriod };
}

/** Two points nearest the start between which the sign changes. */
function nearestBracket(valueAt: (u: number) => number, start: number): [number, number] | null {
  let below = start;
  let above = start;
  let valueBelow = valueAt(start);
  let valueAbove = valueBelow;
  for (let step = firstStep; above < furthest || below > -furthest; step *= stretch) {
    const higher = Math.min(furthest, above + step);
    const valueHigher = valueAt(higher);
    if (differ(valueAbove, valueHigher)) return [above, higher];
    const lower = Math.max(-furthest, below - step);
    const valueLower = valueAt(lower);
    if (differ(valueBelow, valueLower)) return [lower, below];
    [above, valueAbove, below, valueBelow] = [higher, valueHigher, lower, valueLower];
  }
  return null;
}

function differ(one: number, other: number): boolean {
  return Number.isFinite(one) && Number.isFinite(other) && one <= 0 !== other <= 0;
}
