import { costOf, type Step } from './batches';
import type { WriteTargets } from './preflight';
import type { TargetSheet, Worksheets } from './target-sheet';

/** Names of the described sheets in the order in which they stand once the missing ones are added at the end. */
function orderAfterAdding({ sheets, order }: WriteTargets): string[] {
  const described = new Set(sheets.map(nameOf));
  const standing = order.map((name) => name.toLowerCase()).filter((name) => described.has(name));
  return [...standing, ...sheets.filter(({ existing }) => existing === null).map(nameOf)];
}

function nameOf({ description }: TargetSheet): string {
  return description.name.toLowerCase();
}

/**
 * Brings the described sheets into their order, behind all others. Sheets that stand in order already are not moved:
 * moving takes away the user's undo on the desktop.
 */
export function sheetMoves(targets: WriteTargets, worksheets: Worksheets): Step[] {
  const wanted = targets.sheets.map(nameOf);
  const standing = orderAfterAdding(targets);
  if (wanted.every((name, index) => name === standing[index])) return [];
  const added = targets.sheets.filter(({ existing }) => existing === null).length;
  const last = targets.order.length + added - 1;
  return targets.sheets.map((target) => ({
    bytes: costOf({ calls: 1 }),
    queue: () => {
      worksheets.of(target).position = last;
    },
  }));
}
