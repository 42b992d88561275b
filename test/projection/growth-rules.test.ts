import type { Plan, Scenario } from '../../src/plan';
import { year } from '../../src/plan';
import type { ProjectionOptions } from '../../src/projection';
import { averageLessDeviation, builtInScenarios, projectAll, projectScenario } from '../../src/projection';
import { dataset, series } from '../support/dataset';
import { averageGrowth, indicator, level, plan, share, target, total } from '../support/plan';
import {
  builtIn,
  ownScenario,
  pathOf,
  problemsOf,
  projectReference,
  ratesOf,
  referenceWith,
  typedIn,
} from '../support/projections';

const indicators = [
  indicator('exports'),
  indicator('machinery'),
  indicator('transfers'),
  indicator('sales'),
  share('machinery-share', 'machinery', 'exports'),
];
const ofMachinery = target('share', 'machinery-share', 0.8, level(2015));
const ofTransfers = target('transfers', 'transfers', 1800, total(2013, 2015));
const thePlan = plan(2013, 2015, indicators, [ofMachinery, ofTransfers]);
const exportsHistory = { 2009: 2000, 2010: 2300, 2011: 2200, 2012: 2662 };
const workbook = dataset(
  series('exports', exportsHistory),
  series('machinery', { 2009: 1000, 2010: 1100, 2011: 1210, 2012: 1331 }),
  series('transfers', { 2009: 448, 2010: 500, 2011: 530, 2012: 560 }),
);

function project(scenario: Scenario, options: ProjectionOptions = {}, of: Plan = thePlan) {
  return projectScenario(of, workbook, scenario, options);
}

describe('the reference', () => {
  test('grows by the average of the last three intervals, the same in every year', () => {
    const projection = projectReference(thePlan, workbook);
    const average = (2662 / 2000) ** (1 / 3) - 1;
    expect(ratesOf(projection, 'exports')).toEqual({ 2013: average, 2014: average, 2015: average });
    expect(projection.growth.get('exports')?.basis).toEqual({ type: 'average', first: 2009, last: 2012 });
  });

  test('keeps the window it is given when actuals have come in', () => {
    const windows = new Map([['exports', { first: year(2009), last: year(2012) }]]);
    const later = dataset(series('exports', { ...exportsHistory, 2013: 4000 }));
    const kept = projectReference(thePlan, later, {}, { windows });
    expect(ratesOf(kept, 'exports')[2014]).toBeCloseTo(0.1, 12);
    expect(pathOf(kept, 'exports')[2014]).toBeCloseTo(4400, 9);
    const moved = projectReference(thePlan, later);
    expect(moved.growth.get('exports')?.basis).toEqual({ type: 'average', first: 2010, last: 2013 });
  });

  test('has no rate from too few years: somebody has to type one', () => {
    const short = dataset(series('transfers', { 2010: 500, 2011: 530, 2012: 560 }));
    const ofOne = plan(2013, 2015, indicators, [ofTransfers]);
    const projection = projectReference(ofOne, short);
    expect(pathOf(projection, 'transfers')).toEqual({ 2010: 500, 2011: 530, 2012: 560 });
    expect(problemsOf(projection.problems)).toEqual([
      'average-too-few-years transfers',
      'growth-missing transfers 2013',
    ]);
    expect(projectReference(ofOne, short, { transfers: 0.03 }).problems).toEqual([]);
  });

  test('has no average from a level that is not positive', () => {
    const ofOne = plan(2013, 2015, indicators, [ofTransfers]);
    const projection = projectReference(ofOne, dataset(series('transfers', { 2009: 0, 2010: 1, 2011: 2, 2012: 3 })));
    expect(problemsOf(projection.problems)).toEqual([
      'growth-undefined transfers 2010',
      'growth-missing transfers 2013',
    ]);
  });

  test('lets a typed rate win, for its years', () => {
    const projection = projectReference(thePlan, workbook, { exports: { 2014: 0.5 }, transfers: 0 });
    expect(ratesOf(projection, 'exports')[2014]).toBe(0.5);
    expect(ratesOf(projection, 'exports')[2015]).toBeCloseTo(0.1, 12);
    expect(projection.growth.get('exports')?.basis.type).toBe('average');
    expect(projection.growth.get('exports')?.rates.get(year(2014))?.state).toBe('typed');
    expect(projection.growth.get('transfers')?.basis.type).toBe('typed');
  });
});

