import type { GrowthChange, GrowthPlace, Rate, Scenario } from '../../plan';
import { builtInScenarios } from '../../projection';
import type { OpenedWorkbook } from '../../run';

/** The scenarios that the workbook's sheets hold, or those that every plan starts with. */
export function workbookScenarios(opened: OpenedWorkbook | null): readonly Scenario[] {
  return opened?.scenarios ?? builtInScenarios();
}

/** The rate that stands typed in the workbook for an input; undefined where the scenario's rule holds. */
export function typedRate(
  scenarios: readonly Scenario[],
  { scenario, indicator, year }: GrowthPlace,
): Rate | undefined {
  const growth = scenarios.find(({ id }) => id === scenario)?.growth.get(indicator);
  return typeof growth === 'object' ? growth.get(year) : growth;
}

/** Whether a change would leave the workbook as it is. */
export function changesNothing(scenarios: readonly Scenario[], change: GrowthChange): boolean {
  return (typedRate(scenarios, change) ?? null) === change.rate;
}
