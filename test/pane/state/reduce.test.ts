import fc from 'fast-check';
import { staleChanges } from '../../../src/pane/state/draft';
import { initialState, type Author, type DraftedChange, type PaneState } from '../../../src/pane/state/pane-state';
import { reduce } from '../../../src/pane/state/reduce';
import { rate, year, type GrowthChange, type Problem } from '../../../src/plan';
import { builtInScenarios } from '../../../src/projection';
import type { OpenedWorkbook } from '../../../src/run';
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

/** A change as the draft keeps it; what it rests on is null where the rule held. */
function drafted(growth: number, at = 2013, restsOn: number | null = null): DraftedChange {
  return { ...change(growth, at), restsOn: restsOn === null ? null : rate(restsOn) };
}

/** A workbook where this rate of exports stands typed for 2013. */
function typedWorkbook(growth: number): OpenedWorkbook {
  return openedWorkbook(thePlan, figures, [referenceWith({ exports: { 2013: growth } })]);
}

/** What each stale change drafts, rests on and meets. */
function stale({ opened, draft }: PaneState) {
  return staleChanges(opened, draft).map(({ change: { rate: mine, restsOn }, now }) => [mine, restsOn, now]);
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
    expect(changed(typed, change(null)).draft).toEqual([{ ...change(null), restsOn: rate(0.05) }]);
  });

  test('is let go when it is discarded', () => {
    expect(reduce(changed(read(), change(0.05)), { type: 'draft-discarded' }).draft).toEqual([]);
  });

  test('keeps what was changed while another change was being applied', () => {
    const before = changed(read(), change(0.05));
    const during = changed(reduce(before, { type: 'apply-began' }), change(0.06, 2014));
    const after = reduce(during, { type: 'apply-ended', changes: before.draft, problems: [] });
    expect(after).toMatchObject({ draft: [drafted(0.06, 2014)], work: { type: 'none' }, outcome: { type: 'applied' } });
  });

  test('keeps what was changed anew while the former change of the same input was being applied', () => {
    const before = changed(read(), change(0.05));
    const during = changed(reduce(before, { type: 'apply-began' }), change(0.06));
    const after = reduce(during, { type: 'apply-ended', changes: before.draft, problems: [] });
    expect(after.draft).toEqual([drafted(0.06, 2013, 0.05)]);
    expect(stale(read(typedWorkbook(0.05), after))).toEqual([]);
  });

  test('stays whole where applying or writing failed', () => {
    const before = changed(read(), change(0.05));
    const failed = reduce(before, { type: 'apply-ended', changes: before.draft, problems: [unreadable] });
    expect(failed).toMatchObject({ draft: before.draft, outcome: { type: 'failed', problems: [unreadable] } });
    const report = { written: false, sheets: [], problems: [unreadable] };
    expect(reduce(before, { type: 'write-ended', changes: before.draft, report }).draft).toEqual(before.draft);
  });
});

describe('a drafted change whose input somebody else has changed', () => {
  const edited = (): PaneState => read(typedWorkbook(0.03), changed(read(typedWorkbook(0.02)), change(0.05)));

  test('stays in the draft, and what it rests on is told from what stands there now', () => {
    expect(stale(changed(read(typedWorkbook(0.02)), change(0.05)))).toEqual([]);
    expect(edited().draft).toEqual([drafted(0.05, 2013, 0.02)]);
    expect(stale(edited())).toEqual([[0.05, 0.02, 0.03]]);
  });

  test('so too where the rule held before, and where it has been given back', () => {
    expect(stale(read(typedWorkbook(0.03), changed(read(), change(0.05))))).toEqual([[0.05, null, 0.03]]);
    const back = read(openedWorkbook(thePlan, figures, builtInScenarios()), edited());
    expect(stale(back)).toEqual([[0.05, 0.02, null]]);
  });

  test('rests on the new rate where mine is kept', () => {
    const kept = reduce(edited(), { type: 'change-kept', input: change(null) });
    expect([kept.draft, stale(kept)]).toEqual([[drafted(0.05, 2013, 0.03)], []]);
    expect(stale(read(typedWorkbook(0.04), kept))).toEqual([[0.05, 0.03, 0.04]]);
  });

  test('goes where theirs is taken, and others stay', () => {
    const both = changed(edited(), change(0.06, 2014));
    const state = reduce(both, { type: 'change-dropped', input: change(null) });
    expect([state.draft, stale(state)]).toEqual([[drafted(0.06, 2014)], []]);
  });

  test('is not decided by going on typing', () => {
    expect(stale(changed(edited(), change(0.051)))).toEqual([[0.051, 0.02, 0.03]]);
  });

  test('is none any more where the former rate comes back, or mine is typed on the sheet', () => {
    expect(stale(read(typedWorkbook(0.02), edited()))).toEqual([]);
    expect(read(typedWorkbook(0.05), edited()).draft).toEqual([]);
  });

  test('keeps on through a write that another author’s has forestalled', () => {
    const overtaken: Problem = { code: 'written-meanwhile', severity: 'error', place: {}, parameters: { revision: 2 } };
    const before = changed(read(typedWorkbook(0.02)), change(0.05));
    const report = { written: false, sheets: [], problems: [overtaken] };
    const after = reduce(before, { type: 'write-ended', changes: before.draft, report });
    expect(after).toMatchObject({ page: { type: 'write', report }, work: { type: 'none' } });
    expect(stale(read(typedWorkbook(0.03), after))).toEqual([[0.05, 0.02, 0.03]]);
  });
});