describe('a scenario of ones own', () => {
  test('differs from the reference in what it states, and in nothing else', () => {
    const options = { reference: referenceWith({ exports: 0.04 }) };
    const own = project(ownScenario({ transfers: 0.2 }), options);
    expect(ratesOf(own, 'exports')[2013]).toBe(0.04);
    expect(ratesOf(own, 'transfers')[2013]).toBe(0.2);
    expect(own.growth.get('exports')?.basis.type).toBe('reference');
  });

  test('follows the reference among the scenarios, wherever it stands', () => {
    const [own, reference] = projectAll(thePlan, workbook, [ownScenario(), referenceWith({ exports: 0.04 })]);
    expect(own && ratesOf(own, 'exports')).toEqual({ 2013: 0.04, 2014: 0.04, 2015: 0.04 });
    expect(reference?.scenario).toBe('reference');
  });
});

describe('plan pace', () => {
  test('grows each driver as its target requires, totals of shares as in the reference', () => {
    const projection = project(builtIn('plan-pace'));
    expect(pathOf(projection, 'machinery-share')[2015]).toBeCloseTo(0.8, 12);
    expect(pathOf(projection, 'exports')[2015]).toBeCloseTo(2662 * 1.1 ** 3, 8);
    expect(ratesOf(projection, 'transfers')[2013]).toBeCloseTo(0.0348954106287, 12);
    expect(projection.growth.get('machinery')?.basis).toEqual({ type: 'required', target: 'share', from: 2012 });
    expect(projection.growth.get('exports')?.basis.type).toBe('reference');
  });

  test('takes the larger of two requirements on one driver', () => {
    const level2015 = target('level', 'transfers', 1800, level(2015));
    const ofBoth = plan(2013, 2015, indicators, [ofTransfers, level2015, target('low', 'transfers', 600, level(2015))]);
    const projection = project(builtIn('plan-pace'), {}, ofBoth);
    expect(projection.growth.get('transfers')?.basis).toMatchObject({ target: 'level' });
    expect(pathOf(projection, 'transfers')[2015]).toBeCloseTo(1800, 9);
  });

  test('applies each of two requirements in the years after its own start', () => {
    const growth = target('growth', 'transfers', 0.3, averageGrowth(2013, 2015));
    const levelTarget = target('level', 'transfers', 700, level(2015));
    const of = plan(2013, 2015, indicators, [growth, levelTarget]);
    const rates = ratesOf(project(builtIn('plan-pace'), {}, of), 'transfers');
    expect(rates[2013]).toBeCloseTo((700 / 560) ** (1 / 3) - 1, 12);
    expect(rates[2014]).toBeCloseTo(0.3, 12);
  });

  test('takes the smaller where less is better', () => {
    const waste = indicator('transfers', { better: 'down' });
    const records = [500, 400, 450].map((goal) => target(`at ${goal}`, 'transfers', goal, level(2015)));
    const projection = project(builtIn('plan-pace'), {}, plan(2013, 2015, [waste], records));
    expect(pathOf(projection, 'transfers')[2015]).toBeCloseTo(400, 9);
  });

  test('grows as in the reference before the years its reading counts', () => {
    const late = target('late', 'transfers', 0.2, averageGrowth(2013, 2015));
    const projection = project(builtIn('plan-pace'), {}, plan(2013, 2015, indicators, [late]));
    const average = (560 / 448) ** (1 / 3) - 1;
    expect(ratesOf(projection, 'transfers')[2013]).toBeCloseTo(average, 12);
    expect(ratesOf(projection, 'transfers')[2014]).toBeCloseTo(0.2, 12);
    expect(pathOf(projection, 'transfers')[2015]).toBeCloseTo(560 * (1 + average) * 1.2 ** 2, 9);
  });

  test('counts a total from the year before its first, however old the base', () => {
    const old = dataset(series('transfers', { 2007: 420, 2008: 448, 2009: 500, 2010: 530 }));
    const projection = projectScenario(plan(2013, 2015, indicators, [ofTransfers]), old, builtIn('plan-pace'));
    const path = pathOf(projection, 'transfers');
    expect(path[2012]).toBeCloseTo(530 * (530 / 420) ** (2 / 3), 9);
    expect((path[2013] ?? NaN) + (path[2014] ?? NaN) + (path[2015] ?? NaN)).toBeCloseTo(1800, 9);
    expect(projection.growth.get('transfers')?.basis).toMatchObject({ from: 2012 });
  });

  test('follows the reading in force', () => {
    const readings = [
      ...ofTransfers.readings,
      ...target('T', 'transfers', 1, level(2015)).readings.map((one) => ({ ...one, id: 'level', isDefault: false })),
    ];
    const ofBoth = plan(2013, 2015, indicators, [{ ...ofTransfers, readings }]);
    const projection = project(builtIn('plan-pace'), { readings: { transfers: 'level' } }, ofBoth);
    expect(ratesOf(projection, 'transfers')[2013]).toBeCloseTo(0.475802220209, 11);
  });

  test('aims past a strict goal', () => {
    const strict = target('T', 'sales', 3000, level(2015), { comparator: 'more-than', unit: 'count' });
    const ofStock = plan(2013, 2015, [indicator('sales', { unit: 'count' })], [strict]);
    const stock = dataset(series('sales', { 2012: 2000 }, 'count'));
    const projection = projectScenario(ofStock, stock, builtIn('plan-pace'));
    expect(pathOf(projection, 'sales')[2015]).toBeCloseTo(3001, 9);
    const fewer = plan(2013, 2015, [indicator('sales', { unit: 'count', better: 'down' })], [strict]);
    expect(pathOf(projectScenario(fewer, stock, builtIn('plan-pace')), 'sales')[2015]).toBeCloseTo(2999, 9);
  });
});

