import type { Problem } from '../plan';
import { costOf, requestEach, type Step } from './batches';
import { problemOf } from './excel-failure';
import { inExcel, otherRunPatience, request, sessionId } from './gateway';
import { readJournal, type Journal } from './journal';
import { editsSince, readStandingRun, restore, restoreObstacles, type HeldPrints, type StandingRun } from './restore';
import {
  askParts,
  journalNamespace,
  partText,
  putPart,
  recordNamespace,
  standingPart,
  type AskedPart,
  type AskedParts,
} from './stored-parts';
import { readRecord } from './stored-record';

/** What became of taking a run back. */
export interface RestoreReport {
  readonly restored: boolean;
  readonly problems: readonly Problem[];
}

function problem(code: 'being-written' | 'journal-damaged' | 'nothing-to-undo'): Problem {
  return { code, severity: 'error', place: {}, parameters: {} };
}

/** Whether a run that has not ended may still be going on at another author's. */
function isOthersRun({ session, startedAt }: Journal): boolean {
  return session !== sessionId && Date.now() - startedAt < otherRunPatience();
}

function putOrDelete(
  { workbook }: Excel.RequestContext,
  asked: AskedPart,
  namespace: string,
  text: string | null,
): Step[] {
  const { part, text: standing } = standingPart(asked);
  if (standing === text) return [];
  const queue = (): void => {
    if (text !== null) putPart(workbook, part, namespace, text);
    else part?.delete();
  };
  return [{ bytes: (text?.length ?? 0) + costOf({ objects: 1, calls: 2 }), queue }];
}

/**
 * Takes back a run that did not end, from what the workbook says of it: at the next start after a crash, and where a write
 * has failed.
 */
export function repairRun(): Promise<RestoreReport> {
  return restoring(repair);
}

/** Why Excel would not have it is told, and not thrown. */
async function restoring(batch: (context: Excel.RequestContext) => Promise<RestoreReport>): Promise<RestoreReport> {
  try {
    return await inExcel(batch);
  } catch (error) {
    return { restored: false, problems: [problemOf(error)] };
  }
}

async function repair(context: Excel.RequestContext): Promise<RestoreReport> {
  const parts = await request(context, () => askParts(context.workbook));
  const text = partText(parts.journal);
  const journal = text === null ? null : readJournal(text);
  if (text === null || journal?.state === 'committed') return { restored: true, problems: [] };
  if (journal === null) return { restored: false, problems: [problem('journal-damaged')] };
  if (isOthersRun(journal)) return { restored: false, problems: [problem('being-written')] };
  return takeBack(context, journal, parts);
}

/** Takes a run back, cells apart that were edited since; the run before can then be undone again. */
async function takeBack(
  context: Excel.RequestContext,
  journal: Journal,
  parts: AskedParts,
  held: HeldPrints = new Map(),
): Promise<RestoreReport> {
  const run = await readStandingRun(context, journal, held);
  const obstacles = restoreObstacles(run);
  if (obstacles.length > 0) return { restored: false, problems: obstacles };
  const edits = editsSince(run);
  await restore(context, run, {
    first: [],
    last: [
      ...putOrDelete(context, parts.record, recordNamespace, journal.record),
      ...putOrDelete(context, parts.journal, journalNamespace, journal.before),
    ],
  });
  return { restored: true, problems: edits };
}

/**
 * Takes back a run of this pane's that has just failed. Where the workbook does not hold its journal, nothing had been
 * changed yet.
 */
export function takeBackNow(journal: Journal, held: HeldPrints): Promise<RestoreReport> {
  return restoring(async (context) => {
    const parts = await request(context, () => askParts(context.workbook));
    const standing = readJournal(partText(parts.journal) ?? '');
    return standing?.run === journal.run ? takeBack(context, journal, parts, held) : { restored: true, problems: [] };
  });
}

/** Takes the last run back as a whole, unless somebody has changed since then what it wrote. */
export function undoRun(): Promise<RestoreReport> {
  return restoring(undo);
}

async function undo(context: Excel.RequestContext): Promise<RestoreReport> {
  const parts = await request(context, () => askParts(context.workbook));
  const text = partText(parts.journal);
  const journal = text === null ? null : readJournal(text);
  if (journal?.state !== 'committed') return { restored: false, problems: [problem('nothing-to-undo')] };
  const run = await readStandingRun(context, journal);
  const obstacles = [...restoreObstacles(run), ...asErrors(editsSince(run)), ...(await dependants(context, run))];
  if (obstacles.length > 0) return { restored: false, problems: obstacles };
  const opened: Journal = {
    ...journal,
    state: 'open',
    session: sessionId,
    startedAt: Date.now(),
    record: undoneRecord(parts.record, journal),
  };
  await restore(context, run, {
    // From here on the run counts as broken off: an undoing that does not end is ended at the next start.
    first: putOrDelete(context, parts.journal, journalNamespace, JSON.stringify(opened)),
    last: [
      ...putOrDelete(context, parts.record, recordNamespace, opened.record),
      ...putOrDelete(context, parts.journal, journalNamespace, null),
    ],
  });
  return { restored: true, problems: [] };
}

function asErrors(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((each) => ({ ...each, severity: 'error' }));
}

/** The record as it was before the run, a revision on: panes that have read the run are to notice. */
function undoneRecord(record: AskedPart, { record: former }: Journal): string | null {
  const now = readRecord(partText(record) ?? '');
  const before = former === null ? null : readRecord(former);
  return before === null ? null : JSON.stringify({ ...before, revision: (now?.revision ?? before.revision) + 1 });
}

/** The user's formulas that speak of sheets which would go. */
async function dependants(
  context: Excel.RequestContext,
  { journal: { added }, others }: StandingRun,
): Promise<readonly Problem[]> {
  if (added.length === 0) return [];
  const asked = await requestEach(context, others, { bytes: () => 1, queue: askFormulas });
  return asked.flatMap(({ thing: worksheet, answer: used }) => {
    const speaks = !used.isNullObject && used.formulas.some((row) => row.some((cell) => speaksOf(cell, added)));
    return speaks ? [wouldBreak(worksheet.name)] : [];
  });
}

function askFormulas(worksheet: Excel.Worksheet): Excel.Range {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('formulas');
  return used;
}

function speaksOf(cell: unknown, sheets: readonly string[]): boolean {
  if (typeof cell !== 'string' || !cell.startsWith('=')) return false;
  const text = cell.toLowerCase();
  return sheets.some((sheet) => text.includes(`${sheet.replaceAll("'", "''").toLowerCase()}'!`));
}

function wouldBreak(sheet: string): Problem {
  return { code: 'undo-would-break', severity: 'error', place: { sheet }, parameters: {} };
}
