import { errorCode, openExcel } from '../../support/embedded-excel';

async function selectOn(sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
}

describe('a selection', () => {
  it('is nothing until cells are selected', () => {
    expect(openExcel().selection()).toBeNull();
  });

  it('brings its sheet to the front', async () => {
    const host = openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('Two');
      await context.sync();
    });
    await selectOn('Two', 'B3:C5');
    const two = host.workbook.sheets.find(({ name }) => name === 'Two');
    expect(host.selection()).toEqual({
      sheetId: two?.id,
      block: { firstRow: 2, firstColumn: 1, lastRow: 4, lastColumn: 2 },
    });
    expect(host.workbook.activeSheet).toBe(two?.id);
  });

  it('of the same cells again is another one', async () => {
    const host = openExcel();
    await selectOn('Sheet1', 'A1');
    const before = host.selection();
    await selectOn('Sheet1', 'A1');
    expect(host.selection()).toEqual(before);
    expect(host.selection()).not.toBe(before);
  });

  it('can be made on a protected sheet', async () => {
    const host = openExcel();
    for (const sheet of host.workbook.sheets) sheet.protected = true;
    await selectOn('Sheet1', 'D4');
    expect(host.selection()?.block.firstRow).toBe(3);
  });

  it('cannot be made on a sheet that is gone', async () => {
    openExcel();
    const code = await errorCode(async (context) => {
      const gone = context.workbook.worksheets.add('Gone');
      const cell = gone.getRange('A1');
      await context.sync();
      gone.delete();
      cell.select();
      await context.sync();
    });
    expect(code).toBe('InvalidReference');
  });
});
