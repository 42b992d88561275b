import { cleanUp, openExcel } from '../../support/embedded-excel';

/** Listens to edits of any sheet, and gives what was heard and how to stop. */
async function listen(): Promise<{ readonly heard: string[]; readonly stop: () => Promise<void> }> {
  const heard: string[] = [];
  const registration = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      heard.push(`${event.address} ${event.source} ${event.triggerSource} ${event.changeType}`);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  const stop = () =>
    Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
  return { heard, stop };
}

async function write(address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [[1, 2]];
    await context.sync();
  });
  await cleanUp();
}

describe('edits of cells', () => {
  it('are told from registration on until it ends', async () => {
    openExcel();
    await write('A1:B1');
    const { heard, stop } = await listen();
    await write('A2:B2');
    await stop();
    await write('A3:B3');
    expect(heard).toEqual(['A2:B2 Local ThisLocalAddin RangeEdited']);
  });

  it('by the user are told as not the add-in’s', async () => {
    const host = openExcel();
    const { heard } = await listen();
    host.type('Sheet1', 3, 1, '5%');
    await cleanUp();
    expect(heard).toEqual(['B4 Local Unknown RangeEdited']);
    expect(host.workbook.sheets[0]?.rows.get(3)?.get(1)?.value).toBe(0.05);
  });

  it('by another author are told as far away, whenever they come', async () => {
    const host = openExcel();
    const { heard } = await listen();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.load('values');
      await context.sync();
      host.typeRemotely('Sheet1', 0, 0, '=2*3');
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[6]]);
    });
    await cleanUp();
    expect(heard).toEqual(['A1 Remote Unknown RangeEdited']);
    expect(() => host.typeRemotely('Nowhere', 0, 0, '7')).toThrow('exist');
  });

  it('are not told while events are off', async () => {
    openExcel();
    const { heard } = await listen();
    const setEvents = (on: boolean) =>
      Excel.run(async (context) => {
        context.runtime.enableEvents = on;
        await context.sync();
      });
    await setEvents(false);
    await write('A1:B1');
    await setEvents(true);
    await write('A2:B2');
    expect(heard).toEqual(['A2:B2 Local ThisLocalAddin RangeEdited']);
  });

  it('typed in change what depends on them', async () => {
    const host = openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').formulas = [[1, '=A1*3']];
      await context.sync();
    });
    host.type('Sheet1', 0, 0, '7');
    expect(host.workbook.sheets[0]?.rows.get(0)?.get(1)?.value).toBe(21);
    expect(() => host.type('Nowhere', 0, 0, '7')).toThrow('exist');
  });
});
