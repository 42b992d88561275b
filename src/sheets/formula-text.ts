import { columnLetters } from '../dataset';
import type { CellReference, Formula, Operator } from './formula';

const STRENGTH: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/** Excel reads -2^2 as (-2)^2: its sign binds more tightly than any operator. */
const SIGN_STRENGTH = 6;
const ATOM_STRENGTH = 7;

function strengthOf(formula: Formula): number {
  if (formula.type === 'operation') return STRENGTH[formula.operator];
  if (formula.type === 'negate') return SIGN_STRENGTH;
  if (formula.type === 'number' && formula.value < 0) return SIGN_STRENGTH;
  return ATOM_STRENGTH;
}

/** The sheet's name as a formula needs it, always quoted, apostrophes doubled. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function cellText(reference: CellReference): string {
  const column = `${reference.fixedColumn ? '$' : ''}${columnLetters(reference.column)}`;
  const row = `${reference.fixedRow ? '$' : ''}${reference.row + 1}`;
  const sheet = reference.sheet === undefined ? '' : `${quotedSheet(reference.sheet)}!`;
  return `${sheet}${column}${row}`;
}

function rangeText(from: CellReference, to: CellReference): string {
  const { sheet: _sheet, ...withoutSheet } = to;
  return `${cellText(from)}:${cellText(withoutSheet)}`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a formula`);
  return String(value).replace('e+', 'E').replace('e', 'E');
}

function enclosed(formula: Formula, weakest: number): string {
  const text = textOf(formula);
  return strengthOf(formula) < weakest ? `(${text})` : text;
}

function textOf(formula: Formula): string {
  switch (formula.type) {
    case 'number':
      return numberText(formula.value);
    case 'text':
      return `"${formula.value.replaceAll('"', '""')}"`;
    case 'boolean':
      return formula.value ? 'TRUE' : 'FALSE';
    case 'cell':
      return cellText(formula);
    case 'range':
      return rangeText(formula.from, formula.to);
    case 'span':
      return `${textOf(formula.from)}:${textOf(formula.to)}`;
    case 'name':
      return formula.name;
    case 'entered':
      return formula.text.replace(/^=/, '');
    case 'call':
      return `${formula.name}(${formula.arguments.map(textOf).join(',')})`;
    case 'negate':
      return `-${enclosed(formula.operand, SIGN_STRENGTH)}`;
    case 'operation': {
      const strength = STRENGTH[formula.operator];
      return `${enclosed(formula.left, strength)}${formula.operator}${enclosed(formula.right, strength + 1)}`;
    }
  }
}

/** English formula text with its leading `=`, as `Range.formulas` takes it. */
export function formulaText(formula: Formula): string {
  return `=${textOf(formula)}`;
}

/** The same without the `=`, as rules and names take it. */
export function expressionText(formula: Formula): string {
  return textOf(formula);
}
