import type { Block, Sheet } from '../model';

/** Cells of one sheet: one block for a range, one or more for range areas. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly blocks: readonly Block[];
}
