import { showCell } from '../../src/workbook/show-cell';
import { openExcel } from '../support/embedded-excel';

async function addSheet(name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
}

test('the sheet is shown and the cell selected; without a cell, the first', async () => {
  const host = openExcel();
  await addSheet('企業與機構');
  expect(await showCell('企業與機構', 'D9')).toBeNull();
  const shown = host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheet);
  expect(shown?.name).toBe('企業與機構');
  expect(host.selection()).toMatchObject({ sheetId: shown?.id, block: { firstRow: 8, firstColumn: 3 } });
  expect(await showCell('Sheet1')).toBeNull();
  expect(host.selection()?.block).toMatchObject({ firstRow: 0, firstColumn: 0 });
});

test('a sheet that is gone is told with its place', async () => {
  openExcel();
  expect(await showCell('Gone', 'B2')).toMatchObject({ severity: 'error', place: { sheet: 'Gone', cell: 'B2' } });
});
