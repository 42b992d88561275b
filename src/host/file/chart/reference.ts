import type { Block, Cell, Sheet, Workbook } from '../../model';
import { parseBlock } from '../sheet/cell-reference';

/** Cells that a chart's reference names, in reading order; null where a cell is absent. */
export type ReferencedCells = readonly (Cell | null)[];

/** The most points a chart keeps of one reference (ECMA-376 sets none; Excel draws 32,000 a series). */
const pointLimit = 32_000;

/** The cells of `'TP Data'!$A$1:$C$1`; undefined where it names none that are there. */
export function referencedCells(workbook: Workbook, reference: string): ReferencedCells | undefined {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference.replace(/^=/, ''));
  const name = (found?.[1]?.replaceAll("''", "'") ?? found?.[2] ?? '').toLowerCase();
  const sheet = workbook.sheets.find((candidate) => candidate.name.toLowerCase() === name);
  const block = parseBlock(found?.[3] ?? '');
  return sheet === undefined || block === undefined ? undefined : cellsIn(sheet, block);
}

function cellsIn(sheet: Sheet, block: Block): (Cell | null)[] {
  const cells: (Cell | null)[] = [];
  for (let row = block.firstRow; row <= block.lastRow && cells.length < pointLimit; row++) {
    const ofRow = sheet.rows.get(row);
    for (let column = block.firstColumn; column <= block.lastColumn; column++) cells.push(ofRow?.get(column) ?? null);
  }
  return cells.slice(0, pointLimit);
}
