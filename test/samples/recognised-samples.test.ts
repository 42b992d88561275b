import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/assessment';
import { recogniseDataset, type Dataset } from '../../src/dataset';
import { openFile } from '../../src/host/file';
import { builtInPlans, targetsOf, type Plan, type Problem } from '../../src/plan';
import { builtInScenarios, projectAll } from '../../src/projection';
import { gridsOf } from '../support/workbook-grids';

function guangdong(): Plan {
  const plan = builtInPlans.find(({ id }) => id === 'guangdong-2013');
  if (plan === undefined) throw new Error('the built-in plan is missing');
  return plan;
}

const plan = guangdong();

function recognised(name: string): Dataset {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', name)));
  return recogniseDataset(gridsOf(openFile(bytes, name).workbook), plan);
}

function indicatorsOf({ series }: Dataset): readonly string[] {
  return series.flatMap(({ indicator }) => indicator ?? []).sort();
}

function leftOut({ problems }: Dataset): readonly Problem['parameters'][] {
  return problems.filter(({ code }) => code === 'part-year-left-out').map(({ parameters }) => parameters);
}

function figures({ series }: Dataset, indicator: string): readonly (readonly [number, number])[] {
  const found = series.find((each) => each.indicator === indicator);
  return [...(found?.observations ?? [])].map(([year, { value }]) => [year, value]);
}

describe('the sourced sample, as the add-in reads it', () => {
  const dataset = recognised('guangdong-sourced.xlsx');

  test('has no figure for the base of any core target', () => {
    const ofCore = ['deep_processing_transfers', 'processing_exports', 'mech_elec_exports', 'fie_domestic_sales'];
    for (const indicator of ofCore) expect(figures(dataset, indicator)).toEqual([]);
    expect(figures(dataset, 'mech_elec_share')).toEqual([[2011, 0.774]]);
    expect(figures(dataset, 'high_tech_share')).toEqual([[2011, 0.477]]);
  });

  test('gives no core target a verdict, and each a problem that says why', () => {
    const [reference] = projectAll(plan, dataset, builtInScenarios());
    if (reference === undefined) throw new Error('no scenario was projected');
    const core = targetsOf(plan).filter(({ group }) => group === 'core');
    const judgements = assess(plan, reference).filter(({ target }) => core.some(({ id }) => id === target));
    expect(judgements.map(({ target, verdict, problem }) => [target, verdict, problem?.code])).toEqual([
      ['T01_DEEP_PROCESSING', null, 'base-missing'],
      ['T02_ME_SHARE', null, 'average-too-few-years'],
      ['T03_HT_SHARE', null, 'average-too-few-years'],
      ['T09_DOMESTIC_SALES', null, 'base-other-scope'],
    ]);
  });

  test('keeps the sales of all processing firms apart from those of foreign-invested ones', () => {
    expect(figures(dataset, 'domestic_sales')).toEqual([
      [2008, 8107],
      [2011, 14000],
    ]);
  });

  test('takes exports of all trade modes for no export of processing trade', () => {
    const otherScope = dataset.series.filter(({ label }) => label.includes('all trade modes'));
    expect(otherScope.map(({ indicator }) => indicator)).toEqual([null, null]);
  });

  test('leaves every part of a year out of the annual figures', () => {
    expect(leftOut(dataset).map(({ header }) => header)).toEqual([
      '2006年1-11月',
      '2009年1-10月',
      '2009年1-11月',
      '2010年1-10月',
      '2010年1-11月',
      '2012年1-11月',
      '2008年1-6月',
      '2009年1-6月',
      '2012年1-9月',
      '2013年1-9月',
      '2014年1-7月',
      '2014年1季度',
      '2015年1月',
    ]);
    expect(dataset.illustrative).toBe(false);
  });
});

describe('the illustrative sample, as the add-in reads it', () => {
  const dataset = recognised('guangdong-illustrative.xlsx');

  test('is known for no data', () => {
    expect(dataset.illustrative).toBe(true);
  });

  test('has every label recognised, across and down, in three languages', () => {
    expect(dataset.series.filter(({ indicator }) => indicator === null)).toEqual([]);
    expect(indicatorsOf(dataset)).toEqual([
      'deep_processing_transfers',
      'domestic_sales@dongguan',
      'emerging_market_exports',
      'fie_domestic_sales',
      'high_tech_exports',
      'high_tech_exports@dongguan',
      'high_tech_share',
      'jiabohui_firms',
      'market_events',
      'mech_elec_exports',
      'mech_elec_exports@dongguan',
      'mech_elec_share',
      'odm_obm_exports',
      'own_brands',
      'processing_exports',
      'processing_firms',
      'rnd_institutions',
      'rnd_institutions_added@dongguan',
      'tech_capital_firms',
      'trademarks_added@dongguan',
    ]);
    expect(new Set(dataset.series.map(({ orientation }) => orientation))).toEqual(new Set(['across', 'down']));
    expect(leftOut(dataset).map(({ header }) => header)).toEqual(['2013年1-9月', '2013年上半年']);
  });

  test('leaves a blank year blank', () => {
    expect(figures(dataset, 'own_brands').map(([year]) => year)).toEqual([2007, 2009, 2010, 2011, 2012]);
    expect(dataset.problems).toContainEqual(
      expect.objectContaining({ code: 'value-missing', place: { sheet: '企業與機構', cell: 'D9' } }),
    );
  });

  test('shows each verdict among the core targets in the reference scenario', () => {
    const [reference] = projectAll(plan, dataset, builtInScenarios());
    if (reference === undefined) throw new Error('no scenario was projected');
    const verdicts = new Map(assess(plan, reference).map(({ target, verdict }) => [target, verdict]));
    expect(verdicts.get('T01_DEEP_PROCESSING')).toBe('misses');
    expect(verdicts.get('T02_ME_SHARE')).toBe('close');
    expect(verdicts.get('T03_HT_SHARE')).toBe('meets');
    expect(verdicts.get('T09_DOMESTIC_SALES')).toBe('meets');
  });
});
