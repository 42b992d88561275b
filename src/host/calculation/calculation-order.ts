import type { FormulaCell } from './dependency';
import type { FormulaGraph } from './formula-graph';

/** Formulas to calculate: those in `ordered` one after the other; those in `tangled` wait for one another. */
export interface CalculationOrder {
  readonly ordered: FormulaCell[];
  readonly tangled: FormulaCell[];
}

/** The formulas given, and all that depend on them however remotely. */
export function withDependents(start: Iterable<FormulaCell>): Set<FormulaCell> {
  const reached = new Set(start);
  // A set's iteration goes on to what is added meanwhile.
  for (const formula of reached) {
    for (const area of formula.within) for (const dependent of area.dependents) reached.add(dependent);
  }
  return reached;
}

/** Formulas that point straight to a cell. */
export function directDependents(
  graph: FormulaGraph,
  place: Pick<FormulaCell, 'sheet' | 'row' | 'column'>,
): FormulaCell[] {
  return graph.areasAround(place.sheet, place.row, place.column).flatMap((area) => area.dependents);
}

/**
 * An order in which every formula comes after those it depends on (Kahn's algorithm). `formulas` must hold all
 * dependents of its own.
 */
export function orderOf(formulas: ReadonlySet<FormulaCell>): CalculationOrder {
  countPending(formulas);
  const ordered: FormulaCell[] = [];
  for (const formula of formulas) if (formula.pending === 0) ordered.push(formula);
  for (const formula of ordered) {
    for (const area of formula.within) {
      area.pending -= 1;
      if (area.pending === 0) release(area.dependents, ordered);
    }
  }
  return { ordered, tangled: [...formulas].filter(({ pending }) => pending > 0) };
}

function countPending(formulas: ReadonlySet<FormulaCell>): void {
  for (const formula of formulas) for (const area of formula.within) area.pending = 0;
  for (const formula of formulas) for (const area of formula.precedents) area.pending = 0;
  for (const formula of formulas) for (const area of formula.within) area.pending += 1;
  for (const formula of formulas) {
    formula.pending = 0;
    for (const area of formula.precedents) if (area.pending > 0) formula.pending += 1;
  }
}

function release(dependents: Iterable<FormulaCell>, ordered: FormulaCell[]): void {
  for (const dependent of dependents) {
    dependent.pending -= 1;
    if (dependent.pending === 0) ordered.push(dependent);
  }
}
