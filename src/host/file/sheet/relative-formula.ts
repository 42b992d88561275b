import type { Block } from '../../model';
import { shiftable, shifted } from './shifted-formula';

/** The cell that formulas of a rule on several blocks are written for: the top left one of all of them together. */
function anchorOf(blocks: readonly Block[]): { row: number; column: number } {
  return {
    row: Math.min(...blocks.map(({ firstRow }) => firstRow)),
    column: Math.min(...blocks.map(({ firstColumn }) => firstColumn)),
  };
}

/** A rule's formula as it reads for the top left cell of one of its blocks. */
export function formulaForBlock(formula: string, block: Block, blocks: readonly Block[]): string {
  const anchor = anchorOf(blocks);
  const rows = block.firstRow - anchor.row;
  const columns = block.firstColumn - anchor.column;
  return rows === 0 && columns === 0 ? formula : shifted(shiftable(formula), rows, columns);
}
