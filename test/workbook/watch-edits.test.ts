import { watchEdits, writeWorkbook, type Edit } from '../../src/workbook';
import { cleanUp, openExcel } from '../support/embedded-excel';
import { cells, sheet, workbook } from './described-workbook';

describe('watching edits', () => {
  it('tells of what is typed until stopped, and not of the add-in’s own writing', async () => {
    const host = openExcel();
    const told: Edit[] = [];
    const stop = await watchEdits((edit) => told.push(edit));
    host.type('Sheet1', 0, 0, '1');
    await writeWorkbook(workbook([sheet('TP Data', cells(0, 0, [['x']]))]));
    host.type('TP Data', 4, 2, '2');
    await cleanUp();
    await stop();
    host.type('Sheet1', 1, 0, '3');
    await cleanUp();
    const ids = host.workbook.sheets.map(({ id }) => id);
    expect(told).toEqual([
      { sheetId: ids[0], address: 'A1', remote: false },
      { sheetId: ids[1], address: 'C5', remote: false },
    ]);
    expect(host.liveReferences()).toBe(0);
  });
});
