import { withGrowth, type GrowthChange, type IndicatorId, type Year } from '../../plan';
import { growthYears } from '../../projection';
import { evaluate, type Evaluation, type OpenedWorkbook } from '../../run';
import { workbookScenarios } from './workbook-scenarios';

/** The plan held against the workbook as it is, and as it would be with the draft. */
export interface Drafted {
  readonly applied: Evaluation;
  readonly drafted: Evaluation;
  /** What a write starts from: the user's own sheets alone, with the draft. */
  readonly toWrite: Evaluation;
}

/** Evaluates the workbook, once more with the draft where there is one. */
export function evaluateDraft(opened: OpenedWorkbook, draft: readonly GrowthChange[]): Drafted {
  const scenarios = workbookScenarios(opened);
  const { plan, rules, dataset, used } = opened;
  const applied = evaluate({ plan, dataset: used, scenarios, rules });
  const years = (indicator: IndicatorId): readonly Year[] => growthYears(applied.start, indicator);
  const changed = scenarios.map((scenario) => withGrowth(scenario, draft, years));
  const drafted = draft.length === 0 ? applied : evaluate({ plan, dataset: used, scenarios: changed, rules });
  const toWrite = used.series === dataset.series ? drafted : evaluate({ plan, dataset, scenarios: changed, rules });
  return { applied, drafted, toWrite };
}
