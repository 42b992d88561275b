import { newFile, type HostOptions } from '../../src/host';
import { writeWorkbook } from '../../src/workbook';
import { cleanUp, openExcel } from '../support/embedded-excel';
import { area, cell, cells, chart, sheet, workbook } from './described-workbook';

type Around = NonNullable<HostOptions['around']>;

const before = workbook(
  [
    sheet('TP Data', [
      ...cells(0, 0, [
        ['Data', "it's"],
        ['Exports', 10],
        ['=quoted', ['=B2*2', 20]],
      ]),
      cell(5, 5, 7, 'input', '0.0'),
    ]),
  ],
  [{ name: 'TP_Base', sheet: 'TP Data', area: area(1, 1) }],
);

const after = workbook(
  [
    sheet('TP Compare', cells(0, 0, [[['=TP_Other', 11]]]), { charts: [chart('Paths')] }),
    sheet('TP Data', cells(0, 0, [['Data', 'new'], ['Exports', 11], [['=B2*3', 33]], ['more', 'cells']])),
  ],
  [
    { name: 'TP_Base', sheet: 'TP Data', area: area(0, 0) },
    { name: 'TP_Other', sheet: 'TP Data', area: area(1, 1) },
  ],
);

/** Answers the request of this number, counted from when it is armed, with an error in place of its work. */
function failAt(code: string): { readonly around: Around; arm(request: number): void } {
  let left = Infinity;
  return {
    arm: (request) => {
      left = request;
    },
    around: (answer) => (batch, flags) => {
      left -= 1;
      if (left !== 0) return answer(batch, flags);
      const Error = { Code: code, Message: 'made to fail', Location: '', HttpStatusCode: 400, ActionIndex: -1 };
      return { Results: [], TraceIds: [], Error };
    },
  };
}

/** What stands in the workbook, as far as a write is to put it back. */
function contentsOf(host: ReturnType<typeof openExcel>): unknown {
  const { formats, names, sheets } = host.workbook;
  return {
    names: names.map(({ name, formula }) => `${name}=${formula}`),
    sheets: sheets.map((each) => ({
      name: each.name,
      mark: [...each.customProperties],
      cells: [...each.rows].flatMap(([row, columns]) =>
        [...columns]
          .map(([column, { value, formula, format }]) => [row, column, formula ?? value, formats[format]?.numberFormat])
          .filter(([, , content]) => content !== null),
      ),
    })),
  };
}

describe('a write that fails', () => {
  it.each([
    ['while cells are filled', 3],
    ['while looks are set', 4],
    ['while charts are drawn', 5],
    ['while it is read back', 6],
  ])('%s leaves contents as they were', async (_, request) => {
    const fault = failAt('GeneralException');
    const host = openExcel(newFile('test.xlsx'), { around: fault.around });
    await writeWorkbook(before);
    host.type('TP Data', 8, 0, 'mine');
    await cleanUp();
    const contents = contentsOf(host);
    fault.arm(request);
    const report = await writeWorkbook(after);
    expect(report).toEqual({
      written: false,
      sheets: [],
      problems: [{ code: 'excel-error', severity: 'error', place: {}, parameters: { message: 'GeneralException' } }],
    });
    expect(contentsOf(host)).toEqual(contents);
  });

  it('only in how the sheets print stands all the same, with a warning', async () => {
    const fault = failAt('GeneralException');
    const host = openExcel(newFile('test.xlsx'), { around: fault.around });
    await writeWorkbook(before);
    await cleanUp();
    fault.arm(7);
    const report = await writeWorkbook(after);
    expect(report).toMatchObject({ written: true, problems: [{ code: 'excel-error', severity: 'warning' }] });
    expect(host.workbook.sheets.map(({ name }) => name)).toContain('TP Compare');
  });

  it('half way through a request leaves contents as they were', async () => {
    const host = openExcel();
    await writeWorkbook(before);
    const contents = contentsOf(host);
    const broken = workbook([
      sheet('TP Added', cells(0, 0, [['x']])),
      sheet('TP Data', cells(0, 0, [['y', ['=SUM(', 0]]])),
    ]);
    const report = await writeWorkbook(broken);
    expect(report.problems).toMatchObject([{ code: 'excel-error', parameters: { message: 'InvalidArgument' } }]);
    expect(contentsOf(host)).toEqual(contents);
  });

  it('because a cell does not hold what it was given says which, and puts all back', async () => {
    const host = openExcel(newFile('test.xlsx'), {
      around: (answer) => (batch, flags) => {
        const response = answer(batch, flags);
        for (const each of host.workbook.sheets) each.rows.get(1)?.delete(1);
        return response;
      },
    });
    const report = await writeWorkbook(before);
    expect(report.written).toBe(false);
    expect(report.problems).toEqual([
      { code: 'write-not-verified', severity: 'error', place: { sheet: 'TP Data', cell: 'B2' }, parameters: {} },
      {
        code: 'calculated-otherwise',
        severity: 'warning',
        place: { sheet: 'TP Data', cell: 'B3' },
        parameters: { found: 0, expected: 20 },
      },
    ]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(host.workbook.names).toEqual([]);
  });

  it('and cannot be put back either says both', async () => {
    let requests = 0;
    openExcel(newFile('test.xlsx'), {
      around: (answer) => (batch, flags) => {
        requests += 1;
        if (requests !== 3 && requests !== 4) return answer(batch, flags);
        const Error = { Code: 'AccessDenied', Message: '', Location: '', HttpStatusCode: 403, ActionIndex: -1 };
        return { Results: [], TraceIds: [], Error };
      },
    });
    const { problems } = await writeWorkbook(before);
    expect(problems.map(({ code }) => code)).toEqual(['sheet-protected', 'sheet-protected']);
  });

  it.each([
    ['InvalidOperationInCellEditMode', 'cell-edit-mode', {}],
    ['AccessDenied', 'sheet-protected', {}],
    ['RequestPayloadSizeLimitExceeded', 'payload-too-large', {}],
    ['ResponsePayloadSizeLimitExceeded', 'payload-too-large', {}],
    ['OperationCellsExceedLimit', 'payload-too-large', {}],
    ['InactiveWorkbook', 'excel-error', { message: 'InactiveWorkbook' }],
  ])('of %s is told as %s', async (excelCode, code, parameters) => {
    const fault = failAt(excelCode);
    openExcel(newFile('test.xlsx'), { around: fault.around });
    fault.arm(1);
    const { problems } = await writeWorkbook(before);
    expect(problems).toEqual([{ code, severity: 'error', place: {}, parameters }]);
  });

  it('for a reason of our own is not taken for Excel’s', async () => {
    openExcel();
    const broken = workbook([sheet('TP Data', cells(0, 0, [['x']]), { charts: [chart('Paths')] })]);
    const styles = { ...broken.styles };
    Reflect.deleteProperty(styles, 'plain');
    await expect(writeWorkbook({ ...broken, styles })).rejects.toThrow(TypeError);
  });
});
