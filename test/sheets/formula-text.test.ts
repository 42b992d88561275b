import fc from 'fast-check';
import { tokenize } from '@borgar/fx';
import {
  call,
  cell,
  guarded,
  joined,
  literal,
  minus,
  negated,
  over,
  plus,
  power,
  range,
  span,
  times,
} from '../../src/sheets/build-formula';
import { expressionText, formulaText, type Formula } from '../../src/sheets';

const a1 = cell(0, 0);

test.each<[Formula, string]>([
  [cell(13, 3, 'both', 'TP Data'), "='TP Data'!$D$14"],
  [cell(0, 26, 'row', "O'Brien"), "='O''Brien'!AA$1"],
  [range(cell(0, 0, '', 'S'), cell(1, 1, '', 'S')), "='S'!A1:B2"],
  [span(call('INDEX', a1, 1), call('INDEX', a1, 12)), '=INDEX(A1,1):INDEX(A1,12)'],
  [minus(a1, minus(a1, 1)), '=A1-(A1-1)'],
  [over(times(a1, 12), over(a1, 100)), '=A1*12/(A1/100)'],
  [power(plus(1, a1), over(1, a1)), '=(1+A1)^(1/A1)'],
  [power(negated(a1), 1), '=-A1^1'],
  [negated(power(a1, 1)), '=-(A1^1)'],
  [joined('say "yes"', a1), '="say ""yes"""&A1'],
  [guarded([a1], a1), '=IF(ISNUMBER(A1),A1,"")'],
  [literal(true), '=TRUE'],
])('%#: %j', (formula, text) => {
  expect(formulaText(formula)).toBe(text);
});

test('a number that is none cannot be written', () => {
  expect(() => formulaText(literal(NaN))).toThrow(RangeError);
});

const number = fc.integer({ min: 1, max: 9 }).map((value): Formula => literal(value));
const tree = fc.letrec<{ tree: Formula }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    number,
    fc
      .tuple(fc.constantFrom(plus, minus, times, over), tie('tree'), tie('tree'))
      .map(([make, left, right]) => make(left, right)),
    tie('tree').map((operand) => negated(operand)),
  ),
})).tree;

function worth(formula: Formula): number {
  if (formula.type === 'number') return formula.value;
  if (formula.type === 'negate') return -worth(formula.operand);
  if (formula.type !== 'operation') throw new Error(formula.type);
  const [left, right] = [worth(formula.left), worth(formula.right)];
  if (formula.operator === '+') return left + right;
  if (formula.operator === '-') return left - right;
  return formula.operator === '*' ? left * right : left / right;
}

/** Evaluates text of + - * / and brackets by precedence climbing, with a sign that binds most tightly. */
function evaluated(text: string): number {
  const tokens = tokenize(`=${text}`, { withLocation: false })
    .slice(1)
    .map(({ value }) => value);
  const strength: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
  const atom = (): number => {
    const token = tokens.shift();
    if (token === '-') return -atom();
    if (token !== '(') return Number(token);
    const value = expression(1);
    tokens.shift();
    return value;
  };
  const expression = (weakest: number): number => {
    let left = atom();
    for (;;) {
      const operator = tokens[0] ?? '';
      const binds = strength[operator] ?? 0;
      if (binds < weakest || binds === 0) return left;
      tokens.shift();
      const right = expression(binds + 1);
      left =
        operator === '+'
          ? left + right
          : operator === '-'
            ? left - right
            : operator === '*'
              ? left * right
              : left / right;
    }
  };
  return expression(1);
}

test('the text means what the tree means', () => {
  fc.assert(
    fc.property(tree, (formula) => {
      expect(evaluated(expressionText(formula))).toBe(worth(formula));
    }),
    { seed: 20130805, numRuns: 500 },
  );
});
