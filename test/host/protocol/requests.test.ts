import { newFile } from '../../../src/host';
import { payloadLimit, type SeenRequest } from '../../../src/host/protocol';
import { cleanUp, errorCode, onFirstSheet, openExcel } from '../../support/embedded-excel';

function openWatched(): { readonly seen: SeenRequest[]; readonly host: ReturnType<typeof openExcel> } {
  const seen: SeenRequest[] = [];
  const host = openExcel(newFile('test.xlsx'), { onRequest: (request) => seen.push(request) });
  return { seen, host };
}

describe('requests', () => {
  it('are seen with their bytes, flags and actions, clean-up included', async () => {
    const { seen, host } = openWatched();
    await onFirstSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [['数据']];
      await context.sync();
      range.load('values');
      await context.sync();
    });
    await cleanUp();
    expect(seen.map(({ count, flags }) => [count, flags])).toEqual([
      [1, 1],
      [2, 0],
      [3, 0],
    ]);
    expect(seen.at(-1)?.body.Actions.map(({ Name }) => Name)).toContain('_RemoveReference');
    expect(seen[0]?.bytes).toBe(Buffer.byteLength(JSON.stringify(seen[0]?.body)));
    expect(host.requests.current).toEqual({
      count: 3,
      bytes: seen.reduce((sum, { bytes }) => sum + bytes, 0),
      responseBytes: seen.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
    });
    host.requests.reset();
    expect(host.requests.current.count).toBe(0);
  });

  it('of more than 5 MB are refused whole', async () => {
    openExcel();
    const large = 'x'.repeat(30_000);
    const rows = Math.ceil(payloadLimit / large.length);
    const code = await errorCode(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange(`A1:A${rows}`);
      range.values = Array.from({ length: rows }, () => [large]);
      await context.sync();
    });
    const isEmpty = await onFirstSheet(async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowCount');
      await context.sync();
      return used.isNullObject;
    });
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(isEmpty).toBe(true);
  });

  it('get no answer of more than 5 MB', async () => {
    openExcel();
    const code = await errorCode(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:Z30000').load('valueTypes');
      await context.sync();
    });
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('can be answered by something put around the host', async () => {
    openExcel(newFile('test.xlsx'), {
      around: (answer) => (batch, flags) => {
        const response = answer(batch, flags);
        if (flags === 0) return response;
        const Error = {
          Code: 'InvalidOperationInCellEditMode',
          Message: 'A cell is being edited.',
          Location: '',
          HttpStatusCode: 400,
          ActionIndex: -1,
        };
        return { Results: [], TraceIds: [], Error };
      },
    });
    const code = await errorCode(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(code).toBe('InvalidOperationInCellEditMode');
  });
});
