import type { Problem } from '../plan';
import { problemOf } from './excel-failure';
import { inExcel, request } from './gateway';

/**
 * Goes to a sheet, and to a cell of it where one is named, and selects it.
 *
 * @param cell A1 notation without the sheet
 * @returns why it cannot, or null.
 */
export async function showCell(sheet: string, cell: string = 'A1'): Promise<Problem | null> {
  try {
    await inExcel((context) =>
      request(context, () => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
      }),
    );
    return null;
  } catch (error) {
    return problemOf(error, { sheet, cell });
  }
}
