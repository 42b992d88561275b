import type { Cell, CellValue } from '../../model';

function sameValue(one: CellValue, other: CellValue): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  return one.error === other.error;
}

/**
 * Whether a cell is still what the file has, its look included. `styleOf` gives the file's number of a format of
 * the model, which for the file's own cells is the format itself.
 */
export function sameCell(
  before: Cell | undefined,
  now: Cell | undefined,
  styleOf: (format: number) => number,
): boolean {
  if (before === undefined || now === undefined) return before === now;
  return before.formula === now.formula && sameValue(before.value, now.value) && styleOf(now.format) === before.format;
}
