import fc from 'fast-check';
import { apart, chartGeometry, frame, valueTicks } from '../../../src/pane/target/chart-geometry';
import { year } from '../../../src/plan';
import type { PathPoint } from '../../../src/projection';
import { byYear } from '../../support/plan';

const seeded = { seed: 2013, numRuns: 300 };
const TOUCHING = 14;
const NO_TARGET = byYear<number>({});
const figure = fc.double({ min: 0.01, max: 1e5, noNaN: true });
const figures = fc.array(figure, { minLength: 2, maxLength: 25 });

/** Figures from a first year on, reported until the base and projected after it. */
function points(values: readonly number[], base: number, first = 2005): readonly PathPoint[] {
  return values.map((value, index) => ({
    year: year(first + index),
    value,
    origin: first + index <= base ? 'observed' : 'projected',
  }));
}

function chart(values: readonly number[], base: number, line = NO_TARGET) {
  const geometry = chartGeometry(points(values, base), line);
  if (!geometry) throw new Error('nothing is drawn');
  return geometry;
}

test('labels at the end never touch, and the upper stays the upper', () => {
  const place = fc.double({ min: frame.top, max: frame.bottom, noNaN: true });
  fc.assert(
    fc.property(place, place, (one, other) => {
      const [first, second] = apart(one, other);
      expect(Math.abs(first - second)).toBeGreaterThanOrEqual(TOUCHING - 1e-9);
      expect(first <= second).toBe(one <= other);
    }),
    seeded,
  );
});

test('ticks cover every figure and every value of the target', () => {
  fc.assert(
    fc.property(figures, figure, (values, goal) => {
      const line = byYear({ 2015: goal });
      const ticks = valueTicks(points(values, 2012), line);
      const all = [...values, goal];
      const noise = 1e-6 * Math.max(...all);
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(...all) + noise);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...all) - noise);
    }),
    seeded,
  );
});

test('everything is drawn within the frame', () => {
  fc.assert(
    fc.property(figures, figure, (values, goal) => {
      const { ahead, base, ticks } = chart(values, 2012, byYear({ 2015: goal }));
      const heights = [...ahead, ...(base ? [base] : []), ...ticks].map(({ y }) => y);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(frame.top - 1e-6);
      expect(Math.max(...heights)).toBeLessThanOrEqual(frame.bottom + 1e-6);
    }),
    seeded,
  );
});

test('years are written apart, the last and the base’s among them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 25 }), fc.nat(24), (count, baseAt) => {
      const base = 2005 + Math.min(baseAt, count - 1);
      const { years } = chart(Array<number>(count).fill(1), base);
      const written = years.map((each) => each.year);
      expect(written).toContain(2005 + count - 1);
      expect(written).toContain(base);
    }),
    seeded,
  );
});

test('a level is drawn straight to the end, from the base on', () => {
  const { target, base, goal } = chart([400, 500, 557, 580], 2007, byYear({ 2008: 600 }));
  const height = target.split('L')[1]?.split(' ')[1];
  expect(target).toBe(`M${base?.x.toFixed(1)} ${height}L${frame.right.toFixed(1)} ${height}`);
  expect(goal?.value).toBe(600);
});

test('a total is drawn as the path that sums to it, and never as the total over the years', () => {
  const line = byYear({ 2013: 578, 2014: 599.8, 2015: 622.3 });
  const { target, goal } = chart([531, 545, 557, 573, 589, 606], 2007, line);
  const heights = target
    .split(/[ML]/)
    .slice(1)
    .map((point) => Number(point.split(' ')[1]));
  expect(heights).toHaveLength(4);
  expect(heights).toEqual([...heights].sort((one, other) => other - one));
  expect(new Set(heights).size).toBe(4);
  expect(goal?.value).toBe(622.3);
});

test('the projection begins at the base; without a base it begins with itself', () => {
  const { projected, reported } = chart([1, 2, 3], 2006);
  expect(projected.startsWith(`M${reported.split('L')[1]}`)).toBe(true);
  const late = chart([1, 2, 3], 2004);
  expect([late.base, late.reported, late.ahead.length]).toEqual([null, '', 3]);
});

test('one point, or none, is no path', () => {
  expect([chartGeometry([], NO_TARGET), chartGeometry(points([1], 2012), NO_TARGET)]).toEqual([null, null]);
});
