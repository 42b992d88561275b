import type { Judgement } from '../../src/assessment';
import { assess } from '../../src/assessment';
import type { CatalogueRecord, Target } from '../../src/plan';
import { dataset, series } from '../support/dataset';
import {
  averageGrowth,
  eachYear,
  increase,
  indicator,
  level,
  named,
  plan,
  share,
  target,
  total,
} from '../support/plan';
import { projectReference } from '../support/projections';

const indicators = [
  indicator('exports'),
  indicator('machinery'),
  indicator('transfers'),
  indicator('sales', { unit: 'CNY_100M', nearScopes: ['all-sales'] }),
  indicator('all-sales', { unit: 'CNY_100M' }),
  share('machinery-share', 'machinery', 'exports'),
];
const workbook = dataset(
  series('exports', { 2012: 2400 }),
  series('machinery', { 2012: 1872 }),
  series('transfers', { 2012: 560 }),
);
const rates = { exports: 0.04, machinery: 0.0488, transfers: 0.03 };

function judge(...records: readonly CatalogueRecord[]): readonly Judgement[] {
  const thePlan = plan(2013, 2015, indicators, records);
  return assess(thePlan, projectReference(thePlan, workbook, rates));
}

function judgeOne(aimed: Target): Judgement | undefined {
  return judge(aimed)[0];
}

test('a share: base, figure, gap, verdict, growth required and what it takes for granted', () => {
  const judgement = judgeOne(target('T', 'machinery-share', 0.8, level(2015), { unit: 'fraction' }));
  expect(judgement).toMatchObject({
    target: 'T',
    reading: 'only',
    unit: 'fraction',
    base: { year: 2012, value: 0.78 },
    projected: { year: 2015 },
    goal: 0.8,
    verdict: 'close',
    problem: null,
  });
  expect(judgement?.projected?.value).toBeCloseTo(0.79997, 5);
  expect(judgement?.gap).toBeCloseTo(-0.00003, 5);
  expect(judgement?.requiredGrowth).toBeCloseTo(0.0488139795631, 12);
  expect(judgement?.totalGrowth).toBeCloseTo(0.04, 12);
});

test('a share without its levels requires the same growth', () => {
  const records = [target('T', 'machinery-share', 0.8, level(2015))];
  const thePlan = plan(2013, 2015, indicators, records);
  const onlyShare = dataset(series('machinery-share', { 2012: 0.78 }, 'fraction'));
  const [judgement] = assess(thePlan, projectReference(thePlan, onlyShare, rates));
  expect(judgement?.requiredGrowth).toBeCloseTo(0.0488139795631, 12);
  expect(judgement?.totalGrowth).toBeCloseTo(0.04, 12);
});

test('a total', () => {
  const judgement = judgeOne(target('T', 'transfers', 1800, total(2013, 2015)));
  expect(judgement?.projected?.value).toBeCloseTo(560 * (1.03 + 1.03 ** 2 + 1.03 ** 3), 9);
  expect(judgement?.verdict).toBe('misses');
  expect(judgement?.totalGrowth).toBeNull();
});

test('average growth and increase count from the base of their reading', () => {
  const [geometric, since2013, added] = judge(
    target('T1', 'exports', 0.04, averageGrowth(2012, 2015)),
    target('T2', 'exports', 0.05, averageGrowth(2013, 2015)),
    target('T3', 'exports', 300, increase(2013, 2015)),
  );
  expect(geometric).toMatchObject({ base: { year: 2012, value: 2400 }, verdict: 'meets' });
  expect(since2013).toMatchObject({ base: { year: 2013, value: 2496 }, verdict: 'misses' });
  expect(since2013?.requiredGrowth).toBeCloseTo(0.05, 12);
  expect(added?.projected?.value).toBeCloseTo(2400 * (1.04 ** 3 - 1.04), 9);
  expect(added?.requiredGrowth).toBeCloseTo(((2496 + 300) / 2496) ** (1 / 2) - 1, 12);
});

test('each year: the nearest year asks most of a goal above, the last year of one below', () => {
  const [above, below] = judge(
    target('T1', 'transfers', 700, eachYear(2013, 2015)),
    target('T2', 'transfers', 500, eachYear(2013, 2015)),
  );
  expect(above?.requiredGrowth).toBeCloseTo(0.25, 12);
  expect(below?.requiredGrowth).toBeCloseTo((500 / 560) ** (1 / 3) - 1, 12);
});

test('a range is met from its lower end on; more than the range is over-fulfilment', () => {
  const range = (min: number, max: number) =>
    judgeOne(target('T', 'transfers', 0, level(2015), { comparator: 'range', value: null, range: { min, max } }));
  expect(range(600, 700)).toMatchObject({ goal: 600, verdict: 'meets' });
  expect(range(500, 550)).toMatchObject({ goal: 500, verdict: 'meets' });
  expect(range(650, 700)).toMatchObject({ goal: 650, verdict: 'misses' });
});

