import type { CellReferences, SheetBlock } from './libre-office';

/** A cell's place; rows and columns count from 0. */
export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
}

/**
 * Follows formulas back to their inputs: gives a function from a cell to every block that it depends on, directly or
 * through other formulas, in the order met.
 */
export function precedentsAmong(references: readonly CellReferences[]): (start: CellPlace) => SheetBlock[] {
  const bySheet = new Map<string, CellReferences[]>();
  for (const cell of references) {
    const onSheet = bySheet.get(cell.sheet);
    if (onSheet === undefined) bySheet.set(cell.sheet, [cell]);
    else onSheet.push(cell);
  }
  const formulasIn = (block: SheetBlock) =>
    (bySheet.get(block.sheet) ?? []).filter(({ row, column }) => contains(block, row, column));
  return (start) => follow(formulasIn(oneCell(start)), formulasIn);
}

function follow(waiting: CellReferences[], formulasIn: (block: SheetBlock) => CellReferences[]): SheetBlock[] {
  const met: SheetBlock[] = [];
  const visited = new Set<CellReferences>();
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    if (visited.has(cell)) continue;
    visited.add(cell);
    met.push(...cell.blocks);
    waiting.push(...cell.blocks.flatMap(formulasIn));
  }
  return met;
}

/** Whether a cell of the block's sheet stands in the block. */
export function contains(block: SheetBlock, row: number, column: number): boolean {
  return block.firstRow <= row && row <= block.lastRow && block.firstColumn <= column && column <= block.lastColumn;
}

function oneCell({ sheet, row, column }: CellPlace): SheetBlock {
  return { sheet, firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}
