import { defaultRules } from '../../src/assessment';
import type { Dataset } from '../../src/dataset';
import type { Plan, Scenario } from '../../src/plan';
import type { OpenedWorkbook } from '../../src/run';

/** A workbook as it was read: without our sheets, unless scenarios stand on them. */
export function openedWorkbook(
  plan: Plan,
  dataset: Dataset,
  scenarios: readonly Scenario[] | null = null,
): OpenedWorkbook {
  return {
    plan,
    rules: defaultRules,
    dataset,
    used: dataset,
    scenarios,
    inputs: [],
    ownedSheets: [],
    version: 0,
    standing: null,
    revision: 0,
    isUndoable: false,
    isNewer: false,
  };
}
