import { newFile } from '../../src/host';
import type { Sheet } from '../../src/host/model';
import type { WorkbookDescription } from '../../src/sheets';
import { cleanUp, openExcel } from '../support/embedded-excel';
import { area, cell, cells, scenarioWorkbook, sheet, workbook } from './described-workbook';
import { writeRun } from './write-run';

function sheetNamed(sheets: readonly Sheet[], name: string): Sheet {
  const found = sheets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
}

function valueAt(found: Sheet, row: number, column: number): unknown {
  return found.rows.get(row)?.get(column)?.value ?? null;
}

function formulaAt(found: Sheet, row: number, column: number): unknown {
  return found.rows.get(row)?.get(column)?.formula ?? null;
}

const small = workbook(
  [
    sheet('TP Compare', [cell(0, 0, 'Answer', 'answer'), ...cells(2, 0, [['Exports', ["='TP Data'!B3*2", 20]]])]),
    sheet(
      'TP Data',
      cells(0, 0, [
        ['Data', null],
        ['', ''],
        ['Exports', 10],
      ]),
    ),
  ],
  [{ name: 'TP_Base', sheet: 'TP Data', area: area(2, 1) }],
);

function largeTexts(): WorkbookDescription {
  const long = 'x'.repeat(3000);
  const rows = Array.from({ length: 500 }, () => [long]);
  return workbook(Array.from({ length: 4 }, (_, number) => sheet(`TP Large ${number}`, cells(0, 0, rows))));
}

describe('writing the described sheets', () => {
  it.each([3, 30])('takes seven requests for %s scenarios, and six again', async (scenarios) => {
    const host = openExcel();
    for (const expected of [7, 6]) {
      const report = await writeRun(scenarioWorkbook(scenarios), async () => {
        await cleanUp();
        host.requests.reset();
      });
      await cleanUp();
      expect(report.problems).toEqual([]);
      expect(report.written).toBe(true);
      expect(host.requests.current.count).toBe(expected);
      expect(host.requests.current.bytes).toBeLessThan(5_000_000);
      expect(host.liveReferences()).toBe(0);
    }
  });

  it.each([
    ['long texts', largeTexts()],
    ['very many sheets', scenarioWorkbook(150)],
  ])('splits requests only where they would be too large: %s', async (_, description) => {
    const sizes: number[] = [];
    const host = openExcel(newFile('test.xlsx'), {
      onRequest: ({ bytes, responseBytes }) => sizes.push(Math.max(bytes, responseBytes)),
    });
    const report = await writeRun(description, async () => {
      await cleanUp();
      host.requests.reset();
    });
    await cleanUp();
    const { bytes, responseBytes, count } = host.requests.current;
    expect(report).toMatchObject({ written: true, problems: [] });
    expect(Math.max(...sizes)).toBeLessThan(4_600_000);
    expect(count).toBeGreaterThan(6);
    expect(count).toBeLessThanOrEqual(6 + Math.ceil((bytes + responseBytes) / 3_000_000));
  });

  it('puts new sheets behind the user’s in the order described, the first one active', async () => {
    const host = openExcel();
    const report = await writeRun(small);
    expect(report.sheets).toEqual([
      { name: 'TP Compare', added: true },
      { name: 'TP Data', added: true },
    ]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'TP Compare', 'TP Data']);
    expect(host.workbook.activeSheet).toBe(sheetNamed(host.workbook.sheets, 'TP Compare').id);
  });

  it('brings sheets added later into their order', async () => {
    const host = openExcel();
    await writeRun(small);
    const [compare, data] = small.sheets;
    if (compare === undefined || data === undefined) throw new Error('Two sheets are described');
    await writeRun(workbook([compare, sheet('TP Fast growth', cells(0, 0, [['New']])), data]));
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'TP Compare', 'TP Fast growth', 'TP Data']);
  });

  it('has formulas of one sheet speak of another that is added after it', async () => {
    const host = openExcel();
    await writeRun(small);
    const compare = sheetNamed(host.workbook.sheets, 'TP Compare');
    expect([formulaAt(compare, 2, 1), valueAt(compare, 2, 1)]).toEqual(["='TP Data'!B3*2", 20]);
  });

  it('turns events off while it writes, and on again', async () => {
    const heard: string[] = [];
    openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    await writeRun(small);
    await cleanUp();
    expect(heard).toEqual([]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      await context.sync();
    });
    await cleanUp();
    expect(heard).toEqual(['A1']);
  });

  it('reports a formula that Excel calculates otherwise, and lets it stand', async () => {
    const host = openExcel();
    const report = await writeRun(
      workbook([
        sheet('TP Data', cells(0, 0, [['Base', 10, ['=B1*2', 21], ['=1/0', 5], ['=NA()', { error: '#N/A' }]]])),
      ]),
    );
    expect(report.written).toBe(true);
    expect(report.problems).toEqual([
      {
        code: 'calculated-otherwise',
        severity: 'warning',
        place: { sheet: 'TP Data', cell: 'C1' },
        parameters: { found: 20, expected: 21 },
      },
      {
        code: 'calculated-otherwise',
        severity: 'warning',
        place: { sheet: 'TP Data', cell: 'D1' },
        parameters: { found: '#DIV/0!', expected: 5 },
      },
    ]);
    expect(valueAt(sheetNamed(host.workbook.sheets, 'TP Data'), 0, 2)).toBe(20);
  });

  it('does not take a formula for text, however its cell is formatted', async () => {
    const host = openExcel();
    const described = (content: Parameters<typeof cell>[2]) =>
      workbook([sheet('TP Data', [cell(0, 0, content, 'answer', '@')])]);
    await writeRun(described('in words'));
    const report = await writeRun(described(['="a"&"b"', 'ab']));
    const data = sheetNamed(host.workbook.sheets, 'TP Data');
    expect(report).toMatchObject({ written: true, problems: [] });
    expect([formulaAt(data, 0, 0), valueAt(data, 0, 0)]).toEqual(['="a"&"b"', 'ab']);
  });
});

