import type { Track } from './sheet-layout';

/** Pixels kept free at either side of a cell's text. */
export const cellPadding = 3;

export type Side = 'left' | 'center' | 'right';

/** A text that may run over its neighbours; columns are positions in the list of visible ones. */
export interface TextRun {
  readonly from: number;
  readonly to: number;
  /** Where the text's whole width begins, and how wide that is, in pixels from the sheet's edge. */
  readonly left: number;
  readonly width: number;
}

/** How much of a text that is too wide sticks out at the left and at the right of its cell, in pixels. */
function overhang(width: number, size: number, side: Side): { readonly left: number; readonly right: number } {
  const over = Math.max(0, width + 2 * cellPadding - size);
  if (side === 'center') return { left: over / 2, right: over / 2 };
  return side === 'left' ? { left: 0, right: over } : { left: over, right: 0 };
}

/** The furthest position in a direction that a text reaches; a cell that is in use stops it. */
function reach(
  columns: readonly Track[],
  position: number,
  step: 1 | -1,
  distance: number,
  isEmpty: (column: number) => boolean,
): number {
  let reached = position;
  let left = distance;
  while (left > 0) {
    const next = columns[reached + step];
    if (next === undefined || !isEmpty(next.number)) return reached;
    left -= next.size;
    reached += step;
  }
  return reached;
}

/**
 * The cells over which a text of this width in pixels runs: into empty neighbours, away from the side it leans to.
 *
 * @param columns the visible columns, from left to right
 * @param position of the text's own column among them
 */
export function textRun(
  columns: readonly Track[],
  position: number,
  width: number,
  side: Side,
  isEmpty: (column: number) => boolean,
): TextRun {
  const { start, size } = columns[position] ?? { start: 0, size: 0 };
  const over = overhang(width, size, side);
  return {
    from: reach(columns, position, -1, over.left, isEmpty),
    to: reach(columns, position, 1, over.right, isEmpty),
    left: start - over.left,
    width: size + over.left + over.right,
  };
}
