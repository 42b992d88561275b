import { errorCode, onFirstSheet, openExcel } from '../../support/embedded-excel';

/** Puts a rule on cells and gives its id. */
function addRule(address: string, formula: string): Promise<string> {
  return onFirstSheet(async (sheet, context) => {
    const added = sheet.getRange(address).conditionalFormats.add('Custom');
    added.custom.rule.formula = formula;
    added.custom.format.fill.color = '#112233';
    added.custom.format.font.bold = true;
    added.load('id');
    await context.sync();
    return added.id;
  });
}

interface FoundRule {
  readonly id: string;
  readonly formula: string;
  readonly address: string;
}

/** The rules that reach into a range, or of the whole sheet. */
function rulesOn(address?: string): Promise<readonly FoundRule[]> {
  return onFirstSheet(async (sheet, context) => {
    const { conditionalFormats } = sheet.getRange(address);
    conditionalFormats.load('items/id, items/type, items/priority, items/custom/rule/formula');
    await context.sync();
    const { items } = conditionalFormats;
    expect(items.map(({ type }) => type)).toEqual(items.map(() => 'Custom'));
    const ranges = items.map((item) => item.getRange().load('address'));
    await context.sync();
    return items.map(({ id, custom }, index) => ({
      id,
      formula: custom.rule.formula,
      address: ranges[index]?.address ?? '',
    }));
  });
}

describe('conditional formats', () => {
  beforeEach(() => {
    openExcel();
  });

  it('of a sheet are read with their formulas and cells, the latest first', async () => {
    const one = await addRule('A1:B2', '=A1>1');
    const two = await addRule('D4', '=D4<0');
    expect(await rulesOn()).toEqual([
      { id: two, formula: '=D4<0', address: 'Sheet1!D4' },
      { id: one, formula: '=A1>1', address: 'Sheet1!A1:B2' },
    ]);
  });

  it('of a range are those that reach into it', async () => {
    const one = await addRule('A1:B2', '=A1>1');
    await addRule('D4', '=D4<0');
    expect((await rulesOn('B2:C9')).map(({ id }) => id)).toEqual([one]);
    expect(await rulesOn('F1:G9')).toEqual([]);
  });

  it('are found by their ids, with how they look and their priority', async () => {
    const id = await addRule('A1:B2', '=A1>1');
    await addRule('A1', '=TRUE');
    const found = await onFirstSheet(async (sheet, context) => {
      const rule = sheet.getRange().conditionalFormats.getItem(id);
      rule.load('priority, custom/format/fill/color, custom/format/font/bold');
      await context.sync();
      return [rule.priority, rule.custom.format.fill.color, rule.custom.format.font.bold];
    });
    expect(found).toEqual([1, '#112233', true]);
  });

  it.each([
    ['1:2', 'Sheet1!1:2'],
    ['A:C', 'Sheet1!A:C'],
    ['B2:B2', 'Sheet1!B2'],
  ])('of %s say where they stand as %s', async (cells, address) => {
    await addRule(cells, '=TRUE');
    expect((await rulesOn()).map((rule) => rule.address)).toEqual([address]);
  });

  it.each([
    [0, ['one', 'three', 'two']],
    [1, ['three', 'one', 'two']],
    [2, ['three', 'two', 'one']],
  ])('move to the priority that they are given: %d', async (priority, order) => {
    const one = await addRule('A1', '="one"');
    for (const name of ['two', 'three']) await addRule('A1', `="${name}"`);
    const priorities = await onFirstSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange();
      const rule = conditionalFormats.getItem(one);
      rule.priority = priority;
      rule.load('priority');
      conditionalFormats.load('items/priority');
      await context.sync();
      return [rule.priority, conditionalFormats.items.map((each) => each.priority)];
    });
    expect(priorities).toEqual([priority, [0, 1, 2]]);
    expect((await rulesOn()).map(({ formula }) => formula)).toEqual(order.map((name) => `="${name}"`));
  });

  it.each([-1, 2])('have no priority %d where there are two', async (priority) => {
    const id = await addRule('A1', '=TRUE');
    await addRule('A1', '=FALSE');
    const code = await errorCode((context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem('Sheet1').getRange();
      conditionalFormats.getItem(id).priority = priority;
      return context.sync();
    });
    expect(code).toBe('InvalidArgument');
    expect((await rulesOn()).map(({ formula }) => formula)).toEqual(['=FALSE', '=TRUE']);
  });

  it('are deleted one by one', async () => {
    const one = await addRule('A1:B2', '=A1>1');
    const two = await addRule('A1:B2', '=A1<0');
    const remove = (id: string) => (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem('Sheet1').getRange().conditionalFormats.getItem(id).delete();
      return context.sync();
    };
    await Excel.run(remove(two));
    expect((await rulesOn()).map(({ id }) => id)).toEqual([one]);
    expect(await errorCode(remove(two))).toBe('ItemNotFound');
    expect(await addRule('A1:B2', '=A1<0')).not.toBe(two);
  });

  it('of a protected sheet are not deleted', async () => {
    const host = openExcel();
    const id = await addRule('A1', '=TRUE');
    for (const sheet of host.workbook.sheets) sheet.protected = true;
    const code = await errorCode((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange().conditionalFormats.getItem(id).delete();
      return context.sync();
    });
    expect(code).toBe('AccessDenied');
  });
});
