import { year } from '../../src/plan';
import { startingPointOf } from '../../src/projection';
import { dataset, series } from '../support/dataset';
import { indicator, level, plan, share, target } from '../support/plan';
import { pathOf, problemsOf, projectReference } from '../support/projections';

const sales = indicator('sales', { nearScopes: ['sales-of-all', 'sales-of-some'] });
const ofSales = plan(
  2013,
  2015,
  [sales, indicator('sales-of-all'), indicator('sales-of-some')],
  [target('T', 'sales', 120, level(2015))],
);

test('the base is the last observed figure, with the cell it came from', () => {
  const figures = series('sales', { 2009: 80, 2012: 100, 2011: 95 });
  const { bases } = startingPointOf(ofSales, dataset(figures));
  expect(bases.get('sales')).toEqual({
    year: 2012,
    value: 100,
    observation: figures.observations.get(year(2012)),
    source: 'sales',
  });
});

test('no figure, no base: missing is not zero', () => {
  const projection = projectReference(ofSales, dataset(series('sales', {})), { sales: 0.1 });
  expect(pathOf(projection, 'sales')).toEqual({});
  expect(problemsOf(projection.problems)).toEqual(['base-missing sales 2012']);
});

test('figures of another scope are no base until accepted, and stay flagged', () => {
  const workbook = dataset(series('sales-of-all', { 2012: 200 }));
  const refused = projectReference(ofSales, workbook, { sales: 0 });
  expect(refused.bases.has('sales')).toBe(false);
  expect(refused.problems).toMatchObject([
    { code: 'base-other-scope', severity: 'warning', parameters: { indicator: 'sales', found: 'sales-of-all' } },
  ]);

  const accepted = projectReference(ofSales, workbook, { sales: 0 }, { acceptedScopes: new Set(['sales']) });
  expect(accepted.bases.get('sales')).toMatchObject({ year: 2012, value: 200, source: 'sales-of-all' });
  expect(accepted.problems).toMatchObject([{ code: 'base-other-scope', severity: 'note' }]);
});

test('own figures need no other scope', () => {
  const workbook = dataset(series('sales-of-all', { 2012: 200 }), series('sales', { 2012: 100 }));
  const options = { acceptedScopes: new Set(['sales']) };
  const projection = projectReference(ofSales, workbook, { sales: 0 }, options);
  expect(projection.bases.get('sales')).toMatchObject({ value: 100, source: 'sales' });
  expect(projection.problems).toEqual([]);
});

test('nothing is missing for a target that no path is held against', () => {
  const records = [target('T', 'sales', 120, level(2015), { kind: 'milestone' })];
  const { problems } = startingPointOf(plan(2013, 2015, [sales], records), dataset());
  expect(problems).toEqual([]);
});

test('another currency is no base', () => {
  const projection = projectReference(ofSales, dataset(series('sales', { 2012: 100 }, 'CNY_100M')), { sales: 0 });
  expect(projection.bases.has('sales')).toBe(false);
  expect(problemsOf(projection.problems)).toEqual(['base-missing sales 2012']);
});

describe('a share', () => {
  const exports = indicator('exports');
  const ofShare = (machinery = indicator('machinery')) =>
    plan(
      2013,
      2015,
      [exports, machinery, indicator('all-machinery'), share('machinery-share', 'machinery', 'exports')],
      [target('T', 'machinery-share', 0.8, level(2015))],
    );

  test('misses its base where neither it nor both components have figures', () => {
    const { problems } = startingPointOf(ofShare(), dataset(series('exports', { 2012: 100 })));
    expect(problemsOf(problems)).toEqual(['base-missing machinery-share 2012']);
  });

  test('needs no figures of its components', () => {
    const { problems } = startingPointOf(ofShare(), dataset(series('machinery-share', { 2012: 0.7 }, 'fraction')));
    expect(problems).toEqual([]);
  });

  test('waits for a component of another scope to be accepted', () => {
    const thePlan = ofShare(indicator('machinery', { nearScopes: ['all-machinery'] }));
    const workbook = dataset(series('exports', { 2012: 100 }), series('all-machinery', { 2012: 78 }));
    const { problems } = startingPointOf(thePlan, workbook);
    expect(problemsOf(problems)).toEqual(['base-other-scope machinery']);
    const accepted = startingPointOf(thePlan, workbook, { acceptedScopes: new Set(['machinery']) });
    expect(accepted.bases.get('machinery-share')?.value).toBe(0.78);
  });
});
