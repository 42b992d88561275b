import type { Outcome } from '../plan';
import { undo } from '../run';
import { loadWorkbook } from './input-files';
import { startJob } from './workbook-job';

/** The workbook as it was before the last run in it; why not, where somebody has changed since what the run wrote. */
export async function undoLastRun(file: string): Promise<Outcome<Uint8Array>> {
  const opened = await loadWorkbook(file);
  if (!opened.ok) return opened;
  const job = startJob(opened.value);
  const { result } = await job.counted(undo);
  if (!result.restored)
    return {
      ok: false,
      problems: result.problems.map((problem) => ({ ...problem, place: { file, ...problem.place } })),
    };
  return { ok: true, value: job.save(), problems: [] };
}
