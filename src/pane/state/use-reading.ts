import { useCallback, useEffect, useRef } from 'react';
import type { Plan } from '../../plan';
import { open, watchEdits, watchWaiting, type StopWatching } from '../../run';
import type { Action, Author } from './pane-state';
import { telling } from './telling';

/** An edit is often followed by others: the workbook is read again when they have ended. */
const QUIET_MS = 150;

type Read = (authors?: readonly Author[]) => Promise<void>;

/** Reads when the pane opens and after edits, never while the pane itself changes the workbook. */
export function useReading(plan: Plan, dispatch: (action: Action) => void, isChanging: boolean): Read {
  const read = useCallback(
    (authors: readonly Author[] = []) =>
      telling(dispatch, async () => {
        dispatch({ type: 'read-began' });
        dispatch({ type: 'read-ended', opened: await open(plan), authors });
      }),
    [plan, dispatch],
  );
  useEffect(() => {
    void read();
  }, [read]);
  useEffect(() => watchWaiting((isWaiting) => dispatch({ type: 'waiting-changed', isWaiting })), [dispatch]);
  useReadingAfterEdits(read, dispatch, isChanging);
  return read;
}

function useReadingAfterEdits(read: Read, dispatch: (action: Action) => void, isChanging: boolean): void {
  const changing = useRef(isChanging);
  useEffect(() => {
    changing.current = isChanging;
  }, [isChanging]);
  useEffect(() => {
    let timer: number | undefined;
    const authors = new Set<Author>();
    const readSoon = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (changing.current) {
          readSoon();
          return;
        }
        void read([...authors]);
        authors.clear();
      }, QUIET_MS);
    };
    let stop: StopWatching | null = null;
    let isGone = false;
    void telling(dispatch, async () => {
      stop = await watchEdits(({ remote }) => {
        authors.add(remote ? 'others' : 'user');
        readSoon();
      });
      if (isGone) await stop();
    });
    return () => {
      window.clearTimeout(timer);
      isGone = true;
      if (stop) void telling(dispatch, stop);
    };
  }, [read, dispatch]);
}
