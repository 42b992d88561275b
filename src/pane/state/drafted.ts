import { withGrowth, type GrowthChange, type IndicatorId, type Plan, type Year } from '../../plan';
import { growthYears } from '../../projection';
import { evaluate, type Evaluation, type OpenedWorkbook } from '../../run';
import { workbookScenarios } from './workbook-scenarios';

/** The plan held against the workbook as it is, and as it would be with the draft. */
export interface Drafted {
  readonly applied: Evaluation;
  readonly drafted: Evaluation;
}

/** Evaluates the workbook, once more with the draft where there is one. */
export function evaluateDraft(plan: Plan, opened: OpenedWorkbook, draft: readonly GrowthChange[]): Drafted {
  const scenarios = workbookScenarios(opened);
  const applied = evaluate({ plan, dataset: opened.dataset, scenarios });
  if (draft.length === 0) return { applied, drafted: applied };
  const years = (indicator: IndicatorId): readonly Year[] => growthYears(applied.start, indicator);
  const changed = scenarios.map((scenario) => withGrowth(scenario, draft, years));
  return { applied, drafted: evaluate({ plan, dataset: opened.dataset, scenarios: changed }) };
}
