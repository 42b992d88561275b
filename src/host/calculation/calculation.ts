import type { Cell, CellValue, Sheet, Workbook } from '../model';
import { directDependents, orderOf, withDependents } from './calculation-order';
import { calculateTangled } from './circular';
import { Evaluation } from './evaluation';
import { FormulaCompiler } from './formula-compiler';
import type { FurtherFunctions } from './formula-compiler';
import { FormulaGraph } from './formula-graph';
import type { FormulaCell } from './dependency';
import { errors, isError } from './operand';
import { renameInWorkbook, removeFromWorkbook } from './sheet-references';

/** A cell's place; rows and columns count from 0. */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A cell with a formula whose value is another than it was. */
export interface ChangedCell extends CellPlace {
  readonly before: CellValue;
}

/**
 * Keeps a workbook's formula values right. The workbook is changed by others, who say afterwards what they changed;
 * values are then written into its cells. A formula that uses what is not known here (a table, another workbook, a
 * function nobody has) keeps the value it came with, and is #NAME? if it has none: whoever writes a new formula into a
 * cell clears the cell's value first.
 */
export interface Calculation {
  /** Reads the whole workbook afresh and calculates every formula. */
  recalculateAll(): ChangedCell[];
  /** These cells got another constant or formula, or were emptied: calculates what depends on them. */
  cellsChanged(places: Iterable<CellPlace>): ChangedCell[];
  /** Sheets were added or moved, or names added, changed or removed. */
  structureChanged(): ChangedCell[];
  /** Renames a sheet, and with it every formula, name, rule, chart and link that speaks of it. */
  renameSheet(sheetId: string, name: string): ChangedCell[];
  /** Removes a sheet with its own names; what pointed to it becomes #REF!. */
  deleteSheet(sheetId: string): ChangedCell[];
  /**
   * The value that a formula would have in a cell, as conditional formats and validations need it: theirs are written
   * for another cell, the top left one of their area, and follow the cell as a filled formula does.
   */
  evaluate(formula: string, place: CellPlace, writtenFor?: CellPlace): CellValue;
  /** Cells whose formulas truly wait for one another; their value is 0. */
  circularCells(): CellPlace[];
  /** Functions met that are not our own and not loaded. */
  unknownFunctions(): string[];
  /** Loads the further functions if any formula needs them, and calculates again. */
  loadFurtherFunctions(): Promise<ChangedCell[]>;
}

/** Reads the workbook's formulas; calculates nothing yet. */
export function createCalculation(workbook: Workbook): Calculation {
  return new WorkbookCalculation(workbook);
}

class WorkbookCalculation implements Calculation {
  private furtherFunctions: FurtherFunctions | undefined;
  private compiler: FormulaCompiler;
  private graph = new FormulaGraph();
  private evaluation: Evaluation | null = null;
  private readonly circular = new Set<FormulaCell>();
  private structure: Structure;

  constructor(private readonly workbook: Workbook) {
    this.structure = structureOf(workbook);
    this.compiler = new FormulaCompiler(workbook);
    this.readWorkbook();
  }

  recalculateAll(): ChangedCell[] {
    this.readWorkbook();
    return this.calculate(new Set(this.graph.formulas()));
  }

  cellsChanged(places: Iterable<CellPlace>): ChangedCell[] {
    const start = new Set<FormulaCell>();
    const cells = [...places].flatMap(({ sheetId, row, column }) => {
      const sheet = this.sheetWithId(sheetId);
      return sheet === undefined ? [] : [{ sheet, row, column }];
    });
    // All are read before any dependents are looked for: a formula that went away depends on nothing any more.
    for (const { sheet, row, column } of cells) {
      const formula = this.readCell(sheet, row, column);
      if (formula !== undefined) start.add(formula);
    }
    for (const cell of cells) {
      for (const dependent of directDependents(this.graph, cell)) start.add(dependent);
    }
    return this.calculate(withDependents(start));
  }

  structureChanged(): ChangedCell[] {
    return this.recalculateAll();
  }

  renameSheet(sheetId: string, name: string): ChangedCell[] {
    const sheet = this.sheetWithId(sheetId);
    if (sheet !== undefined) renameInWorkbook(this.workbook, sheet, name);
    return this.recalculateAll();
  }

  deleteSheet(sheetId: string): ChangedCell[] {
    const sheet = this.sheetWithId(sheetId);
    if (sheet !== undefined) removeFromWorkbook(this.workbook, sheet);
    return this.recalculateAll();
  }

  evaluate(formula: string, place: CellPlace, writtenFor = place): CellValue {
    const sheet = this.sheetWithId(place.sheetId);
    if (sheet === undefined) return errors.reference;
    const compiled = this.compiler.compile(formula, sheet, writtenFor.row, writtenFor.column);
    if (compiled === null) return errors.name;
    const evaluation = new Evaluation(this.workbook, sheet);
    evaluation.moveTo(sheet, place.row, place.column);
    return compiled.evaluate(evaluation);
  }