test('all targets, and only targets, in the order of the plan', () => {
  const milestone: CatalogueRecord = { ...target('M', 'exports', 1, level(2015)), type: 'milestone' };
  const judgements = judge(
    target('T2', 'transfers', 1800, total(2013, 2015)),
    milestone,
    target('T1', 'exports', 3000, level(2015)),
  );
  expect(judgements.map((judgement) => judgement.target)).toEqual(['T2', 'T1']);
});

test.each<[string, Partial<Target>]>([
  ['a milestone', { kind: 'milestone' }],
  ['an annual range', { kind: 'annual-range', comparator: 'range', range: { min: 1, max: 2 }, value: null }],
  ['a mere increase', { comparator: 'increase', value: null }],
  ['a deed by a date', { comparator: 'by', value: null }],
  ['a target without an indicator', { indicator: null }],
  ['a target without a reading', { readings: [] }],
])('%s is not projected, and says so', (_, changes) => {
  const judgement = judgeOne(target('T', 'exports', 3000, level(2015), changes));
  expect(judgement).toMatchObject({ verdict: null, projected: null, requiredGrowth: null });
  expect(judgement?.problem).toMatchObject({ code: 'target-not-projected', parameters: { target: 'T' } });
});

test('the chosen reading is judged', () => {
  const readings = [
    ...target('T', 'transfers', 1800, total(2013, 2015)).readings,
    { id: 'level', isDefault: false, measure: level(2015), names: named('level') },
  ];
  const thePlan = plan(2013, 2015, indicators, [target('T', 'transfers', 1800, total(2013, 2015), { readings })]);
  const projection = projectReference(thePlan, workbook, rates);
  const [chosen] = assess(thePlan, projection, { readings: { T: 'level' } });
  expect(chosen).toMatchObject({ reading: 'level', projected: { year: 2015 } });
  expect(chosen?.projected?.value).toBeCloseTo(560 * 1.03 ** 3, 9);
});

describe('what is missing has no verdict, and a reason', () => {
  const ofSales = target('T', 'sales', 14800, level(2015));
  const thePlan = plan(2013, 2015, indicators, [ofSales]);

  test('the base', () => {
    const [judgement] = assess(thePlan, projectReference(thePlan, workbook));
    expect(judgement).toMatchObject({ base: null, projected: null, gap: null, verdict: null, requiredGrowth: null });
    expect(judgement?.problem).toMatchObject({ code: 'base-missing', parameters: { indicator: 'sales', year: 2012 } });
  });

  test('a base of the right scope', () => {
    const other = dataset(series('all-sales', { 2012: 15000 }, 'CNY_100M'));
    const [judgement] = assess(thePlan, projectReference(thePlan, other, { sales: 0.1 }));
    expect(judgement).toMatchObject({ verdict: null, problem: { code: 'base-other-scope' } });
    const accepted = projectReference(thePlan, other, { sales: 0.1 }, { acceptedScopes: new Set(['sales']) });
    expect(assess(thePlan, accepted)[0]).toMatchObject({ verdict: 'meets', problem: null });
    const withoutRate = projectReference(thePlan, other, {}, { acceptedScopes: new Set(['sales']) });
    expect(assess(thePlan, withoutRate)[0]).toMatchObject({ problem: { code: 'average-too-few-years' } });
  });

  test('a rate, while the growth required is known', () => {
    const short = dataset(series('sales', { 2012: 11000 }, 'CNY_100M'));
    const [judgement] = assess(thePlan, projectReference(thePlan, short, { sales: { 2013: 0.1 } }));
    expect(judgement).toMatchObject({ verdict: null, problem: { code: 'average-too-few-years' } });
    expect(judgement?.requiredGrowth).toBeCloseTo(0.103967640176, 12);
  });

  test('the year that growth counts from', () => {
    const [judgement] = judge(target('T', 'exports', 0.04, averageGrowth(2010, 2015)));
    expect(judgement?.problem).toMatchObject({
      code: 'base-missing',
      parameters: { indicator: 'exports', year: 2010 },
    });
  });
});

test('a goal behind the last actual requires no growth, which is no problem', () => {
  expect(judgeOne(target('T', 'exports', 2500, level(2012)))).toMatchObject({
    verdict: 'misses',
    requiredGrowth: null,
    problem: null,
  });
});

test('growth that no closed form gives is a problem', () => {
  expect(judgeOne(target('T', 'machinery-share', 2.4, total(2013, 2015)))).toMatchObject({
    requiredGrowth: null,
    problem: { code: 'required-growth-undefined', parameters: { target: 'T' } },
  });
});
