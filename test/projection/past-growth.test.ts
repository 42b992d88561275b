import { year } from '../../src/plan';
import {
  averageGrowth,
  averageLessDeviation,
  defaultWindow,
  levelsWithin,
  sampleDeviation,
  yearlyGrowth,
} from '../../src/projection';
import { byYear } from '../support/plan';

const window = { first: year(2009), last: year(2012) };

test('the default window is the last three intervals up to the last actual year', () => {
  expect(defaultWindow(year(2012))).toEqual(window);
});

test('a window needs every one of its years', () => {
  expect(levelsWithin(byYear({ 2008: 1, 2009: 2, 2010: 3, 2011: 4, 2012: 5, 2013: 6 }), window)).toEqual([2, 3, 4, 5]);
  expect(levelsWithin(byYear({ 2009: 2, 2011: 4, 2012: 5 }), window)).toBeUndefined();
  expect(levelsWithin(byYear({ 2012: 5 }), { first: year(2012), last: year(2012) })).toBeUndefined();
});

test('the average is geometric: only the first and the last level count', () => {
  expect(averageGrowth([100, 150, 90, 133.1])).toBeCloseTo(0.1, 12);
  expect(averageGrowth([100, 0, 0, 133.1])).toBeCloseTo(0.1, 12);
});

test('nothing grows on average from or to nothing', () => {
  expect(averageGrowth([0, 5, 10, 20])).toBeUndefined();
  expect(averageGrowth([5, 10, 20, 0])).toBeUndefined();
  expect(averageGrowth([5])).toBeUndefined();
});

test('the deviation is that of a sample', () => {
  expect(sampleDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12);
  expect(sampleDeviation([0.1])).toBeUndefined();
});

test('past low is the average less one sample deviation of the yearly rates', () => {
  const levels = [100, 120, 132, 125.4];
  expect(yearlyGrowth(levels).map((growth) => Math.round(growth * 1e12) / 1e12)).toEqual([0.2, 0.1, -0.05]);
  const mean = 0.25 / 3;
  const deviation = Math.sqrt(((0.2 - mean) ** 2 + (0.1 - mean) ** 2 + (-0.05 - mean) ** 2) / 2);
  expect(averageLessDeviation(levels)).toBeCloseTo(1.254 ** (1 / 3) - 1 - deviation, 12);
});

test('no past low after a year without any level, from one rate, or below a fall by everything', () => {
  expect(averageLessDeviation([100, 0, 50, 60])).toBeUndefined();
  expect(averageLessDeviation([100, 110])).toBeUndefined();
  expect(averageLessDeviation([100, 1000, 10, 1])).toBeUndefined();
});