describe('writing again', () => {
  it('keeps what the user made of owned sheets: cells beside ours, and formulas that point to ours', async () => {
    const host = openExcel();
    await writeRun(small);
    const id = sheetNamed(host.workbook.sheets, 'TP Compare').id;
    host.type('Sheet1', 0, 0, "='TP Compare'!B3+1");
    host.type('TP Compare', 2, 5, 'my remark');
    host.type('TP Compare', 9, 0, '=B3*100');
    const changed = workbook([
      sheet('TP Compare', cells(2, 0, [['Exports', ["='TP Data'!B3*3", 30]]])),
      sheet('TP Data', cells(2, 0, [['Exports', 10]])),
    ]);
    const report = await writeRun(changed);
    const compare = sheetNamed(host.workbook.sheets, 'TP Compare');
    expect(report).toMatchObject({ written: true, problems: [] });
    expect(compare.id).toBe(id);
    expect(valueAt(sheetNamed(host.workbook.sheets, 'Sheet1'), 0, 0)).toBe(31);
    expect(valueAt(compare, 2, 5)).toBe('my remark');
    expect(valueAt(compare, 9, 0)).toBe(3000);
  });

  it('takes away what is described no more, and only that', async () => {
    const host = openExcel();
    await writeRun(
      workbook([
        sheet(
          'TP Data',
          cells(0, 0, [
            ['a', 'b'],
            ['c', 'd'],
          ]),
        ),
      ]),
    );
    host.type('TP Data', 2, 0, 'mine');
    await writeRun(workbook([sheet('TP Data', cells(0, 0, [['a']]))]));
    const data = sheetNamed(host.workbook.sheets, 'TP Data');
    expect([valueAt(data, 0, 0), valueAt(data, 0, 1), valueAt(data, 1, 0), valueAt(data, 2, 0)]).toEqual([
      'a',
      null,
      null,
      'mine',
    ]);
  });

  it('leaves no format, rule, message, link or chart of the first time behind', async () => {
    const host = openExcel();
    const { sheets } = scenarioWorkbook(1);
    await writeRun(workbook(sheets));
    await writeRun(workbook(sheets));
    const scenario = sheetNamed(host.workbook.sheets, 'TP Scenario 1');
    const data = sheetNamed(host.workbook.sheets, 'TP Data');
    expect([scenario.charts.length, scenario.conditionalFormats.length, data.validations.length]).toEqual([1, 1, 1]);
    await writeRun(workbook([sheet('TP Scenario 1', cells(0, 0, [['bare']])), sheet('TP Data', cells(0, 0, [[1]]))]));
    const scenarioNow = sheetNamed(host.workbook.sheets, 'TP Scenario 1');
    const dataNow = sheetNamed(host.workbook.sheets, 'TP Data');
    expect([scenarioNow.charts, scenarioNow.conditionalFormats, dataNow.validations]).toEqual([[], [], []]);
    expect(host.workbook.formats[scenarioNow.rows.get(12)?.get(3)?.format ?? 0]?.fill).toBeNull();
  });

  it('keeps the user’s own chart on an owned sheet', async () => {
    const host = openExcel();
    await writeRun(scenarioWorkbook(1));
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem('TP Scenario 1');
      target.charts.add('Line', target.getRange('D14:J14'), 'Rows').name = 'Mine';
      await context.sync();
    });
    await writeRun(scenarioWorkbook(1));
    expect(sheetNamed(host.workbook.sheets, 'TP Scenario 1').charts.map(({ name }) => name)).toEqual(['Paths', 'Mine']);
  });

  it('has the workbook’s names mean what is described now', async () => {
    const host = openExcel();
    await writeRun(small);
    await writeRun({ ...small, names: [{ name: 'TP_Base', sheet: 'TP Data', area: area(0, 0) }] });
    expect(host.workbook.names.map(({ name, formula }) => [name, formula])).toEqual([['TP_Base', "'TP Data'!$A$1"]]);
  });
});

