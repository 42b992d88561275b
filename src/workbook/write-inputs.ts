import { cellName } from '../dataset/grid';
import type { Problem } from '../plan';
import type { InputCell } from '../sheets';
import { cellInput } from './cell-input';
import { problemOf } from './excel-failure';

/**
 * Writes single inputs of standing sheets and reads them back. Nothing is written where one of the sheets is protected
 * or gone; edits that it makes itself are not told to who watches.
 *
 * @returns what stands in the way, or does not stand as written; nothing where all is well.
 */
export async function writeInputs(cells: readonly InputCell[]): Promise<readonly Problem[]> {
  try {
    return await Excel.run((context) => writeChecked(context, cells));
  } catch (error) {
    return [problemOf(error)];
  }
}

async function writeChecked(context: Excel.RequestContext, cells: readonly InputCell[]): Promise<readonly Problem[]> {
  const missing = await obstacles(context, cells);
  if (missing.length > 0) return missing;
  const { worksheets } = context.workbook;
  const written = cells.map((cell) => {
    const range = worksheets.getItem(cell.sheet).getRange(cellName(cell.row, cell.column));
    return { cell, range };
  });
  context.runtime.enableEvents = false;
  for (const { cell, range } of written) range.formulas = [[cellInput(cell.content)]];
  context.runtime.enableEvents = true;
  for (const { range } of written) range.load('formulas');
  await context.sync();
  return written
    .filter(({ cell, range }) => !isAsWritten(cell, range.formulas))
    .map(({ cell }) => problem('write-not-verified', cell));
}

async function obstacles(context: Excel.RequestContext, cells: readonly InputCell[]): Promise<readonly Problem[]> {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
    worksheet.load('name');
    worksheet.protection.load('protected');
    return { name, worksheet };
  });
  await context.sync();
  return sheets.flatMap(({ name, worksheet }): readonly Problem[] => {
    if (worksheet.isNullObject) return [{ ...problem('input-moved'), place: { sheet: name } }];
    return worksheet.protection.protected ? [{ ...problem('sheet-protected'), place: { sheet: name } }] : [];
  });
}

/** A number to the last digit; a formula may come back without quotes that it does not need. */
function isAsWritten({ content }: InputCell, formulas: readonly (readonly unknown[])[]): boolean {
  const [[read] = []] = formulas;
  if (content.type === 'number') return read === content.value;
  return content.type !== 'formula' || (typeof read === 'string' && read.startsWith('='));
}

function problem(code: 'write-not-verified' | 'input-moved' | 'sheet-protected', cell?: InputCell): Problem {
  const place = cell ? { sheet: cell.sheet, cell: cellName(cell.row, cell.column) } : {};
  return { code, severity: 'error', place, parameters: {} };
}
