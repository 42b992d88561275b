import type { CellValue, Sheet } from '../model';
import type { Evaluation } from './evaluation';
import type { FormulaCell } from './dependency';
import type { FormulaGraph } from './formula-graph';

/** Thrown out of a formula that reads a cell which is itself still to be calculated. */
class Awaiting extends Error {
  constructor(readonly formula: FormulaCell) {
    super('A cell is read before it is calculated');
  }
}

/**
 * Calculates formulas whose references form circles. Many such circles are only apparent, since IF reads one side
 * only: so each formula is begun, put aside while a cell it reads is calculated first, and begun again. Where that
 * leads back to a formula put aside the circle is real: all formulas in it are 0, as in Excel, and are returned.
 */
export function calculateTangled(
  tangled: readonly FormulaCell[],
  graph: FormulaGraph,
  evaluation: Evaluation,
  calculate: (formula: FormulaCell) => CellValue,
  settle: (formula: FormulaCell, value: CellValue) => void,
): FormulaCell[] {
  const waiting = new Set(tangled);
  const circular: FormulaCell[] = [];
  evaluation.onRead = (sheet: Sheet, row: number, column: number) => {
    const formula = graph.at(sheet, row, column);
    if (formula !== undefined && waiting.has(formula)) throw new Awaiting(formula);
  };
  const finish = (formula: FormulaCell, value: CellValue) => {
    waiting.delete(formula);
    settle(formula, value);
  };
  try {
    for (const formula of tangled) {
      if (waiting.has(formula)) circular.push(...untangle(formula, calculate, finish));
    }
  } finally {
    evaluation.onRead = null;
  }
  return circular;
}

function untangle(
  start: FormulaCell,
  calculate: (formula: FormulaCell) => CellValue,
  finish: (formula: FormulaCell, value: CellValue) => void,
): FormulaCell[] {
  const circular: FormulaCell[] = [];
  const begun = [start];
  const putAside = new Set(begun);
  for (let formula = begun.at(-1); formula !== undefined; formula = begun.at(-1)) {
    const outcome = attempt(formula, calculate);
    if (!(outcome instanceof Awaiting)) {
      begun.pop();
      putAside.delete(formula);
      finish(formula, outcome);
    } else if (putAside.has(outcome.formula)) {
      for (const member of begun.splice(begun.indexOf(outcome.formula))) {
        putAside.delete(member);
        finish(member, 0);
        circular.push(member);
      }
    } else {
      begun.push(outcome.formula);
      putAside.add(outcome.formula);
    }
  }
  return circular;
}

function attempt(formula: FormulaCell, calculate: (formula: FormulaCell) => CellValue): CellValue | Awaiting {
  try {
    return calculate(formula);
  } catch (failure) {
    if (failure instanceof Awaiting) return failure;
    throw failure;
  }
}