describe('before writing', () => {
  it('never touches a sheet of the user’s whose name is wanted', async () => {
    const host = openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('tp data').getRange('A1').values = [['mine']];
      await context.sync();
    });
    const before = JSON.stringify(sheetNamed(host.workbook.sheets, 'tp data'));
    const report = await writeRun(small);
    expect(report).toEqual({
      written: false,
      sheets: [],
      problems: [{ code: 'sheet-name-taken', severity: 'error', place: { sheet: 'tp data' }, parameters: {} }],
    });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'tp data']);
    expect(JSON.stringify(sheetNamed(host.workbook.sheets, 'tp data'))).toBe(before);
  });

  it('leaves a copy of an owned sheet to the user', async () => {
    const host = openExcel();
    await writeRun(small);
    const data = sheetNamed(host.workbook.sheets, 'TP Data');
    const copy = { ...structuredClone(data), id: '{00000000-0001-0000-0000-0000000000FF}', name: 'TP Data (2)' };
    host.workbook.sheets.push(copy);
    const before = JSON.stringify([...copy.rows.values()].map((row) => [...row]));
    await writeRun(workbook([sheet('TP Data', cells(0, 0, [[99]]))]));
    expect(JSON.stringify([...copy.rows.values()].map((row) => [...row]))).toBe(before);
  });

  it('finds all that stands in the way, and writes nothing', async () => {
    const host = openExcel(newFile('test.xlsx'), { readOnly: true });
    host.workbook.structureProtected = true;
    host.workbook.names.push({ name: 'tp_base', scope: null, formula: 'Sheet1!$A$1', visible: true });
    const { problems } = await writeRun(small);
    expect(problems.map(({ code, parameters }) => [code, parameters])).toEqual([
      ['workbook-read-only', {}],
      ['structure-protected', {}],
      ['name-taken', { name: 'TP_Base' }],
    ]);
    expect(host.workbook.sheets).toHaveLength(1);
  });

  it('does not write to an owned sheet that was protected', async () => {
    const host = openExcel();
    await writeRun(small);
    sheetNamed(host.workbook.sheets, 'TP Data').protected = true;
    const { written, problems } = await writeRun(small);
    expect(written).toBe(false);
    expect(problems).toMatchObject([{ code: 'sheet-protected', place: { sheet: 'TP Data' } }]);
  });
});
