import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPlan, builtInPlans, parsePlan, targetsOf, type CatalogueRecord, type Plan } from '../../src/plan';

const text = readFileSync(join(__dirname, 'action-plan.zh.txt'), 'utf8').replace(/\s/gu, '');

function guangdong(): Plan {
  const plan = builtInPlan('guangdong-2013');
  if (plan === undefined) throw new Error('the built-in plan is missing');
  return plan;
}

const plan = guangdong();

function tally<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

describe('the action plan of 2013', () => {
  test('has 57 records: 22 targets, 14 activities, 12 milestones, 9 facts', () => {
    expect(tally(plan.records, ({ type }) => type)).toEqual({ target: 22, activity: 14, milestone: 12, fact: 9 });
  });

  test('has 4 core targets, 13 of the province besides, 5 of Dongguan', () => {
    expect(tally(targetsOf(plan), ({ group }) => group)).toEqual({ core: 4, extended: 13, locality: 5 });
    const core = targetsOf(plan).filter(({ group }) => group === 'core');
    expect(core.map(({ id, value, unit }) => [id, value, unit])).toEqual([
      ['T01_DEEP_PROCESSING', 1800, 'USD_100M'],
      ['T02_ME_SHARE', 0.8, 'fraction'],
      ['T03_HT_SHARE', 0.5, 'fraction'],
      ['T09_DOMESTIC_SALES', 14800, 'CNY_100M'],
    ]);
  });

  test('names 31 agencies, and every record refers to them by id', () => {
    expect(plan.agencies).toHaveLength(31);
    const named = plan.records.flatMap(({ leadAgency, participatingAgencies }) =>
      leadAgency === null ? participatingAgencies : [leadAgency, ...participatingAgencies],
    );
    expect(new Set(named)).toEqual(new Set(plan.agencies.map(({ id }) => id)));
  });

  test.each(plan.records.map((record) => [record.id, record] as const))('%s is quoted verbatim', (_, record) => {
    expect(record.quote.length).toBeGreaterThan(4);
    expect(text).toContain(record.quote);
  });

  test('every quantified record states the figure of its quote', () => {
    const quantified = plan.records.flatMap((record) => statedFigures(record).map((figure) => ({ record, figure })));
    expect(quantified.length).toBeGreaterThanOrEqual(30);
    const unquoted = quantified.filter(({ record, figure }) => !figure.test(record.quote));
    expect(unquoted.map(({ record }) => record.id)).toEqual([]);
  });

  test.each([
    ['F07_INDEX_PILLARS', 5],
    ['F09_CIQ_PLATFORMS', 9],
  ])('%s counts the names in its quote', (id, count) => {
    const record = plan.records.find((candidate) => candidate.id === id);
    expect(record).toMatchObject({ type: 'fact', value: count });
    expect(record?.quote.replace(/等.*$/u, '').split(/、|市和/u)).toHaveLength(count);
  });

  test('every target and milestone has exactly one default reading', () => {
    const readings = plan.records.flatMap((record) => ('readings' in record ? [record.readings] : []));
    expect(readings).toHaveLength(22 + 12);
    for (const each of readings) expect(each.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });

  test('keeps each reading of an ambiguous target, with its measure', () => {
    const readingsOf = (id: string) =>
      targetsOf(plan)
        .find((target) => target.id === id)
        ?.readings.map((reading) => [reading.id, reading.isDefault, reading.measure]);
    expect(readingsOf('T01_DEEP_PROCESSING')).toEqual([
      ['cumulative', true, { type: 'total', first: 2013, last: 2015 }],
      ['level_2015', false, { type: 'level', year: 2015 }],
      ['annual_each_year', false, { type: 'each-year', first: 2013, last: 2015 }],
    ]);
    expect(readingsOf('T05_RND_INSTITUTIONS')).toEqual([
      ['stock', true, { type: 'level', year: 2015 }],
      ['new_in_period', false, { type: 'increase', base: 2012, last: 2015 }],
    ]);
    expect(readingsOf('D02_DG_HT_GROWTH')).toEqual([
      ['base2012_n3', true, { type: 'average-growth', base: 2012, last: 2015, mean: 'geometric' }],
      ['base2013_n2', false, { type: 'average-growth', base: 2013, last: 2015, mean: 'geometric' }],
      ['arithmetic_mean', false, { type: 'average-growth', base: 2012, last: 2015, mean: 'arithmetic' }],
    ]);
    expect(readingsOf('D04_DG_RND_NEW')?.[0]).toEqual([
      'cumulative_3y',
      true,
      { type: 'total', first: 2013, last: 2015 },
    ]);
    expect(readingsOf('T12_PRODUCTIVITY_CENTRES')).toEqual([
      ['milestone', true, { type: 'date', deadline: '2014-06-30' }],
    ]);
    expect(readingsOf('T16_BRANCH_OFFICES')?.[0]).toEqual([
      'cumulative_increment',
      true,
      { type: 'total', first: 2013, last: 2015 },
    ]);
  });

  test('no two indicators share a name or a synonym', () => {
    const spellings = plan.indicators.flatMap(({ id, names, synonyms }) =>
      [...new Set([...Object.values(names), ...synonyms].map((name) => name.toLowerCase()))].map((name) => [name, id]),
    );
    const twice = spellings.filter(([name], index) => spellings.findIndex(([other]) => other === name) < index);
    expect(twice).toEqual([]);
  });

  test('simplified names keep to simplified characters, traditional ones to traditional', () => {
    const entries = [plan, ...plan.indicators, ...plan.agencies, ...plan.records];
    const simplified = entries.map(({ names }) => names['zh-CN']).join('');
    const traditional = entries.map(({ names }) => names['zh-HK']).join('');
    expect(simplified).not.toMatch(/[廣東貿產業轉額數與為進過體開關機電術發區國際]/u);
    expect(traditional).not.toMatch(/[广东贸产业转额数与为进过体开关机电术发区国际“”]/u);
  });
});

describe('every built-in plan', () => {
  test.each(builtInPlans.map((each) => [each.id, each] as const))('%s reads back as it is', (_, each) => {
    expect(parsePlan(JSON.parse(JSON.stringify(each)))).toEqual({ ok: true, value: each, problems: [] });
  });
});

/** How the plan's text writes a record's figures: shares as percent, ranges with a hyphen, two of them in words. */
function statedFigures(record: CatalogueRecord): readonly RegExp[] {
  if (record.type === 'milestone' || COUNTED_HERE.has(record.id)) return [];
  const range = 'range' in record && record.range !== null ? [`${record.range.min}-${record.range.max}`] : [];
  const value = 'value' in record && record.value !== null ? [written(record.value, record.unit)] : [];
  const words = record.type === 'fact' && record.valueText !== null ? [record.valueText.replace('+', '\\+')] : [];
  return [...range, ...value, ...words].map(
    (figure) => new RegExp(`(?<![0-9.])${figure.replace('.', '\\.')}(?![0-9.])`, 'u'),
  );
}

const COUNTED_HERE: ReadonlySet<string> = new Set(['F07_INDEX_PILLARS', 'F09_CIQ_PLATFORMS']);
const IN_WORDS: Readonly<Record<number, string>> = { 3: '三', 8: '八' };

function written(value: number, unit: string | null): string {
  if (unit === 'fraction') return `${Number((value * 100).toPrecision(12))}%`;
  return IN_WORDS[value] ?? String(value);
}
