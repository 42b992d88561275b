import fc from 'fast-check';
import { initialState, type PaneState } from '../../../src/pane/state/pane-state';
import { reduce } from '../../../src/pane/state/reduce';
import { rate, year, type GrowthChange, type Problem } from '../../../src/plan';
import { builtInScenarios } from '../../../src/projection';
import { dataset, series } from '../../support/dataset';
import { indicator, plan } from '../../support/plan';
import { ownScenario, referenceWith } from '../../support/projections';
import { openedWorkbook } from '../opened-workbook';

const thePlan = plan(2013, 2015, [indicator('exports'), indicator('imports')]);
const figures = dataset(
  series('exports', { 2011: 100, 2012: 110 }),
  series('imports', { 2011: 50, 2012: 60 }, undefined, 2),
);
const workbook = openedWorkbook(thePlan, figures);
const unreadable: Problem = { code: 'cell-edit-mode', severity: 'error', place: {}, parameters: {} };

function change(growth: number | null, at = 2013, changes: Partial<GrowthChange> = {}): GrowthChange {
  const input = { scenario: 'reference', indicator: 'exports', year: year(at) };
  return { ...input, rate: growth === null ? null : rate(growth), ...changes };
}

function read(opened = workbook, state = initialState(thePlan, 'en', 'reference')): PaneState {
  return reduce(state, { type: 'read-ended', opened });
}

function changed(state: PaneState, ...changes: readonly GrowthChange[]): PaneState {
  return reduce(state, { type: 'growth-changed', changes });
}

describe('the draft', () => {
  const input = fc.record({
    scenario: fc.constantFrom('reference', 'plan-pace'),
    indicator: fc.constantFrom('exports', 'imports'),
    year: fc.constantFrom(2013, 2014, 2015).map(year),
  });
  const growth = fc.double({ min: -0.5, max: 1, noNaN: true }).map(rate);
  const changes = fc.array(fc.record({ input, growth }), { maxLength: 12 });
  const seeded = { seed: 2013, numRuns: 200 };

  test('holds one change of an input at most, the latest', () => {
    fc.assert(
      fc.property(changes, (made) => {
        const all = made.map(({ input: of, growth: to }) => ({ ...of, rate: to }));
        const { draft } = all.reduce((state, one) => changed(state, one), read());
        const key = (one: GrowthChange): string => [one.scenario, one.indicator, one.year].join();
        const latest = new Map(all.map((one) => [key(one), one.rate]));
        expect(new Map(draft.map((one) => [key(one), one.rate]))).toEqual(latest);
        expect(draft).toHaveLength(latest.size);
      }),
      seeded,
    );
  });

  test('a change and its undoing leave nothing, whatever lies between', () => {
    fc.assert(
      fc.property(changes, (made) => {
        const all = made.map(({ input: of, growth: to }) => ({ ...of, rate: to }));
        const state = changed(changed(read(), ...all), ...all.map((one) => ({ ...one, rate: null })));
        expect(state.draft).toEqual([]);
      }),
      seeded,
    );
  });

  test('a change to what the workbook has is none, and takes back an earlier one', () => {
    const typed = read(
      openedWorkbook(thePlan, figures, [referenceWith({ exports: 0.05 }), ...builtInScenarios().slice(1)]),
    );
    expect(changed(typed, change(0.05)).draft).toEqual([]);
    expect(changed(changed(typed, change(0.07)), change(0.05)).draft).toEqual([]);
    expect(changed(typed, change(null)).draft).toEqual([change(null)]);
  });

  test('is let go when it is discarded', () => {
    expect(reduce(changed(read(), change(0.05)), { type: 'draft-discarded' }).draft).toEqual([]);
  });

  test('keeps what was changed while another change was being applied', () => {
    const before = changed(read(), change(0.05));
    const during = changed(reduce(before, { type: 'apply-began' }), change(0.06, 2014));
    const after = reduce(during, { type: 'apply-ended', changes: before.draft, problems: [] });
    expect(after).toMatchObject({ draft: [change(0.06, 2014)], work: { type: 'none' }, outcome: { type: 'applied' } });
  });

  test('keeps what was changed anew while the former change of the same input was being applied', () => {
    const before = changed(read(), change(0.05));
    const during = changed(reduce(before, { type: 'apply-began' }), change(0.06));
    expect(reduce(during, { type: 'apply-ended', changes: before.draft, problems: [] }).draft).toEqual([change(0.06)]);
  });

  test('stays whole where applying or writing failed', () => {
    const before = changed(read(), change(0.05));
    const failed = reduce(before, { type: 'apply-ended', changes: before.draft, problems: [unreadable] });
    expect(failed).toMatchObject({ draft: before.draft, outcome: { type: 'failed', problems: [unreadable] } });
    const report = { written: false, sheets: [], problems: [unreadable] };
    expect(reduce(before, { type: 'write-ended', changes: before.draft, report }).draft).toEqual(before.draft);
  });
});

describe('reading', () => {
  test('a workbook that cannot be read leaves the former one, and says why', () => {
    const nothing = { ...dataset(), problems: [unreadable] };
    const state = read(openedWorkbook(thePlan, nothing), read());
    expect(state.opened).toBe(workbook);
    expect(state.outcome).toEqual({ type: 'failed', problems: [unreadable] });
  });

  test('a workbook without figures takes the former one’s place', () => {
    const none: Problem = { code: 'no-series', severity: 'error', place: {}, parameters: {} };
    const opened = openedWorkbook(thePlan, { ...dataset(), problems: [none] });
    expect(read(opened, read())).toMatchObject({ opened, outcome: { type: 'none' } });
  });

  test('a scenario that is gone falls back to the reference, and its changes go with it', () => {
    const own = ownScenario({}, 'fast');
    const withOwn = read(openedWorkbook(thePlan, figures, [...builtInScenarios(), own]));
    const chosen = reduce(withOwn, { type: 'scenario-chosen', scenario: 'fast' });
    const drafted = changed(chosen, change(0.05), change(0.06, 2013, { scenario: 'fast' }));
    const state = read(openedWorkbook(thePlan, figures, builtInScenarios()), drafted);
    expect(state).toMatchObject({ scenario: 'reference', draft: [change(0.05)] });
  });

  test('a change that somebody made on the sheet meanwhile is no change any more', () => {
    const drafted = changed(read(), change(0.05), change(0.06, 2014));
    const typed = openedWorkbook(thePlan, figures, [referenceWith({ exports: { 2013: 0.05 } })]);
    expect(read(typed, drafted).draft).toEqual([change(0.06, 2014)]);
  });

  test('that ends while the pane writes does not end the writing', () => {
    const writing = reduce(read(), { type: 'write-began' });
    expect(reduce(writing, { type: 'read-began' }).work.type).toBe('writing');
    expect(read(workbook, writing).work.type).toBe('writing');
  });
});

test('what came of the last work is gone with the next page, and when it is dismissed', () => {
  const told = reduce(read(), { type: 'failed', problems: [unreadable] });
  expect(told.outcome.type).toBe('failed');
  expect(reduce(told, { type: 'dismissed' }).outcome.type).toBe('none');
  expect(reduce(told, { type: 'page-opened', page: { type: 'problems' } }).outcome.type).toBe('none');
});
