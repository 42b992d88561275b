import type { Cell } from '../../model';
import { decodeCharacters } from '../xml/xml-text';
import { shiftable, shifted, type ShiftableFormula } from './shifted-formula';

interface Master {
  readonly row: number;
  readonly column: number;
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

/** Formulas that a file states once for a block of cells (ECMA-376 part 1, 18.3.1.40), filled into each of them. */
export class SharedFormulas {
  readonly #masters = new Map<string, Master>();
  readonly #early: SharingCell[] = [];

  add(sharing: SharingCell): void {
    const { cell, row, column, index, statesBlock } = sharing;
    if (sharing.text === '') {
      if (!this.#fill(sharing)) this.#early.push(sharing);
      return;
    }
    const text = decodeCharacters(sharing.text);
    cell.formula = `=${text}`;
    if (statesBlock || !this.#masters.has(index)) {
      this.#masters.set(index, { row, column, formula: shiftable(text) });
    }
  }

  /** Fills the cells that came before the one they are filled from. */
  finish(): void {
    for (const sharing of this.#early) this.#fill(sharing);
  }

  #fill({ cell, row, column, index }: SharingCell): boolean {
    const master = this.#masters.get(index);
    if (master === undefined) return false;
    cell.formula = `=${shifted(master.formula, row - master.row, column - master.column)}`;
    return true;
  }
}
