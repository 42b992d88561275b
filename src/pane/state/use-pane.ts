import { useMemo, useReducer, useRef } from 'react';
import type { Locale, Plan } from '../../plan';
import { referenceId } from '../../projection';
import { showCell, undo } from '../../run';
import { evaluateApplied, evaluateDraft, type Drafted } from './drafted';
import { initialState, isChanging, type Action, type PaneState } from './pane-state';
import { reduce } from './reduce';
import { applyDraft, writeSheets, type SheetRun } from './sheet-runs';
import { telling } from './telling';
import { useReading } from './use-reading';

/** What the pane can do beside showing: each tells its outcome through the state. */
export interface Commands {
  readonly dispatch: (action: Action) => void;
  readonly read: () => Promise<void>;
  readonly apply: () => Promise<void>;
  /** Writes the sheets in a language, the draft included. */
  readonly write: (locale: Locale) => Promise<void>;
  /** The write that is under way is to stop and be taken back. */
  readonly stop: () => void;
  /** Takes the last run back. */
  readonly undo: () => Promise<void>;
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
  const read = useReading(plan, dispatch, isChanging(state));
  const commands = useCommands(state, evaluations, dispatch, read);
  return { state, evaluations, commands };
}

function useCommands(
  { opened, draft, locale }: PaneState,
  evaluations: Drafted | null,
  dispatch: (action: Action) => void,
  read: () => Promise<void>,
): Commands {
  const isStopped = useRef(false);
  const run = (language: Locale): SheetRun | null =>
    opened && evaluations && { opened, evaluation: evaluations.drafted, locale: language };
  /** Whatever comes of a change, the workbook is read again after it. */
  const changing = (change: () => Promise<void>): Promise<void> =>
    telling(dispatch, async () => {
      await change();
      await read();
    });
  return {
    dispatch,
    read: () => read(),
    apply: () =>
      changing(async () => {
        const started = run(locale);
        if (started) await applyDraft(started, draft, dispatch);
      }),
    write: (language) =>
      changing(async () => {
        const started = run(language);
        isStopped.current = false;
        if (started) await writeSheets(started, draft, dispatch, () => isStopped.current);
      }),
    stop: () => {
      isStopped.current = true;
      dispatch({ type: 'stop-asked' });
    },
    undo: () =>
      changing(async () => {
        dispatch({ type: 'undo-began' });
        dispatch({ type: 'undo-ended', report: await undo() });
      }),
    show: (sheet, cell) =>
      telling(dispatch, async () => {
        const problem = await showCell(sheet, cell);
        if (problem) dispatch({ type: 'failed', problems: [problem] });
      }),
  };
}
