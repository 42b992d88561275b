import { year, yearsThrough } from '../../src/plan';
import { fitLayout, keptPlaces } from '../../src/sheets/fit-layout';
import type { LayoutNeeds } from '../../src/sheets/layout';
import type { StandingPlaces } from '../../src/sheets';

const needs: LayoutNeeds = {
  years: yearsThrough(year(2007), year(2015)),
  inputFirst: year(2013),
  rows: 22,
  targets: 15,
  totals: 2,
};

/** What stands after a first run. */
function standing(): StandingPlaces {
  const { layout } = fitLayout(needs, null);
  const nothing = { rowOf: new Map(), targetOf: new Map(), scenarios: [] };
  return { ...layout, firstYear: year(2007), ...nothing };
}

const until = (last: number) => yearsThrough(year(2007), year(last));

test('known entries keep their places, also where others are gone; new ones come after all that are known', () => {
  const known = new Map([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ]);
  const places = keptPlaces([{ id: 'd' }, { id: 'c' }, { id: 'a' }, { id: 'e' }], known);
  expect([...places]).toEqual([
    ['d', 3],
    ['c', 2],
    ['a', 0],
    ['e', 4],
  ]);
});

test.each<[string, Partial<LayoutNeeds>]>([
  ['nothing new', {}],
  ['three more years', { years: until(2018) }],
  ['fewer years', { years: until(2014) }],
  ['a later first input', { inputFirst: year(2014) }],
  ['three more indicators', { rows: 25 }],
  ['three more targets', { targets: 18 }],
  ['one more whole', { totals: 3 }],
])('%s: nothing moves', (_, changes) => {
  const first = fitLayout(needs, null).layout;
  const { layout, problems } = fitLayout({ ...needs, ...changes }, standing());
  const { years = needs.years, rows = needs.rows } = changes;
  expect([layout, problems]).toEqual([{ ...first, years, rows }, []]);
});

test.each<[string, Partial<LayoutNeeds>]>([
  ['four more years', { years: until(2019) }],
  ['an earlier first year', { years: yearsThrough(year(2005), year(2015)) }],
  ['an earlier first input', { inputFirst: year(2012) }],
  ['more indicators than there is room for', { rows: 40 }],
  ['four more targets', { targets: 19 }],
  ['two more wholes', { totals: 4 }],
])('%s: that things have moved is said', (_, changes) => {
  const { layout, problems } = fitLayout({ ...needs, ...changes }, standing());
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['layout-moved', 'warning']]);
  expect(layout.yearColumns).toBeGreaterThanOrEqual(layout.years.length);
  expect(layout.blockHeight).toBeGreaterThanOrEqual(layout.rows + 3);
});
