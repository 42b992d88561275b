import type { GrowthChange, Locale, Plan, Problem, RecordId, ScenarioId } from '../../plan';
import type { OpenedWorkbook, WriteReport, WriteStage } from '../../run';

export type Page =
  /** `cameFrom` is the target whose page was left, which is found again in the list. */
  | { readonly type: 'targets'; readonly cameFrom?: RecordId }
  | { readonly type: 'target'; readonly target: RecordId }
  | { readonly type: 'problems' }
  | { readonly type: 'write' };

/** What the pane is doing with the workbook; one thing at a time. */
export type Work =
  | { readonly type: 'none' }
  | { readonly type: 'reading' }
  | { readonly type: 'applying' }
  | { readonly type: 'writing'; readonly stage: WriteStage };

/** What became of the last work, until it is dismissed or something else is done. */
export type Outcome =
  | { readonly type: 'none' }
  | { readonly type: 'failed'; readonly problems: readonly Problem[] }
  | { readonly type: 'applied' }
  | { readonly type: 'written'; readonly report: WriteReport };

/** All that the pane knows; everything it shows follows from it. */
export interface PaneState {
  readonly plan: Plan;
  readonly locale: Locale;
  /** As it was last read; null until it has been. */
  readonly opened: OpenedWorkbook | null;
  readonly scenario: ScenarioId;
  /** Growth changed in the pane and not yet in the workbook, in the order of its making. */
  readonly draft: readonly GrowthChange[];
  readonly page: Page;
  readonly work: Work;
  readonly outcome: Outcome;
}

export type Action =
  | { readonly type: 'read-began' }
  | { readonly type: 'read-ended'; readonly opened: OpenedWorkbook }
  | { readonly type: 'scenario-chosen'; readonly scenario: ScenarioId }
  | { readonly type: 'growth-changed'; readonly changes: readonly GrowthChange[] }
  | { readonly type: 'draft-discarded' }
  | { readonly type: 'page-opened'; readonly page: Page }
  | { readonly type: 'apply-began' }
  | { readonly type: 'apply-ended'; readonly changes: readonly GrowthChange[]; readonly problems: readonly Problem[] }
  | { readonly type: 'write-began' }
  | { readonly type: 'write-reached'; readonly stage: WriteStage }
  | { readonly type: 'write-ended'; readonly changes: readonly GrowthChange[]; readonly report: WriteReport }
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
  };
}
