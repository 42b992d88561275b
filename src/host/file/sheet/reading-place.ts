import { FileFailure } from '../file-failure';
import { excerpt } from '../xml/excerpt';
import { cellName, columnLimit, columnName, parseCell, rowLimit } from './cell-reference';

type Stated = string | undefined;

/**
 * Where in `sheetData` the reader is. Rows and the cells of a row stand in ascending order, each once, and may leave
 * out where they stand: then they follow the one before.
 * @throws FileFailure `damaged` for a row or cell that stands elsewhere, since a save would lose or misplace it.
 */
export class ReadingPlace {
  row = -1;
  column = -1;
  /** Some row or cell does not say where it stands. */
  implied = false;
  #inRow = false;
  #inCell = false;

  constructor(private readonly part: string) {}

  openRow(stated: Stated): void {
    if (this.#inRow) throw this.damage(`a row within row ${this.row + 1}`);
    const next = stated === undefined ? this.row + 1 : this.#rowNumber(stated) - 1;
    if (next >= rowLimit) throw this.damage(`a row after the last one, ${rowLimit}`);
    if (next <= this.row) throw this.damage(`row ${next + 1} stands after row ${this.row + 1}`);
    this.implied ||= stated === undefined;
    this.row = next;
    this.column = -1;
    this.#inRow = true;
  }

  closeRow(): void {
    this.#inRow = false;
  }

  openCell(stated: Stated): void {
    if (!this.#inRow) throw this.damage('a cell outside the rows');
    if (this.#inCell) throw this.damageHere('a cell within it');
    const next = stated === undefined ? this.column + 1 : this.#columnOf(stated);
    if (next >= columnLimit)
      throw this.damage(`row ${this.row + 1}: a cell after column ${columnName(columnLimit - 1)}`);
    if (next <= this.column) {
      throw this.damage(`cell ${cellName(this.row, next)} stands after ${cellName(this.row, this.column)}`);
    }
    this.implied ||= stated === undefined;
    this.column = next;
    this.#inCell = true;
  }

  closeCell(): void {
    this.#inCell = false;
  }

  /** What is wrong with the cell that is being read. */
  damageHere(what: string): FileFailure {
    return this.damage(`cell ${cellName(this.row, Math.max(0, this.column))}: ${what}`);
  }

  damage(what: string): FileFailure {
    return new FileFailure('damaged', `${excerpt(this.part)}, ${what}`);
  }

  #rowNumber(stated: string): number {
    const number = /^[0-9]{1,7}$/.test(stated) ? Number(stated) : 0;
    if (number < 1 || number > rowLimit) throw this.damage(`a row numbered ${excerpt(stated)}`);
    return number;
  }

  #columnOf(stated: string): number {
    const place = parseCell(stated);
    if (place === undefined) throw this.damage(`row ${this.row + 1}: a cell named ${excerpt(stated)}`);
    if (place.row !== this.row) throw this.damage(`cell ${stated} stands in row ${this.row + 1}`);
    return place.column;
  }
}
