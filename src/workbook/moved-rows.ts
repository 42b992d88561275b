import { cellName } from '../dataset/grid';
import type { Problem } from '../plan';
import { cellPrint } from './cell-print';
import { inputAt } from './standing-cells';
import type { TargetSheet } from './target-sheet';

/** How far rows are looked for that no longer stand where they were written. */
const furthest = 30;
/** So many labels, found again at one distance, are no chance. */
const enough = 3;

interface Label {
  readonly row: number;
  readonly print: string;
}

/** Texts that the earlier run put into column A. */
function labelsOf({ existing }: TargetSheet): readonly Label[] {
  return [...(existing?.mark.prints ?? [])].flatMap(([key, print]) => {
    const [row, column] = key.split(',').map(Number);
    return column === 0 && row !== undefined ? [{ row, print }] : [];
  });
}

function printAt({ existing }: TargetSheet, row: number): string {
  return cellPrint(inputAt(existing?.standing ?? null, { row, column: 0 }));
}

/**
 * Rows that were inserted or deleted above what a run wrote: its labels are no longer where it put them, and stand at one
 * distance instead. Writing would then go over what has moved there.
 */
export function movedRows(target: TargetSheet): Problem | null {
  const missing = labelsOf(target).filter(({ row, print }) => printAt(target, row) !== print);
  if (missing.length < enough) return null;
  for (let distance = -furthest; distance <= furthest; distance += 1) {
    const found = missing.filter(({ row, print }) => printAt(target, row + distance) === print);
    const first = found.sort((one, other) => one.row - other.row)[0];
    if (first === undefined || found.length < enough || found.length * 2 < missing.length) continue;
    const place = { sheet: target.description.name, cell: cellName(first.row, 0) };
    return { code: 'rows-moved', severity: 'error', place, parameters: { count: distance } };
  }
  return null;
}
