import type { CellPlace } from './grid-place';
import type { SheetLayout, Track } from './sheet-layout';

/** A key as the keyboard tells it. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
}

interface Step {
  readonly rows: number;
  readonly columns: number;
}

/** Rows that a page key goes. */
const page = 20;
const furthest = Number.POSITIVE_INFINITY;

function stepOf({ key, ctrlKey, shiftKey }: PressedKey): Step | undefined {
  const steps: Readonly<Record<string, Step>> = {
    Tab: { rows: 0, columns: shiftKey ? -1 : 1 },
    Enter: { rows: shiftKey ? -1 : 1, columns: 0 },
    Home: { rows: ctrlKey ? -furthest : 0, columns: -furthest },
    ...(shiftKey || ctrlKey
      ? {}
      : {
          ArrowUp: { rows: -1, columns: 0 },
          ArrowDown: { rows: 1, columns: 0 },
          ArrowLeft: { rows: 0, columns: -1 },
          ArrowRight: { rows: 0, columns: 1 },
          PageUp: { rows: -page, columns: 0 },
          PageDown: { rows: page, columns: 0 },
        }),
  };
  return steps[key];
}

function moved(tracks: readonly Track[], from: number, step: number): number {
  const index = tracks.findIndex(({ number }) => number >= from);
  const next = Math.min(tracks.length - 1, Math.max(0, index + step));
  return tracks[next]?.number ?? from;
}

/** The cell that a key leads to, hidden ones passed over; undefined where the key leads nowhere. */
export function nextCell(layout: SheetLayout, from: CellPlace, key: PressedKey): CellPlace | undefined {
  const step = stepOf(key);
  if (step === undefined) return undefined;
  return {
    row: moved([...layout.frozenRows, ...layout.rows], from.row, step.rows),
    column: moved([...layout.frozenColumns, ...layout.columns], from.column, step.columns),
  };
}
