import { measuredValue } from '../../src/assessment';
import type { Measure } from '../../src/plan';
import { readingOf } from '../../src/plan';
import { projectedTarget } from '../../src/projection';
import { dataset, series } from '../support/dataset';
import type { ByYear } from '../support/plan';
import { averageGrowth, eachYear, increase, indicator, level, plan, target, total } from '../support/plan';
import { projectReference } from '../support/projections';

function measured(measure: Measure, figures: ByYear, better: 'up' | 'down' = 'up') {
  const about = target('T', 'stock', 1, measure);
  const thePlan = plan(2013, 2015, [indicator('stock', { better })], [about]);
  const projection = projectReference(thePlan, dataset(series('stock', figures)), { stock: 0.5 });
  const projected = projectedTarget(thePlan, about, readingOf(about));
  return projected && measuredValue(projected, projection);
}

const figures = { 2012: 100, 2013: 120, 2014: 60 };

test.each([
  ['level: the figure of the year', level(2014), 60],
  ['total: the sum of the years', total(2013, 2015), 120 + 60 + 90],
  ['each year: the lowest year decides', eachYear(2013, 2015), 60],
  ['increase: the last year less the base year', increase(2012, 2015), -10],
  ['average growth: the rate that joins the two levels', averageGrowth(2012, 2015), 0.9 ** (1 / 3) - 1],
  ['arithmetic: the mean of the yearly rates', averageGrowth(2012, 2015, 'arithmetic'), (0.2 - 0.5 + 0.5) / 3],
])('%s', (_, measure, expected) => {
  expect(measured(measure, figures)?.value).toBeCloseTo(expected, 12);
});

test('each year, where less is better: the highest year decides', () => {
  expect(measured(eachYear(2013, 2015), figures, 'down')?.value).toBe(120);
});

test('the year is the last of the reading', () => {
  expect(measured(level(2014), figures)?.year).toBe(2014);
  expect(measured(total(2013, 2015), figures)?.year).toBe(2015);
});

test.each([
  ['a total with a year missing', total(2011, 2014)],
  ['each year with one missing', eachYear(2010, 2014)],
  ['an increase since an unknown year', increase(2011, 2015)],
  ['growth since an unknown year', averageGrowth(2011, 2015)],
  ['mean growth since an unknown year', averageGrowth(2011, 2015, 'arithmetic')],
  ['the level of a year before the first', level(2011)],
])('%s is missing, not zero', (_, measure) => {
  expect(measured(measure, figures)).toBeUndefined();
});

test('growth from nothing is no number', () => {
  expect(measured(averageGrowth(2012, 2015), { 2012: 0, 2013: 5 })).toBeUndefined();
  expect(measured(averageGrowth(2012, 2015, 'arithmetic'), { 2012: 0, 2013: 5 })).toBeUndefined();
});
