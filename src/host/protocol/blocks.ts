import type { Block } from '../model';

export function rowCount(block: Block): number {
  return block.lastRow - block.firstRow + 1;
}

export function columnCount(block: Block): number {
  return block.lastColumn - block.firstColumn + 1;
}

export function cellCount(block: Block): number {
  return rowCount(block) * columnCount(block);
}

/** Numbers from `first` to `last`, both included. */
export function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

/** The smallest block that holds both. */
export function boundingBlock(one: Block, other: Block): Block {
  return {
    firstRow: Math.min(one.firstRow, other.firstRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

/** Whether `outer` holds all of `inner`. */
export function holds(outer: Block, inner: Block): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastRow >= inner.lastRow &&
    outer.lastColumn >= inner.lastColumn
  );
}

/** Whether the two have a cell in common. */
export function intersects(one: Block, other: Block): boolean {
  return (
    one.firstRow <= other.lastRow &&
    other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn &&
    other.firstColumn <= one.lastColumn
  );
}

function isFilled(block: Block): boolean {
  return block.firstRow <= block.lastRow && block.firstColumn <= block.lastColumn;
}

/** What is left of a block when another is cut out of it: at most four blocks, above, below, left, right. */
export function withoutBlock(block: Block, cut: Block): Block[] {
  const top = Math.max(block.firstRow, cut.firstRow);
  const bottom = Math.min(block.lastRow, cut.lastRow);
  const left = Math.max(block.firstColumn, cut.firstColumn);
  const right = Math.min(block.lastColumn, cut.lastColumn);
  if (top > bottom || left > right) return [block];
  return [
    { ...block, lastRow: top - 1 },
    { ...block, firstRow: bottom + 1 },
    { ...block, firstRow: top, lastRow: bottom, lastColumn: left - 1 },
    { ...block, firstRow: top, lastRow: bottom, firstColumn: right + 1 },
  ].filter(isFilled);
}
