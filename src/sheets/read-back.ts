import { defaultRules } from '../assessment';
import type { Dataset } from '../dataset';
import type { Plan, Problem, Scenario } from '../plan';
import { readAssumptions, type GrowthInput, type WrittenAssumptions } from './read-assumptions';
import { readPlaces } from './read-places';
import { readTargets, type WrittenTargets } from './read-targets';
import { readAbout, readChosen } from './read-texts';
import { readUsed, type UsedData } from './read-used';
import { readVersion } from './read-version';
import { readRecord } from './run-record';
import { sheetNames } from './sheet-names';
import type { Standing } from './standing';
import type { StandingSheet } from './standing-sheet';

/** What the sheets of an earlier run say. */
export interface ReadBack extends Omit<WrittenTargets, 'targetProblems'> {
  /** The figures that the sheets use. */
  readonly dataset: Dataset;
  /** Null where no scenario stands on them. */
  readonly scenarios: readonly Scenario[] | null;
  readonly inputs: readonly GrowthInput[];
  readonly version: number;
  /** What a new run keeps. */
  readonly standing: Standing;
  /** A newer program wrote it: nothing may be written over it. */
  readonly isNewer: boolean;
  readonly problems: readonly Problem[];
}

interface NamedSheets {
  readonly assumptions: StandingSheet | undefined;
  readonly about: StandingSheet | undefined;
  readonly data: StandingSheet | undefined;
  readonly compare: StandingSheet | undefined;
}

const NOTHING_WRITTEN: WrittenAssumptions = { scenarios: [], inputs: [], problems: [] };

/**
 * Reads an earlier run back from those of its sheets that still stand.
 *
 * @param kept what the run left in the workbook beside them; they alone suffice.
 */
export function readBack(sheets: readonly StandingSheet[], dataset: Dataset, plan: Plan, kept?: unknown): ReadBack {
  const named = namedSheets(sheets);
  const { assumptions, about, data } = named;
  const record = readRecord(kept);
  const written = assumptions ? readAssumptions(assumptions, plan, record.scenarios) : NOTHING_WRITTEN;
  const { targetProblems, ...targets } = assumptions
    ? readTargets(assumptions, plan)
    : { plan, rules: defaultRules, targetProblems: [] };
  const used = data ? readUsed(data, dataset, plan) : unrevised(dataset);
  return {
    ...targets,
    dataset: used.dataset,
    scenarios: written.scenarios.length > 0 ? written.scenarios.map(({ scenario }) => scenario) : null,
    inputs: written.inputs,
    version: about ? readVersion(about) : 0,
    standing: standingOf(sheets, named, plan, written, { ...used, dataset }),
    isNewer: record.isNewer,
    problems: [
      ...record.problems,
      ...otherPlan(record.plan, plan),
      ...written.problems,
      ...targetProblems,
      ...used.problems,
    ],
  };
}

/** Sheets of another plan hold targets that this one does not know. */
function otherPlan(kept: Plan['id'] | null, { id }: Plan): readonly Problem[] {
  if (kept === null || kept === id) return [];
  return [{ code: 'record-other-plan', severity: 'warning', place: {}, parameters: { written: kept, plan: id } }];
}

function namedSheets(sheets: readonly StandingSheet[]): NamedSheets {
  const named = (name: string) => sheets.find(({ sheet }) => sheet === name);
  const { assumptions, about, data, compare } = sheetNames;
  return { assumptions: named(assumptions), about: named(about), data: named(data), compare: named(compare) };
}

function unrevised(dataset: Dataset): UsedData {
  return { dataset, problems: [], revisions: new Map(), notes: new Map(), copies: new Map() };
}

/** @param figures what TP Data has, and the user's own dataset */
function standingOf(
  sheets: readonly StandingSheet[],
  { assumptions, about, data, compare }: NamedSheets,
  plan: Plan,
  { scenarios }: WrittenAssumptions,
  { dataset, revisions, notes, copies }: UsedData,
): Standing {
  return {
    sheets,
    own: dataset,
    revisions,
    notes,
    copies,
    places: data && assumptions ? readPlaces({ data, assumptions, compare, about }, plan, scenarios) : null,
    chosen: compare ? readChosen(compare, plan) : null,
    ...(about ? readAbout(about) : { isFinal: false, firstIssue: null }),
  };
}
