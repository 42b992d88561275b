import type { CellValue } from '../../model';
import { toText } from '../coercion';
import { compareNumbers, compareTexts } from '../comparison';
import { textToNumber } from '../number-text';
import { errorCodes, isError } from '../operand';
import { Wildcards } from './wildcards';

/** True for the values that a criterion of SUMIFS and its kind lets through. */
export type Criterion = (value: CellValue) => boolean;

const operatorPattern = /^(<>|<=|>=|=|<|>)?(.*)$/s;

/**
 * A criterion as SUMIFS, COUNTIF and their kind read it: a value to be equal to, or text that begins with an operator
 * (`">=2013"`); text may hold the wildcards `*` and `?`, taken literally after `~`. A blank criterion means 0.
 */
export function readCriterion(criterion: CellValue): Criterion {
  if (criterion === null) return equalTo(0);
  if (typeof criterion !== 'string') return equalTo(criterion);
  const [, operator, operand = ''] = operatorPattern.exec(criterion) ?? [];
  const sought = typedValue(operand);
  switch (operator) {
    case undefined:
      return operand === '' ? isEmpty : equalTo(sought);
    case '=':
      return operand === '' ? (value) => value === null : equalTo(sought);
    case '<>':
      return differentFrom(operand, sought);
    default:
      return ordered(operator, sought);
  }
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === '';
}

function typedValue(text: string): CellValue {
  const number = textToNumber(text);
  if (number !== null) return number;
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
  return errorCodes.includes(word) ? { error: word } : text;
}

function differentFrom(operand: string, sought: CellValue): Criterion {
  if (operand === '') return (value) => value !== null;
  const isEqual = equalTo(sought);
  return (value) => !isEqual(value);
}

function equalTo(sought: CellValue): Criterion {
  if (typeof sought === 'number') return (value) => isSameNumber(value, sought);
  if (typeof sought === 'boolean') return (value) => value === sought;
  if (isError(sought)) return (value) => isError(value) && value.error === sought.error;
  const pattern = new Wildcards(sought ?? '');
  return (value) => typeof value === 'string' && pattern.test(value);
}

function isSameNumber(value: CellValue, sought: number): boolean {
  const number = typeof value === 'string' ? textToNumber(value) : value;
  return typeof number === 'number' && compareNumbers(number, sought) === 0;
}

function ordered(operator: string, sought: CellValue): Criterion {
  const holds = (order: number) =>
    (operator.startsWith('<') ? order < 0 : order > 0) || (operator.endsWith('=') && order === 0);
  if (typeof sought === 'number') {
    return (value) => typeof value === 'number' && holds(compareNumbers(value, sought));
  }
  if (typeof sought === 'boolean')
    return (value) => typeof value === 'boolean' && holds(Number(value) - Number(sought));
  const text = toText(sought);
  return (value) => typeof value === 'string' && typeof text === 'string' && holds(compareTexts(value, text));
}

/** True if a text holds an unescaped wildcard. */
export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text);
}
