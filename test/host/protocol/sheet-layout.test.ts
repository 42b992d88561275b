import { openFile } from '../../../src/host';
import { onFirstSheet, openExcel } from '../../support/embedded-excel';

type Freezing = (panes: Excel.WorksheetFreezePanes) => void;

/** How many rows and columns are frozen. */
async function frozen(freeze: Freezing): Promise<unknown> {
  const host = openExcel();
  await onFirstSheet(async ({ freezePanes }, context) => {
    freezePanes.freezeAt('A1:B5');
    freeze(freezePanes);
    await context.sync();
  });
  return host.workbook.sheets[0]?.frozen;
}

describe('the layout of a sheet', () => {
  it.each<[string, Freezing, unknown]>([
    ['nothing', (panes) => panes.unfreeze(), { rows: 0, columns: 0 }],
    ['rows', (panes) => panes.freezeRows(2), { rows: 2, columns: 0 }],
    ['columns', (panes) => panes.freezeColumns(3), { rows: 0, columns: 3 }],
    ['both', (panes) => panes.freezeAt('A1:C2'), { rows: 2, columns: 3 }],
    ['whole rows', (panes) => panes.freezeAt('1:2'), { rows: 2, columns: 0 }],
    ['whole columns', (panes) => panes.freezeAt('A:C'), { rows: 0, columns: 3 }],
  ])('freezes %s', async (_, freeze, cells) => {
    expect(await frozen(freeze)).toEqual(cells);
  });

  it('says what of it is printed, and how', async () => {
    const host = openExcel();
    const told = await onFirstSheet(async ({ pageLayout }, context) => {
      pageLayout.set({
        orientation: 'Landscape',
        paperSize: 'A4',
        zoom: { horizontalFitToPages: 1 },
        leftMargin: 36,
        centerHorizontally: true,
      });
      pageLayout.setPrintArea('A1:K40');
      pageLayout.setPrintTitleRows('$1:$2');
      const texts = pageLayout.headersFooters.defaultForAllPages;
      texts.set({ leftHeader: '&A', rightHeader: 'r', leftFooter: 'l', centerFooter: '&P' });
      await context.sync();
      pageLayout.load('orientation, paperSize, zoom, leftMargin, topMargin, centerHorizontally');
      texts.load();
      await context.sync();
      return { page: pageLayout.toJSON(), texts: texts.toJSON() };
    });
    expect(told.page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      leftMargin: 36,
      topMargin: 54,
      centerHorizontally: true,
    });
    expect(told.texts).toEqual({
      leftHeader: '&A',
      rightHeader: 'r',
      leftFooter: 'l',
      centerFooter: '&P',
      rightFooter: '',
    });
    expect(host.workbook.sheets[0]?.pageLayout).toMatchObject({ printArea: '$A$1:$K$40', titleRows: '$1:$2' });
  });

  it('takes cells of several blocks as print area, and so does the file', async () => {
    const host = openExcel();
    await onFirstSheet(async (sheet, context) => {
      sheet.pageLayout.setPrintArea('Z1');
      sheet.pageLayout.setPrintArea(sheet.getRanges('A1:B2,D4'));
      await context.sync();
    });
    const again = openFile(host.save(), 'test.xlsx').workbook.sheets[0]?.pageLayout.printArea;
    expect(again).toBe('$A$1:$B$2,$D$4');
  });

  it('tells its tab, gridlines and position, and the sizes of rows and columns', async () => {
    openExcel();
    const told = await onFirstSheet(async (sheet, context) => {
      sheet.set({ tabColor: '#112233', showGridlines: false });
      sheet.getRange('B:B').format.columnWidth = 96;
      sheet.getRange('2:2').format.rowHeight = 30;
      sheet.load('tabColor, showGridlines, position');
      const formats = ['B2', 'B2:B3', 'A1:C1'].map((address) => sheet.getRange(address).format);
      for (const format of formats) format.load('columnWidth, rowHeight');
      await context.sync();
      const sizes = formats.map(({ columnWidth, rowHeight }) => [columnWidth, rowHeight]);
      return [sheet.tabColor, sheet.showGridlines, sheet.position, sizes];
    });
    expect(told).toEqual([
      '#112233',
      false,
      0,
      [
        [96, 30],
        [96, null],
        [null, 15],
      ],
    ]);
  });

  it('gives rows and columns their first size back, and only those', async () => {
    const host = openExcel();
    const told = await onFirstSheet(async (sheet, context) => {
      const { format } = sheet.getRange('B2:C3');
      format.columnWidth = 96;
      format.rowHeight = 30;
      const seen: unknown[] = [];
      const see = async (): Promise<void> => {
        format.load('columnWidth, rowHeight, useStandardWidth, useStandardHeight');
        await context.sync();
        seen.push([format.columnWidth, format.rowHeight, format.useStandardWidth, format.useStandardHeight]);
      };
      await see();
      format.useStandardWidth = false;
      format.useStandardHeight = false;
      await see();
      const one = sheet.getRange('B2').format;
      one.useStandardWidth = true;
      one.useStandardHeight = true;
      await see();
      format.useStandardWidth = true;
      format.useStandardHeight = true;
      await see();
      return seen;
    });
    expect(told).toEqual([
      [96, 30, false, false],
      [96, 30, false, false],
      [null, null, false, false],
      [48, 15, true, true],
    ]);
    expect(host.workbook.sheets[0]).toMatchObject({ columnWidths: new Map(), rowHeights: new Map() });
  });
});