describe('writing', () => {
  const writing = (): PaneState => reduce(read(), { type: 'write-began' });

  test('goes from stage to stage, and is told that it is to stop', () => {
    const reached = reduce(writing(), { type: 'write-reached', stage: 'fill' });
    expect(reached.work).toEqual({ type: 'writing', stage: 'fill', isStopping: false });
    const stopping = reduce(reduce(reached, { type: 'stop-asked' }), { type: 'write-reached', stage: 'restore' });
    expect(stopping.work).toEqual({ type: 'writing', stage: 'restore', isStopping: true });
    expect(reduce(read(), { type: 'stop-asked' }).work).toEqual({ type: 'none' });
  });

  test('ends on a page of its own, which another page takes the place of', () => {
    const report = { written: true, sheets: [{ name: 'TP About', added: true }], problems: [] };
    const written = reduce(writing(), { type: 'write-ended', changes: [], report });
    expect(written).toMatchObject({ page: { type: 'write', report }, work: { type: 'none' } });
    const failed = reduce(written, { type: 'failed', problems: [unreadable] });
    expect(failed.page).toEqual({ type: 'write', report });
    expect(reduce(failed, { type: 'page-opened', page: { type: 'write' } }).page).toEqual({ type: 'write' });
  });
});

describe('undoing the last run', () => {
  const edit: Problem = {
    code: 'edited-since',
    severity: 'error',
    place: { sheet: 'TP Data', cell: 'F9' },
    parameters: {},
  };

  test('goes on through a reading, and leaves the page that speaks of the run', () => {
    const report = { written: true, sheets: [], problems: [] };
    const written = reduce(read(), { type: 'write-ended', changes: [], report });
    const undoing = reduce(written, { type: 'undo-began' });
    expect(read(workbook, reduce(undoing, { type: 'read-began' })).work).toEqual({ type: 'undoing' });
    const undone = reduce(undoing, { type: 'undo-ended', report: { restored: true, problems: [] } });
    expect(undone).toMatchObject({ page: { type: 'targets' }, work: { type: 'none' }, outcome: { type: 'undone' } });
    expect(read(workbook, undone).outcome).toEqual({ type: 'undone', problems: [] });
  });

  test('says why it could not be, and keeps draft and page', () => {
    const before = reduce(changed(read(), change(0.05)), { type: 'page-opened', page: { type: 'problems' } });
    const refused = reduce(before, { type: 'undo-ended', report: { restored: false, problems: [edit] } });
    expect(refused).toMatchObject({ page: { type: 'problems' }, draft: [drafted(0.05)] });
    expect(refused.outcome).toEqual({ type: 'not-undone', problems: [edit] });
  });
});

describe('other authors', () => {
  const readAfter = (authors: readonly Author[], opened = typedWorkbook(0.03), state = read()): PaneState =>
    reduce(state, { type: 'read-ended', opened, authors });

  test('are told of with the sheets where something differs, once for each time', () => {
    const more = openedWorkbook(thePlan, dataset(series('exports', { 2011: 100, 2012: 111 })));
    const once = readAfter(['others'], more);
    expect(once.changedElsewhere).toEqual({ times: 1, sheets: ['Data'] });
    expect(readAfter(['others'], more, once).changedElsewhere).toEqual({ times: 2, sheets: ['Data'] });
  });

  test('a target that is typed anew is on TP Assumptions', () => {
    const rules = { ...workbook.rules, closeMargin: 0.01 };
    expect(readAfter(['others'], { ...workbook, rules }).changedElsewhere?.sheets).toEqual(['TP Assumptions']);
  });

  test('are not said to have changed what the user may have changed', () => {
    expect(readAfter(['others', 'user']).changedElsewhere).toEqual({ times: 1, sheets: [] });
    expect(readAfter(['user']).changedElsewhere).toBeNull();
    expect(readAfter([]).changedElsewhere).toBeNull();
  });

  test('are forgotten with the next page, and when it is dismissed', () => {
    const told = readAfter(['others']);
    expect(reduce(told, { type: 'dismissed' }).changedElsewhere).toBeNull();
    expect(reduce(told, { type: 'page-opened', page: { type: 'problems' } }).changedElsewhere).toBeNull();
  });
});

test('waiting for a cell’s edit begins and ends beside whatever is at work', () => {
  const waiting = reduce(reduce(read(), { type: 'write-began' }), { type: 'waiting-changed', isWaiting: true });
  expect(waiting).toMatchObject({ isWaiting: true, work: { type: 'writing' } });
  expect(reduce(waiting, { type: 'waiting-changed', isWaiting: false }).isWaiting).toBe(false);
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
    const both = changed(chosen, change(0.05), change(0.06, 2013, { scenario: 'fast' }));
    const state = read(openedWorkbook(thePlan, figures, builtInScenarios()), both);
    expect(state).toMatchObject({ scenario: 'reference', draft: [drafted(0.05)] });
  });

  test('a change that somebody made on the sheet meanwhile is no change any more', () => {
    const both = changed(read(), change(0.05), change(0.06, 2014));
    expect(read(typedWorkbook(0.05), both).draft).toEqual([drafted(0.06, 2014)]);
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
