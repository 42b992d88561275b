import type { CellError, CellValue } from '../../model';
import { toNumber } from '../coercion';
import type { Evaluation } from '../evaluation';
import { errors } from '../operand';
import type { Operand } from '../operand';
import { mean, ofAllNumbers, sum } from './aggregates';
import { ofRanges } from './definition';
import type { FunctionDefinition } from './definition';
import { numbersIn } from './numbers-in';

/** Sum of squared deviations from the mean over `n - missing`. */
function variance(numbers: readonly number[], missing: 0 | 1): number | CellError {
  const average = mean(numbers);
  if (typeof average !== 'number' || numbers.length <= missing) return errors.division;
  return sum(numbers.map((number) => (number - average) ** 2)) / (numbers.length - missing);
}

function deviation(numbers: readonly number[], missing: 0 | 1): number | CellError {
  const result = variance(numbers, missing);
  return typeof result === 'number' ? Math.sqrt(result) : result;
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((one, other) => one - other);
}

/** The value at a share of the way from the smallest (0) to the largest (1), between neighbours in proportion. */
function percentile(numbers: readonly number[], share: number): number | CellError {
  if (share < 0 || share > 1 || numbers.length === 0) return errors.number;
  const sorted = ascending(numbers);
  const position = share * (sorted.length - 1);
  const lower = sorted[Math.floor(position)] ?? 0;
  const upper = sorted[Math.ceil(position)] ?? lower;
  return lower + (position - Math.floor(position)) * (upper - lower);
}

/** The k-th smallest, from 1. */
function smallest(numbers: readonly number[], rank: number): number | CellError {
  return ascending(numbers)[Math.ceil(rank) - 1] ?? errors.number;
}

function largest(numbers: readonly number[], rank: number): number | CellError {
  return smallest(numbers, numbers.length + 1 - Math.ceil(rank));
}

/** A function of the numbers of its first argument and one number. */
function ofNumbersAnd(
  evaluate: (numbers: readonly number[], parameter: number) => number | CellError,
): FunctionDefinition {
  return ofRanges([2, 2], ['range', 'value'], ([range = null, parameter = null], evaluation) => {
    const numbers = numbersIn([range], evaluation);
    if (!Array.isArray(numbers)) return numbers;
    const number = toNumber(evaluation.single(parameter));
    return typeof number === 'number' ? evaluate(numbers, number) : number;
  });
}

/** RANK: place among the numbers, from the largest, or from the smallest if the third argument is not 0. */
function rank([wanted = null, range = null, order = null]: readonly Operand[], evaluation: Evaluation): CellValue {
  const value = toNumber(evaluation.single(wanted));
  const direction = toNumber(evaluation.single(order));
  const numbers = numbersIn([range], evaluation);
  if (typeof value !== 'number') return value;
  if (typeof direction !== 'number') return direction;
  if (!Array.isArray(numbers)) return numbers;
  if (!numbers.includes(value)) return errors.notAvailable;
  return 1 + numbers.filter((number) => (direction === 0 ? number > value : number < value)).length;
}

function geometricMean(numbers: readonly number[]): number | CellError {
  if (numbers.length === 0 || numbers.some((number) => number <= 0)) return errors.number;
  return Math.exp(sum(numbers.map(Math.log)) / numbers.length);
}

const sampleDeviation = ofAllNumbers((numbers) => deviation(numbers, 1));
const populationDeviation = ofAllNumbers((numbers) => deviation(numbers, 0));
const sampleVariance = ofAllNumbers((numbers) => variance(numbers, 1));
const populationVariance = ofAllNumbers((numbers) => variance(numbers, 0));
const inclusivePercentile = ofNumbersAnd(percentile);
const inclusiveQuartile = ofNumbersAnd((numbers, quarter) => percentile(numbers, Math.trunc(quarter) / 4));
const placeAmong = ofRanges([2, 3], ['value', 'range', 'value'], rank);

export const statisticsFunctions: Readonly<Record<string, FunctionDefinition>> = {
  STDEV: sampleDeviation,
  'STDEV.S': sampleDeviation,
  STDEVP: populationDeviation,
  'STDEV.P': populationDeviation,
  VAR: sampleVariance,
  'VAR.S': sampleVariance,
  VARP: populationVariance,
  'VAR.P': populationVariance,
  MEDIAN: ofAllNumbers((numbers) => percentile(numbers, 0.5)),
  GEOMEAN: ofAllNumbers(geometricMean),
  PERCENTILE: inclusivePercentile,
  'PERCENTILE.INC': inclusivePercentile,
  QUARTILE: inclusiveQuartile,
  'QUARTILE.INC': inclusiveQuartile,
  LARGE: ofNumbersAnd(largest),
  SMALL: ofNumbersAnd(smallest),
  RANK: placeAmong,
  'RANK.EQ': placeAmong,
};
