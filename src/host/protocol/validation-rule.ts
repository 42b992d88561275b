import { checkFormula } from '../calculation';
import type { DataValidation, ValidationOperator } from '../model';
import { HostError } from './host-error';
import { isJsonObject, type Json, type JsonObject } from './json';

/** What is allowed, without the cells it is for. */
export type AllowedInput = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>;

const operators: Readonly<Record<string, ValidationOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  LessThan: 'lessThan',
  LessThanOrEqualTo: 'lessThanOrEqual',
  GreaterThan: 'greaterThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
};

/** Longest list of words that Excel takes in place of a range. */
const longestList = 255;

function formulaOf(value: Json | undefined): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || checkFormula(value) !== null) throw new HostError('InvalidArgument');
  return value.replace(/^=/, '');
}

function comparison(type: 'decimal' | 'whole', rule: JsonObject): AllowedInput {
  const { operator: word } = rule;
  const operator = typeof word === 'string' ? operators[word] : undefined;
  if (operator === undefined) throw new HostError('InvalidArgument');
  const bounds = { type, formula1: formulaOf(rule['formula1']) };
  if (operator === 'between') return { ...bounds, formula2: formulaOf(rule['formula2']) };
  if (operator === 'notBetween') return { ...bounds, operator, formula2: formulaOf(rule['formula2']) };
  return { ...bounds, operator };
}

/** A list is a range as formula, or words separated by commas. */
function listRule(rule: JsonObject): AllowedInput {
  const source = rule['source'];
  if (typeof source !== 'string' || source === '') throw new HostError('InvalidArgument');
  if (source.startsWith('=')) return { type: 'list', formula1: formulaOf(source) };
  if (source.length > longestList) throw new HostError('InvalidArgument');
  return { type: 'list', formula1: `"${source.replaceAll('"', '""')}"` };
}

/** Reads a rule as the client writes it: one of `decimal`, `wholeNumber`, `list`. */
export function allowedInput(rule: JsonObject): AllowedInput {
  if (isJsonObject(rule['decimal'])) return comparison('decimal', rule['decimal']);
  if (isJsonObject(rule['wholeNumber'])) return comparison('whole', rule['wholeNumber']);
  if (isJsonObject(rule['list'])) return listRule(rule['list']);
  throw new HostError('InvalidArgument');
}

function describeList(formula: string): JsonObject {
  const words = /^"(.*)"$/.exec(formula)?.[1];
  return { inCellDropDown: true, source: words === undefined ? `=${formula}` : words.replaceAll('""', '"') };
}

/** The rule as the client reads it. */
export function describeRule(validation: DataValidation): JsonObject {
  if (validation.type === 'list') return { list: describeList(validation.formula1) };
  const operator = Object.entries(operators).find(([, word]) => word === (validation.operator ?? 'between'))?.[0];
  const bounds = {
    formula1: `=${validation.formula1}`,
    ...(validation.formula2 === undefined ? {} : { formula2: `=${validation.formula2}` }),
    operator: operator ?? 'Between',
  };
  return validation.type === 'decimal' ? { decimal: bounds } : { wholeNumber: bounds };
}
