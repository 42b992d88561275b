import fc from 'fast-check';
import { errors } from '../../../src/host/calculation/operand';
import { rate } from '../../../src/host/calculation/functions/rate';
import { valueOf } from './sheets-of-cells';

/** What a total over n years comes to if the first year is `base` grown once. */
function total(base: number, growth: number, years: number): number {
  let sum = 0;
  for (let year = 1; year <= years; year += 1) sum += base * (1 + growth) ** year;
  return sum;
}

test('the growth that a three-year total takes', () => {
  const needed = valueOf('=RATE(3,-560,0,1800,1)');
  expect(total(560, Number(needed), 3)).toBeCloseTo(1800, 9);
});

test('a single year takes the ratio less one, to the last digit', () => {
  expect(valueOf('=RATE(1,-560,0,700,1)')).toBeCloseTo(0.25, 15);
});

test('finds the rate of any total over up to 40 years again', () => {
  const years = fc.integer({ min: 1, max: 40 });
  const logarithm = fc.double({ min: -12, max: 12, noNaN: true });
  fc.assert(
    fc.property(years, logarithm, fc.double({ min: 0.01, max: 1e6, noNaN: true }), (n, power, base) => {
      const growth = Math.expm1(power / Math.sqrt(n));
      const found = rate(n, -base, 0, total(base, growth, n), 1);
      expect(typeof found).toBe('number');
      expect(Math.abs(Number(found) - growth)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(growth)));
    }),
    { seed: 20130501, numRuns: 2000 },
  );
});

test.each([0.01, 0.5, 2, 1e9, 1e15])('converges for a total of %d times the base', (ratio) => {
  for (let years = 1; years <= 40; years += 1) {
    const found = rate(years, -560, 0, 560 * ratio, 1);
    expect(Math.abs(total(1, Number(found), years) / ratio - 1)).toBeLessThanOrEqual(1e-11);
  }
});

test.each([
  ['=RATE(48,-200,8000)', 0.0077014724882025],
  ['=RATE(10,0,-100,200)', 2 ** 0.1 - 1],
  ['=RATE(12,-100,1200)', 0],
  ['=RATE(5,0,-100,50)', 0.5 ** 0.2 - 1],
])('%s', (formula, expected) => expect(valueOf(formula)).toBeCloseTo(expected, 12));

test.each(['=RATE(3,560,0,1800,1)', '=RATE(0,-560,0,1800,1)', '=RATE(3,-560,0,1800,1,-1)'])(
  'no rate balances %s',
  (formula) => expect(valueOf(formula)).toEqual(errors.number),
);
