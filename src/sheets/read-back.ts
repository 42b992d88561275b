import type { Plan, Problem, Scenario } from '../plan';
import { readAssumptions, type GrowthInput, type StandingSheet } from './read-assumptions';
import { readVersion } from './read-version';
import { sheetNames } from './sheet-names';

/** What the sheets of an earlier run say. */
export interface ReadBack {
  /** Null where no scenario stands on them. */
  readonly scenarios: readonly Scenario[] | null;
  readonly inputs: readonly GrowthInput[];
  readonly version: number;
  readonly problems: readonly Problem[];
}

/** Reads an earlier run back from those of its sheets that still stand. */
export function readBack(sheets: readonly StandingSheet[], plan: Plan): ReadBack {
  const named = (name: string): StandingSheet | undefined => sheets.find(({ sheet }) => sheet === name);
  const assumptions = named(sheetNames.assumptions);
  const about = named(sheetNames.about);
  const written = assumptions && readAssumptions(assumptions, plan);
  return {
    scenarios: written && written.scenarios.length > 0 ? written.scenarios : null,
    inputs: written?.inputs ?? [],
    version: about ? readVersion(about) : 0,
    problems: written?.problems ?? [],
  };
}
