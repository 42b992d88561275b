import { targetsOf } from '../../src/plan';
import { driversOf, horizonOf, sharesOf } from '../../src/projection';
import { indicator, level, plan, reading, share, target, total } from '../support/plan';

const machineryShare = share('machinery-share', 'machinery', 'exports');
const indicators = [
  machineryShare,
  indicator('imports'),
  indicator('machinery'),
  indicator('exports'),
  share('unspoken-share', 'imports', 'exports'),
  indicator('transfers'),
];
const ofShare = target('T1', 'machinery-share', 0.8, level(2015));
const ofTotal = target('T2', 'transfers', 1800, total(2013, 2015));

test('drivers are what targets speak of and the components of their shares, in the order of the plan', () => {
  const thePlan = plan(2013, 2015, indicators, [ofTotal, ofShare]);
  expect(driversOf(thePlan, targetsOf(thePlan)).map(({ id }) => id)).toEqual(['machinery', 'exports', 'transfers']);
  expect(sharesOf(thePlan, targetsOf(thePlan))).toEqual([machineryShare]);
});

test('a target without an indicator drives nothing', () => {
  const thePlan = plan(2013, 2015, indicators, [{ ...ofTotal, indicator: null }]);
  expect(driversOf(thePlan, targetsOf(thePlan))).toEqual([]);
});

test('the horizon is the last year of the plan, or a later one that some reading needs', () => {
  const readings = [reading(level(2015)), { ...reading(level(2017), 'late'), isDefault: false }];
  const thePlan = (records: (typeof ofShare)[]) => plan(2013, 2015, indicators, records);
  const horizon = (records: (typeof ofShare)[]) => horizonOf(thePlan(records), targetsOf(thePlan(records)));
  expect(horizon([])).toBe(2015);
  expect(horizon([target('T', 'exports', 1, level(2014))])).toBe(2015);
  expect(horizon([{ ...ofShare, readings }])).toBe(2017);
  expect(horizon([{ ...ofShare, readings: [reading({ type: 'date', deadline: '2019-06-30' })] }])).toBe(2015);
});
