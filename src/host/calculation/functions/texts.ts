import type { CellError, CellValue } from '../../model';
import { toNumber, toText } from '../coercion';
import type { Evaluation } from '../evaluation';
import { textToNumber } from '../number-text';
import { errors, isError, longestText } from '../operand';
import type { Operand } from '../operand';
import { formatForText } from './number-format';
import { mostArguments, ofRanges, ofSoundValues, ofValues } from './definition';
import type { FunctionDefinition } from './definition';
import { eachValue } from './numbers-in';
import { Wildcards } from './wildcards';

type Counts = readonly [least: number, most: number];

/** A function of one text and, where given, numbers after it. */
function ofText(counts: Counts, evaluate: (text: string, ...numbers: number[]) => CellValue): FunctionDefinition {
  return ofSoundValues(counts, ([first = null, ...others]) => {
    const text = toText(first);
    const numbers: number[] = [];
    for (const value of others) {
      const number = toNumber(value);
      if (typeof number !== 'number') return number;
      numbers.push(Math.trunc(number));
    }
    return typeof text === 'string' ? evaluate(text, ...numbers) : text;
  });
}

function texts(values: readonly CellValue[]): string[] | CellError {
  const result: string[] = [];
  for (const value of values) {
    const text = toText(value);
    if (typeof text !== 'string') return text;
    result.push(text);
  }
  return result;
}

function concatenate(values: readonly CellValue[]): CellValue {
  const parts = texts(values);
  return Array.isArray(parts) ? limited(parts.join('')) : parts;
}

function limited(text: string): CellValue {
  return text.length > longestText ? errors.value : text;
}

/** CONCAT: of everything in its arguments. */
function concatenateAll(operands: readonly Operand[], evaluation: Evaluation): CellValue {
  const values: CellValue[] = [];
  const failure = eachValue(operands, evaluation, (value) => {
    if (isError(value)) return value;
    values.push(value);
    return null;
  });
  return failure ?? concatenate(values);
}

function substitute(values: readonly CellValue[]): CellValue {
  const parts = texts(values.slice(0, 3));
  const instance = values.length > 3 ? toNumber(values[3] ?? null) : null;
  if (!Array.isArray(parts)) return parts;
  if (isError(instance)) return instance;
  const [text = '', old = '', replacement = ''] = parts;
  if (instance !== null && instance < 1) return errors.value;
  if (old === '') return text;
  const pieces = text.split(old);
  const grown = text.length + (pieces.length - 1) * (replacement.length - old.length);
  if (instance === null) return grown > longestText ? errors.value : pieces.join(replacement);
  const position = Math.trunc(instance);
  if (position >= pieces.length) return text;
  return limited(pieces.slice(0, position).join(old) + replacement + pieces.slice(position).join(old));
}

/** FIND and SEARCH: position from 1 of a text within another, from a start. */
function finding(positionOf: (sought: string, text: string, start: number) => number): FunctionDefinition {
  return ofSoundValues([2, 3], (values) => {
    const parts = texts(values.slice(0, 2));
    const start = values.length > 2 ? toNumber(values[2] ?? null) : 1;
    if (!Array.isArray(parts)) return parts;
    if (typeof start !== 'number') return start;
    const [sought = '', text = ''] = parts;
    if (start < 1 || start > text.length + 1) return errors.value;
    const position = positionOf(sought, text, Math.trunc(start) - 1);
    return position < 0 ? errors.value : position + 1;
  });
}

function searchPosition(sought: string, text: string, start: number): number {
  return new Wildcards(sought).positionIn(text, start);
}

function valueOf(value: CellValue): CellValue {
  if (typeof value === 'boolean') return errors.value;
  return typeof value === 'string' ? (textToNumber(value) ?? errors.value) : toNumber(value);
}

function replaced(values: readonly CellValue[]): CellValue {
  const [text, added] = [toText(values[0] ?? null), toText(values[3] ?? null)];
  const [start, length] = [toNumber(values[1] ?? null), toNumber(values[2] ?? null)];
  if (typeof text !== 'string') return text;
  if (typeof start !== 'number') return start;
  if (typeof length !== 'number') return length;
  if (typeof added !== 'string') return added;
  if (start < 1 || length < 0) return errors.value;
  const first = Math.trunc(start) - 1;
  return limited(text.slice(0, first) + added + text.slice(first + Math.trunc(length)));
}

/** Upper case for the first letter of each word, lower for the others. */
function proper(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

export const textFunctions: Readonly<Record<string, FunctionDefinition>> = {
  LEFT: ofText([1, 2], (text, count = 1) => (count < 0 ? errors.value : text.slice(0, count))),
  RIGHT: ofText([1, 2], (text, count = 1) => (count < 0 ? errors.value : text.slice(Math.max(0, text.length - count)))),
  MID: ofText([3, 3], (text, start = 1, count = 0) =>
    start < 1 || count < 0 ? errors.value : text.slice(start - 1, start - 1 + count),
  ),
  LEN: ofText([1, 1], (text) => text.length),
  TRIM: ofText([1, 1], (text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: ofText([1, 1], (text) => text.toUpperCase()),
  LOWER: ofText([1, 1], (text) => text.toLowerCase()),
  PROPER: ofText([1, 1], proper),
  REPT: ofText([2, 2], (text, count = 0) =>
    count < 0 || text.length * count > longestText ? errors.value : text.repeat(count),
  ),
  CHAR: ofSoundValues([1, 1], ([value = null]) => character(value)),
  CODE: ofText([1, 1], (text) => (text === '' ? errors.value : text.charCodeAt(0))),
  CONCATENATE: ofSoundValues([1, mostArguments], concatenate),
  CONCAT: ofRanges([1, mostArguments], ['range'], concatenateAll),
  EXACT: ofSoundValues([2, 2], ([one = null, other = null]) => toText(one) === toText(other)),
  SUBSTITUTE: ofSoundValues([3, 4], substitute),
  REPLACE: ofSoundValues([4, 4], replaced),
  FIND: finding((sought, text, start) => text.indexOf(sought, start)),
  SEARCH: finding(searchPosition),
  VALUE: ofSoundValues([1, 1], ([value = null]) => valueOf(value)),
  T: ofValues([1, 1], ([value = null]) => (typeof value === 'string' || isError(value) ? value : '')),
  TEXT: ofSoundValues([2, 2], ([value = null, format = null]) => {
    const code = toText(format);
    return typeof code === 'string' ? formatForText(value, code) : code;
  }),
};

/** CHAR: 1 to 255. */
function character(value: Exclude<CellValue, CellError>): CellValue {
  const code = toNumber(value);
  if (typeof code !== 'number') return code;
  return code < 1 || code >= 256 ? errors.value : String.fromCharCode(Math.trunc(code));
}
