import { cutAt, recogniseDataset } from '../../src/dataset';
import { year } from '../../src/plan';
import { indicator, plan } from '../support/plan';
import { grid } from '../support/grid';
import { at, facts } from './facts';

const dataset = recogniseDataset(
  [grid(`Item | Unit | 2011 | 2012 | 2013\nexports | USD 100m | 1 | 2 | 3`)],
  plan(2013, 2015, [indicator('exports')]),
);

test('nothing later than the year is kept', () => {
  expect(facts(cutAt(dataset, year(2012)))).toEqual(['exports [exports USD_100M] 2011=1 2012=2']);
});

test('the cells of later years are not looked at either, lest their figures come in live', () => {
  const [series] = cutAt(dataset, year(2012)).series;
  expect([...(series?.yearCells ?? [])].map(([of, cell]) => [of, at(cell)])).toEqual([
    [2011, 'Sheet1!C2'],
    [2012, 'Sheet1!D2'],
  ]);
});

test('a year after the last changes nothing', () => expect(cutAt(dataset, year(2013))).toEqual(dataset));

test('a year before the first leaves a series without figures', () => {
  expect(cutAt(dataset, year(2010)).series.map(({ observations }) => observations.size)).toEqual([0]);
});
