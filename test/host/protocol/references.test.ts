import { cleanUp, errorCode, onFirstSheet, openExcel } from '../../support/embedded-excel';

describe('references', () => {
  it('live as long as the run, and no longer', async () => {
    const host = openExcel();
    const during = await onFirstSheet(async (sheet, context) => {
      for (let row = 1; row <= 50; row++) sheet.getRange(`A${row}`).values = [[row]];
      const areas = sheet.getRanges('A1:A5,C1');
      areas.format.font.bold = true;
      await context.sync();
      return host.liveReferences();
    });
    await cleanUp();
    expect(during).toBe(51);
    expect(host.liveReferences()).toBe(0);
  });

  it('are released after a run that failed too', async () => {
    const host = openExcel();
    const code = await errorCode(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.load('values');
      await context.sync();
      range.formulas = [['=(']];
      await context.sync();
    });
    await cleanUp();
    expect(code).toBe('InvalidArgument');
    expect(host.liveReferences()).toBe(0);
  });

  it('go on meaning the same cells in later requests', async () => {
    openExcel();
    const values = await onFirstSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:C2');
      range.values = [[1, 2]];
      await context.sync();
      range.load('values, rowIndex, columnIndex, rowCount, columnCount');
      await context.sync();
      return { ...range.toJSON() };
    });
    expect(values).toMatchObject({ values: [[1, 2]], rowIndex: 1, columnIndex: 1, rowCount: 1, columnCount: 2 });
  });
});
