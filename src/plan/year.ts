declare const yearBrand: unique symbol;

/** A calendar year such as 2012; never a count of years. */
export type Year = number & { readonly [yearBrand]: true };

const FIRST_PLAUSIBLE = 1800;
const LAST_PLAUSIBLE = 2200;

/** True for a whole number that can be a calendar year of a statistical series. */
export function isYear(value: unknown): value is Year {
  return typeof value === 'number' && Number.isInteger(value) && value >= FIRST_PLAUSIBLE && value <= LAST_PLAUSIBLE;
}

/** The year for a whole number; throws RangeError on anything else, which is a fault of the caller. */
export function year(value: number): Year {
  if (!isYear(value)) throw new RangeError(`${value} is not a calendar year`);
  return value;
}

/** All years from first to last, both included; empty when last lies before first. */
export function yearsThrough(first: Year, last: Year): readonly Year[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => year(first + offset));
}
