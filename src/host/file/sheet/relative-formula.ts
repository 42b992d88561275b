import type { Block } from '../../model';
import { shiftable, shifted } from './shifted-formula';

/** The cell that formulas of a rule on several blocks are written for: the top left one of all of them together. */
function anchorOf(blocks: readonly Block[]): { row: number; column: number } {
  return blocks.reduce(
    ({ row, column }, { firstRow, firstColumn }) => ({
      row: Math.min(row, firstRow),
      column: Math.min(column, firstColumn),
    }),
    { row: Infinity, column: Infinity },
  );
}

/** Gives a rule's formula as it reads for the top left cell of any one of its blocks. */
export function formulaForBlocks(formula: string, blocks: readonly Block[]): (block: Block) => string {
  if (blocks.length <= 1) return () => formula;
  const anchor = anchorOf(blocks);
  const parts = shiftable(formula);
  return ({ firstRow, firstColumn }) => {
    const rows = firstRow - anchor.row;
    const columns = firstColumn - anchor.column;
    return rows === 0 && columns === 0 ? formula : shifted(parts, rows, columns);
  };
}

/** Rules are taken apart into one for each of their blocks: a sheet of more is one that was made to multiply. */
export const mostRules = 20_000;
