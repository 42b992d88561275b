import type { Cell, Sheet } from '../../model';
import { FileFailure } from '../file-failure';
import { excerpt } from '../xml/excerpt';
import { decodeCharacters } from '../xml/xml-text';
import type { CellPlace } from './cell-reference';
import { shiftable, shifted, type ShiftableFormula } from './shifted-formula';

/** Cells that share a formula: the one that states it, and those that are filled from it. */
export interface SharedBlock {
  readonly master: CellPlace;
  readonly followers: readonly CellPlace[];
}

interface OpenBlock extends SharedBlock {
  readonly followers: CellPlace[];
  readonly formula: ShiftableFormula;
}

/** A cell that takes part in a shared formula. */
export interface SharingCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  /** The formula's number on the sheet. */
  readonly index: string;
  /** Whether the element states the block that the formula is for. */
  readonly statesBlock: boolean;
  /** Empty for all but the cell that the others are filled from. */
  readonly text: string;
}

/** Pieces of formulas that a file may fill whatever its own length. */
const freelyFilled = 1_000_000;

/** Formulas that a file states once for a block of cells (ECMA-376 part 1, 18.3.1.40), filled into each of them. */
export class SharedFormulas {
  readonly #current = new Map<string, OpenBlock>();
  readonly #blocks: OpenBlock[] = [];
  /** Cells that come before the one they are filled from, by the formula's number. */
  readonly #early = new Map<string, SharingCell[]>();
  #left: number;

  /** `textLength` is that of the part: cells that are filled take room in it, each about as much as a usual formula. */
  constructor(
    private readonly part: string,
    textLength: number,
  ) {
    this.#left = textLength + freelyFilled;
  }

  add(sharing: SharingCell): void {
    if (sharing.text === '') {
      if (!this.#fill(sharing)) this.#wait(sharing);
      return;
    }
    const { cell, row, column, index, statesBlock } = sharing;
    const text = decodeCharacters(sharing.text);
    cell.formula = `=${text}`;
    if (!statesBlock && this.#current.has(index)) return;
    const block = { master: { row, column }, followers: [], formula: shiftable(text) };
    this.#current.set(index, block);
    this.#blocks.push(block);
    const waiting = this.#early.get(index) ?? [];
    this.#early.delete(index);
    for (const follower of waiting) this.#fill(follower);
  }

  get blocks(): readonly SharedBlock[] {
    return this.#blocks;
  }

  #wait(sharing: SharingCell): void {
    const waiting = this.#early.get(sharing.index);
    if (waiting === undefined) this.#early.set(sharing.index, [sharing]);
    else waiting.push(sharing);
  }

  #fill({ cell, row, column, index }: SharingCell): boolean {
    const block = this.#current.get(index);
    if (block === undefined) return false;
    this.#left -= block.formula.length;
    if (this.#left < 0) throw new FileFailure('too-large', `${excerpt(this.part)}: its shared formulas are too long`);
    cell.formula = `=${shifted(block.formula, row - block.master.row, column - block.master.column)}`;
    block.followers.push({ row, column });
    return true;
  }
}

/** A cell's place as a key of a set. */
export function placeKey(row: number, column: number): string {
  return `${row},${column}`;
}

export function rowOfKey(key: string): number {
  return Number.parseInt(key, 10);
}

/** Places of cells that are filled from one whose formula is no longer what it was; they have to state their own. */
export function orphanedFollowers(blocks: readonly SharedBlock[], before: Sheet, now: Sheet): Set<string> {
  const lost = blocks.filter(({ master: { row, column } }) => {
    const formula = before.rows.get(row)?.get(column)?.formula;
    return now.rows.get(row)?.get(column)?.formula !== formula;
  });
  return new Set(lost.flatMap(({ followers }) => followers.map(({ row, column }) => placeKey(row, column))));
}
