import type { CellValue, Sheet, Workbook } from '../model';
import { areaSize, errors, isSingle, Matrix, Reference, sheetColumns, sheetRows } from './operand';
import type { Area, Operand } from './operand';

/** Whoever names more cells that are in use than this gets #NUM!: they would fill the memory. */
const mostCells = 5_000_000;

/** Areas of fewer cells are read again each time: looking them up would cost as much. */
const worthKeeping = 32;

/**
 * What a formula sees while it is calculated: the cell it stands in and the values of all others. Areas once read are
 * kept until `begin`, which is sound because a formula is calculated after everything it points to.
 */
export class Evaluation {
  sheet: Sheet;
  row = 0;
  column = 0;
  /** Called before a cell is read while circular formulas are untangled. */
  onRead: ((sheet: Sheet, row: number, column: number) => void) | null = null;

  /** Serial numbers count from 1904. */
  get dates1904(): boolean {
    return this.workbook.dates1904;
  }

  private readonly kept = new Map<Sheet, Map<string, Matrix>>();
  private extent: { rows: number; columns: number } | null = null;

  constructor(
    private readonly workbook: Workbook,
    sheet: Sheet,
  ) {
    this.sheet = sheet;
  }

  /** Forgets all that was read: cells may have changed since. */
  begin(): void {
    this.kept.clear();
    this.extent = null;
  }

  moveTo(sheet: Sheet, row: number, column: number): void {
    this.sheet = sheet;
    this.row = row;
    this.column = column;
  }

  read(sheet: Sheet, row: number, column: number): CellValue {
    if (this.onRead !== null) this.onRead(sheet, row, column);
    return sheet.rows.get(row)?.get(column)?.value ?? null;
  }

  /** The values of an area; a whole row or column, and what is very large, ends where the workbook's filled cells do. */
  matrixOf(area: Area): Matrix {
    const used = this.withinUse(area);
    if (areaSize(used) < worthKeeping) return this.readMatrix(used);
    if (areaSize(used) > mostCells) return new Matrix(1, 1, [errors.number]);
    const key = `${used.top},${used.left},${used.bottom},${used.right}`;
    const ofSheet = this.kept.get(used.sheet) ?? new Map<string, Matrix>();
    this.kept.set(used.sheet, ofSheet);
    const matrix = ofSheet.get(key) ?? this.readMatrix(used);
    ofSheet.set(key, matrix);
    return matrix;
  }

  /** One value from an operand: a single cell, or the one in the formula's own row or column (else #VALUE!). */
  single(operand: Operand): CellValue {
    if (isSingle(operand)) return operand;
    if (operand instanceof Matrix) return operand.at(0, 0);
    const [area, ...others] = operand.areas;
    if (area === undefined || others.length > 0) return errors.value;
    return this.intersect(area);
  }

  /** An operand as an array: several areas have none. */
  array(operand: Operand): CellValue | Matrix {
    if (!(operand instanceof Reference)) return operand;
    const [area, ...others] = operand.areas;
    if (area === undefined || others.length > 0) return errors.value;
    if (areaSize(area) === 1) return this.read(area.sheet, area.top, area.left);
    return this.matrixOf(area);
  }

  private intersect(area: Area): CellValue {
    const oneRow = area.top === area.bottom;
    const oneColumn = area.left === area.right;
    if (oneRow && oneColumn) return this.read(area.sheet, area.top, area.left);
    if (oneColumn && this.row >= area.top && this.row <= area.bottom) return this.read(area.sheet, this.row, area.left);
    if (oneRow && this.column >= area.left && this.column <= area.right) {
      return this.read(area.sheet, area.top, this.column);
    }
    return errors.value;
  }

  private readMatrix({ sheet, top, left, bottom, right }: Area): Matrix {
    const values: CellValue[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const cells = this.onRead === null ? sheet.rows.get(row) : undefined;
      for (let column = left; column <= right; column += 1) {
        values.push(this.onRead === null ? (cells?.get(column)?.value ?? null) : this.read(sheet, row, column));
      }
    }
    return new Matrix(bottom - top + 1, right - left + 1, values);
  }

  private withinUse(area: Area): Area {
    const wholeColumns = area.top === 0 && area.bottom === sheetRows - 1;
    const wholeRows = area.left === 0 && area.right === sheetColumns - 1;
    const veryLarge = areaSize(area) > mostCells;
    if (!wholeColumns && !wholeRows && !veryLarge) return area;
    this.extent ??= usedExtent(this.workbook);
    const { rows, columns } = this.extent;
    return {
      ...area,
      bottom: wholeColumns ? rows - 1 : veryLarge ? cut(area.top, area.bottom, rows) : area.bottom,
      right: wholeRows ? columns - 1 : veryLarge ? cut(area.left, area.right, columns) : area.right,
    };
  }
}

/** The last of an area's rows or columns that is in use; the first one stays in any case. */
function cut(first: number, last: number, used: number): number {
  return Math.max(first, Math.min(last, used - 1));
}

/** Rows and columns up to the last cell of any sheet; at least one of each. */
function usedExtent(workbook: Workbook): { rows: number; columns: number } {
  let rows = 1;
  let columns = 1;
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      rows = Math.max(rows, row + 1);
      for (const column of cells.keys()) columns = Math.max(columns, column + 1);
    }
  }
  return { rows, columns };
}
