import { year } from '../../src/plan';
import { dataset, series } from '../support/dataset';
import { indicator, level, plan, target } from '../support/plan';
import { originsOf, pathOf, problemsOf, projectReference } from '../support/projections';

const thePlan = plan(2013, 2015, [indicator('exports')], [target('T', 'exports', 130, level(2015))]);

function exportsWith(figures: Record<number, number>, rates: number | Record<number, number>) {
  return projectReference(thePlan, dataset(series('exports', figures)), { exports: rates });
}

test('each projected year grows from the year before', () => {
  const projection = exportsWith({ 2012: 100 }, { 2013: 0.1, 2014: 0.2, 2015: -0.5 });
  expect(pathOf(projection, 'exports')).toEqual({ 2012: 100, 2013: 110.00000000000001, 2014: 132, 2015: 66 });
  expect(originsOf(projection, 'exports')[2012]).toBe('observed');
  expect(projection.problems).toEqual([]);
});

test('points say whether they are observed, projected by a rule, or by a typed rate', () => {
  const history = series('exports', { 2009: 100, 2010: 110, 2011: 121, 2012: 133.1 });
  const projection = projectReference(thePlan, dataset(history), { exports: { 2014: 0 } });
  expect(originsOf(projection, 'exports')).toMatchObject({
    2012: 'observed',
    2013: 'projected',
    2014: 'overridden',
    2015: 'projected',
  });
});

test('a missing rate ends the path, and is never 0 %', () => {
  const projection = exportsWith({ 2012: 100 }, { 2013: 0.1, 2015: 0.1 });
  expect(Object.keys(pathOf(projection, 'exports'))).toEqual(['2012', '2013']);
  expect(problemsOf(projection.problems)).toContain('growth-missing exports 2014');
});

test('an actual figure wins over its rate, also after a gap, and the path goes on from it', () => {
  const projection = exportsWith({ 2012: 100, 2014: 150 }, 0.1);
  expect(pathOf(projection, 'exports')).toEqual({ 2012: 100, 2013: 110.00000000000001, 2014: 150, 2015: 165 });
  expect(originsOf(projection, 'exports')).toMatchObject({ 2013: 'overridden', 2014: 'observed' });
  expect(projection.bases.get('exports')).toMatchObject({ year: 2014, value: 150 });
  expect(problemsOf(projection.problems)).toEqual(['history-gap exports 2013']);
});

test('a gap in the past stays a gap', () => {
  const projection = exportsWith({ 2009: 90, 2011: 95, 2012: 100 }, 0.1);
  expect(pathOf(projection, 'exports')[2010]).toBeUndefined();
  expect(projection.problems).toEqual([]);
});

test('an old base is projected through the years before the plan, which is a problem of its own', () => {
  const projection = exportsWith({ 2010: 100 }, 0.1);
  expect(pathOf(projection, 'exports')[2015]).toBeCloseTo(100 * 1.1 ** 5, 9);
  expect(problemsOf(projection.problems)).toEqual(['history-gap exports 2011', 'history-gap exports 2012']);
});

test('figures later than the horizon are not read', () => {
  const projection = exportsWith({ 2012: 100, 2016: 200 }, 0.1);
  expect(pathOf(projection, 'exports')[2016]).toBeUndefined();
  expect(projection.bases.get('exports')?.year).toBe(2012);
  expect(projection.horizon).toBe(year(2015));
});
