import type { Cell, CellValue } from '../../model';

export function sameValue(one: CellValue, other: CellValue): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  return one.error === other.error;
}

/** Whether two cells hold the same, whatever their formats. */
export function sameContent(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.formula === other.formula && sameValue(one.value, other.value);
}
