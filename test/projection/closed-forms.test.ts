import fc from 'fast-check';
import { requiredForLevel, requiredForMean, requiredForShare, requiredForTotal } from '../../src/projection';
import { expectEqualFigures } from '../support/equal-figures';

const seeded = { seed: 20130805, numRuns: 500 };
const positive = fc.double({ min: 1e-3, max: 1e7, noNaN: true });
const years = fc.integer({ min: 1, max: 12 });

function grown(previous: number, growth: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => previous * (1 + growth) ** (index + 1));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

test('a level grown as required is the goal', () => {
  fc.assert(
    fc.property(positive, positive, years, (previous, goal, count) => {
      expectEqualFigures(grown(previous, requiredForLevel(previous, goal, count) ?? NaN, count).at(-1) ?? NaN, goal);
    }),
    seeded,
  );
});

test('flows grown as required add up to what remains, by every closed form and by iteration', () => {
  fc.assert(
    fc.property(positive, fc.double({ min: 1e-2, max: 1e4, noNaN: true }), years, (previous, ratio, count) => {
      const growth = requiredForTotal(previous, ratio * previous, count) ?? NaN;
      expectEqualFigures(sum(grown(previous, growth, count)), ratio * previous);
    }),
    seeded,
  );
});

test('a total of n times the base needs no growth, whatever n', () => {
  for (let count = 1; count <= 12; count += 1) expect(requiredForTotal(7, 7 * count, count)).toBeCloseTo(0, 14);
});

test('a huge remainder keeps its precision in the cubic', () => {
  const growth = requiredForTotal(1, 1e9, 3) ?? NaN;
  expect(sum(grown(1, growth, 3)) / 1e9).toBeCloseTo(1, 12);
});

test('a share whose numerator grows as required against its total is the goal', () => {
  const fraction = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  const rate = fc.double({ min: -0.3, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(fraction, fraction, rate, years, (share, goal, total, count) => {
      const growth = requiredForShare(share, goal, (1 + total) ** count, count) ?? NaN;
      expectEqualFigures(share * ((1 + growth) / (1 + total)) ** count, goal);
    }),
    seeded,
  );
});

test('a mean of growth rates is brought about by the years that remain', () => {
  expect(requiredForMean([0.07], 0.12, 2)).toBeCloseTo(0.145, 12);
  expect(requiredForMean([], 0.12, 3)).toBeCloseTo(0.12, 12);
  expect(requiredForMean([1.5], 0.1, 1)).toBeUndefined();
});

test.each([
  ['nothing to start from', requiredForLevel(0, 10, 3), requiredForTotal(0, 10, 3), requiredForShare(0, 0.5, 1, 3)],
  ['a negative start', requiredForLevel(-1, 10, 3), requiredForTotal(-1, 10, 3), requiredForShare(-0.1, 0.5, 1, 3)],
  ['a goal of nothing', requiredForLevel(10, 0, 3), requiredForTotal(10, 0, 3), requiredForShare(0.5, 0, 1, 3)],
  ['no year left', requiredForLevel(10, 20, 0), requiredForTotal(10, 20, 0), requiredForMean([0.1], 0.2, 0)],
  ['no total left', requiredForShare(0.5, 0.6, 0, 3), requiredForShare(0.5, 0.6, -1, 3), undefined],
])('no rate with %s', (_, ...rates) => {
  expect(rates).toEqual([undefined, undefined, undefined]);
});
