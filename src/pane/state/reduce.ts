import { referenceId } from '../../projection';
import type { RestoreReport } from '../../run';
import { changedSheets } from './changed-sheets';
import { keepingChange, stillChanging, withChanges, withoutChange, withoutDone } from './draft';
import { isChanging, type Action, type ChangedElsewhere, type PaneState } from './pane-state';
import { workbookScenarios } from './workbook-scenarios';

const none = { type: 'none' } as const;

type ActionOf<Type extends Action['type']> = Extract<Action, { readonly type: Type }>;

/** What the pane knows after something happened. */
export function reduce(state: PaneState, action: Action): PaneState {
  const { opened, draft } = state;
  switch (action.type) {
    case 'read-began':
      return { ...state, work: isChanging(state) ? state.work : { type: 'reading' } };
    case 'read-ended':
      return afterReading(state, action);
    case 'scenario-chosen':
      return { ...state, scenario: action.scenario };
    case 'growth-changed':
      return { ...state, draft: withChanges(opened, draft, action.changes), outcome: none };
    case 'draft-discarded':
      return { ...state, draft: [], outcome: none };
    case 'change-kept':
      return { ...state, draft: keepingChange(opened, draft, action.input), outcome: none };
    case 'change-dropped':
      return { ...state, draft: withoutChange(draft, action.input), outcome: none };
    case 'page-opened':
      return { ...state, page: action.page, outcome: none, changedElsewhere: null };
    case 'apply-began':
      return { ...state, work: { type: 'applying' }, outcome: none };
    case 'apply-ended':
      return action.problems.length > 0
        ? { ...state, work: none, outcome: { type: 'failed', problems: action.problems } }
        : { ...state, work: none, draft: withoutDone(draft, action.changes), outcome: { type: 'applied' } };
    case 'write-began':
      return { ...state, work: { type: 'writing', stage: 'check', isStopping: false }, outcome: none };
    case 'write-reached':
    case 'stop-asked':
      return { ...state, work: writingOn(state.work, action) };
    case 'write-ended':
      return afterWriting(state, action);
    case 'undo-began':
      return { ...state, work: { type: 'undoing' }, outcome: none };
    case 'undo-ended':
      return afterUndoing(state, action.report);
    case 'waiting-changed':
      return { ...state, isWaiting: action.isWaiting };
    case 'failed':
      return { ...state, work: none, outcome: { type: 'failed', problems: action.problems } };
    case 'dismissed':
      return { ...state, outcome: none, changedElsewhere: null };
  }
}

/** A write goes on: at another stage, or asked to stop. */
function writingOn(
  work: PaneState['work'],
  action: ActionOf<'write-reached'> | ActionOf<'stop-asked'>,
): PaneState['work'] {
  if (work.type !== 'writing') return work;
  return action.type === 'stop-asked' ? { ...work, isStopping: true } : { ...work, stage: action.stage };
}

/** What became of it is a page of its own. */
function afterWriting(state: PaneState, { report, changes }: ActionOf<'write-ended'>): PaneState {
  const draft = report.written ? withoutDone(state.draft, changes) : state.draft;
  return { ...state, work: none, draft, page: { type: 'write', report }, outcome: none };
}

/** A report of a run that is undone speaks of sheets that stand no more. */
function afterUndoing(state: PaneState, { restored, problems }: RestoreReport): PaneState {
  if (!restored) return { ...state, work: none, outcome: { type: 'not-undone', problems } };
  const page = state.page.type === 'write' ? ({ type: 'targets' } as const) : state.page;
  return { ...state, work: none, page, outcome: { type: 'undone', problems } };
}

/** A workbook that cannot be read just now leaves what was read before; why is said. */
function afterReading(state: PaneState, action: ActionOf<'read-ended'>): PaneState {
  const { opened } = action;
  const errors = opened.dataset.problems.filter(({ severity, code }) => severity === 'error' && code !== 'no-series');
  const isUnread = opened.dataset.series.length === 0 && errors.length > 0;
  // A read that began before a write and ends after it has begun does not end the write.
  const work = isChanging(state) ? state.work : none;
  if (isUnread && state.opened !== null) return { ...state, work, outcome: { type: 'failed', problems: errors } };
  const isThere = workbookScenarios(opened).some(({ id }) => id === state.scenario);
  return {
    ...state,
    opened,
    work,
    scenario: isThere ? state.scenario : referenceId,
    draft: stillChanging(opened, state.draft),
    changedElsewhere: elsewhere(state, action),
  };
}

/** Where others have changed something is told where nobody else has changed anything; otherwise only that they have. */
function elsewhere(
  { opened: before, changedElsewhere }: PaneState,
  action: ActionOf<'read-ended'>,
): ChangedElsewhere | null {
  const { opened, authors = [] } = action;
  if (!authors.includes('others')) return changedElsewhere;
  const { times, sheets: told } = changedElsewhere ?? { times: 0, sheets: [] };
  const sheets = before === null || authors.includes('user') ? [] : changedSheets(before, opened);
  return { times: times + 1, sheets: [...new Set([...told, ...sheets])] };
}
