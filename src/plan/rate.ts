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
