import fc from 'fast-check';
import { assess } from '../../src/assessment';
import type { CatalogueRecord, Indicator, RecordId } from '../../src/plan';
import type { Series } from '../../src/dataset';
import { builtInScenarios, projectAll } from '../../src/projection';
import { dataset, series } from '../support/dataset';
import { expectEqualFigures } from '../support/equal-figures';
import { averageGrowth, increase, indicator, level, plan, share, target, total } from '../support/plan';
import { pathOf } from '../support/projections';

/** A five-year plan for the energy of a region: nothing in it is like the plan that ships. */
const indicators: readonly Indicator[] = [
  share('renewable-share', 'renewables', 'generation'),
  indicator('generation', { unit: 'TWh', scope: 'region' }),
  indicator('stations', { unit: 'count', kind: 'stock', scope: 'region' }),
  indicator('renewables', { unit: 'TWh', scope: 'region' }),
  indicator('losses', { unit: 'TWh', scope: 'region', better: 'down' }),
  indicator('investment', { unit: 'EUR_1M', scope: 'region' }),
];
const records: readonly CatalogueRecord[] = [
  target('R-share', 'renewable-share', 0.45, level(2030)),
  target('R-losses', 'losses', 40, level(2030)),
  target('R-investment', 'investment', 9000, total(2026, 2030)),
  target('R-stations', 'stations', 500, increase(2025, 2030), { comparator: 'more-than', unit: 'count' }),
  target('R-generation', 'generation', 0.02, averageGrowth(2025, 2030)),
];
const workbook: readonly Series[] = [
  series('stations', { 2022: 800, 2023: 900, 2024: 1000, 2025: 1100 }, 'count'),
  series('investment', { 2022: 1200, 2023: 1300, 2024: 1500, 2025: 1600 }, 'EUR_1M'),
  series('renewables', { 2022: 120, 2023: 130, 2024: 145, 2025: 160 }, 'TWh'),
  series('losses', { 2022: 60, 2023: 58, 2024: 57, 2025: 55 }, 'TWh'),
  series('generation', { 2022: 480, 2023: 490, 2024: 495, 2025: 500 }, 'TWh'),
];

function judgements(all = indicators, stated = records, figures = workbook) {
  const thePlan = plan(2026, 2030, all, stated);
  return projectAll(thePlan, dataset(...figures), builtInScenarios()).map((projection) => ({
    projection,
    byTarget: new Map(assess(thePlan, projection).map((judgement) => [judgement.target, judgement])),
  }));
}

const [reference, planPace] = judgements();
const judged = (id: RecordId) => reference?.byTarget.get(id);
const average = (first: number, last: number) => (last / first) ** (1 / 3);

test('the reference runs to 2030 by each average from 2022 to 2025', () => {
  const generation = pathOf(reference?.projection ?? expectProjection(), 'generation');
  expect(Object.keys(generation)).toEqual(['2022', '2023', '2024', '2025', '2026', '2027', '2028', '2029', '2030']);
  expectEqualFigures(generation[2030], 500 * average(480, 500) ** 5);
});

test('each target is judged by its own measure', () => {
  const renewables = (160 / 500) * (average(120, 160) / average(480, 500)) ** 5;
  expectEqualFigures(judged('R-share')?.projected?.value, renewables);
  expectEqualFigures(judged('R-losses')?.projected?.value, 55 * average(60, 55) ** 5);
  expectEqualFigures(judged('R-generation')?.projected?.value, average(480, 500) - 1);
  expectEqualFigures(judged('R-stations')?.projected?.value, 1100 * (average(800, 1100) ** 5 - 1));
  expect([...(reference?.byTarget.values() ?? [])].map(({ target, verdict }) => [target, verdict])).toEqual([
    ['R-share', 'meets'],
    ['R-losses', 'misses'],
    ['R-investment', 'meets'],
    ['R-stations', 'meets'],
    ['R-generation', 'misses'],
  ]);
});

test('growth required over five years', () => {
  expectEqualFigures(judged('R-losses')?.requiredGrowth, (40 / 55) ** (1 / 5) - 1);
  expectEqualFigures(judged('R-stations')?.requiredGrowth, ((1100 + 501) / 1100) ** (1 / 5) - 1);
  expectEqualFigures(judged('R-share')?.requiredGrowth, average(480, 500) * (0.45 / (160 / 500)) ** (1 / 5) - 1);
  const growth = 1 + (judged('R-investment')?.requiredGrowth ?? NaN);
  expectEqualFigures(1600 * [1, 2, 3, 4, 5].reduce((sum, power) => sum + growth ** power, 0), 9000);
});

test('plan pace reaches every target but that on the total of a share, which stays the reference', () => {
  expect([...(planPace?.byTarget.values() ?? [])].map(({ verdict }) => verdict)).toEqual([
    'meets',
    'meets',
    'meets',
    'meets',
    'misses',
  ]);
});

test('the order of indicators, records and series changes nothing but the order', () => {
  const shuffled = fc.tuple(shuffle(indicators), shuffle(records), shuffle(workbook));
  fc.assert(
    fc.property(shuffled, ([all, stated, figures]) => {
      const again = judgements(all, stated, figures);
      expect(again.map(({ byTarget }) => byTarget)).toEqual(judgements().map(({ byTarget }) => byTarget));
    }),
    { seed: 2030, numRuns: 50 },
  );
});

test('other names change nothing but the names', () => {
  const renamed = (id: string) => `指标 ${id.toUpperCase()}'!"`;
  const all = indicators.map((one) => ({
    ...one,
    id: renamed(one.id),
    ...(one.share && {
      share: { numerator: renamed(one.share.numerator), denominator: renamed(one.share.denominator) },
    }),
  }));
  const stated = records.map((one) =>
    'indicator' in one && one.indicator !== null ? { ...one, indicator: renamed(one.indicator) } : one,
  );
  const figures = workbook.map((one) => ({
    ...one,
    indicator: one.indicator === null ? null : renamed(one.indicator),
  }));
  expect(judgements(all, stated, figures).map(({ byTarget }) => byTarget)).toEqual(
    judgements().map(({ byTarget }) => byTarget),
  );
});

function shuffle<T>(all: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...all], { minLength: all.length });
}

function expectProjection(): never {
  throw new Error('no projection');
}
