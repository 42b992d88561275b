import { defaultRules, verdictOf } from '../../src/assessment';
import type { Indicator, Target } from '../../src/plan';
import { year } from '../../src/plan';
import { indicator, target } from '../support/plan';

function verdict(
  value: number,
  goal: number,
  changes: Partial<Target> = {},
  better: Indicator['better'] = 'up',
  rules = defaultRules,
) {
  const measure = { type: 'level', year: year(2015) } as const;
  const aimed = target('T', 'exports', goal, measure, changes);
  return verdictOf({ target: aimed, indicator: indicator('exports', { better }), measure, goal }, value, rules);
}

test.each([
  ['above', 1001, 'meets'],
  ['equal', 1000, 'meets'],
  ['short within the tolerance', 1000 - 0.9e-6, 'meets'],
  ['short beyond the tolerance', 1000 - 1.1e-6, 'close'],
  ['short by the close margin', 995, 'close'],
  ['short by more than the close margin', 994.999, 'misses'],
])('a value %s', (_, value, expected) => {
  expect(verdict(value, 1000)).toBe(expected);
});

test.each([
  ['more', 3000.0000001, 'meets'],
  ['equal', 3000, 'close'],
  ['short by the close margin', 2985, 'close'],
  ['short by more', 2984, 'misses'],
])('a strict goal of 3000 and %s', (_, value, expected) => {
  expect(verdict(value, 3000, { comparator: 'more-than' })).toBe(expected);
});

test.each([
  ['less', 999, 'meets'],
  ['more within the tolerance', 1000 + 0.9e-6, 'meets'],
  ['more by the close margin', 1005, 'close'],
  ['still more', 1006, 'misses'],
])('where less is better, %s', (_, value, expected) => {
  expect(verdict(value, 1000, {}, 'down')).toBe(expected);
});

test('where less is better, a strict goal must be passed downwards', () => {
  expect(verdict(1000, 1000, { comparator: 'more-than' }, 'down')).toBe('close');
  expect(verdict(999.999, 1000, { comparator: 'more-than' }, 'down')).toBe('meets');
});

test('the tolerance on a share is absolute, since it is less than one', () => {
  expect(verdict(0.8 - 0.9e-9, 0.8)).toBe('meets');
  expect(verdict(0.8 - 1.1e-9, 0.8)).toBe('close');
});

test('79.997 % of 80 % is close, never met', () => {
  expect(verdict(0.79997, 0.8)).toBe('close');
});

test('the close margin and the tolerance are settings', () => {
  expect(verdict(90, 100, {}, 'up', { tolerance: 0, closeMargin: 0.1 })).toBe('close');
  expect(verdict(99.5, 100, {}, 'up', { tolerance: 0, closeMargin: 0 })).toBe('misses');
  expect(verdict(99.5, 100, {}, 'up', { tolerance: 0.01, closeMargin: 0 })).toBe('meets');
});