describe('shares unchanged', () => {
  test('grows every component with its total, everything else as in the reference', () => {
    const projection = project(builtIn('shares-unchanged'), { reference: referenceWith({ exports: { 2014: -0.2 } }) });
    const shares = Object.values(pathOf(projection, 'machinery-share')).slice(-4);
    for (const each of shares) expect(each).toBeCloseTo(1331 / 2662, 12);
    expect(projection.growth.get('machinery')?.basis).toEqual({ type: 'with-total', total: 'exports' });
    expect(projection.growth.get('transfers')?.basis.type).toBe('reference');
  });

  test('takes the actual growth of a total that is a year ahead', () => {
    const ahead = dataset(series('exports', exportsHistory), series('machinery', { 2010: 1200, 2011: 1100 }));
    const projection = projectScenario(thePlan, ahead, builtIn('shares-unchanged'));
    expect(pathOf(projection, 'machinery-share')[2015]).toBeCloseTo(0.5, 12);
  });

  test('keeps the share where the total has an actual in the plan that its component lacks', () => {
    const ahead = dataset(
      series('exports', { ...exportsHistory, 2013: 3194.4 }),
      series('machinery', { 2009: 1000, 2010: 1100, 2011: 1210, 2012: 1331 }),
    );
    const projection = projectScenario(thePlan, ahead, builtIn('shares-unchanged'));
    const shares = pathOf(projection, 'machinery-share');
    for (const at of [2013, 2014, 2015]) expect(shares[at]).toBeCloseTo(1331 / 2662, 12);
  });

  test('keeps to a rate typed for the total in it', () => {
    const projection = project(typedIn(builtIn('shares-unchanged'), { exports: 0.07 }));
    expect(ratesOf(projection, 'machinery')).toEqual({ 2013: 0.07, 2014: 0.07, 2015: 0.07 });
  });
});

test('past low grows every driver by its average less one deviation', () => {
  const projection = project(builtIn('past-low'));
  const low = averageLessDeviation([2000, 2300, 2200, 2662]);
  expect(ratesOf(projection, 'exports')).toEqual({ 2013: low, 2014: low, 2015: low });
  expect(projection.growth.get('exports')?.basis).toEqual({ type: 'average-less-deviation', first: 2009, last: 2012 });
});

test('the built-in scenarios have names in every language and no typed rate', () => {
  expect(builtInScenarios().map(({ id }) => id)).toEqual(['reference', 'plan-pace', 'shares-unchanged', 'past-low']);
  for (const { names, growth } of builtInScenarios()) {
    expect(new Set(Object.values(names)).size).toBeGreaterThan(1);
    expect(growth.size).toBe(0);
  }
});
