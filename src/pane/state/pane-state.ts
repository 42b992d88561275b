import type { GrowthChange, GrowthPlace, Locale, Plan, Problem, Rate, RecordId, ScenarioId } from '../../plan';
import type { OpenedWorkbook, RestoreReport, WriteReport, WriteStage } from '../../run';

export type Page =
  /** `cameFrom` is the target whose page was left, which is found again in the list. */
  | { readonly type: 'targets'; readonly cameFrom?: RecordId }
  | { readonly type: 'target'; readonly target: RecordId }
  | { readonly type: 'problems' }
  /** What a write would do, or with a report what became of one. */
  | { readonly type: 'write'; readonly report?: WriteReport };

/** What the pane is doing with the workbook; one thing at a time. */
export type Work =
  | { readonly type: 'none' }
  | { readonly type: 'reading' }
  | { readonly type: 'applying' }
  | { readonly type: 'undoing' }
  | { readonly type: 'writing'; readonly stage: WriteStage; readonly isStopping: boolean };

/** What became of the last work, until it is dismissed or something else is done. */
export type Outcome =
  | { readonly type: 'none' }
  | { readonly type: 'failed'; readonly problems: readonly Problem[] }
  | { readonly type: 'applied' }
  | { readonly type: 'undone'; readonly problems: readonly Problem[] }
  | { readonly type: 'not-undone'; readonly problems: readonly Problem[] };

/** A change of the draft, and the rate that stood typed in the workbook when it was made; null where the rule held. */
export interface DraftedChange extends GrowthChange {
  readonly restsOn: Rate | null;
}

/** Who edited cells: the user of this pane, or somebody else who has the workbook open. */
export type Author = 'user' | 'others';

/** What another author has changed, until it is dismissed or a page is opened. */
export interface ChangedElsewhere {
  /** How often it has happened, so that the same is told again. */
  readonly times: number;
  /** Names of the sheets where something differs that the pane reads; none where that is not known. */
  readonly sheets: readonly string[];
}

/** All that the pane knows; everything it shows follows from it. */
export interface PaneState {
  readonly plan: Plan;
  readonly locale: Locale;
  /** As it was last read; null until it has been. */
  readonly opened: OpenedWorkbook | null;
  readonly scenario: ScenarioId;
  /** Growth changed in the pane and not yet in the workbook, in the order of its making. */
  readonly draft: readonly DraftedChange[];
  readonly page: Page;
  readonly work: Work;
  readonly outcome: Outcome;
  /** Excel lets nobody in until the user has left the cell that is being edited. */
  readonly isWaiting: boolean;
  readonly changedElsewhere: ChangedElsewhere | null;
}

export type Action =
  | { readonly type: 'read-began' }
  /** With those whose edits led to the reading; nobody's where it was asked for. */
  | { readonly type: 'read-ended'; readonly opened: OpenedWorkbook; readonly authors?: readonly Author[] }
  | { readonly type: 'scenario-chosen'; readonly scenario: ScenarioId }
  | { readonly type: 'growth-changed'; readonly changes: readonly GrowthChange[] }
  | { readonly type: 'draft-discarded' }
  /** A change whose input now holds another rate: it stays, or goes. */
  | { readonly type: 'change-kept'; readonly input: GrowthPlace }
  | { readonly type: 'change-dropped'; readonly input: GrowthPlace }
  | { readonly type: 'page-opened'; readonly page: Page }
  | { readonly type: 'apply-began' }
  | { readonly type: 'apply-ended'; readonly changes: readonly GrowthChange[]; readonly problems: readonly Problem[] }
  | { readonly type: 'write-began' }
  | { readonly type: 'write-reached'; readonly stage: WriteStage }
  | { readonly type: 'stop-asked' }
  | { readonly type: 'write-ended'; readonly changes: readonly GrowthChange[]; readonly report: WriteReport }
  | { readonly type: 'undo-began' }
  | { readonly type: 'undo-ended'; readonly report: RestoreReport }
  | { readonly type: 'waiting-changed'; readonly isWaiting: boolean }
  | { readonly type: 'failed'; readonly problems: readonly Problem[] }
  | { readonly type: 'dismissed' };

export function initialState(plan: Plan, locale: Locale, scenario: ScenarioId): PaneState {
  return {
    plan,
    locale,
    opened: null,
    scenario,
    draft: [],
    page: { type: 'targets' },
    work: { type: 'reading' },
    outcome: { type: 'none' },
    isWaiting: false,
    changedElsewhere: null,
  };
}

/** The pane is changing the workbook: nothing else may begin to. */
export function isChanging({ work }: PaneState): boolean {
  return work.type === 'writing' || work.type === 'applying' || work.type === 'undoing';
}
