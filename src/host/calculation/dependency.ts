import type { Cell, Sheet } from '../model';
import type { CompiledFormula } from './compile';
import type { Area } from './operand';

/** A cell with a formula, and what it depends on. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** The formula as it was when it was compiled. */
  readonly entry: string;
  cell: Cell;
  /** Null where the formula cannot be calculated here. */
  readonly compiled: CompiledFormula | null;
  /** Areas that the formula points to. */
  readonly precedents: WatchedArea[];
  /** Areas pointed to that this cell lies in. */
  readonly within: WatchedArea[];
  /** Areas yet to be calculated before this cell, while an order is worked out. */
  pending: number;
}

/** An area that formulas point to. */
export interface WatchedArea extends Area {
  readonly dependents: FormulaCell[];
  /** Formulas in the area yet to be calculated, while an order is worked out. */
  pending: number;
}
