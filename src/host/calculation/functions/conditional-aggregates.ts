import type { CellValue } from '../../model';
import type { Evaluation } from '../evaluation';
import { areaSize, errors, finite, isError, Reference } from '../operand';
import type { Area, Operand } from '../operand';
import { reshaped } from '../relative-area';
import { mostArguments, ofRanges } from './definition';
import type { FunctionDefinition } from './definition';
import { readCriterion } from './criterion';
import type { Criterion } from './criterion';

/** A range and what its cells must fulfil. */
interface Condition {
  readonly area: Area;
  readonly criterion: Criterion;
}

function areaOf(operand: Operand | undefined): Area | null {
  if (!(operand instanceof Reference)) return null;
  const [area, ...others] = operand.areas;
  return area === undefined || others.length > 0 ? null : area;
}

/** The range/criterion pairs of an argument list; null if a range is none or differs from the first in shape. */
function conditionsOf(operands: readonly Operand[], evaluation: Evaluation): Condition[] | null {
  const conditions: Condition[] = [];
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const area = areaOf(operands[index]);
    const first = conditions[0]?.area ?? area;
    if (area === null || first === null || !sameShape(area, first)) return null;
    conditions.push({ area, criterion: readCriterion(evaluation.single(operands[index + 1] ?? null)) });
  }
  return operands.length % 2 === 0 ? conditions : null;
}

function sameShape(one: Area, other: Area): boolean {
  return one.bottom - one.top === other.bottom - other.top && one.right - one.left === other.right - other.left;
}

/** Positions, counted row by row within the ranges' used part, at which every condition holds. */
function matchingPositions(conditions: readonly Condition[], evaluation: Evaluation): number[] {
  const ranges = conditions.map(({ area, criterion }) => ({ values: evaluation.matrixOf(area).values, criterion }));
  const [first, ...others] = ranges;
  const positions: number[] = [];
  first?.values.forEach((value, index) => {
    if (!first.criterion(value)) return;
    if (others.every(({ values, criterion }) => criterion(values[index] ?? null))) positions.push(index);
  });
  return positions;
}

/** Values of an area at these positions; the first error among them instead. */
function numbersAt(area: Area, positions: readonly number[], evaluation: Evaluation): number[] | CellValue {
  const { values } = evaluation.matrixOf(area);
  const numbers: number[] = [];
  for (const position of positions) {
    const value = values[position] ?? null;
    if (isError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

function summarise(numbers: number[] | CellValue, evaluate: (numbers: readonly number[]) => CellValue): CellValue {
  return Array.isArray(numbers) ? evaluate(numbers) : numbers;
}

function total(numbers: readonly number[]): CellValue {
  return finite(numbers.reduce((result, number) => result + number, 0));
}

function average(numbers: readonly number[]): CellValue {
  return numbers.length === 0 ? errors.division : finite(numbers.reduce((a, b) => a + b, 0) / numbers.length);
}

/** SUMIFS and AVERAGEIFS: the range to summarise, then pairs of range and criterion. */
function withConditions(evaluate: (numbers: readonly number[]) => CellValue): FunctionDefinition {
  return ofRanges(
    [3, mostArguments],
    ['range', 'range', 'value'],
    ([summed, ...pairs], evaluation) => {
      const area = areaOf(summed);
      const conditions = conditionsOf(pairs, evaluation);
      const [first] = conditions ?? [];
      if (area === null || conditions === null || first === undefined || !sameShape(area, first.area))
        return errors.value;
      return summarise(numbersAt(area, matchingPositions(conditions, evaluation), evaluation), evaluate);
    },
    2,
  );
}

/** SUMIF and AVERAGEIF: range, criterion, and the range to summarise if it is another. */
function withOneCondition(evaluate: (numbers: readonly number[]) => CellValue): FunctionDefinition {
  return ofRanges([2, 3], ['range', 'value', 'range'], ([range, criterion, summed], evaluation) => {
    const conditions = conditionsOf([range ?? null, criterion ?? null], evaluation);
    const area = areaOf(range);
    const place = summed === undefined ? area : areaOf(summed);
    if (conditions === null || area === null || place === null) return errors.value;
    return summarise(numbersAt(reshaped(area, place), matchingPositions(conditions, evaluation), evaluation), evaluate);
  });
}

/** COUNTIF and COUNTIFS; cells below and right of the last used one are blank and count as such. */
function countMatching(operands: readonly Operand[], evaluation: Evaluation): CellValue {
  const conditions = conditionsOf(operands, evaluation);
  const [first] = conditions ?? [];
  if (conditions === null || first === undefined) return errors.value;
  const unused = areaSize(first.area) - evaluation.matrixOf(first.area).values.length;
  const blanksMatch = unused > 0 && conditions.every(({ criterion }) => criterion(null));
  return matchingPositions(conditions, evaluation).length + (blanksMatch ? unused : 0);
}

function countBlank([operand]: readonly Operand[], evaluation: Evaluation): CellValue {
  const area = areaOf(operand);
  if (area === null) return errors.value;
  return areaSize(area) - evaluation.matrixOf(area).values.filter((value) => value !== null && value !== '').length;
}

export const conditionalAggregateFunctions: Readonly<Record<string, FunctionDefinition>> = {
  SUMIFS: withConditions(total),
  AVERAGEIFS: withConditions(average),
  SUMIF: withOneCondition(total),
  AVERAGEIF: withOneCondition(average),
  COUNTIF: ofRanges([2, 2], ['range', 'value'], countMatching),
  COUNTIFS: ofRanges([2, mostArguments], ['range', 'value'], countMatching, 2),
  COUNTBLANK: ofRanges([1, 1], ['range'], countBlank),
};
