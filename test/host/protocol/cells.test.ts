import { errorCode, onFirstSheet, openExcel } from '../../support/embedded-excel';

type Content = string | number | boolean | null;

interface CellsRead {
  readonly values: unknown[][];
  readonly types: string[][];
  readonly formulas: unknown[][];
  readonly formats: unknown[][];
}

async function read(range: Excel.Range): Promise<CellsRead> {
  range.load('values, valueTypes, formulas, numberFormat');
  await range.context.sync();
  return { values: range.values, types: range.valueTypes, formulas: range.formulas, formats: range.numberFormat };
}

/** Writes contents down column A, then reads them back. */
function written(contents: readonly Content[], numberFormat = 'General'): Promise<CellsRead> {
  return onFirstSheet(async (sheet) => {
    const range = sheet.getRange(`A1:A${contents.length}`);
    range.numberFormat = contents.map(() => [numberFormat]);
    range.formulas = contents.map((content) => [content]);
    return read(range);
  });
}

describe('cells', () => {
  beforeEach(() => {
    openExcel();
  });

  it('take numbers, texts, booleans, errors and formulas, and say of which kind they are', async () => {
    const cells = await written([2013, 'Exports', true, '#N/A', '=A1*2', '=1/0', '']);
    expect(cells.values.flat()).toEqual([2013, 'Exports', true, '#N/A', 4026, '#DIV/0!', '']);
    expect(cells.types.flat()).toEqual(['Double', 'String', 'Boolean', 'Error', 'Double', 'Error', 'Empty']);
    expect(cells.formulas.flat()).toEqual([2013, 'Exports', true, '#N/A', '=A1*2', '=1/0', '']);
  });

  it.each([
    ["'=1+1", '=1+1', 'String'],
    ["'2013", '2013', 'String'],
    ["'#N/A", '#N/A', 'String'],
    ["'TRUE", 'TRUE', 'String'],
    ["'", '', 'String'],
    ['12.5%', 0.125, 'Double'],
    ['2013-09-30', 41547, 'Double'],
    ['TRUE', true, 'Boolean'],
  ])('read %j as typed: %j', async (typed, value, type) => {
    const cells = await written([typed]);
    expect([cells.values[0]?.[0], cells.types[0]?.[0]]).toEqual([value, type]);
  });

  it('take a format from what is typed only where they have none', async () => {
    expect((await written(['12.5%'])).formats).toEqual([['0.00%']]);
    expect((await written(['12.5%'], '0.0')).formats).toEqual([['0.0']]);
  });

  it('formatted as text keep whatever is typed as text', async () => {
    const cells = await written(['=1+1', '2013'], '@');
    expect(cells.values).toEqual([['=1+1'], ['2013']]);
    expect(cells.types).toEqual([['String'], ['String']]);
  });

  it('are left alone by null and cleared by the empty text', async () => {
    const values = await onFirstSheet(async (sheet) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, '', 4]];
      return (await read(range)).values;
    });
    expect(values).toEqual([[1, '', 4]]);
  });

  it.each([
    ['too few rows', [[1, 2]]],
    ['too few columns', [[1], [2]]],
    ['ragged rows', [[1, 2], [3]]],
    ['a single value', 5],
    [
      'an object',
      [
        [{ value: 1 }, 2],
        [3, 4],
      ],
    ],
  ])('refuse %s', async (_, rows) => {
    const code = await errorCode(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      Object.assign(range, { values: rows });
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it.each(['=SUM(', '=1+', '=IF()', '=RATE(1)'])('refuse the formula %s', async (formula) => {
    const code = await errorCode(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [[formula]];
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it('refuse texts and formulas longer than Excel’s', async () => {
    for (const content of [`'${'x'.repeat(32_768)}`, `=${'1+'.repeat(4096)}1`]) {
      const code = await errorCode(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [[content]];
        await context.sync();
      });
      expect(code).toBe('InvalidArgument');
    }
  });

  it('above 1,500 are written in chunks, all of them', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * 10 + column));
    const values = await onFirstSheet(async (sheet) => {
      const range = sheet.getRange('B2:K401');
      range.values = rows;
      return (await read(range)).values;
    });
    expect(values).toEqual(rows);
  });

  it('above five million are neither read nor written', async () => {
    const code = await errorCode(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A:E').load('values');
      await context.sync();
    });
    expect(code).toBe('RangeExceedsLimit');
  });

  it('of a protected sheet are read but not written', async () => {
    const host = openExcel();
    for (const sheet of host.workbook.sheets) sheet.protected = true;
    const { values } = await onFirstSheet((sheet) => read(sheet.getRange('A1')));
    expect(values).toEqual([['']]);
    const writes: readonly ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => void (sheet.getRange('A1').values = [[1]]),
      (sheet) => void (sheet.getRange('A1').format.font.bold = true),
      (sheet) => void (sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Continuous'),
      (sheet) => sheet.getRanges('A1,B2').clear('Contents'),
      (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom'),
      (sheet) => sheet.freezePanes.freezeRows(1),
      (sheet) => void sheet.charts.add('Line', sheet.getRange('A1:B1'), 'Rows'),
    ];
    for (const write of writes) {
      const code = await errorCode(async (context) => {
        write(context.workbook.worksheets.getItem('Sheet1'));
        await context.sync();
      });
      expect(code).toBe('AccessDenied');
    }
  });

  it('are calculated when they are looked at, or at the end of a batch that suspends calculation', async () => {
    const values = await onFirstSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').formulas = [[1, '=A1+1']];
      await context.sync();
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1').values = [[10]];
      const during = sheet.getRange('B1');
      during.load('values');
      await context.sync();
      const after = sheet.getRange('B1');
      after.load('values');
      await context.sync();
      return [during.values, after.values];
    });
    expect(values).toEqual([[[2]], [[11]]]);
  });
});
