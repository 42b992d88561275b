import * as formulajs from '@formulajs/formulajs';
import type { CellValue } from '../../model';
import { daysToSerial, millisecondsPerDay } from '../number-text';
import type { Evaluation } from '../evaluation';
import { errorCodes, errors, finite, isError, Matrix } from '../operand';
import type { Operand } from '../operand';
import { mostArguments } from './definition';
import type { FunctionDefinition } from './definition';

/**
 * A function of the formulajs library by its English name in capitals. It gets values and arrays of rows; an error
 * among the single values is the result without asking it.
 */
export function furtherFunction(name: string): FunctionDefinition | undefined {
  const found = name.split('.').reduce<unknown>(member, formulajs);
  if (!isForeignFunction(found)) return undefined;
  return {
    least: 0,
    most: mostArguments,
    parameters: ['range'],
    repeatFrom: 0,
    evaluate: (operands, evaluation) => evaluateWith(found, operands, evaluation),
  };
}

type ForeignFunction = (...values: unknown[]) => unknown;

function isForeignFunction(found: unknown): found is ForeignFunction {
  return typeof found === 'function';
}

function member(holder: unknown, key: string): unknown {
  const holds = (typeof holder === 'object' && holder !== null) || typeof holder === 'function';
  return holds && Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
}

function evaluateWith(found: ForeignFunction, operands: readonly Operand[], evaluation: Evaluation): Operand {
  const values = operands.map((operand) => evaluation.array(operand));
  const failure = values.find(isError);
  if (failure !== undefined) return failure;
  const given: unknown[] = values.map((value) => (value instanceof Matrix ? rowsOf(value) : value));
  try {
    return operandFrom(found(...given));
  } catch {
    return errors.value;
  }
}

function rowsOf(matrix: Matrix): unknown[][] {
  return Array.from({ length: matrix.rows }, (_, row) =>
    matrix.values.slice(row * matrix.columns, (row + 1) * matrix.columns).map(foreignValue),
  );
}

function foreignValue(value: CellValue): unknown {
  return isError(value) ? new Error(value.error) : value;
}

/** What the library answered: values, rows of them, its own error objects, or dates. */
function operandFrom(answer: unknown): Operand {
  if (!Array.isArray(answer)) return valueFrom(answer);
  const rows = answer.map((row) => (Array.isArray(row) ? row.map(valueFrom) : [valueFrom(row)]));
  return new Matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
}

function valueFrom(answer: unknown): CellValue {
  if (typeof answer === 'number') return finite(answer);
  if (typeof answer === 'string' || typeof answer === 'boolean') return answer;
  if (answer instanceof Date) return serialOf(answer);
  if (answer instanceof Error && errorCodes.includes(answer.message)) return { error: answer.message };
  return answer === null ? null : errors.value;
}

/** The library's dates are midnights of the local time zone. */
function serialOf(date: Date): number {
  const midnight = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  const time = date.getHours() * 3600000 + date.getMinutes() * 60000 + date.getSeconds() * 1000;
  return daysToSerial(midnight / millisecondsPerDay) + time / millisecondsPerDay;
}
