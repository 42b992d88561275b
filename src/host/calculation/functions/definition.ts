import type { CellError, CellValue } from '../../model';
import { toNumber } from '../coercion';
import type { Evaluation } from '../evaluation';
import { finite, isError } from '../operand';
import type { Operand } from '../operand';

/**
 * How a parameter takes its argument. `value`: brought down to one value (and in an array formula, once for each
 * element). `range`: as it stands, reference or array. `array`: as it stands, and operators inside it work element by
 * element.
 */
export type Parameter = 'value' | 'range' | 'array';

/** A worksheet function. */
export interface FunctionDefinition {
  /** Fewest and most arguments. */
  readonly least: number;
  readonly most: number;
  /** By position; those from `repeatFrom` on begin again where the list ends. */
  readonly parameters: readonly Parameter[];
  readonly repeatFrom: number;
  evaluate(values: readonly Operand[], evaluation: Evaluation): Operand;
}

/** Excel's own limit on arguments. */
export const mostArguments = 255;

type Counts = readonly [least: number, most: number];

/** A function of single values, which sees errors and blanks as they are. */
export function ofValues(
  [least, most]: Counts,
  evaluate: (values: readonly CellValue[]) => CellValue,
): FunctionDefinition {
  return {
    least,
    most,
    parameters: ['value'],
    repeatFrom: 0,
    evaluate: (operands, evaluation) => evaluate(operands.map((operand) => evaluation.single(operand))),
  };
}

/** A function of single values; the first error among them is its result. */
export function ofSoundValues(
  counts: Counts,
  evaluate: (values: readonly Exclude<CellValue, CellError>[]) => CellValue,
): FunctionDefinition {
  return ofValues(counts, (values) => {
    const sound: Exclude<CellValue, CellError>[] = [];
    for (const value of values) {
      if (isError(value)) return value;
      sound.push(value);
    }
    return evaluate(sound);
  });
}

/** A function of numbers; text that does not read as one is #VALUE!, and results beyond Excel's numbers are #NUM!. */
export function ofNumbers(counts: Counts, evaluate: (...numbers: number[]) => number | CellError): FunctionDefinition {
  return ofValues(counts, (values) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
    const result = evaluate(...numbers);
    return typeof result === 'number' ? finite(result) : result;
  });
}

/** A function whose parameters differ in kind; the last `repeating` of them may come again. */
export function ofRanges(
  counts: Counts,
  parameters: readonly Parameter[],
  evaluate: FunctionDefinition['evaluate'],
  repeating = 1,
): FunctionDefinition {
  const [least, most] = counts;
  return { least, most, parameters, repeatFrom: parameters.length - repeating, evaluate };
}

/** The kind of the parameter at a position, from 0. */
export function parameterAt(definition: FunctionDefinition, position: number): Parameter {
  const { parameters, repeatFrom } = definition;
  const cycle = parameters.length - repeatFrom;
  const index = position < parameters.length ? position : repeatFrom + ((position - repeatFrom) % cycle);
  return parameters[index] ?? 'value';
}