  circularCells(): CellPlace[] {
    return [...this.circular].map(placeOf);
  }

  unknownFunctions(): string[] {
    return [...this.compiler.unknownFunctions].sort();
  }

  async loadFurtherFunctions(): Promise<ChangedCell[]> {
    if (this.furtherFunctions !== undefined || this.compiler.unknownFunctions.size === 0) return [];
    const { furtherFunction } = await import('./functions/further');
    this.furtherFunctions = furtherFunction;
    this.beginAnew(this.structure);
    return this.recalculateAll();
  }

  private sheetWithId(id: string): Sheet | undefined {
    return this.workbook.sheets.find((sheet) => sheet.id === id);
  }

  /** Brings every formula up to date; anew where sheets or names changed, and with them what any formula means. */
  private readWorkbook(): void {
    const structure = structureOf(this.workbook);
    if (!isSameStructure(structure, this.structure)) this.beginAnew(structure);
    for (const formula of this.graph.formulas()) this.readCell(formula.sheet, formula.row, formula.column);
    for (const sheet of this.workbook.sheets) {
      for (const [row, cells] of sheet.rows) {
        for (const [column, cell] of cells) {
          if (cell.formula !== undefined && this.graph.at(sheet, row, column) === undefined) {
            this.enter(sheet, row, column, cell);
          }
        }
      }
    }
  }

  private beginAnew(structure: Structure): void {
    this.structure = structure;
    this.compiler = new FormulaCompiler(this.workbook, this.furtherFunctions);
    this.graph = new FormulaGraph();
    this.evaluation = null;
    this.circular.clear();
  }

  /** Brings one cell's formula up to date. */
  private readCell(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    const cell = sheet.rows.get(row)?.get(column);
    const known = this.graph.at(sheet, row, column);
    if (known !== undefined) {
      if (cell !== undefined && entryOf(cell) === known.entry) {
        known.cell = cell;
        return known;
      }
      this.circular.delete(known);
      this.graph.remove(known);
    }
    return cell === undefined ? undefined : this.enter(sheet, row, column, cell);
  }

  private enter(sheet: Sheet, row: number, column: number, cell: Cell): FormulaCell | undefined {
    if (cell.formula === undefined) return undefined;
    const compiled = this.compiler.compile(cell.formula, sheet, row, column, cell.array);
    return this.graph.add(sheet, row, column, cell, entryOf(cell), compiled);
  }

  private calculate(formulas: ReadonlySet<FormulaCell>): ChangedCell[] {
    const changed: ChangedCell[] = [];
    const evaluation = this.evaluationNow();
    if (evaluation === null) return changed;
    const { ordered, tangled } = orderOf(formulas);
    const valueOf = (formula: FormulaCell) => calculated(formula, evaluation);
    const settle = (formula: FormulaCell, value: CellValue) => {
      this.circular.delete(formula);
      const before = formula.cell.value;
      if (isSameValue(before, value)) return;
      formula.cell.value = value;
      changed.push({ ...placeOf(formula), before });
    };
    for (const formula of ordered) settle(formula, valueOf(formula));
    for (const formula of calculateTangled(tangled, this.graph, evaluation, valueOf, settle))
      this.circular.add(formula);
    return changed;
  }

  private evaluationNow(): Evaluation | null {
    const [sheet] = this.workbook.sheets;
    if (this.evaluation === null && sheet !== undefined) this.evaluation = new Evaluation(this.workbook, sheet);
    this.evaluation?.begin();
    return this.evaluation;
  }
}

/** What decides the meaning of all formulas, as it was when they were compiled. */
interface Structure {
  readonly sheets: readonly Sheet[];
  readonly names: string;
}

function structureOf({ sheets, names }: Workbook): Structure {
  return { sheets: [...sheets], names: JSON.stringify([sheets.map(({ name }) => name), names]) };
}

function isSameStructure(one: Structure, other: Structure): boolean {
  const sameSheets = one.sheets.length === other.sheets.length && one.sheets.every((s, i) => s === other.sheets[i]);
  return sameSheets && one.names === other.names;
}

function calculated({ sheet, row, column, cell, compiled }: FormulaCell, evaluation: Evaluation): CellValue {
  if (compiled === null) return cell.value ?? errors.name;
  evaluation.moveTo(sheet, row, column);
  return compiled.evaluate(evaluation);
}

/** What was entered into a cell, array formulas in braces as Excel shows them. */
function entryOf({ formula, array }: Cell): string {
  return array === true ? `{${formula ?? ''}}` : (formula ?? '');
}

function placeOf({ sheet, row, column }: FormulaCell): CellPlace {
  return { sheetId: sheet.id, row, column };
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  return one === other || (isError(one) && isError(other) && one.error === other.error);
}
