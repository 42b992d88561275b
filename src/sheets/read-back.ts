import { defaultRules } from '../assessment';
import type { Dataset } from '../dataset';
import type { Plan, Problem, Scenario } from '../plan';
import { readAssumptions, type GrowthInput } from './read-assumptions';
import { readTargets, type WrittenTargets } from './read-targets';
import { readUsed, type UsedData } from './read-used';
import { readVersion } from './read-version';
import { sheetNames } from './sheet-names';
import type { StandingSheet } from './standing-sheet';

/** What the sheets of an earlier run say. */
export interface ReadBack extends UsedData, Omit<WrittenTargets, 'targetProblems'> {
  /** Null where no scenario stands on them. */
  readonly scenarios: readonly Scenario[] | null;
  readonly inputs: readonly GrowthInput[];
  readonly version: number;
  readonly problems: readonly Problem[];
}

/** Reads an earlier run back from those of its sheets that still stand. */
export function readBack(sheets: readonly StandingSheet[], dataset: Dataset, plan: Plan): ReadBack {
  const named = (name: string): StandingSheet | undefined => sheets.find(({ sheet }) => sheet === name);
  const [assumptions, about, data] = [sheetNames.assumptions, sheetNames.about, sheetNames.data].map(named);
  const written = assumptions && readAssumptions(assumptions, plan);
  const { targetProblems, ...targets } = assumptions
    ? readTargets(assumptions, plan)
    : { plan, rules: defaultRules, targetProblems: [] };
  return {
    ...(data ? readUsed(data, dataset, plan) : { dataset, lost: [] }),
    ...targets,
    scenarios: written && written.scenarios.length > 0 ? written.scenarios : null,
    inputs: written?.inputs ?? [],
    version: about ? readVersion(about) : 0,
    problems: [...(written?.problems ?? []), ...targetProblems],
  };
}
