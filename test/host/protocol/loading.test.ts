import { errorCode, onFirstSheet, openExcel } from '../../support/embedded-excel';

/** The library has methods that its types leave out. */
function untyped(object: object, method: string, ...args: readonly unknown[]): unknown {
  const called: unknown = Reflect.get(object, method);
  if (typeof called !== 'function') throw new Error(`There is no ${method}`);
  return Reflect.apply(called, object, args);
}

describe('what is loaded, and when', () => {
  beforeEach(() => {
    openExcel();
  });

  it('gives no property that was not loaded', async () => {
    const code = await errorCode((context) =>
      Promise.resolve(context.workbook.worksheets.getItem('Sheet1').getRange('A1').values),
    );
    expect(code).toBe('PropertyNotLoaded');
  });

  it('gives a loaded property only after the sync', async () => {
    const code = await errorCode((context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.load('name');
      return Promise.resolve(sheet.name);
    });
    expect(code).toBe('PropertyNotLoaded');
  });

  it('gives the values of the moment of the sync', async () => {
    const values = await onFirstSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [[1]];
      cell.load('values');
      await context.sync();
      const before: unknown = cell.values;
      cell.values = [[2]];
      cell.load('values');
      await context.sync();
      return [before, cell.values];
    });
    expect(values).toEqual([[[1]], [[2]]]);
  });

  it('loads objects behind the object, and all scalars where none are named', async () => {
    const loaded = await onFirstSheet(async (sheet, context) => {
      sheet.set({ tabColor: '#112233', pageLayout: { orientation: 'Landscape' } });
      sheet.getRange('A1').set({ values: [['x']], format: { fill: { color: '#445566' }, font: { bold: true } } });
      sheet.load();
      const cell = sheet.getRange('A1');
      cell.load('values, format/fill/color, format/font/bold');
      const page = sheet.pageLayout;
      page.load('orientation');
      await context.sync();
      return { sheet: sheet.toJSON(), cell: cell.toJSON(), orientation: page.orientation };
    });
    expect(loaded.sheet).toMatchObject({ name: 'Sheet1', tabColor: '#112233', visibility: 'Visible', position: 0 });
    expect(loaded.cell).toMatchObject({
      values: [['x']],
      format: { fill: { color: '#445566' }, font: { bold: true } },
    });
    expect(loaded.orientation).toBe('Landscape');
  });

  it('loads the children of a collection, some of them, and what is behind them', async () => {
    const loaded = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ['Two', 'Three']) worksheets.add(name);
      await context.sync();
      worksheets.load({ select: 'name', top: 2, skip: 1 });
      await context.sync();
      const some = worksheets.items.map(({ name }) => name);
      worksheets.load('items/name, items/protection/protected');
      await context.sync();
      return { some, all: worksheets.items.map(({ name, protection }) => [name, protection.protected]) };
    });
    expect(loaded.some).toEqual(['Two', 'Three']);
    expect(loaded.all).toEqual([
      ['Sheet1', false],
      ['Two', false],
      ['Three', false],
    ]);
  });

  it('answers for a null object, and for all that hangs on it, that it is null', async () => {
    const isNull = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const cell = sheet.getRange('A1');
      const used = context.workbook.worksheets.getItem('Sheet1').getUsedRangeOrNullObject(true);
      sheet.load('name');
      cell.load('values');
      used.load('values');
      await context.sync();
      return [sheet.isNullObject, cell.isNullObject, used.isNullObject];
    });
    expect(isNull).toEqual([true, true, true]);
  });

  it('is retrieved as plain JSON, or for all objects of a class at once', async () => {
    const retrieved = await Excel.run(async (context) => {
      const sheets = untyped(context.workbook.worksheets, 'retrieve', 'items/name');
      untyped(context, 'loadRecursive', context.workbook, { Workbook: 'readOnly' }, 1);
      await context.sync();
      return { sheets: JSON.stringify(sheets), readOnly: context.workbook.readOnly };
    });
    expect(retrieved.sheets).toContain('"name":"Sheet1"');
    expect(retrieved.readOnly).toBe(false);
  });

  it('is changed by an update of several properties', async () => {
    const changed = await onFirstSheet(async (sheet, context) => {
      untyped(sheet, 'update', { tabColor: '#0B3FA8', pageLayout: { orientation: 'Landscape' } });
      sheet.load('tabColor, pageLayout/orientation');
      await context.sync();
      return [sheet.tabColor, sheet.pageLayout.orientation];
    });
    expect(changed).toEqual(['#0B3FA8', 'Landscape']);
  });

  it('refuses a change where a property is no longer what it was', async () => {
    const unchanged = (name: string) => async (context: Excel.RequestContext) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      untyped(sheet, 'ensureUnchanged', { name });
      sheet.tabColor = '#112233';
      await context.sync();
    };
    await expect(Excel.run(unchanged('Sheet1'))).resolves.toBeUndefined();
    expect(await errorCode(unchanged('Renamed'))).toBe('InvalidOperation');
  });

  it('stops at the action that fails, and keeps what was done before it', async () => {
    const host = openExcel();
    const code = await errorCode(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['before']];
      sheet.getRange('A2').formulas = [['=SUM(']];
      sheet.getRange('A3').values = [['after']];
      await context.sync();
    });
    const [sheet] = host.workbook.sheets;
    expect(code).toBe('InvalidArgument');
    expect(sheet?.rows.get(0)?.get(0)?.value).toBe('before');
    expect(sheet?.rows.get(2)?.get(0)?.value ?? null).toBeNull();
  });

  it.each([
    ['a class that the add-in does not use', (sheet: Excel.Worksheet) => sheet.tables.load('items/name')],
    ['a property', (sheet: Excel.Worksheet) => sheet.getRange('A1').load('text')],
    ['a method', (sheet: Excel.Worksheet) => sheet.getRange('A1').merge()],
    ['a setter', (sheet: Excel.Worksheet) => void (sheet.name = 'Renamed')],
  ])('answers ApiNotFound for %s outside the member table', async (_, use) => {
    const code = await errorCode(async (context) => {
      use(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
    expect(code).toBe('ApiNotFound');
  });
});
