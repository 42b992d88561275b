import { projectScenario } from '../../src/projection';
import { dataset, series } from '../support/dataset';
import { indicator, level, plan, share, target } from '../support/plan';
import { originsOf, ownScenario, pathOf, problemsOf, projectReference } from '../support/projections';

const thePlan = plan(
  2013,
  2015,
  [indicator('exports'), indicator('machinery'), share('machinery-share', 'machinery', 'exports')],
  [target('T', 'machinery-share', 0.8, level(2015))],
);
const growth = { exports: 0.04, machinery: 0.05 };

test('with figures of both components a share is their ratio', () => {
  const workbook = dataset(
    series('exports', { 2011: 90, 2012: 100, 2013: 110 }),
    series('machinery', { 2010: 60, 2012: 78, 2013: 88 }),
    series('machinery-share', { 2012: 0.5 }, 'fraction'),
  );
  const projection = projectReference(thePlan, workbook, growth);
  expect(projection.shareMethods.get('machinery-share')).toBe('ratio');
  expect(pathOf(projection, 'machinery-share')).toMatchObject({ 2012: 0.78, 2013: 0.8 });
  expect(pathOf(projection, 'machinery-share')[2015]).toBeCloseTo((88 * 1.05 ** 2) / (110 * 1.04 ** 2), 12);
  expect(projection.bases.get('machinery-share')).toMatchObject({ year: 2013, value: 0.8 });
  expect(originsOf(projection, 'machinery-share')).toMatchObject({ 2013: 'observed', 2014: 'overridden' });
});

test('a share of nothing has no point', () => {
  const workbook = dataset(series('exports', { 2011: 100, 2012: 0 }), series('machinery', { 2011: 78, 2012: 70 }));
  const projection = projectReference(thePlan, workbook, growth);
  expect(pathOf(projection, 'machinery-share')).toEqual({ 2011: 0.78 });
});

test('without its components a share moves by their relative growth', () => {
  const workbook = dataset(series('machinery-share', { 2011: 0.7, 2012: 0.78 }, 'fraction'));
  const projection = projectReference(thePlan, workbook, growth);
  expect(projection.shareMethods.get('machinery-share')).toBe('relative');
  expect(pathOf(projection, 'machinery-share')[2015]).toBeCloseTo(0.78 * (1.05 / 1.04) ** 3, 12);
  expect(originsOf(projection, 'machinery-share')).toMatchObject({ 2012: 'observed', 2013: 'overridden' });
  expect(pathOf(projection, 'machinery')).toEqual({});
});

test('what the total actually grew by counts before its rate', () => {
  const workbook = dataset(
    series('machinery-share', { 2012: 0.78 }, 'fraction'),
    series('exports', { 2012: 100, 2013: 130 }),
  );
  const projection = projectReference(thePlan, workbook, growth);
  expect(pathOf(projection, 'machinery-share')[2013]).toBeCloseTo((0.78 * 1.05) / 1.3, 12);
});

test('a share stops where a component has no growth', () => {
  const workbook = dataset(series('machinery-share', { 2012: 0.78 }, 'fraction'));
  const projection = projectReference(thePlan, workbook, { exports: 0.04, machinery: { 2013: 0.05 } });
  expect(Object.keys(pathOf(projection, 'machinery-share'))).toEqual(['2012', '2013']);
  expect(problemsOf(projection.problems)).toContain('growth-missing machinery 2014');
});

test('a share between two actual ones moves by relative growth where both growths are asked for', () => {
  const workbook = dataset(series('machinery-share', { 2008: 0.6, 2010: 0.7, 2012: 0.78, 2014: 0.9 }, 'fraction'));
  const projection = projectReference(thePlan, workbook, growth);
  const path = pathOf(projection, 'machinery-share');
  expect(path[2013]).toBeCloseTo((0.78 * 1.05) / 1.04, 12);
  expect(path[2015]).toBeCloseTo((0.9 * 1.05) / 1.04, 12);
  expect([path[2009], path[2011]]).toEqual([undefined, undefined]);
  expect(problemsOf(projection.problems)).toEqual(['history-gap machinery-share 2013']);
});

test('a share beyond the whole keeps its value and is flagged', () => {
  const workbook = dataset(series('exports', { 2012: 100 }), series('machinery', { 2012: 99 }));
  const projection = projectReference(thePlan, workbook, { exports: 0, machinery: 0.1 });
  expect(pathOf(projection, 'machinery-share')[2013]).toBeCloseTo(1.089, 12);
  expect(problemsOf(projection.problems)).toEqual(['share-out-of-bounds machinery-share 2013']);
});

test('percent and larger money units come into the unit of the indicator', () => {
  const workbook = dataset(
    series('machinery-share', { 2012: 78 }, 'percent'),
    series('exports', { 2012: 2.5 }, 'USD_BN'),
  );
  const projection = projectScenario(thePlan, workbook, ownScenario(growth));
  expect(pathOf(projection, 'machinery-share')[2012]).toBeCloseTo(0.78, 12);
  expect(pathOf(projection, 'exports')[2012]).toBeCloseTo(25, 12);
});
