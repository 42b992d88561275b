import { withGrowth, type GrowthChange, type IndicatorId, type Year } from '../../plan';
import { growthYears } from '../../projection';
import { evaluate, type Evaluation, type OpenedWorkbook } from '../../run';
import { workbookScenarios } from './workbook-scenarios';

/** The plan held against the workbook as it is, and as it would be with the draft. */
export interface Drafted {
  readonly applied: Evaluation;
  /** What a write writes. */
  readonly drafted: Evaluation;
}

/** The workbook as it is, which no key changes. */
export function evaluateApplied(opened: OpenedWorkbook): Evaluation {
  const { plan, rules, used } = opened;
  return evaluate({ plan, dataset: used, scenarios: workbookScenarios(opened), rules });
}

/** Evaluates the workbook with the draft: once on every key. */
export function evaluateDraft(
  opened: OpenedWorkbook,
  draft: readonly GrowthChange[],
  applied: Evaluation = evaluateApplied(opened),
): Drafted {
  const { plan, rules, used } = opened;
  const years = (indicator: IndicatorId): readonly Year[] => growthYears(applied.start, indicator);
  const scenarios = workbookScenarios(opened).map((scenario) => withGrowth(scenario, draft, years));
  const drafted = draft.length === 0 ? applied : evaluate({ plan, dataset: used, scenarios, rules });
  return { applied, drafted };
}
