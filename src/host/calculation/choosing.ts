import type { CellValue } from '../model';
import type { ChoosingFunction } from './calling';
import { toBoolean, toNumber } from './coercion';
import { broadcast } from './elementwise';
import type { Part } from './elementwise';
import { mostArguments } from './functions/definition';
import { errors, isError, isSingle, Matrix } from './operand';
import type { Operand } from './operand';

/** The functions that calculate only the arguments they need. */
export const choosingFunctions: ReadonlyMap<string, ChoosingFunction> = new Map<string, ChoosingFunction>([
  ['IF', { least: 2, most: 3, choose: (parts, arrays) => byCondition(parts, arrays, chosenBranch) }],
  ['CHOOSE', { least: 2, most: mostArguments, choose: (parts, arrays) => byCondition(parts, arrays, chosenItem) }],
  ['IFERROR', { least: 2, most: 2, choose: (parts, arrays) => unless(parts, arrays, isError) }],
  ['IFNA', { least: 2, most: 2, choose: (parts, arrays) => unless(parts, arrays, isNotAvailable) }],
]);

/** Which argument the first one calls for, counted from 0; or the value that stands in for all of them. */
type Choice = { readonly argument: number } | { readonly value: CellValue };

function chosenBranch(condition: CellValue, count: number): Choice {
  const holds = toBoolean(condition);
  if (typeof holds !== 'boolean') return { value: holds };
  if (holds) return { argument: 1 };
  return count > 2 ? { argument: 2 } : { value: false };
}

function chosenItem(selector: CellValue, count: number): Choice {
  const position = toNumber(selector);
  if (typeof position !== 'number') return { value: position };
  const argument = Math.trunc(position);
  return argument >= 1 && argument < count ? { argument } : { value: errors.value };
}

function byCondition(
  parts: readonly Part[],
  arrays: boolean,
  choice: (condition: CellValue, count: number) => Choice,
): Part {
  const [condition] = parts;
  return (evaluation) => {
    const operand = condition?.(evaluation) ?? null;
    const selector = arrays ? evaluation.array(operand) : evaluation.single(operand);
    if (!(selector instanceof Matrix)) {
      const chosen = choice(selector, parts.length);
      return 'value' in chosen ? chosen.value : (parts[chosen.argument]?.(evaluation) ?? null);
    }
    const items = parts.slice(1).map((part) => evaluation.array(part(evaluation)));
    return broadcast([selector, ...items], (values) => {
      const chosen = choice(values[0] ?? null, parts.length);
      return 'value' in chosen ? chosen.value : (values[chosen.argument] ?? null);
    });
  };
}

function unless(parts: readonly Part[], arrays: boolean, isUnwanted: (value: Operand) => boolean): Part {
  const [wanted, otherwise] = parts;
  return (evaluation) => {
    const operand = wanted?.(evaluation) ?? null;
    const value = arrays ? evaluation.array(operand) : evaluation.single(operand);
    const substitute = () => otherwise?.(evaluation) ?? null;
    if (!(value instanceof Matrix)) return isUnwanted(value) ? substitute() : value;
    return broadcast([value, evaluation.array(substitute())], ([first = null, second = null]) =>
      isUnwanted(first) ? second : first,
    );
  };
}

function isNotAvailable(value: Operand): boolean {
  return isSingle(value) && isError(value) && value.error === errors.notAvailable.error;
}
