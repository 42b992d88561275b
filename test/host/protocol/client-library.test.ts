import { newFile, startHost } from '../../../src/host';
import { cleanUp, errorCode, openExcel } from '../../support/embedded-excel';

describe('Microsoft’s client library over the host', () => {
  it('is brought up unmodified, as often as wanted, each time on its own', async () => {
    const first = startHost(newFile('first.xlsx'));
    const second = startHost(newFile('second.xlsx'));
    await first.library.Excel.run(async (context) => {
      context.workbook.worksheets.add('Only here');
      await context.sync();
    });
    expect(first.library.Excel).not.toBe(second.library.Excel);
    expect(first.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Only here']);
    expect(second.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('tells what Office it runs in', async () => {
    const { library } = openExcel(newFile('test.xlsx'), { library: { displayLanguage: 'zh-HK' } });
    const told: unknown[] = [];
    await library.Office.onReady((info) => {
      told.push(info);
    });
    expect(told).toEqual([{ host: 'Excel', platform: 'PC' }]);
    expect(library.Office.context.displayLanguage).toBe('zh-HK');
  });

  it.each([
    ['ExcelApi', '1.14', true],
    ['ExcelApi', '1.9', true],
    ['ExcelApi', '1.15', false],
    ['ExcelApi', '2.1', false],
    ['SharedRuntime', '1.1', false],
  ])('declares %s %s: %s', (set, version, isThere) => {
    const { library } = openExcel();
    expect(library.Office.context.requirements.isSetSupported(set, version)).toBe(isThere);
  });

  it('refuses by itself what is newer than the set declared', async () => {
    const host = openExcel();
    const code = await errorCode((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').getDependents();
      return context.sync();
    });
    expect(code).toBe('ApiNotFound');
    expect(host.requests.current.count).toBe(0);
  });

  it('throws errors of this realm that say which statement failed', async () => {
    openExcel();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await context.sync();
    });
    await expect(run).rejects.toBeInstanceOf(Error);
    await expect(run).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: {
        errorLocation: 'WorksheetCollection.getItem',
        statement: 'var worksheet = worksheets.getItem(...);',
      },
    });
  });

  it('is not answered by a host that was disposed of', async () => {
    const host = openExcel();
    host.dispose();
    const asked = Excel.run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      return 'answered';
    });
    await expect(Promise.race([asked, cleanUp().then(() => 'silence')])).resolves.toBe('silence');
  });

  it('hears of a fault of the host itself, rather than waiting for ever', async () => {
    openExcel(newFile('test.xlsx'), {
      around: () => () => {
        throw new Error('a fault');
      },
    });
    expect(await errorCode((context) => (context.workbook.load('readOnly'), context.sync()))).toBe('GeneralException');
  });
});
