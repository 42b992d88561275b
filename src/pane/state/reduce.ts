import { isSameInput, type GrowthChange } from '../../plan';
import { referenceId } from '../../projection';
import type { OpenedWorkbook } from '../../run';
import type { Action, PaneState } from './pane-state';
import { changesNothing, workbookScenarios } from './workbook-scenarios';

const none = { type: 'none' } as const;

/** What the pane knows after something happened. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'read-began':
      return { ...state, work: isWriting(state) ? state.work : { type: 'reading' } };
    case 'read-ended':
      return afterReading(state, action.opened);
    case 'scenario-chosen':
      return { ...state, scenario: action.scenario };
    case 'growth-changed':
      return { ...state, draft: withChanges(state, action.changes), outcome: none };
    case 'draft-discarded':
      return { ...state, draft: [], outcome: none };
    case 'page-opened':
      return { ...state, page: action.page, outcome: none };
    case 'apply-began':
      return { ...state, work: { type: 'applying' }, outcome: none };
    case 'apply-ended':
      return action.problems.length > 0
        ? { ...state, work: none, outcome: { type: 'failed', problems: action.problems } }
        : { ...state, work: none, draft: without(state.draft, action.changes), outcome: { type: 'applied' } };
    case 'write-began':
      return { ...state, work: { type: 'writing', stage: 'check' }, outcome: none };
    case 'write-reached':
      return { ...state, work: { type: 'writing', stage: action.stage } };
    case 'write-ended':
      return {
        ...state,
        work: none,
        draft: action.report.written ? without(state.draft, action.changes) : state.draft,
        outcome: { type: 'written', report: action.report },
      };
    case 'failed':
      return { ...state, work: none, outcome: { type: 'failed', problems: action.problems } };
    case 'dismissed':
      return { ...state, outcome: none };
  }
}

/** A read that began before a write and ends after it has begun does not end the write. */
function isWriting({ work }: PaneState): boolean {
  return work.type === 'writing' || work.type === 'applying';
}

/** The changes that were not carried out: those made while others were under way stay in the draft. */
function without(draft: readonly GrowthChange[], done: readonly GrowthChange[]): readonly GrowthChange[] {
  return draft.filter((change) => !done.includes(change));
}

function withChanges(state: PaneState, changes: readonly GrowthChange[]): readonly GrowthChange[] {
  const scenarios = workbookScenarios(state.opened);
  const kept = state.draft.filter((old) => !changes.some((change) => isSameInput(old, change)));
  return [...kept, ...changes.filter((change) => !changesNothing(scenarios, change))];
}

/** A workbook that cannot be read just now leaves what was read before; why is said. */
function afterReading(state: PaneState, opened: OpenedWorkbook): PaneState {
  const errors = opened.dataset.problems.filter(({ severity, code }) => severity === 'error' && code !== 'no-series');
  const isUnread = opened.dataset.series.length === 0 && errors.length > 0;
  const work = isWriting(state) ? state.work : none;
  if (isUnread && state.opened !== null) return { ...state, work, outcome: { type: 'failed', problems: errors } };
  const scenarios = workbookScenarios(opened);
  const isThere = (id: string): boolean => scenarios.some((scenario) => scenario.id === id);
  return {
    ...state,
    opened,
    work,
    scenario: isThere(state.scenario) ? state.scenario : referenceId,
    draft: state.draft.filter((change) => isThere(change.scenario) && !changesNothing(scenarios, change)),
  };
}
