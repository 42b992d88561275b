import { writeCell } from './cell-writing';
import { HostError } from './host-error';
import type { Session } from './session';

/**
 * Types text into a cell of a sheet, as a user does in the grid.
 *
 * @throws HostError ItemNotFound for an unknown sheet, AccessDenied on a protected one, InvalidArgument for a formula
 * that cannot be read.
 */
export function typeInto(session: Session, sheetName: string, row: number, column: number, text: string): void {
  const sheet = session.workbook.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new HostError('ItemNotFound');
  session.checkWritable(sheet);
  writeCell(session, sheet, row, column, text);
  session.calculate();
  session.noteEdit(sheet, { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column }, 'user');
}
