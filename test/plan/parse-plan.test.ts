import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parsePlan, targetsOf, type Plan, type Problem } from '../../src/plan';
import guangdong from '../../src/plan/guangdong-2013.json';
import { powerPlanFile } from './plan-file';

function read(file: unknown): Plan {
  const outcome = parsePlan(file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function faults(file: unknown): readonly (readonly [Problem['code'], string | undefined])[] {
  return parsePlan(JSON.parse(JSON.stringify(file))).problems.map(({ code, place }) => [code, place.entry]);
}

describe('a plan file may leave out what follows from the rest', () => {
  const plan = read(powerPlanFile);
  const target = (id: string) => targetsOf(plan).find((candidate) => candidate.id === id);

  test('a language that is missing reads as English', () => {
    expect(plan.names).toEqual({
      en: 'Power plan 2026-2030',
      'zh-CN': '2026-2030年电力规划',
      'zh-HK': 'Power plan 2026-2030',
    });
    expect(plan.indicators[0]?.names['zh-HK']).toBe('Electricity generated');
  });

  test.each([
    ['SHARE', 'end_year_share', { type: 'level', year: 2030 }],
    ['ADDED', 'cumulative_increment', { type: 'total', first: 2026, last: 2030 }],
    ['INVESTED', 'cumulative_total', { type: 'total', first: 2026, last: 2030 }],
    ['GROWTH', 'average_growth', { type: 'average-growth', base: 2025, last: 2030, mean: 'geometric' }],
  ])('%s is read by its kind and the plan’s years', (id, reading, measure) => {
    expect(target(id)?.readings).toMatchObject([{ id: reading, isDefault: true, measure }]);
  });

  test('additions to a stock are its increase from the year before the plan', () => {
    const added = { ...powerPlanFile.records[1], indicator: 'storage' };
    expect(targetsOf(read({ ...powerPlanFile, records: [added] }))[0]?.readings[0]?.measure).toEqual({
      type: 'increase',
      base: 2025,
      last: 2030,
    });
  });

  test('values come in the unit of their indicator; shares and growth are fractions', () => {
    expect(target('SHARE')).toMatchObject({ unit: 'fraction', value: 0.456, comparator: 'at-least' });
    expect(target('INVESTED')).toMatchObject({ unit: 'CNY_100M', value: 500, comparator: 'reach' });
    expect(target('GROWTH')).toMatchObject({ unit: 'fraction', value: 0.04 });
    expect(target('ADDED')).toMatchObject({ unit: 'GW', comparator: 'range', range: { min: 60, max: 80 } });
    expect(plan.indicators[2]?.unit).toBe('fraction');
  });

  test('the agencies are those that the records name', () => {
    expect(plan.agencies.map(({ id }) => id)).toEqual(['Ministry of Energy']);
  });

  test('a milestone is due on its date, an activity in every year of the plan', () => {
    expect(plan.records[4]).toMatchObject({ readings: [{ measure: { type: 'date', deadline: '2027-06-30' } }] });
    expect(plan.records[5]).toMatchObject({ period: { first: 2026, last: 2030 } });
  });

  test('the example in the folder’s README is a plan', () => {
    const readme = readFileSync(join(__dirname, '../../src/plan/README.md'), 'utf8');
    const example = /```json\n(\{\n[\s\S]*?\n\})\n```/.exec(readme)?.[1];
    expect(read(JSON.parse(example ?? '')).period).toEqual({ first: 2026, last: 2030 });
  });
});

describe('a faulty plan file is refused with the entry that is wrong', () => {
  const withIndicator = (index: number, change: object) => ({
    ...powerPlanFile,
    indicators: powerPlanFile.indicators.map((each, at) => (at === index ? { ...each, ...change } : each)),
  });
  const withRecord = (index: number, change: object) => ({
    ...powerPlanFile,
    records: powerPlanFile.records.map((each, at) => (at === index ? { ...each, ...change } : each)),
  });
  const level = { type: 'level', year: 2030 };

  test.each<[string, unknown, readonly (readonly [Problem['code'], string | undefined])[]]>([
    ['not an object', 'plan', [['plan-invalid', undefined]]],
    ['no period', { ...powerPlanFile, period: undefined }, [['plan-entry-missing', 'period']]],
    [
      'a year that is none',
      { ...powerPlanFile, period: { first: 26, last: 2030 } },
      [['plan-invalid', 'period.first']],
    ],
    ['years reversed', { ...powerPlanFile, period: { first: 2030, last: 2026 } }, [['plan-invalid', 'period']]],
    ['a misspelt entry', withIndicator(0, { synonims: [] }), [['plan-entry-unknown', 'indicators[0].synonims']]],
    ['an unknown kind', withIndicator(1, { kind: 'stream' }), [['plan-invalid', 'indicators[1].kind']]],
    ['a share without parts', withIndicator(2, { share: undefined }), [['plan-share-parts', 'indicators[2].share']]],
    [
      'a flow with parts',
      withIndicator(0, { share: powerPlanFile.indicators[2]?.share }),
      [['plan-share-parts', 'indicators[0].share']],
    ],
    [
      'a share of something unknown',
      withIndicator(2, { share: { numerator: 'wind', denominator: 'generation' } }),
      [['plan-reference-unknown', 'indicators[2].share.numerator']],
    ],
    [
      'a share without denominator',
      withIndicator(2, { share: { numerator: 'generation' } }),
      [['plan-entry-missing', 'indicators[2].share.denominator']],
    ],
    [
      'an id given twice',
      withIndicator(1, { id: 'generation' }),
      [
        ['plan-id-duplicated', 'indicators[1].id'],
        ['plan-reference-unknown', 'indicators[2].share.numerator'],
      ],
    ],
    ['an unknown type of record', withRecord(0, { type: 'wish' }), [['plan-invalid', 'records[0].type']]],
    [
      'an unknown indicator',
      withRecord(0, { indicator: 'coal' }),
      [['plan-reference-unknown', 'records[0].indicator']],
    ],
    ['an unknown comparator', withRecord(0, { comparator: '>=' }), [['plan-invalid', 'records[0].comparator']]],
    ['no value', withRecord(0, { value: null }), [['plan-entry-missing', 'records[0].value']]],
    ['no range', withRecord(0, { comparator: 'range' }), [['plan-entry-missing', 'records[0].range']]],
    ['a range reversed', withRecord(1, { range: { min: 80, max: 60 } }), [['plan-invalid', 'records[1].range']]],
    ['a share above the whole', withRecord(0, { unit: 'fraction' }), [['plan-share-above-one', 'records[0].value']]],
    ['money for energy', withRecord(1, { unit: 'USD_100M' }), [['plan-unit-mismatch', 'records[1].unit']]],
    ['a day that is none', withRecord(4, { deadline: '2027-06-31' }), [['plan-invalid', 'records[4].deadline']]],
    ['an agency not listed', { ...powerPlanFile, agencies: [] }, [['plan-reference-unknown', 'records[2].leadAgency']]],
    [
      'no default reading',
      withRecord(3, {
        readings: [
          { id: 'a', measure: level },
          { id: 'b', measure: level },
        ],
      }),
      [['plan-default-reading', 'records[3].readings']],
    ],
    [
      'one reading twice',
      withRecord(3, {
        readings: [
          { id: 'a', isDefault: true, measure: level },
          { id: 'a', measure: level },
        ],
      }),
      [['plan-id-duplicated', 'records[3].readings[1].id']],
    ],
    [
      'an average over no year',
      withRecord(3, { readings: [{ id: 'a', measure: { type: 'average-growth', base: 2030, last: 2030 } }] }),
      [['plan-invalid', 'records[3].readings[0].measure']],
    ],
  ])('%s', (_, file, expected) => {
    expect(faults(file)).toEqual(expected);
  });

  test('every fault is reported, not only the first', () => {
    const file = { ...withRecord(0, { comparator: '>=' }), id: '', document: 31 };
    expect(faults(file).map(([, entry]) => entry)).toEqual(['id', 'document', 'records[0].comparator']);
  });
});

const REQUIRED = ['id', 'names', 'unit', 'kind'] as const;

test('whichever required entry of an indicator goes missing, the fault names exactly it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: guangdong.indicators.length - 1 }),
      fc.constantFrom(...REQUIRED),
      (index, key) => {
        const indicators = guangdong.indicators.map((each, at) =>
          at === index ? Object.fromEntries(Object.entries(each).filter(([name]) => name !== key)) : each,
        );
        expect(faults({ ...guangdong, indicators })).toEqual([['plan-entry-missing', `indicators[${index}].${key}`]]);
      },
    ),
    { seed: 2013, numRuns: 100 },
  );
});

test('reading what was read changes nothing, for any years and values', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2090 }),
      fc.integer({ min: 1, max: 50 }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.constantFrom('reach', 'at-least', 'more-than'),
      (first, length, value, comparator) => {
        const target = { ...powerPlanFile.records[0], value, comparator };
        const plan = read({ ...powerPlanFile, period: { first, last: first + length }, records: [target] });
        expect(read(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
        expect(targetsOf(plan)[0]?.value).toBeCloseTo(value / 100, 12);
      },
    ),
    { seed: 2013, numRuns: 200 },
  );
});
