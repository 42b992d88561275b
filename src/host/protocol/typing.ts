import type { Sheet } from '../model';
import type { Author } from './change-events';
import { writeCell } from './cell-writing';
import { cellAt } from './cells';
import { HostError } from './host-error';
import type { Session } from './session';

/** What is typed where, counted from 0, and who does it. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly by: Exclude<Author, 'add-in'>;
}

/**
 * Types text into a cell of a sheet, as a user does in the grid.
 *
 * @throws HostError ItemNotFound for an unknown sheet, AccessDenied on a protected one, InvalidArgument for a formula
 * that cannot be read.
 */
export function typeInto(session: Session, sheetName: string, { row, column, text, by }: Entry): void {
  const sheet = session.workbook.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new HostError('ItemNotFound');
  session.checkWritable(sheet);
  writeCell(session, sheet, row, column, inPercent(session, sheet, row, column) ? percentEntry(text) : text);
  session.calculate();
  session.noteEdit(sheet, { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column }, by);
}

function inPercent(session: Session, sheet: Sheet, row: number, column: number): boolean {
  const { numberFormat } = session.formats.at(cellAt(sheet, row, column)?.format ?? 0);
  // What is quoted or escaped, or whose width is merely kept free (`_%`), is no percentage.
  return numberFormat.replace(/"[^"]*"|[\\_*]./g, '').includes('%');
}

/** Where percentages are shown, a number of one or more that is typed is meant in percent; a smaller one is a fraction. */
function percentEntry(text: string): string {
  const isPlain = /^\s*[+-]?\d+\.?\d*\s*$/.test(text);
  return isPlain && Math.abs(Number(text)) >= 1 ? `${text.trim()}%` : text;
}
