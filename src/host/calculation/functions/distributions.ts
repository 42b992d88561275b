import type { CellError } from '../../model';
import { errors } from '../operand';
import { ofNumbers } from './definition';
import type { FunctionDefinition } from './definition';
import { normalDensity, normalProbability, normalQuantile } from './normal';
import { studentProbabilities, studentQuantile } from './student-t';

function standardQuantile(probability: number): number | CellError {
  return probability > 0 && probability < 1 ? normalQuantile(probability) : errors.number;
}

function normal(x: number, mean: number, deviation: number, cumulative: number): number | CellError {
  if (deviation <= 0) return errors.number;
  const standard = (x - mean) / deviation;
  return cumulative === 0 ? normalDensity(standard) / deviation : normalProbability(standard);
}

function quantile(probability: number, mean: number, deviation: number): number | CellError {
  const standard = standardQuantile(probability);
  if (deviation <= 0 || typeof standard !== 'number') return errors.number;
  return mean + deviation * standard;
}

/** TDIST: probability beyond x >= 0, on one side or both. */
function studentTail(x: number, degrees: number, tails: number): number | CellError {
  const whole = Math.trunc(degrees);
  const sides = Math.trunc(tails);
  if (x < 0 || whole < 1 || (sides !== 1 && sides !== 2)) return errors.number;
  return (studentProbabilities(x, whole).outside * sides) / 2;
}

/** TINV: the x beyond which both tails together have this probability. */
function studentInverse(probability: number, degrees: number): number | CellError {
  const whole = Math.trunc(degrees);
  if (probability <= 0 || probability > 1 || whole < 1) return errors.number;
  return studentQuantile(probability, whole);
}

const standardProbability = ofNumbers([1, 1], normalProbability);
const inverse = ofNumbers([1, 1], standardQuantile);
const general = ofNumbers([4, 4], normal);
const generalInverse = ofNumbers([3, 3], quantile);
const twoTailedInverse = ofNumbers([2, 2], studentInverse);

export const distributionFunctions: Readonly<Record<string, FunctionDefinition>> = {
  NORMSDIST: standardProbability,
  NORMSINV: inverse,
  'NORM.S.INV': inverse,
  'NORM.S.DIST': ofNumbers([2, 2], (x, cumulative) => (cumulative === 0 ? normalDensity(x) : normalProbability(x))),
  NORMDIST: general,
  'NORM.DIST': general,
  NORMINV: generalInverse,
  'NORM.INV': generalInverse,
  TDIST: ofNumbers([3, 3], studentTail),
  'T.DIST.2T': ofNumbers([2, 2], (x, degrees) => studentTail(x, degrees, 2)),
  'T.DIST.RT': ofNumbers([2, 2], (x, degrees) => studentRightTail(x, degrees)),
  TINV: twoTailedInverse,
  'T.INV.2T': twoTailedInverse,
};

/** T.DIST.RT: probability above x, which may be negative. */
function studentRightTail(x: number, degrees: number): number | CellError {
  const tail = studentTail(Math.abs(x), degrees, 1);
  return typeof tail === 'number' && x < 0 ? 1 - tail : tail;
}
