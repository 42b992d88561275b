import { paneWordings } from '../../../src/language';
import { evaluateDraft } from '../../../src/pane/state/drafted';
import { changeLines, driversOfTarget } from '../../../src/pane/target/growth-view';
import { headline, targetList } from '../../../src/pane/targets/target-list';
import { rate, year, type GrowthChange } from '../../../src/plan';
import { dataset, series } from '../../support/dataset';
import { indicator, level, plan, share, target, total } from '../../support/plan';
import { openedWorkbook } from '../opened-workbook';

const words = paneWordings.en;
const targets = [
  target('SUM', 'transfers', 1800, total(2013, 2015), { unit: 'USD_100M' }),
  target('SHARE', 'machinery-share', 0.7, level(2015), { unit: 'fraction' }),
  target('UNKNOWN', 'brands', 10, level(2015), { unit: 'count' }),
  target('ELSEWHERE', 'platforms', 3, level(2015), { group: 'extended' }),
];
const thePlan = plan(
  2013,
  2015,
  [
    indicator('transfers'),
    indicator('exports'),
    indicator('machinery'),
    share('machinery-share', 'machinery', 'exports'),
    indicator('brands', { unit: 'count' }),
    indicator('platforms', { unit: 'count' }),
  ],
  targets,
);
const workbook = openedWorkbook(
  thePlan,
  dataset(
    series('transfers', { 2009: 530, 2010: 540, 2011: 550, 2012: 560 }),
    series('exports', { 2009: 2100, 2010: 2200, 2011: 2300, 2012: 2400 }, undefined, 2),
    series('machinery', { 2009: 1600, 2010: 1690, 2011: 1780, 2012: 1872 }, undefined, 3),
  ),
);

function change(growth: number | null, changes: Partial<GrowthChange> = {}): GrowthChange {
  const input = { scenario: 'reference', indicator: 'transfers', year: year(2014) };
  return { ...input, rate: growth === null ? null : rate(growth), ...changes };
}

function listWith(...draft: readonly GrowthChange[]) {
  const { drafted } = evaluateDraft(workbook, draft);
  const [reference] = drafted.scenarios;
  if (!reference) throw new Error('there is no reference');
  return targetList(drafted, reference, 'en', words);
}

function driversOf(id: string, ...draft: readonly GrowthChange[]) {
  const aimed = targets.find((each) => each.id === id);
  if (!aimed) throw new Error(`no target ${id}`);
  return driversOfTarget(aimed, 'reference', evaluateDraft(workbook, draft), draft, 'en', words);
}

test('core targets are the answer, the others without a figure stand apart', () => {
  const { shown, further } = listWith();
  expect(shown.map((view) => view.target.id)).toEqual(['SUM', 'SHARE', 'UNKNOWN']);
  expect(further.map((view) => view.target.id)).toEqual(['ELSEWHERE']);
});

test('the headline counts what is shown, and names those without a figure only where there are some', () => {
  expect(headline(listWith(), words)).toBe('1 would meet, 0 close, 1 would miss, 1 without a figure');
  const { shown } = listWith();
  const known = shown.filter(({ verdict }) => verdict !== 'none');
  expect(headline({ shown: known, further: [] }, words)).toBe('1 would meet, 0 close, 1 would miss');
});

test('a target says what is measured, when, and by how much it is missed, with its unit', () => {
  const [sum, part, unknown] = listWith().shown;
  expect(sum).toMatchObject({ when: '2013–15 total', goal: '1,800', verdict: 'misses', unit: 'USD 100m' });
  expect(sum?.gap).toMatch(/^−\d+\.\d\sUSD\s100m$/);
  expect(part).toMatchObject({ when: '2015', goal: '70\u202f%', verdict: 'meets' });
  expect(part?.gap).toMatch(/^\+\d+\.\d\spp$/);
  expect(unknown).toMatchObject({ verdict: 'none', projected: null, gap: null });
  expect(unknown?.path?.points.size).toBe(0);
});

test('a total’s line is the path that sums to it, and never the total over the years', () => {
  const line = [...(listWith().shown[0]?.line ?? [])];
  expect(line.map(([at]) => at)).toEqual([2013, 2014, 2015]);
  expect(line.reduce((sum, [, value]) => sum + value, 0)).toBeCloseTo(1800, 6);
  expect(line.every(([, value]) => value !== 600)).toBe(true);
});

test('a draft moves the answer, and leaves what was applied', () => {
  const draft = [change(0.2), change(0.2, { year: year(2015) })];
  const evaluations = evaluateDraft(workbook, draft);
  expect(listWith(...draft).shown[0]?.verdict).toBe('meets');
  const verdicts = evaluations.applied.scenarios[0]?.judgements.map(({ verdict }) => verdict);
  expect(verdicts).toEqual(evaluateDraft(workbook, []).drafted.scenarios[0]?.judgements.map(({ verdict }) => verdict));
});

describe('the growth that a target rests on', () => {
  test('is its own, or for a share that of its part and of its whole', () => {
    expect(driversOf('SUM').map(({ name }) => name)).toEqual(['transfers']);
    expect(driversOf('SHARE').map(({ name }) => name)).toEqual(['machinery', 'exports']);
  });

  test('says of a changed year what stood there, and of no other', () => {
    const [driver] = driversOf('SUM', change(0.2));
    const [first, second, third] = driver?.years ?? [];
    expect(second).toMatchObject({ year: 2014, rate: 0.2, isTyped: true, isActual: false });
    expect(second?.was).toBeCloseTo((560 / 530) ** (1 / 3) - 1, 12);
    expect([first, third]).toMatchObject([
      { isTyped: false, was: undefined },
      { isTyped: false, was: undefined },
    ]);
  });

  test('each change is listed with the rates before and after', () => {
    const draft = [change(0.2), change(null, { year: year(2015) })];
    expect(changeLines(evaluateDraft(workbook, draft), draft, 'en', words)).toEqual([
      { what: 'Reference: transfers, 2014', before: '1.85', after: '20.0' },
      { what: 'Reference: transfers, 2015', before: '1.85', after: 'default' },
    ]);
  });
});
