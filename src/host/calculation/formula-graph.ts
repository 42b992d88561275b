import type { Cell, Sheet } from '../model';
import { AreaIndex } from './area-index';
import type { CompiledFormula, Precedent } from './compile';
import type { FormulaCell, WatchedArea } from './dependency';

type Column = Map<number, FormulaCell>;

/**
 * Which formulas depend on which cells. Formulas and areas alternate: a formula depends on the areas it points to, an
 * area on the formulas that lie in it, so that many formulas share a large area at no cost.
 */
export class FormulaGraph {
  private readonly columns = new Map<Sheet, Map<number, Column>>();
  private readonly areas = new Map<Sheet, AreaIndex>();

  at(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.columns.get(sheet)?.get(column)?.get(row);
  }

  /** All formulas, in no particular order. */
  *formulas(): Generator<FormulaCell> {
    for (const columns of this.columns.values()) for (const column of columns.values()) yield* column.values();
  }

  add(
    sheet: Sheet,
    row: number,
    column: number,
    cell: Cell,
    entry: string,
    compiled: CompiledFormula | null,
  ): FormulaCell {
    const within = this.indexOf(sheet).around(row, column);
    const formula: FormulaCell = { sheet, row, column, entry, cell, compiled, precedents: [], within, pending: 0 };
    this.columnOf(sheet, column).set(row, formula);
    for (const precedent of compiled?.precedents ?? []) this.watch(formula, precedent);
    return formula;
  }

  remove(formula: FormulaCell): void {
    this.columns.get(formula.sheet)?.get(formula.column)?.delete(formula.row);
    for (const area of formula.precedents) {
      takeOut(area.dependents, formula);
      if (area.dependents.length > 0) continue;
      this.indexOf(area.sheet).remove(area);
      for (const member of this.members(area)) takeOut(member.within, area);
    }
  }

  /** Areas that formulas point to around a cell. */
  areasAround(sheet: Sheet, row: number, column: number): readonly WatchedArea[] {
    return this.at(sheet, row, column)?.within ?? this.indexOf(sheet).around(row, column);
  }

  private watch(formula: FormulaCell, precedent: Precedent): void {
    const { sheet, row, column } = formula;
    const edges = precedent(sheet, row, column);
    if (edges === null) return;
    const { area, isNew } = this.indexOf(edges.sheet).obtain(edges);
    if (isNew) for (const member of this.members(area)) member.within.push(area);
    if (formula.precedents.includes(area)) return;
    area.dependents.push(formula);
    formula.precedents.push(area);
  }

  private *members({ sheet, top, left, bottom, right }: WatchedArea): Generator<FormulaCell> {
    const columns = this.columns.get(sheet);
    if (columns === undefined) return;
    for (const [, column] of within(columns, left, right)) {
      for (const [, formula] of within(column, top, bottom)) yield formula;
    }
  }

  private columnOf(sheet: Sheet, column: number): Column {
    const columns = this.columns.get(sheet) ?? new Map<number, Column>();
    this.columns.set(sheet, columns);
    const formulas: Column = columns.get(column) ?? new Map<number, FormulaCell>();
    columns.set(column, formulas);
    return formulas;
  }

  private indexOf(sheet: Sheet): AreaIndex {
    const index = this.areas.get(sheet) ?? new AreaIndex();
    this.areas.set(sheet, index);
    return index;
  }
}

function takeOut<Item>(items: Item[], item: Item): void {
  const position = items.indexOf(item);
  if (position >= 0) items.splice(position, 1);
}

/** Entries of a map whose keys lie from first to last, by whichever way is shorter. */
function* within<Item>(items: ReadonlyMap<number, Item>, first: number, last: number): Generator<[number, Item]> {
  if (items.size < last - first) {
    for (const entry of items) if (entry[0] >= first && entry[0] <= last) yield entry;
    return;
  }
  for (let key = first; key <= last; key += 1) {
    const item = items.get(key);
    if (item !== undefined) yield [key, item];
  }
}
