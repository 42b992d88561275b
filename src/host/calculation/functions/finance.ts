import type { CellError } from '../../model';
import { toNumber } from '../coercion';
import { errors, finite } from '../operand';
import { mostArguments, ofNumbers, ofRanges } from './definition';
import type { FunctionDefinition } from './definition';
import { numbersIn } from './numbers-in';
import { rate } from './rate';

/**
 * Excel's annuity equation: `present (1+r)^n + payment (1 + r type) ((1+r)^n - 1)/r + future = 0`, each function solved
 * for one of its quantities.
 */
function growth(rate: number, periods: number): number {
  return Math.exp(periods * Math.log1p(rate));
}

/** What payments of 1 amount to at the end; `type` 1 pays at the beginning of each period. */
function accumulated(rate: number, periods: number, type: number): number {
  if (rate === 0) return periods;
  return (Math.expm1(periods * Math.log1p(rate)) / rate) * (1 + rate * Number(type !== 0));
}

function futureValue(rate: number, periods: number, payment: number, present = 0, type = 0): number | CellError {
  if (rate <= -1) return errors.number;
  return -present * growth(rate, periods) - payment * accumulated(rate, periods, type);
}

function presentValue(rate: number, periods: number, payment: number, future = 0, type = 0): number | CellError {
  if (rate <= -1) return errors.number;
  return -(future + payment * accumulated(rate, periods, type)) / growth(rate, periods);
}

function payment(rate: number, periods: number, present: number, future = 0, type = 0): number | CellError {
  if (rate <= -1 || periods === 0) return errors.number;
  return -(present * growth(rate, periods) + future) / accumulated(rate, periods, type);
}

function periods(rate: number, paid: number, present: number, future = 0, type = 0): number | CellError {
  if (rate <= -1) return errors.number;
  if (rate === 0) return paid === 0 ? errors.number : -(present + future) / paid;
  const perPeriod = (paid * (1 + rate * Number(type !== 0))) / rate;
  const ratio = (perPeriod - future) / (perPeriod + present);
  return ratio > 0 ? Math.log(ratio) / Math.log1p(rate) : errors.number;
}

function netPresentValue(rate: number, values: readonly number[]): number {
  return values.reduce((total, value, index) => total + value / (1 + rate) ** (index + 1), 0);
}

export const financeFunctions: Readonly<Record<string, FunctionDefinition>> = {
  FV: ofNumbers([3, 5], futureValue),
  PV: ofNumbers([3, 5], presentValue),
  PMT: ofNumbers([3, 5], payment),
  NPER: ofNumbers([3, 5], periods),
  RATE: ofNumbers([3, 6], rate),
  NPV: ofRanges([2, mostArguments], ['value', 'range'], ([discount = null, ...values], evaluation) => {
    const perPeriod = toNumber(evaluation.single(discount));
    const numbers = numbersIn(values, evaluation);
    if (typeof perPeriod !== 'number') return perPeriod;
    if (!Array.isArray(numbers)) return numbers;
    return perPeriod === -1 ? errors.division : finite(netPresentValue(perPeriod, numbers));
  }),
};
