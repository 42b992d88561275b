import fc from 'fast-check';
import { linearScale, pathData, roundTicks } from '../../../src/pane/parts/scale';

const seeded = { seed: 2013, numRuns: 500 };
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const most = fc.integer({ min: 2, max: 8 });
/** A range that is no mere rounding of its own values. */
const range = fc
  .tuple(value, value)
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
  .filter(([from, to]) => to - from > 1e-6 * Math.max(1, Math.abs(from), Math.abs(to)));

describe('round ticks', () => {
  test('cover the range, and are no more than one above the steps asked for', () => {
    fc.assert(
      fc.property(range, most, ([from, to], steps) => {
        const ticks = roundTicks(from, to, steps);
        const noise = 1e-6 * (to - from);
        expect(ticks[0]).toBeLessThanOrEqual(from + noise);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(to - noise);
        expect(ticks.length).toBeLessThanOrEqual(steps + 1);
      }),
      seeded,
    );
  });

  test('are apart by 1, 2, 2.5 or 5 times a power of ten', () => {
    fc.assert(
      fc.property(range, most, ([from, to], steps) => {
        const [first = 0, second = 0] = roundTicks(from, to, steps);
        const step = second - first;
        const digits = Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toPrecision(6));
        expect([1, 2, 2.5, 5]).toContain(digits);
      }),
      seeded,
    );
  });

  test.each([
    [402, 622.3, 3, [400, 500, 600, 700]],
    [0.386, 0.507, 3, [0.3, 0.4, 0.5, 0.6]],
    [4.4, 15.4, 3, [0, 10, 20]],
    [-2, 7, 3, [-5, 0, 5, 10]],
  ])('of %p to %p in %p steps', (from, to, steps, ticks) => {
    expect(roundTicks(from, to, steps)).toEqual(ticks);
  });

  test('of a single value hold it', () => {
    fc.assert(
      fc.property(value, most, (only, steps) => {
        const ticks = roundTicks(only, only, steps);
        expect(ticks.length).toBeGreaterThan(0);
        const noise = 1e-6 * Math.max(1, Math.abs(only));
        expect(ticks[0]).toBeLessThanOrEqual(only + noise);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(only - noise);
      }),
      seeded,
    );
  });
});

test('a scale maps its ends to the drawing’s, and a range of no width to the middle', () => {
  const scale = linearScale(2005, 2015, 48, 262);
  expect([2005, 2010, 2015].map(scale)).toEqual([48, 155, 262]);
  expect(linearScale(7, 7, 0, 100)(7)).toBe(50);
});

test('a path begins where its first point is', () => {
  expect(
    pathData([
      [1, 2.04],
      [3.36, 4],
    ]),
  ).toBe('M1.0 2.0L3.4 4.0');
  expect(pathData([])).toBe('');
});
