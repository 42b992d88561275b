import type { Scenario, ScenarioId } from '../plan';

/** The scenario that the others differ from. */
export const referenceId: ScenarioId = 'reference';

const reference: Scenario = {
  id: referenceId,
  names: { en: 'Reference', 'zh-CN': '基准情景', 'zh-HK': '基準情景' },
  rule: 'average',
  growth: new Map(),
};

const planPace: Scenario = {
  id: 'plan-pace',
  names: { en: 'Plan pace', 'zh-CN': '达标情景', 'zh-HK': '達標情景' },
  rule: 'required',
  growth: new Map(),
};

const sharesUnchanged: Scenario = {
  id: 'shares-unchanged',
  names: { en: 'Shares unchanged', 'zh-CN': '占比不变情景', 'zh-HK': '佔比不變情景' },
  rule: 'with-total',
  growth: new Map(),
};

const pastLow: Scenario = {
  id: 'past-low',
  names: { en: 'Past low', 'zh-CN': '低速情景', 'zh-HK': '低速情景' },
  rule: 'average-less-deviation',
  growth: new Map(),
};

/** The scenarios that every plan starts with; nobody has typed a rate in them. */
export function builtInScenarios(): readonly Scenario[] {
  return [reference, planPace, sharesUnchanged, pastLow];
}

/** The reference among the scenarios, with whatever rates were typed in it; the built-in one where there is none. */
export function referenceAmong(scenarios: readonly Scenario[]): Scenario {
  return scenarios.find((scenario) => scenario.id === referenceId) ?? reference;
}
