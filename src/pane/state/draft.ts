import { isSameInput, type GrowthChange, type GrowthPlace, type Rate } from '../../plan';
import type { OpenedWorkbook } from '../../run';
import type { DraftedChange } from './pane-state';
import { changesNothing, typedRate, workbookScenarios } from './workbook-scenarios';

type Draft = readonly DraftedChange[];

/** A change whose input has come to hold another rate since the change was made. */
export interface StaleChange {
  readonly change: DraftedChange;
  /** The rate that stands typed there now; null where the rule holds. */
  readonly now: Rate | null;
}

function rateNow(opened: OpenedWorkbook | null, input: GrowthPlace): Rate | null {
  return typedRate(workbookScenarios(opened), input) ?? null;
}

/** The draft with further changes; one that is changed anew goes on resting on what it was first made from. */
export function withChanges(opened: OpenedWorkbook | null, draft: Draft, changes: readonly GrowthChange[]): Draft {
  const scenarios = workbookScenarios(opened);
  const kept = draft.filter((old) => !changes.some((change) => isSameInput(old, change)));
  const made = changes
    .filter((change) => !changesNothing(scenarios, change))
    .map((change) => {
      const former = draft.find((old) => isSameInput(old, change));
      return { ...change, restsOn: former ? former.restsOn : rateNow(opened, change) };
    });
  return [...kept, ...made];
}

/** The changes that were not carried out: those made while others were under way stay, and rest on what was written. */
export function withoutDone(draft: Draft, done: readonly GrowthChange[]): Draft {
  return draft
    .filter((change) => !done.some((each) => isSameInput(each, change) && each.rate === change.rate))
    .map((change) => {
      const written = done.find((each) => isSameInput(each, change));
      return written ? { ...change, restsOn: written.rate } : change;
    });
}

/** The changes that a workbook read anew leaves: not those of a scenario that is gone, nor what it has come to hold. */
export function stillChanging(opened: OpenedWorkbook, draft: Draft): Draft {
  const scenarios = workbookScenarios(opened);
  return draft.filter(
    (change) => scenarios.some(({ id }) => id === change.scenario) && !changesNothing(scenarios, change),
  );
}

/** The changes that would write over a rate which nobody looked at when they were made. */
export function staleChanges(opened: OpenedWorkbook | null, draft: Draft): readonly StaleChange[] {
  return draft
    .map((change) => ({ change, now: rateNow(opened, change) }))
    .filter(({ change, now }) => now !== change.restsOn);
}

/** The change of an input from now on rests on what the workbook has. */
export function keepingChange(opened: OpenedWorkbook | null, draft: Draft, input: GrowthPlace): Draft {
  return draft.map((change) => (isSameInput(change, input) ? { ...change, restsOn: rateNow(opened, change) } : change));
}

export function withoutChange(draft: Draft, input: GrowthPlace): Draft {
  return draft.filter((change) => !isSameInput(change, input));
}
