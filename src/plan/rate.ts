declare const rateBrand: unique symbol;

/** A growth rate or share as a fraction: 0.04, not 4. */
export type Rate = number & { readonly [rateBrand]: true };

/** A growth rate below -1 would make a positive quantity negative. */
export function isGrowthRate(value: unknown): value is Rate {
  return typeof value === 'number' && Number.isFinite(value) && value > -1;
}

/** The rate for a finite fraction; throws RangeError on NaN or infinity. */
export function rate(fraction: number): Rate {
  if (!isFraction(fraction)) throw new RangeError(`${fraction} is not a rate`);
  return fraction;
}

function isFraction(value: number): value is Rate {
  return Number.isFinite(value);
}

/** Decimals of a fraction that a required rate is printed with: 0.01 %. */
export const PRINTED_RATE_DECIMALS = 4;

/**
 * A required rate as it is printed: rounded towards the side on which the goal is still reached, up where more is
 * better and down where less is. Noise, a hundredth of the tolerance of equality, does not round further.
 */
export function printedRate(exact: number, better: 'up' | 'down', tolerance: number): number {
  const scale = 10 ** PRINTED_RATE_DECIMALS;
  const noise = tolerance / 100;
  const rounded = better === 'down' ? Math.floor((exact + noise) * scale) : Math.ceil((exact - noise) * scale);
  return rounded === 0 ? 0 : rounded / scale;
}
