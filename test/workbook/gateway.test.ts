import { newFile, openFile, type HostOptions } from '../../src/host';
import type { Batch } from '../../src/host/protocol/messages';
import { readGrids, setPatience } from '../../src/workbook';
import { sendSteps } from '../../src/workbook/batches';
import { excelCounters, inExcel, request, watchWaiting } from '../../src/workbook/gateway';
import { onFirstSheet, openExcel } from '../support/embedded-excel';

type Around = NonNullable<HostOptions['around']>;

/** Answers with an error in place of its work wherever a batch is to be refused. */
function refusing(code: string, isRefused: (batch: Batch, count: number) => boolean): Around {
  let count = 0;
  return (answer) => (batch, flags) => {
    count += 1;
    if (!isRefused(batch, count)) return answer(batch, flags);
    const Error = { Code: code, Message: 'made to fail', Location: '', HttpStatusCode: 400, ActionIndex: -1 };
    return { Results: [], TraceIds: [], Error };
  };
}

function sinceNow() {
  const before = excelCounters();
  return () => {
    const { requests, retries, splits, unanswered, errors } = excelCounters();
    return {
      requests: requests - before.requests,
      retries: retries - before.retries,
      splits: splits - before.splits,
      unanswered: unanswered - before.unanswered,
      errors,
    };
  };
}

afterEach(() => setPatience({}));

describe('while a cell is being edited', () => {
  it('asks again until the edit has ended, and says that it waits', async () => {
    setPatience({ retry: 1 });
    const told: boolean[] = [];
    const stop = watchWaiting((isWaiting) => told.push(isWaiting));
    const counted = sinceNow();
    openExcel(newFile('test.xlsx'), { around: refusing('InvalidOperationInCellEditMode', (_, count) => count <= 3) });
    await inExcel((context) =>
      request(context, () => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[7]];
      }),
    );
    stop();
    expect(told).toEqual([true, false]);
    expect(counted()).toMatchObject({ requests: 4, retries: 3 });
    expect(await onFirstSheet(readCorner)).toEqual([[7]]);
  });

  it('gives up after a while', async () => {
    setPatience({ cellEdit: 5, retry: 1 });
    const told: boolean[] = [];
    const stop = watchWaiting((isWaiting) => told.push(isWaiting));
    openExcel(newFile('test.xlsx'), { around: refusing('InvalidOperationInCellEditMode', () => true) });
    const { problems } = await readGrids();
    stop();
    expect(problems.map(({ code }) => code)).toEqual(['cell-edit-mode']);
    expect(told).toEqual([true, false]);
  });
});

async function readCorner(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<unknown[][]> {
  const range = sheet.getRange('A1');
  range.load('values');
  await context.sync();
  return range.values;
}

describe('an Excel that does not answer', () => {
  it('is not waited for for ever', async () => {
    setPatience({ answer: 20 });
    const counted = sinceNow();
    openExcel(newFile('test.xlsx'), { around: () => () => null });
    const { problems } = await readGrids();
    expect(problems.map(({ code }) => code)).toEqual(['excel-unanswered']);
    expect(counted()).toMatchObject({ requests: 1, unanswered: 1 });
  });
});

describe('what is too large for Excel on the web', () => {
  const large = 3;

  it('is written in halves', async () => {
    const sizes: number[] = [];
    const counted = sinceNow();
    const host = openExcel(newFile('test.xlsx'), {
      around: refusing('RequestPayloadSizeLimitExceeded', ({ Actions }) => {
        const writes = Actions.filter(({ Name }) => Name === 'Formulas').length;
        sizes.push(writes);
        return writes > large;
      }),
    });
    await inExcel((context) =>
      sendSteps(
        context,
        Array.from({ length: 10 }, (_, row) => ({
          bytes: 1,
          queue: () => {
            context.workbook.worksheets.getItem('Sheet1').getRange(`A${row + 1}`).formulas = [[row]];
          },
        })),
      ),
    );
    expect([...(host.workbook.sheets[0]?.rows.values() ?? [])].map((row) => row.get(0)?.value)).toEqual(
      Array.from({ length: 10 }, (_, row) => row),
    );
    expect(counted().splits).toBe(3);
    expect(counted().errors['RequestPayloadSizeLimitExceeded']).toBeGreaterThan(0);
  });

  it('is read in halves, down to rows', async () => {
    const file = openFile(await tallSheet(), 'tall.xlsx');
    const isLarge = ({ Actions }: Batch): boolean =>
      Actions.some(({ QueryInfo }) => JSON.stringify(QueryInfo ?? {}).includes('valueTypes'));
    const counted = sinceNow();
    openExcel(file, {
      around: refusing('ResponsePayloadSizeLimitExceeded', (batch, count) => isLarge(batch) && count <= 4),
    });
    const { grids, problems } = await readGrids();
    expect(problems).toEqual([]);
    expect(grids[0]?.values.map(([value]) => value)).toEqual(Array.from({ length: 20 }, (_, row) => row));
    expect(counted().splits).toBeGreaterThan(0);
  });

  it('and cannot be cut is a problem', async () => {
    openExcel(openFile(await tallSheet(), 'tall.xlsx'), {
      around: refusing('ResponsePayloadSizeLimitExceeded', ({ Actions }) =>
        Actions.some(({ QueryInfo }) => JSON.stringify(QueryInfo ?? {}).includes('valueTypes')),
      ),
    });
    const { problems } = await readGrids();
    expect(problems.map(({ code }) => code)).toEqual(['payload-too-large']);
  });
});

async function tallSheet(): Promise<Uint8Array> {
  const host = openExcel();
  await onFirstSheet(async (sheet, context) => {
    sheet.getRange('A1:A20').values = Array.from({ length: 20 }, (_, row) => [row]);
    await context.sync();
  });
  return host.save();
}
