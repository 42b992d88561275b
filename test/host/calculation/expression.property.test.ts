import fc from 'fast-check';
import { valueOf, type Cells } from './sheets-of-cells';

/** Arithmetic over numbers and cells, evaluated a second time by a few plain lines. */
type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'cell'; readonly name: string }
  | { readonly kind: 'minus' | 'percent'; readonly operand: Tree }
  | { readonly kind: 'pair'; readonly sign: Sign; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'if'; readonly condition: Tree; readonly yes: Tree; readonly no: Tree };

type Sign = '+' | '-' | '*' | '/' | '^' | '<' | '>=';

const cells: Cells = { A1: 2, A2: -3, A3: 0.5, B1: 10 };
const strength: Readonly<Record<Sign, number>> = { '<': 1, '>=': 1, '+': 2, '-': 2, '*': 3, '/': 3, '^': 4 };
const minusStrength = 6;
const percentStrength = 5;

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.integer({ min: 0, max: 9 }).map((value): Tree => ({ kind: 'number', value })),
    fc.constantFrom('A1', 'A2', 'A3', 'B1', 'B2').map((name): Tree => ({ kind: 'cell', name })),
    fc.record({ kind: fc.constantFrom('minus', 'percent'), operand: tie('tree') }),
    fc.record({
      kind: fc.constant('pair'),
      sign: fc.constantFrom<Sign>('+', '-', '*', '/', '^', '<', '>='),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({ kind: fc.constant('if'), condition: tie('tree'), yes: tie('tree'), no: tie('tree') }),
  ),
}));

/** The formula with no more brackets than its operators' strength asks for. */
function written(node: Tree, within = 0): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'cell':
      return node.name;
    case 'minus':
      return bracketed(`-${written(node.operand, minusStrength)}`, minusStrength < within);
    case 'percent':
      return bracketed(`${written(node.operand, percentStrength)}%`, percentStrength < within);
    case 'if':
      return `IF(${written(node.condition)},${written(node.yes)},${written(node.no)})`;
    case 'pair': {
      const own = strength[node.sign];
      return bracketed(`${written(node.left, own)}${node.sign}${written(node.right, own + 1)}`, own < within);
    }
  }
}

function bracketed(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}

/** What Excel makes of a tree; NaN where it has an error. */
function evaluated(node: Tree): number | boolean {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'cell':
      return Number(cells[node.name] ?? 0);
    case 'minus':
      return -Number(evaluated(node.operand));
    case 'percent':
      return Number(evaluated(node.operand)) / 100;
    case 'if': {
      const condition = Number(evaluated(node.condition));
      return Number.isNaN(condition) ? Number.NaN : evaluated(condition === 0 ? node.no : node.yes);
    }
    case 'pair':
      return combined(node.sign, evaluated(node.left), evaluated(node.right));
  }
}

function combined(sign: Sign, left: number | boolean, right: number | boolean): number | boolean {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
  if (sign === '<') return isLess(left, right);
  if (sign === '>=') return !isLess(left, right);
  const result = arithmetic(sign, Number(left), Number(right));
  return Number.isFinite(result) ? result : Number.NaN;
}

/** Any number comes before either logical value; numbers are told apart by 15 digits. */
function isLess(left: number | boolean, right: number | boolean): boolean {
  if (typeof left !== typeof right) return typeof left === 'number';
  return left < right && Number(left).toPrecision(15) !== Number(right).toPrecision(15);
}

function arithmetic(sign: '+' | '-' | '*' | '/' | '^', left: number, right: number): number {
  switch (sign) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '^':
      return left === 0 && right === 0 ? Number.NaN : left ** right;
  }
}

test('any expression has the value that plain arithmetic gives its tree', () => {
  fc.assert(
    fc.property(tree, (node) => {
      const value = valueOf(`=${written(node)}`, cells);
      const expected = evaluated(node);
      if (Number.isNaN(expected)) expect(value).toHaveProperty('error');
      else if (typeof expected === 'boolean') expect(value).toBe(expected);
      else expect(Math.abs(Number(value) - expected)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(expected)));
    }),
    { seed: 20130501, numRuns: 3000 },
  );
});
