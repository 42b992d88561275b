import type { Problem } from '../plan';
import type { WorkbookDescription } from '../sheets';
import { sendSteps } from './batches';
import { commit, type RunRecord } from './commit';
import { takeBackNow } from './end-run';
import type { HeldPrints } from './restore';
import { ExcelUnanswered, isExcelError, problemOf } from './excel-failure';
import { writeContents, writeLooks } from './fill';
import { inExcel } from './gateway';
import type { Journal } from './journal';
import { editsMeanwhile } from './meanwhile';
import { plannedRun, type PlannedRun } from './planned-run';
import { preflight } from './preflight';
import { changesOf } from './sheet-changes';
import { heldPrints, refusedCells, verify } from './verify';
import { pageSteps } from './write-layout';

/** What became of a write. */
export interface WriteReport {
  /** Everything stands as described; if not, the workbook was put back as it was, or `problems` says that it could not be. */
  readonly written: boolean;
  /** The sheets written, and whether each was added. */
  readonly sheets: readonly { readonly name: string; readonly added: boolean }[];
  readonly problems: readonly Problem[];
}

/** What a write would do, before it does anything. */
export interface WritePreview {
  readonly sheets: readonly { readonly name: string; readonly added: boolean; readonly cells: number }[];
  /** Errors stand in the way; warnings name what the user has put over the add-in's cells, which will be replaced. */
  readonly problems: readonly Problem[];
}

/** What a write is at, in this order; `restore` only where it failed. */
export type WriteStage = 'check' | 'fill' | 'format' | 'verify' | 'page' | 'commit' | 'restore';

/** Is told of each stage as it begins. */
export type TellStage = (stage: WriteStage) => void;

/** Whether a write is to stop, and be taken back. */
export type IsStopped = () => boolean;

/** How a write went, before what failed is taken back. */
type Attempt =
  | { readonly type: 'done'; readonly report: WriteReport }
  | {
      readonly type: 'failed';
      readonly journal: Journal;
      readonly problems: readonly Problem[];
      readonly held?: HeldPrints;
      readonly error?: unknown;
    };

interface Job {
  readonly context: Excel.RequestContext;
  readonly run: PlannedRun;
  readonly record: RunRecord;
  readonly tell: TellStage;
  readonly isStopped: IsStopped;
}

function notWritten(problems: readonly Problem[]): WriteReport {
  return { written: false, sheets: [], problems };
}

/**
 * Writes described sheets as one transaction: look first, note how to take it back, fill, read back, commit. Sheets that
 * the add-in owns are updated in place and never deleted, so that what points to them goes on doing so; only what differs
 * is written, so that what the user has made of them stays; of the user's own, nothing is touched. On any failure
 * everything is put back, at once or, where Excel does not let it, at the next start.
 *
 * @throws what is no error of Excel's, once everything is put back.
 */
export async function writeWorkbook(
  description: WorkbookDescription,
  record: RunRecord = { expected: 0, content: null },
  tell: TellStage = () => undefined,
  isStopped: IsStopped = () => false,
): Promise<WriteReport> {
  const attempt = await attempted(description, record, tell, isStopped);
  if (attempt.type === 'done') return attempt.report;
  const { journal, problems, held = new Map(), error } = attempt;
  if (error instanceof ExcelUnanswered) return notWritten([...problems, restoredLater]);
  tell('restore');
  const restored = await takeBackNow(journal, held);
  if (error instanceof Error && !isExcelError(error)) throw error;
  return notWritten([...problems, ...restored.problems, ...(restored.restored ? [] : [restoredLater])]);
}

const restoredLater: Problem = { code: 'restored-later', severity: 'error', place: {}, parameters: {} };

async function attempted(
  description: WorkbookDescription,
  record: RunRecord,
  tell: TellStage,
  isStopped: IsStopped,
): Promise<Attempt> {
  try {
    return await inExcel((context) => attempt(context, description, record, tell, isStopped));
  } catch (error) {
    return { type: 'done', report: notWritten([problemOf(error)]) };
  }
}

/** What a write would do; nothing is changed. */
export async function previewWrite(description: WorkbookDescription, expected: number): Promise<WritePreview> {
  try {
    return await inExcel(async (context) => {
      const targets = await preflight(context, description, expected);
      const sheets = targets.sheets.map((target) => ({
        name: target.description.name,
        added: target.existing === null,
        cells: changesOf(target).cells.length,
      }));
      return { sheets, problems: [...targets.problems, ...targets.replaced] };
    });
  } catch (error) {
    return { sheets: [], problems: [problemOf(error)] };
  }
}

async function attempt(
  context: Excel.RequestContext,
  description: WorkbookDescription,
  record: RunRecord,
  tell: TellStage,
  isStopped: IsStopped,
): Promise<Attempt> {
  tell('check');
  const targets = await preflight(context, description, record.expected);
  if (targets.problems.length > 0) return { type: 'done', report: notWritten(targets.problems) };
  const run = await plannedRun(context, description, targets);
  try {
    return await writeAll({ context, run, record, tell, isStopped });
  } catch (error) {
    const problems = isExcelError(error) || error instanceof ExcelUnanswered ? [problemOf(error)] : [];
    return { type: 'failed', journal: run.journal, problems, error };
  }
}

/** Contents, looks, a reading back, the pages, and the commit. */
async function writeAll(job: Job): Promise<Attempt> {
  const { context, run, tell } = job;
  const { targets } = run;
  tell('fill');
  const seen = await writeContents(context, run);
  const edits = editsMeanwhile(run, seen);
  const refused = run.changes.flatMap(({ target }) => refusedCells(target, seen.after.get(target)));
  if (edits.problems.length + refused.length > 0) {
    const held = new Map(
      [...seen.after].map(([target, range]) => [target.description.name, heldPrints(target, range)]),
    );
    return { type: 'failed', journal: edits.journal, held, problems: [...edits.problems, ...refused] };
  }
  if (job.isStopped()) return stopped(run);
  tell('format');
  await writeLooks(context, run);
  if (job.isStopped()) return stopped(run);
  tell('verify');
  const problems = await verify(context, targets.sheets, run.worksheets);
  if (job.isStopped()) return stopped(run);
  tell('page');
  const pages = await setPages(job);
  if (job.isStopped()) return stopped(run);
  tell('commit');
  await commit(context, run, job.record);
  const sheets = targets.sheets.map(({ description: { name }, existing }) => ({ name, added: existing === null }));
  return { type: 'done', report: { written: true, sheets, problems: [...targets.replaced, ...problems, ...pages] } };
}

function stopped({ journal }: PlannedRun): Attempt {
  const problem: Problem = { code: 'write-stopped', severity: 'note', place: {}, parameters: {} };
  return { type: 'failed', journal, problems: [problem] };
}

/** Excel has no code of its own for it; others say that something else is wrong. */
function isForWantOfPrinter(error: unknown): boolean {
  return isExcelError(error) && /^(GeneralException|Invalid(Argument|Operation)|ApiNotFound)$/.test(error.code);
}

/** Page set-up can fail for want of a printer: what is written stands all the same. */
async function setPages({ context, run }: Job): Promise<readonly Problem[]> {
  const steps = run.changes.flatMap(({ target, from, to }) => pageSteps(() => run.worksheets.of(target), from, to));
  try {
    await sendSteps(context, steps);
    return [];
  } catch (error) {
    if (!isForWantOfPrinter(error)) throw error;
    return [{ ...problemOf(error), severity: 'warning' }];
  }
}
