import { ExcelUnanswered, isExcelError } from './excel-failure';

/** How long Excel and the user are given, in milliseconds. */
export interface Patience {
  /** For the answer to one request; Excel on the web may never give it. */
  readonly answer: number;
  /** For the user to leave the cell that is being edited. */
  readonly cellEdit: number;
  /** Between two tries meanwhile. */
  readonly retry: number;
  /** For another author's pane to end its run; after that it counts as broken off. */
  readonly otherRun: number;
}

/** What has passed between the add-in and Excel since the pane opened. */
export interface ExcelCounters {
  readonly requests: number;
  /** Requests sent again because a cell was being edited. */
  readonly retries: number;
  /** Requests sent again in two halves because they were too large. */
  readonly splits: number;
  readonly unanswered: number;
  /** How often each error code came. */
  readonly errors: Readonly<Record<string, number>>;
}

/** Is told when the add-in begins to wait for a cell's edit to end, and when it has ended. */
export type TellWaiting = (isWaiting: boolean) => void;

const usualPatience: Patience = { answer: 60_000, cellEdit: 120_000, retry: 500, otherRun: 90_000 };
const nothingYet: ExcelCounters = { requests: 0, retries: 0, splits: 0, unanswered: 0, errors: {} };

/** Tells this pane's runs from those of another author's. */
export const sessionId = crypto.randomUUID();

let patience = usualPatience;
let counters = nothingYet;
const waitingListeners = new Set<TellWaiting>();

/** Sets how long Excel is given from now on; what is left out is as usual. */
export function setPatience(changed: Partial<Patience>): void {
  patience = { ...usualPatience, ...changed };
}

/** How long another author's run may have been going on and still be waited for, in milliseconds. */
export function otherRunPatience(): number {
  return patience.otherRun;
}

export function excelCounters(): ExcelCounters {
  return counters;
}

/** Notes that a request was cut in two. */
export function countSplit(): void {
  counters = { ...counters, splits: counters.splits + 1 };
}

/** Tells from now on whether the add-in waits for the user. @returns what ends the telling. */
export function watchWaiting(tell: TellWaiting): () => void {
  waitingListeners.add(tell);
  return () => waitingListeners.delete(tell);
}

function tellWaiting(isWaiting: boolean): void {
  for (const tell of waitingListeners) tell(isWaiting);
}

/**
 * Runs a batch in the open workbook. Everything that the add-in asks of Excel passes through here and {@link request}.
 *
 * @param context that of an earlier batch, where what it made is spoken of again.
 * @throws OfficeExtension.Error as Excel answers it, or ExcelUnanswered.
 */
export function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  context?: OfficeExtension.ClientRequestContext,
): Promise<T> {
  return context instanceof Excel.RequestContext ? Excel.run(context, batch) : Excel.run(batch);
}

/**
 * One request: queues calls, sends them, and waits for the answer. While the user edits a cell Excel refuses everything
 * whole: the calls are then queued and sent again until the edit has ended.
 *
 * @param queue queues the calls and gives what they were queued on; it may be called several times.
 * @throws OfficeExtension.Error as Excel answers it; ExcelUnanswered where nothing comes.
 */
export async function request<T>(context: Excel.RequestContext, queue: () => T): Promise<T> {
  const giveUp = Date.now() + patience.cellEdit;
  let isWaiting = false;
  try {
    for (;;) {
      try {
        return await sentOnce(context, queue);
      } catch (error) {
        if (!isCellEdit(error) || Date.now() >= giveUp) throw error;
        counters = { ...counters, retries: counters.retries + 1 };
        if (!isWaiting) tellWaiting(true);
        isWaiting = true;
        await pause(patience.retry);
      }
    }
  } finally {
    if (isWaiting) tellWaiting(false);
  }
}

async function sentOnce<T>(context: Excel.RequestContext, queue: () => T): Promise<T> {
  const queued = queue();
  counters = { ...counters, requests: counters.requests + 1 };
  try {
    await answered(context.sync());
    return queued;
  } catch (error) {
    count(error);
    throw error;
  }
}

function count(error: unknown): void {
  if (error instanceof ExcelUnanswered) counters = { ...counters, unanswered: counters.unanswered + 1 };
  else if (isExcelError(error)) {
    const errors = { ...counters.errors, [error.code]: (counters.errors[error.code] ?? 0) + 1 };
    counters = { ...counters, errors };
  }
}

function isCellEdit(error: unknown): boolean {
  return isExcelError(error) && error.code === 'InvalidOperationInCellEditMode';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, milliseconds);
  });
}

/** The answer, or a failure where it does not come in time; what comes later is not heard any more. */
async function answered(answer: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new ExcelUnanswered()), patience.answer);
  });
  try {
    await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
