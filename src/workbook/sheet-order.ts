import { costOf, type Step } from './batches';
import type { WriteTargets } from './preflight';
import type { TargetSheet, Worksheets } from './target-sheet';

function nameOf({ description }: TargetSheet): string {
  return description.name.toLowerCase();
}

/**
 * Brings the added sheets to where they belong among the others of the run: behind the one that is described before. The
 * sheets that stand are not moved: their order is the user's.
 */
export function sheetMoves({ sheets, order: standing }: WriteTargets, worksheets: Worksheets): Step[] {
  const order = standing.map((name) => name.toLowerCase());
  return sheets.flatMap((target, index): Step[] => {
    if (target.existing !== null) return [];
    const before = sheets[index - 1];
    const position = before === undefined ? order.length : order.indexOf(nameOf(before)) + 1;
    const isLast = position === order.length;
    order.splice(position, 0, nameOf(target));
    // Sheets are added at the end, all of them before the first is moved.
    return [
      {
        bytes: costOf({ calls: 1 }),
        queue: () => {
          if (!isLast) worksheets.of(target).position = position;
        },
      },
    ];
  });
}
