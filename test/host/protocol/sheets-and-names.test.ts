import { cleanUp, errorCode, openExcel } from '../../support/embedded-excel';

function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

describe('sheets', () => {
  beforeEach(() => {
    openExcel();
  });

  it.each([
    ['empty', ''],
    ['longer than 31 characters', 'x'.repeat(32)],
    ['with a colon', 'a:b'],
    ['with a bracket', 'a[b'],
    ['with a slash', 'a/b'],
    ['in apostrophes', "'a"],
    ['History', 'history'],
  ])('refuse a name that is %s', async (_, name) => {
    const add = (context: Excel.RequestContext) => (context.workbook.worksheets.add(name), context.sync());
    expect(await errorCode(add)).toBe('InvalidArgument');
  });

  it('refuse a name that is taken, in whatever case', async () => {
    const add = (context: Excel.RequestContext) => (context.workbook.worksheets.add('SHEET1'), context.sync());
    expect(await errorCode(add)).toBe('ItemAlreadyExists');
  });

  it('are added at the end under the name given, or the next free one', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('数据');
      context.workbook.worksheets.add();
      await context.sync();
    });
    expect(await sheetNames()).toEqual(['Sheet1', '数据', 'Sheet2']);
  });

  it('are moved, made active and deleted', async () => {
    const host = openExcel();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const two = worksheets.add('Two');
      worksheets.add('Three').position = 0;
      two.activate();
      worksheets.getItem('Sheet1').delete();
      await context.sync();
    });
    expect(await sheetNames()).toEqual(['Three', 'Two']);
    const active = host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheet);
    expect(active?.name).toBe('Two');
  });

  it('keep at least one that can be seen', async () => {
    const code = await errorCode((context) => {
      context.workbook.worksheets.getItem('Sheet1').delete();
      return context.sync();
    });
    expect(code).toBe('InvalidOperation');
  });

  it('are neither added nor deleted where the structure is protected', async () => {
    openExcel().workbook.structureProtected = true;
    const add = (context: Excel.RequestContext) => (context.workbook.worksheets.add('New'), context.sync());
    expect(await errorCode(add)).toBe('AccessDenied');
  });

  it('that are gone leave #REF! behind, and references to them dead', async () => {
    const host = openExcel();
    const code = await errorCode(async (context) => {
      const gone = context.workbook.worksheets.add('Gone');
      const cell = gone.getRange('A1');
      cell.values = [[1]];
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [['=Gone!A1']];
      await context.sync();
      gone.delete();
      cell.values = [[2]];
      await context.sync();
    });
    const pointing = host.workbook.sheets[0]?.rows.get(0)?.get(0);
    expect(code).toBe('InvalidReference');
    expect(pointing).toMatchObject({ formula: '=#REF!', value: { error: '#REF!' } });
  });

  it('carry properties of add-ins, found in whatever case and named as at first', async () => {
    const host = openExcel();
    const value = await Excel.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem('Sheet1');
      customProperties.add('Mark', 'one');
      customProperties.add('MARK', 'two');
      const found = customProperties.getItemOrNullObject('mark');
      const missing = customProperties.getItemOrNullObject('other');
      found.load('value');
      missing.load('value');
      await context.sync();
      return [found.value, missing.isNullObject];
    });
    expect(value).toEqual(['two', true]);
    expect([...(host.workbook.sheets[0]?.customProperties.keys() ?? [])]).toEqual(['Mark']);
  });
});

describe('names', () => {
  beforeEach(() => {
    openExcel();
  });

  it.each(['A1', 'R1C1', 'R', 'c', '1st', 'with space', 'x'.repeat(256)])('cannot be %j', async (name) => {
    const code = await errorCode((context) => {
      context.workbook.names.add(name, '=Sheet1!$A$1');
      return context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it('stand for a range or a formula, and change what formulas give', async () => {
    const values = await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('A1:B1').values = [[2, 5]];
      names.add('TP_First', sheet.getRange('A1'));
      sheet.getRange('C1').formulas = [['=TP_First*10']];
      const cell = sheet.getRange('C1');
      cell.load('values');
      await context.sync();
      const before: unknown = cell.values;
      const item = names.getItem('tp_first');
      item.formula = '=Sheet1!$B$1';
      cell.load('values');
      item.load('formula');
      await context.sync();
      return { before, after: cell.values, formula: String(item.formula) };
    });
    expect(values).toEqual({ before: [[20]], after: [[50]], formula: '=Sheet1!$B$1' });
  });

  it('are taken only once, and free again when deleted', async () => {
    const add = (context: Excel.RequestContext) => {
      context.workbook.names.add('TP_Status', '=Sheet1!$A$1');
      return context.sync();
    };
    await Excel.run(add);
    expect(await errorCode(add)).toBe('ItemAlreadyExists');
    await Excel.run((context) => {
      context.workbook.names.getItem('TP_Status').delete();
      return context.sync();
    });
    await expect(Excel.run(add)).resolves.toBeUndefined();
    await cleanUp();
  });
});
