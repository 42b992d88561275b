import type { CellError } from '../../model';
import { power } from '../arithmetic';
import { errors } from '../operand';
import { ofNumbers } from './definition';
import type { FunctionDefinition } from './definition';

function logarithm(value: number, base = 10): number | CellError {
  if (value <= 0 || base <= 0) return errors.number;
  if (base === 1) return errors.division;
  if (base === 10) return Math.log10(value);
  return base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
}

export const powerFunctions: Readonly<Record<string, FunctionDefinition>> = {
  ABS: ofNumbers([1, 1], Math.abs),
  SIGN: ofNumbers([1, 1], Math.sign),
  SQRT: ofNumbers([1, 1], (value) => (value < 0 ? errors.number : Math.sqrt(value))),
  POWER: ofNumbers([2, 2], power),
  EXP: ofNumbers([1, 1], Math.exp),
  LN: ofNumbers([1, 1], (value) => (value <= 0 ? errors.number : Math.log(value))),
  LOG: ofNumbers([1, 2], logarithm),
  LOG10: ofNumbers([1, 1], (value) => logarithm(value)),
  PI: ofNumbers([0, 0], () => Math.PI),
};
