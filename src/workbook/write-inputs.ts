import { cellName } from '../dataset/grid';
import type { Problem, ProblemCode } from '../plan';
import type { InputCell } from '../sheets';
import { cellInput } from './cell-input';
import { isSameInput } from './cell-print';
import { isExcelError, problemOf } from './excel-failure';
import { inExcel, request } from './gateway';

/**
 * Writes single inputs of standing sheets and reads them back, all of them or none. Nothing is written where one of the
 * sheets is protected or gone, or where an input no longer holds what it held when it was read: somebody has changed it
 * since. Edits that it makes itself are not told to who watches.
 *
 * @returns what stands in the way, or does not stand as written; nothing where all is well.
 */
export async function writeInputs(cells: readonly InputCell[]): Promise<readonly Problem[]> {
  try {
    return await inExcel((context) => writeChecked(context, cells));
  } catch (error) {
    return [problemOf(error)];
  }
}

interface StandingInput {
  readonly cell: InputCell;
  readonly formulas: Excel.Range['formulas'];
}

async function writeChecked(context: Excel.RequestContext, cells: readonly InputCell[]): Promise<readonly Problem[]> {
  const obstacles = await sheetObstacles(context, cells);
  if (obstacles.length > 0) return obstacles;
  const standing = await readInputs(context, cells);
  const changed = standing.filter(({ cell, formulas }) => isChangedSince(cell, formulas));
  if (changed.length > 0) return changed.map(({ cell }) => problem('input-edited-meanwhile', cell));
  try {
    const written = await write(context, cells);
    const refused = written.filter(({ cell, formulas }) => !isAsWritten(cell, formulas));
    if (refused.length === 0) return [];
    await putBack(context, standing);
    return refused.map(({ cell }) => problem('write-not-verified', cell));
  } catch (error) {
    if (isExcelError(error)) await putBack(context, standing);
    throw error;
  }
}

function rangeOf({ workbook }: Excel.RequestContext, { sheet, row, column }: InputCell): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRange(cellName(row, column));
}

async function readInputs(context: Excel.RequestContext, cells: readonly InputCell[]): Promise<StandingInput[]> {
  const ranges = await request(context, () =>
    cells.map((cell) => {
      const range = rangeOf(context, cell);
      range.load('formulas');
      return { cell, range };
    }),
  );
  return ranges.map(({ cell, range }) => ({ cell, formulas: range.formulas }));
}

/** Writes and reads back in one request: no other edit comes between. */
async function write(context: Excel.RequestContext, cells: readonly InputCell[]): Promise<StandingInput[]> {
  const ranges = await request(context, () => {
    context.runtime.enableEvents = false;
    const written = cells.map((cell) => {
      const range = rangeOf(context, cell);
      range.formulas = [[cellInput(cell.content)]];
      range.load('formulas');
      return { cell, range };
    });
    context.runtime.enableEvents = true;
    return written;
  });
  return ranges.map(({ cell, range }) => ({ cell, formulas: range.formulas }));
}

async function putBack(context: Excel.RequestContext, standing: readonly StandingInput[]): Promise<void> {
  await request(context, () => {
    context.runtime.enableEvents = false;
    for (const { cell, formulas } of standing) rangeOf(context, cell).formulas = formulas;
    context.runtime.enableEvents = true;
  });
}

async function sheetObstacles(context: Excel.RequestContext, cells: readonly InputCell[]): Promise<readonly Problem[]> {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const sheets = await request(context, () =>
    names.map((name) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
      worksheet.load('name');
      worksheet.protection.load('protected');
      return { name, worksheet };
    }),
  );
  return sheets.flatMap(({ name, worksheet }): readonly Problem[] => {
    if (worksheet.isNullObject) return [{ ...problem('input-moved'), place: { sheet: name } }];
    return worksheet.protection.protected ? [{ ...problem('sheet-protected'), place: { sheet: name } }] : [];
  });
}

function contentOf(formulas: readonly (readonly unknown[])[]): unknown {
  return formulas[0]?.[0];
}

function isChangedSince({ read }: InputCell, formulas: readonly (readonly unknown[])[]): boolean {
  return read !== undefined && !isSameInput(read, contentOf(formulas));
}

/** A number to the last digit; a formula may come back without quotes that it does not need. */
function isAsWritten({ content }: InputCell, formulas: readonly (readonly unknown[])[]): boolean {
  const read = contentOf(formulas);
  if (content.type === 'number') return read === content.value;
  return content.type !== 'formula' || (typeof read === 'string' && read.startsWith('='));
}

function problem(code: ProblemCode, cell?: InputCell): Problem {
  const place = cell ? { sheet: cell.sheet, cell: cellName(cell.row, cell.column) } : {};
  return { code, severity: 'error', place, parameters: {} };
}
