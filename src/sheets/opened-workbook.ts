import { defaultRules } from '../assessment';
import type { Dataset } from '../dataset';
import type { Plan, Problem } from '../plan';
import type { ReadBack } from './read-back';
import type { Standing } from './standing';

/** An open workbook as it stands; what it says of an earlier run is what nobody wrote where there was none. */
export interface OpenedWorkbook extends Omit<ReadBack, 'problems' | 'standing'> {
  /** What was recognised on the user's own sheets. */
  readonly dataset: Dataset;
  /** The same with the figures that the sheets of an earlier run use instead: revisions, and copies taken at issue. */
  readonly used: Dataset;
  /** Names of the sheets of an earlier run. */
  readonly ownedSheets: readonly string[];
  /** Counts the runs that were written; 0 where there was none. */
  readonly revision: number;
  /** The last run can be undone. */
  readonly isUndoable: boolean;
  /** What stands from it and a new one keeps; null where there was none. */
  readonly standing: Standing | null;
}

/** What there is to read back where nothing was written. */
export function unwritten(dataset: Dataset, plan: Plan) {
  const problems: readonly Problem[] = [];
  const none = { scenarios: null, inputs: [], version: 0, standing: null, isNewer: false, problems };
  return { dataset, plan, rules: defaultRules, ...none };
}
