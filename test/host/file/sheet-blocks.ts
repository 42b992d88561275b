/** A block of cells, counted from 1, the last row and column included. */
export interface SheetBlock {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The block of a reference such as `A1:C5`; undefined for what names no cells of a sheet. */
export function blockNamed(name: string): SheetBlock | undefined {
  const found = /^([A-Z]{1,3})([1-9][0-9]*)(?::([A-Z]{1,3})([1-9][0-9]*))?$/.exec(name);
  if (found === null) return undefined;
  const [, from = '', first = '', to = from, last = first] = found;
  const block = { name, top: Number(first), left: columnOf(from), bottom: Number(last), right: columnOf(to) };
  const inOrder = block.top <= block.bottom && block.left <= block.right;
  return inOrder && block.bottom <= 1_048_576 && block.right <= 16_384 ? block : undefined;
}

/** Counted from 1. */
export function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Blocks that share a cell with one before them. */
export function overlapping(blocks: readonly SheetBlock[]): SheetBlock[] {
  const ordered = [...blocks].sort((one, other) => one.top - other.top);
  return ordered.filter((block, index) => {
    for (const earlier of ordered.slice(0, index)) {
      const apart = earlier.bottom < block.top || earlier.right < block.left || block.right < earlier.left;
      if (!apart) return true;
    }
    return false;
  });
}
