import { newFile } from '../../src/host';
import { cellLimit } from '../../src/host/protocol/area-arguments';
import { readGrids, setPatience, writeWorkbook } from '../../src/workbook';
import { cleanUp, openExcel } from '../support/embedded-excel';
import { cells, scenarioWorkbook, sheet, workbook } from './described-workbook';

/** Fills sheets, each from B2 on. */
function fill(sheets: Readonly<Record<string, (string | number | boolean)[][]>>): Promise<void> {
  return Excel.run(async (context) => {
    for (const [name, rows] of Object.entries(sheets)) {
      const target = context.workbook.worksheets.add(name);
      rows.forEach((row, index) => {
        target.getRange(`B${index + 2}:${String.fromCharCode(65 + row.length)}${index + 2}`).formulas = [row];
      });
    }
    await context.sync();
  });
}

describe('reading the workbook', () => {
  it('gives the used part of each sheet as it stands: values, errors, blanks, formats', async () => {
    openExcel();
    await fill({
      数据: [
        ['Exports', 2400.5, '12.5%'],
        ['', '=1/0', true],
        ["'#N/A", '=""', "'2013"],
      ],
    });
    const { grids, problems } = await readGrids();
    expect(problems).toEqual([]);
    expect(grids).toEqual([
      {
        sheet: '数据',
        firstRow: 1,
        firstColumn: 1,
        values: [
          ['Exports', 2400.5, 0.125],
          [null, { error: '#DIV/0!' }, true],
          ['#N/A', null, '2013'],
        ],
        numberFormats: [
          ['General', 'General', '0.00%'],
          ['General', 'General', 'General'],
          ['General', 'General', 'General'],
        ],
      },
    ]);
  });

  it('leaves out hidden sheets unless they are asked for', async () => {
    const host = openExcel();
    await fill({ Shown: [[1]], Hidden: [[2]], Secret: [[3]] });
    for (const each of host.workbook.sheets) {
      if (each.name === 'Hidden') each.visibility = 'Hidden';
      if (each.name === 'Secret') each.visibility = 'VeryHidden';
    }
    const names = async (includeHidden: boolean) =>
      (await readGrids({ includeHidden })).grids.map(({ sheet: name }) => name);
    expect(await names(false)).toEqual(['Shown']);
    expect(await names(true)).toEqual(['Shown', 'Hidden', 'Secret']);
  });

  it('leaves out the add-in’s own sheets, copies and renamed ones too, but names them', async () => {
    const host = openExcel();
    await fill({ Mine: [[1]] });
    await writeWorkbook(workbook([sheet('TP About', cells(0, 0, [['About']])), sheet('TP Data', cells(0, 0, [[1]]))]));
    const about = host.workbook.sheets.find(({ name }) => name === 'TP About');
    if (about !== undefined) about.name = 'About this';
    const contents = await readGrids();
    expect(contents.grids.map(({ sheet: name }) => name)).toEqual(['Mine']);
    expect(contents.ownedSheets).toEqual(['About this', 'TP Data']);
  });

  it.each([3, 30])('takes at most four requests for a workbook of %s sheets', async (count) => {
    const host = openExcel();
    await fill(Object.fromEntries(Array.from({ length: count }, (_, index) => [`Sheet ${index}`, [[index, 2, 3]]])));
    await writeWorkbook(scenarioWorkbook(3));
    await cleanUp();
    host.requests.reset();
    const { grids } = await readGrids();
    await cleanUp();
    expect(grids).toHaveLength(count);
    expect(host.requests.current.count).toBeLessThanOrEqual(4);
    expect(host.liveReferences()).toBe(0);
  });

  it('splits what one answer cannot hold', async () => {
    const host = openExcel();
    const [first] = host.workbook.sheets;
    for (let row = 0; row < 30_000; row++) {
      first?.rows.set(
        row,
        new Map(Array.from({ length: 10 }, (_, column) => [column, { value: row + column, format: 0 }])),
      );
    }
    const { grids, problems } = await readGrids();
    expect(problems).toEqual([]);
    expect(grids[0]?.values).toHaveLength(30_000);
    expect(grids[0]?.values.at(-1)?.at(-1)).toBe(30_008);
    expect(host.requests.current.count).toBeGreaterThan(4);
  });

  it('does not read a sheet of more cells than Excel reads, and says so', async () => {
    const host = openExcel();
    await fill({ Small: [[1]] });
    const [first] = host.workbook.sheets;
    const rows = Math.ceil(cellLimit / 10) + 1;
    first?.rows.set(0, new Map([[0, { value: 1, format: 0 }]]));
    first?.rows.set(rows, new Map([[9, { value: 1, format: 0 }]]));
    const { grids, problems } = await readGrids();
    expect(grids.map(({ sheet: name }) => name)).toEqual(['Small']);
    expect(problems).toEqual([
      { code: 'sheet-too-large', severity: 'error', place: { sheet: 'Sheet1', cell: 'J500002' }, parameters: {} },
    ]);
  });

  it('reads an empty workbook as nothing', async () => {
    openExcel();
    expect(await readGrids()).toEqual({
      grids: [],
      ownedSheets: [],
      standing: [],
      record: null,
      journal: null,
      problems: [],
    });
  });

  it('says why Excel gave nothing', async () => {
    openExcel(newFile('test.xlsx'), {
      around: () => () => ({
        Results: [],
        TraceIds: [],
        Error: {
          Code: 'InvalidOperationInCellEditMode',
          Message: '单元格',
          Location: '',
          HttpStatusCode: 400,
          ActionIndex: -1,
        },
      }),
    });
    setPatience({ cellEdit: 0 });
    const { problems } = await readGrids();
    setPatience({});
    expect(problems).toEqual([{ code: 'cell-edit-mode', severity: 'error', place: {}, parameters: {} }]);
  });
});
