import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { isoDate } from '../../language';
import type { GrowthChange, Locale, Plan } from '../../plan';
import { referenceId } from '../../projection';
import { apply, layOut, open, showCell, watchEdits, write, type Evaluation, type StopWatching } from '../../run';
import type { Issue } from '../../sheets';
import { evaluateApplied, evaluateDraft, type Drafted } from './drafted';
import { failureProblem } from './failure-problem';
import { initialState, type Action, type PaneState } from './pane-state';
import { reduce } from './reduce';

/** An edit is often followed by others: the workbook is read again when they have ended. */
const QUIET_MS = 150;

/** What the pane can do beside showing: each tells its outcome through the state. */
export interface Commands {
  readonly dispatch: (action: Action) => void;
  readonly read: () => Promise<void>;
  readonly apply: () => Promise<void>;
  /** Writes the sheets in a language, the draft included. */
  readonly write: (locale: Locale) => Promise<void>;
  /** Selects a cell in the workbook; A1 notation without the sheet. */
  readonly show: (sheet: string, cell?: string) => Promise<void>;
}

export interface Pane {
  readonly state: PaneState;
  /** Null until the workbook has been read. */
  readonly evaluations: Drafted | null;
  readonly commands: Commands;
}

/** The state of the pane, what follows from it, and the commands that change it. */
export function usePane(plan: Plan, locale: Locale): Pane {
  const [state, dispatch] = useReducer(reduce, initialState(plan, locale, referenceId));
  const { opened, draft } = state;
  const applied = useMemo(() => opened && evaluateApplied(opened), [opened]);
  const evaluations = useMemo(
    () => opened && applied && evaluateDraft(opened, draft, applied),
    [opened, draft, applied],
  );
  const read = useReading(plan, dispatch, state.work.type === 'writing' || state.work.type === 'applying');
  const commands: Commands = {
    dispatch,
    read,
    apply: () =>
      telling(dispatch, async () => {
        if (opened && evaluations) await applyDraft(opened, evaluations.toWrite(), locale, draft, dispatch);
        await read();
      }),
    write: (language) =>
      telling(dispatch, async () => {
        if (opened && evaluations) await writeSheets(opened, evaluations.toWrite(), language, draft, dispatch);
        await read();
      }),
    show: (sheet, cell) =>
      telling(dispatch, async () => {
        const problem = await showCell(sheet, cell);
        if (problem) dispatch({ type: 'failed', problems: [problem] });
      }),
  };
  return { state, evaluations, commands };
}

/** Does something, and tells what nobody foresaw instead of leaving the pane at work for ever. */
async function telling(dispatch: (action: Action) => void, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    dispatch({ type: 'failed', problems: [failureProblem(error)] });
  }
}

/** Reads when the pane opens and after edits, never while the pane itself writes. */
function useReading(plan: Plan, dispatch: (action: Action) => void, isWriting: boolean): () => Promise<void> {
  const read = useCallback(
    () =>
      telling(dispatch, async () => {
        dispatch({ type: 'read-began' });
        dispatch({ type: 'read-ended', opened: await open(plan) });
      }),
    [plan, dispatch],
  );
  const writing = useRef(isWriting);
  useEffect(() => {
    writing.current = isWriting;
  }, [isWriting]);
  useEffect(() => {
    void read();
  }, [read]);
  useEffect(() => {
    let timer: number | undefined;
    const readSoon = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => (writing.current ? readSoon() : void read()), QUIET_MS);
    };
    let stop: StopWatching | null = null;
    let isGone = false;
    void telling(dispatch, async () => {
      stop = await watchEdits(readSoon);
      if (isGone) await stop();
    });
    return () => {
      window.clearTimeout(timer);
      isGone = true;
      if (stop) void telling(dispatch, stop);
    };
  }, [read, dispatch]);
  return read;
}

type Opened = NonNullable<PaneState['opened']>;

/** The issue that the next run would be, today. */
function issueAfter({ version }: Opened): Issue {
  return { version: `v${version + 1}`, date: isoDate(new Date()) };
}

async function applyDraft(
  opened: Opened,
  evaluation: Evaluation,
  locale: Locale,
  changes: readonly GrowthChange[],
  dispatch: (action: Action) => void,
): Promise<void> {
  dispatch({ type: 'apply-began' });
  const model = await layOut(evaluation, locale, issueAfter(opened));
  dispatch({ type: 'apply-ended', changes, problems: await apply(model, opened, changes) });
}

async function writeSheets(
  opened: Opened,
  evaluation: Evaluation,
  locale: Locale,
  changes: readonly GrowthChange[],
  dispatch: (action: Action) => void,
): Promise<void> {
  dispatch({ type: 'write-began' });
  const { lost } = opened;
  if (lost.length > 0) {
    dispatch({ type: 'write-ended', changes, report: { written: false, sheets: [], problems: lost } });
    return;
  }
  const model = await layOut(evaluation, locale, issueAfter(opened));
  const report = await write(model, (stage) => dispatch({ type: 'write-reached', stage }));
  dispatch({ type: 'write-ended', changes, report });
}
