import type { CellError } from '../../model';
import { fifteenDigits, significantDigits } from '../number-text';
import { errors } from '../operand';
import { ofNumbers } from './definition';
import type { FunctionDefinition } from './definition';

/** Decimals beyond which no digit of a number is left to round. */
const mostDecimals = 300;

/**
 * Rounds the decimal number that Excel shows (15 significant digits), not its binary approximation: 1.005 to two
 * decimals is 1.01. `toWhole` rounds the magnitude once the wanted digits stand before the point.
 */
function roundDecimal(value: number, decimals: number, toWhole: (magnitude: number) => number): number {
  const places = Math.trunc(decimals);
  if (value === 0 || places > mostDecimals) return value;
  if (places < -mostDecimals) return 0;
  const [digits = '', exponent = '0'] = Math.abs(value)
    .toExponential(significantDigits - 1)
    .split('e');
  const whole = toWhole(Number(`${digits}e${Number(exponent) + places}`));
  const [wholeDigits = '', wholeExponent = '0'] = whole.toExponential().split('e');
  return Math.sign(value) * Number(`${wholeDigits}e${Number(wholeExponent) - places}`);
}

/** ROUND: to the nearest, halves away from zero. */
export function round(value: number, decimals = 0): number {
  return roundDecimal(value, decimals, (magnitude) => Math.floor(magnitude + 0.5));
}

function roundUp(value: number, decimals = 0): number {
  return roundDecimal(value, decimals, Math.ceil);
}

function roundDown(value: number, decimals = 0): number {
  return roundDecimal(value, decimals, Math.floor);
}

/** The whole number at or below the 15 digits of a value. */
function wholePart(value: number): number {
  return Math.floor(fifteenDigits(value));
}

/** The remainder, with the divisor's sign. */
function modulo(value: number, divisor: number): number | CellError {
  if (divisor === 0) return errors.division;
  const remainder = value - divisor * wholePart(value / divisor);
  return Math.abs(remainder) < 1e-14 * Math.abs(value) ? 0 : remainder;
}

/** To a multiple of `step`: away from zero, or towards it. */
function toMultiple(value: number, step: number, toWhole: (quotient: number) => number): number | CellError {
  if (step === 0) return 0;
  if (value > 0 && step < 0) return errors.number;
  return toWhole(fifteenDigits(value / step)) * step;
}

export const roundingFunctions: Readonly<Record<string, FunctionDefinition>> = {
  ROUND: ofNumbers([2, 2], round),
  ROUNDUP: ofNumbers([2, 2], roundUp),
  ROUNDDOWN: ofNumbers([2, 2], roundDown),
  TRUNC: ofNumbers([1, 2], roundDown),
  INT: ofNumbers([1, 1], wholePart),
  MOD: ofNumbers([2, 2], modulo),
  CEILING: ofNumbers([2, 2], (value, step) => toMultiple(value, step, Math.ceil)),
  FLOOR: ofNumbers([2, 2], (value, step) =>
    step === 0 && value !== 0 ? errors.division : toMultiple(value, step, Math.floor),
  ),
};
