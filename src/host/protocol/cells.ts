import type { Block, Cell, Sheet } from '../model';
import { span } from './blocks';

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.get(column);
}

/** The cell at a place, made where there is none. */
export function cellFor(sheet: Sheet, row: number, column: number): Cell {
  let cells = sheet.rows.get(row);
  if (cells === undefined) {
    cells = new Map();
    sheet.rows.set(row, cells);
  }
  let cell = cells.get(column);
  if (cell === undefined) {
    cell = { value: null, format: 0 };
    cells.set(column, cell);
  }
  return cell;
}

/** Every place of a block as rows of results. */
export function mapBlock<T>(block: Block, at: (row: number, column: number) => T): T[][] {
  const columns = span(block.firstColumn, block.lastColumn);
  return span(block.firstRow, block.lastRow).map((row) => columns.map((column) => at(row, column)));
}

/** Visits the cells that exist in a block, whatever its size. */
export function forEachCell(
  sheet: Sheet,
  block: Block,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  for (const [row, cells] of sheet.rows) {
    if (row < block.firstRow || row > block.lastRow) continue;
    for (const [column, cell] of cells) {
      if (column >= block.firstColumn && column <= block.lastColumn) visit(cell, row, column);
    }
  }
}

function isFilled(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== undefined;
}

/** The block around all cells that are filled, or with `valuesOnly` false also those that are only formatted. */
export function usedBlock(sheet: Sheet, valuesOnly: boolean): Block | null {
  const used = { firstRow: Infinity, firstColumn: Infinity, lastRow: -1, lastColumn: -1 };
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      if (valuesOnly && !isFilled(cell)) continue;
      used.firstRow = Math.min(used.firstRow, row);
      used.lastRow = Math.max(used.lastRow, row);
      used.firstColumn = Math.min(used.firstColumn, column);
      used.lastColumn = Math.max(used.lastColumn, column);
    }
  }
  return used.lastRow < 0 ? null : used;
}
