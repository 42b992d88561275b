import type { CellReference, Formula, FunctionName, Operator } from './formula';

type Operand = Formula | number | string | boolean;

/** A literal becomes a tree, a tree stays itself. */
export function literal(value: Operand): Formula {
  if (typeof value === 'number') return { type: 'number', value };
  if (typeof value === 'string') return { type: 'text', value };
  if (typeof value === 'boolean') return { type: 'boolean', value };
  return value;
}

/** Which parts of a reference keep still when the formula is copied. */
export type Fixing = '' | 'row' | 'column' | 'both';

/** A cell by 0-based row and column, on the formula's own sheet unless one is named. */
export function cell(row: number, column: number, fixing: Fixing = '', sheet?: string): CellReference {
  return {
    type: 'cell',
    row,
    column,
    fixedRow: fixing === 'row' || fixing === 'both',
    fixedColumn: fixing === 'column' || fixing === 'both',
    ...(sheet === undefined ? {} : { sheet }),
  };
}

export function range(from: CellReference, to: CellReference): Formula {
  return { type: 'range', from, to };
}

/** A range between two computed references, such as INDEX(..):INDEX(..). */
export function span(from: Formula, to: Formula): Formula {
  return { type: 'span', from, to };
}

export function named(name: string): Formula {
  return { type: 'name', name };
}

export function call(name: FunctionName, ...operands: readonly Operand[]): Formula {
  return { type: 'call', name, arguments: operands.map(literal) };
}

function operation(operator: Operator) {
  return (left: Operand, right: Operand): Formula => ({
    type: 'operation',
    operator,
    left: literal(left),
    right: literal(right),
  });
}

export const plus = operation('+');
export const minus = operation('-');
export const times = operation('*');
export const over = operation('/');
export const power = operation('^');
export const equals = operation('=');
export const differs = operation('<>');
export const less = operation('<');
export const more = operation('>');
export const atMost = operation('<=');
export const atLeast = operation('>=');

export function negated(operand: Operand): Formula {
  return { type: 'negate', operand: literal(operand) };
}

/** Texts and values strung together by `&`. */
export function joined(first: Operand, ...rest: readonly Operand[]): Formula {
  return rest.reduce<Formula>((text, part) => operation('&')(text, part), literal(first));
}

export function when(condition: Formula, then: Operand, otherwise: Operand): Formula {
  return call('IF', condition, then, otherwise);
}

export function isNumber(operand: Formula): Formula {
  return call('ISNUMBER', operand);
}

/** The formula where every guard is a number, else an empty text: a blank input never becomes 0. */
export function guarded(guards: readonly Formula[], formula: Formula, otherwise: Operand = ''): Formula {
  const [only] = guards;
  const condition = guards.length === 1 && only ? isNumber(only) : call('AND', ...guards.map(isNumber));
  return when(condition, formula, otherwise);
}

/** The figure of a row of figures in the column whose header is the wanted year. */
export function atYear(figures: Formula, years: Formula, wanted: Operand): Formula {
  return call('INDEX', figures, call('MATCH', wanted, years, 0));
}
