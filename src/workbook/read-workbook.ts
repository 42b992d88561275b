import type { Problem } from '../plan';
import { lastRun, type LastRun } from './last-run';
import { readGrids, type ReadOptions, type WorkbookContents } from './read-grids';

/** The workbook's contents, with what the last run left there. */
export interface ReadWorkbook extends Omit<WorkbookContents, 'record' | 'journal'> {
  /** Counts the runs; 0 where none has left a record. */
  readonly revision: number;
  /** What the core keeps with a run; undefined where there is none. */
  readonly kept: unknown;
  /** The last run can be undone. */
  readonly isUndoable: boolean;
}

/**
 * Reads the workbook. A run that has broken off is taken back first, and said; one that another author is writing just now
 * is said too.
 */
export async function readWorkbook(options: ReadOptions): Promise<ReadWorkbook> {
  const contents = await readGrids(options);
  const last = lastRun(contents);
  if (last.state !== 'open') return told(contents, last, []);
  const { repairRun } = await import('./end-run');
  const { restored, problems } = await repairRun();
  if (!restored) return told(contents, last, problems);
  const settled = await readGrids(options);
  return told(settled, lastRun(settled), [repaired, ...problems]);
}

const repaired: Problem = { code: 'run-repaired', severity: 'warning', place: {}, parameters: {} };

function told(contents: WorkbookContents, last: LastRun, problems: readonly Problem[]): ReadWorkbook {
  const { grids, ownedSheets, standing } = contents;
  return {
    grids,
    ownedSheets,
    standing,
    revision: last.revision,
    kept: last.kept,
    isUndoable: last.state === 'committed',
    problems: [...contents.problems, ...problems],
  };
}
