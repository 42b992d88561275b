import { newFile, openFile, startHost, type Host } from '../../../src/host';
import { cleanUp, openExcel } from '../../support/embedded-excel';

/** An Excel whose pane has written something and then crashed, with the file that goes on. */
async function crashed(): Promise<{ readonly file: ReturnType<typeof newFile>; readonly first: Host }> {
  const file = newFile('test.xlsx');
  const first = openExcel(file);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Added');
    sheet.getRange('A1:B1').formulas = [[2, '=A1*10']];
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').conditionalFormats.add('Custom');
    context.workbook.customXmlParts.add('<run xmlns="urn:journal"/>');
    context.runtime.enableEvents = false;
    context.application.suspendApiCalculationUntilNextSync();
    await context.sync();
  });
  first.dispose();
  return { file, first };
}

describe('a second client over the same workbook', () => {
  it('finds what the first has left, and goes on with it', async () => {
    const { file } = await crashed();
    const second = openExcel(file);
    const found = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Added').getRange('A1:B1');
      range.getRow(0).format.font.italic = true;
      range.values = [[3, null]];
      range.load('values, formulas');
      const part = context.workbook.customXmlParts.getByNamespace('urn:journal').getOnlyItem();
      part.load('id');
      await context.sync();
      return [range.values, range.formulas, part.isNullObject];
    });
    expect(found).toEqual([[[3, 30]], [[3, '=A1*10']], false]);
    const again = openFile(second.save(), 'test.xlsx').workbook;
    const cell = again.sheets[1]?.rows.get(0)?.get(0);
    expect(again.formats[cell?.format ?? 0]?.font).toMatchObject({ bold: true, italic: true });
    expect(again.sheets[1]?.rows.get(0)?.get(1)?.value).toBe(30);
  });

  it('hears of edits, though the first had its events off', async () => {
    const { file, first } = await crashed();
    const second = openExcel(file);
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    second.type('Added', 4, 0, '1');
    first.type('Added', 5, 0, '1');
    await cleanUp();
    expect(heard).toEqual(['A5']);
  });

  it('gives no id that the first has given to a sheet, a part or a rule that stands', async () => {
    const { file } = await crashed();
    const ids = (host: Host): string[] => [
      ...host.workbook.sheets.map(({ id }) => id),
      ...host.workbook.customXml.map(({ id }) => id),
    ];
    const second = openExcel(file);
    const before = ids(second);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Added').delete();
      context.workbook.customXmlParts.getByNamespace('urn:journal').getOnlyItem().delete();
      await context.sync();
    });
    second.dispose();
    const third = openExcel(file);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('Again');
      context.workbook.customXmlParts.add('<run xmlns="urn:journal"/>');
      await context.sync();
    });
    const known = new Set(before);
    expect(ids(third).filter((id) => known.has(id))).toEqual([third.workbook.sheets[0]?.id]);
  });

  it('starts without a reference or a selection, and the first answers nothing any more', async () => {
    const { file, first } = await crashed();
    const second = startHost(file);
    const asked = first.library.Excel.run(async (context) => {
      context.workbook.worksheets.add('Late');
      await context.sync();
    });
    await expect(Promise.race([asked, cleanUp().then(() => 'silence')])).resolves.toBe('silence');
    expect([second.liveReferences(), second.selection()]).toEqual([0, null]);
    expect(second.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Added']);
  });
});
