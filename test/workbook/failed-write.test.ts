import { newFile, type HostOptions } from '../../src/host';
import { readWorkbook, setPatience, writeWorkbook } from '../../src/workbook';
import { problemOf } from '../../src/workbook/excel-failure';
import type { Json } from '../../src/host/protocol/json';
import { openExcel } from '../support/embedded-excel';
import { cells, chart, sheet, workbook } from './described-workbook';
import { writeRun } from './write-run';

type Around = NonNullable<HostOptions['around']>;

const described = workbook([
  sheet('TP Compare', cells(0, 0, [[["='TP Data'!B2", 10]]]), { charts: [chart('Paths')] }),
  sheet(
    'TP Data',
    cells(0, 0, [
      ['Data', "it's"],
      ['Exports', 10],
      ['=quoted', ['=B2*2', 20]],
    ]),
  ),
]);

/** Answers requests from this number on, counted from when it is armed, with an error in place of its work. */
function failAt(code: string, times = 1): { readonly around: Around; arm(request: number): void } {
  let left = Infinity;
  return {
    arm: (request) => {
      left = request;
    },
    around: (answer) => (batch, flags) => {
      left -= 1;
      if (left > 0 || left <= -times) return answer(batch, flags);
      const Error = { Code: code, Message: 'made to fail', Location: '', HttpStatusCode: 400, ActionIndex: -1 };
      return { Results: [], TraceIds: [], Error };
    },
  };
}

/** What Excel says with 11 for every 10, where it speaks of the sheet's cells. */
function withoutTen(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutTen);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutTen(each)]));
  }
  return value === 10 ? 11 : value;
}

afterEach(() => setPatience({}));

describe('a write that fails', () => {
  it('only for want of a printer stands all the same, with a warning', async () => {
    const fault = failAt('GeneralException');
    const host = openExcel(newFile('test.xlsx'), { around: fault.around });
    const report = await writeRun(described, () => fault.arm(5));
    expect(report).toMatchObject({ written: true, problems: [{ code: 'excel-error', severity: 'warning' }] });
    expect(host.workbook.sheets.map(({ name }) => name)).toContain('TP Compare');
  });

  it('half way through a request, over a formula that Excel refuses, leaves nothing', async () => {
    const host = openExcel();
    const broken = workbook([sheet('TP Data', cells(0, 0, [['y', ['=SUM(', 0]]]))]);
    const report = await writeRun(broken);
    expect(report.problems).toMatchObject([{ code: 'excel-error', parameters: { message: 'InvalidArgument' } }]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(host.workbook.customXml).toEqual([]);
  });

  it('because a cell does not take what it is given says which, and puts all back', async () => {
    const host = openExcel(newFile('test.xlsx'), {
      around: (answer) => (batch, flags) => {
        const response = answer(batch, flags);
        if (response === null) return null;
        const { Results } = response;
        return { ...response, Results: Results.map((each) => ({ ...each, Value: withoutTen(each.Value) })) };
      },
    });
    const report = await writeRun(described);
    expect(report).toMatchObject({
      written: false,
      problems: [{ code: 'write-not-verified', place: { sheet: 'TP Data', cell: 'B2' } }],
    });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('and cannot be put back either says so, and is put back at the next start', async () => {
    const fault = failAt('AccessDenied', 20);
    const host = openExcel(newFile('test.xlsx'), { around: fault.around });
    const { problems } = await writeRun(described, () => fault.arm(3));
    expect(problems.map(({ code }) => code)).toEqual(['access-denied', 'access-denied', 'restored-later']);
    expect(host.workbook.sheets).toHaveLength(3);
    fault.arm(Infinity);
    const { problems: told } = await readWorkbook({});
    expect(told.map(({ code }) => code)).toEqual(['run-repaired']);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(host.workbook.customXml).toEqual([]);
  });

  it('for want of an answer says that nobody knows, and is put back at the next start', async () => {
    let requests = 0;
    setPatience({ answer: 50 });
    const host = openExcel(newFile('test.xlsx'), {
      around: (answer) => (batch, flags) => {
        requests += 1;
        const response = answer(batch, flags);
        return requests === 5 ? null : response;
      },
    });
    const { problems } = await writeRun(described);
    expect(problems.map(({ code }) => code)).toEqual(['excel-unanswered', 'restored-later']);
    await readWorkbook({});
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('for a reason of our own is not taken for Excel’s, and puts all back', async () => {
    const host = openExcel();
    const styles = { ...described.styles };
    Reflect.deleteProperty(styles, 'plain');
    await expect(writeWorkbook({ ...described, styles })).rejects.toThrow(TypeError);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('because it was stopped leaves nothing', async () => {
    const host = openExcel();
    const told: string[] = [];
    const record = { expected: 0, content: null };
    const report = await writeWorkbook(
      described,
      record,
      (stage) => told.push(stage),
      () => told.includes('format'),
    );
    expect(report).toMatchObject({ written: false, problems: [{ code: 'write-stopped', severity: 'note' }] });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });
});

/** What Excel's documentation names, by what the user is told. */
const codes = {
  'access-denied': 'AccessDenied',
  'cells-conflict': 'FilteredRangeConflict MergedRangeConflict NonBlankCellOffSheet PivotTableRangeConflict',
  'cell-edit-mode': 'InvalidOperationInCellEditMode',
  'dialog-open': 'WriteNotSupportedWhenModalDialogOpen',
  'excel-busy': 'ActivityLimitReached RequestAborted ServiceNotAvailable',
  'excel-error': 'GeneralException InvalidArgument InvalidOperation UndoNotSupported SomethingNew',
  'excel-too-old': 'ApiNotFound UnsupportedOperation',
  'formula-too-long': 'FormulaLengthExceedsLimit',
  'item-exists': 'ItemAlreadyExists',
  'payload-too-large':
    'MemoryLimitReached OperationCellsExceedLimit RangeExceedsLimit RequestPayloadSizeLimitExceeded ' +
    'ResponsePayloadSizeLimitExceeded',
  'place-not-found': 'InvalidReference InvalidSelection ItemNotFound',
  'session-ended': 'InvalidOrTimedOutSession',
  'sheet-unsupported': 'UnsupportedSheet',
  'workbook-inactive': 'InactiveWorkbook',
} as const;

const told = Object.entries(codes).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const));

test.each(told)('%s is told as %s', async (excelCode, code) => {
  setPatience({ cellEdit: 0 });
  const fault = failAt(excelCode, 9);
  openExcel(newFile('test.xlsx'), { around: fault.around });
  fault.arm(1);
  const { problems } = await writeWorkbook(described);
  const parameters = code === 'excel-error' ? { message: excelCode } : {};
  expect(problems).toEqual([{ code, severity: 'error', place: {}, parameters }]);
});

test('an error that is not Excel’s is no problem of the workbook’s', () => {
  expect(() => problemOf(new TypeError('ours'))).toThrow(TypeError);
});
