import { broadcast } from './elementwise';
import type { Part } from './elementwise';
import type { Evaluation } from './evaluation';
import { parameterAt } from './functions/definition';
import type { FunctionDefinition, Parameter } from './functions/definition';
import { isSingle, Matrix } from './operand';
import type { Operand } from './operand';

/** A function with its arguments; in an array formula it works element by element where it wants single values. */
export function call(definition: FunctionDefinition, parts: readonly Part[], arrays: boolean): Part {
  const kinds = parts.map((_, position) => parameterAt(definition, position));
  return arrays ? callOnArrays(definition, parts, kinds) : callOnce(definition, parts, kinds);
}

function callOnce(definition: FunctionDefinition, parts: readonly Part[], kinds: readonly Parameter[]): Part {
  return (evaluation) => {
    const operands: Operand[] = [];
    for (let index = 0; index < parts.length; index += 1) {
      const operand = parts[index]?.(evaluation) ?? null;
      operands.push(kinds[index] === 'value' ? evaluation.single(operand) : operand);
    }
    return definition.evaluate(operands, evaluation);
  };
}

function callOnArrays(definition: FunctionDefinition, parts: readonly Part[], kinds: readonly Parameter[]): Part {
  return (evaluation) => {
    const operands = parts.map((part, index) => {
      const operand = part(evaluation);
      return kinds[index] === 'value' ? evaluation.array(operand) : operand;
    });
    const wanted = operands.flatMap((operand, index) =>
      kinds[index] === 'value' && (isSingle(operand) || operand instanceof Matrix) ? [{ index, operand }] : [],
    );
    if (!wanted.some(({ operand }) => operand instanceof Matrix)) return definition.evaluate(operands, evaluation);
    return broadcast(
      wanted.map(({ operand }) => operand),
      (values) => evaluation.single(definition.evaluate(withValues(operands, wanted, values), evaluation)),
    );
  };
}

function withValues(
  operands: readonly Operand[],
  wanted: readonly { index: number }[],
  values: readonly Operand[],
): Operand[] {
  const replaced = [...operands];
  wanted.forEach(({ index }, position) => {
    replaced[index] = values[position] ?? null;
  });
  return replaced;
}

/** A function that chooses which of its arguments to calculate. */
export interface ChoosingFunction {
  readonly least: number;
  readonly most: number;
  choose(parts: readonly Part[], arrays: boolean): (evaluation: Evaluation) => Operand;
}
