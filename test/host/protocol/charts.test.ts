import { errorCode, onFirstSheet, openExcel } from '../../support/embedded-excel';

async function addChart(name: string, series: readonly string[]): Promise<void> {
  await onFirstSheet(async (sheet, context) => {
    const chart = sheet.charts.add('Line', sheet.getRange('B1:E1'), 'Rows');
    chart.name = name;
    chart.series.getItemAt(0).name = series[0] ?? '';
    for (const other of series.slice(1)) chart.series.add(other);
    await context.sync();
  });
}

function seriesOf(name: string): Promise<readonly string[]> {
  return onFirstSheet(async (sheet, context) => {
    const { series } = sheet.charts.getItem(name);
    series.load('items/name');
    await context.sync();
    return series.items.map((each) => each.name);
  });
}

type Box = readonly [left: number, top: number, width: number, height: number];

/** Lays a chart over `B2:C3`, or leaves it where it was added, then resizes cells: where it lies before and after. */
async function boxes(
  over: string | null,
  resize: (sheet: Excel.Worksheet) => void,
): Promise<readonly [Box | null, Box | null]> {
  const host = openExcel();
  const box = (): Box | null => {
    const chart = host.workbook.sheets[0]?.charts[0];
    return chart === undefined ? null : [chart.left, chart.top, chart.width, chart.height];
  };
  await addChart('TP Path', ['Plan']);
  await onFirstSheet(async (sheet, context) => {
    const [start, end] = over?.split(':') ?? [];
    if (start !== undefined) sheet.charts.getItem('TP Path').setPosition(start, end);
    await context.sync();
  });
  const before = box();
  await onFirstSheet(async (sheet, context) => {
    resize(sheet);
    await context.sync();
  });
  return [before, box()];
}

describe('charts', () => {
  it('are looked for by name', async () => {
    openExcel();
    await addChart('TP Path', ['Plan']);
    const named = (name: string) => async (context: Excel.RequestContext) => {
      const chart = context.workbook.worksheets.getItem('Sheet1').charts.getItem(name);
      chart.load('name');
      await context.sync();
      return chart.name;
    };
    expect(await Excel.run(named('TP Path'))).toBe('TP Path');
    expect(await errorCode(named('TP Other'))).toBe('ItemNotFound');
  });

  it('tell their series', async () => {
    openExcel();
    await addChart('TP Path', ['Plan', 'Target']);
    expect(await seriesOf('TP Path')).toEqual(['Plan', 'Target']);
  });

  it.each<[string, string, (sheet: Excel.Worksheet) => void, Box]>([
    ['columns before them', 'B2:C3', (sheet) => void (sheet.getRange('A:A').format.columnWidth = 96), [96, 15, 96, 30]],
    ['columns under them', 'B2:C3', (sheet) => void (sheet.getRange('B:C').format.columnWidth = 72), [48, 15, 144, 30]],
    ['columns behind them', 'B2:C3', (sheet) => void (sheet.getRange('D:D').format.columnWidth = 96), [48, 15, 96, 30]],
    ['rows before them', 'B2:C3', (sheet) => void (sheet.getRange('1:1').format.rowHeight = 40), [48, 40, 96, 30]],
    ['rows under them', 'B2:C3', (sheet) => void (sheet.getRange('2:3').format.rowHeight = 5), [48, 15, 96, 10]],
    ['rows behind them', 'B2:C3', (sheet) => void (sheet.getRange('4:9').format.rowHeight = 40), [48, 15, 96, 30]],
  ])('move and size with the cells under them: %s', async (_, over, resize, after) => {
    expect(await boxes(over, resize)).toEqual([[48, 15, 96, 30], after]);
  });

  it('that end within a cell end no farther into it than it is large', async () => {
    const [before, after] = await boxes(null, (sheet) => {
      sheet.getRange('H:H').format.columnWidth = 12;
      sheet.getRange('15:15').format.rowHeight = 30;
    });
    expect(before).toEqual([0, 0, 7 * 48 + 24, 14 * 15 + 6]);
    expect(after).toEqual([0, 0, 7 * 48 + 12, 14 * 15 + 6]);
  });

  it('go back with cells that get their first size back', async () => {
    const [, after] = await boxes('B2:C3', (sheet) => {
      sheet.getRange('A:B').format.columnWidth = 96;
      sheet.getRange('1:2').format.rowHeight = 40;
      sheet.getRange('A:B').format.useStandardWidth = true;
      sheet.getRange('1:2').format.useStandardHeight = true;
    });
    expect(after).toEqual([48, 15, 96, 30]);
  });

  it('let their series be renamed, given other cells and deleted', async () => {
    const host = openExcel();
    await addChart('TP Path', ['Plan', 'Target', 'Old']);
    await onFirstSheet(async (sheet, context) => {
      const { series } = sheet.charts.getItem('TP Path');
      series.load('items/name');
      await context.sync();
      const [plan, , old] = series.items;
      plan?.setValues(sheet.getRange('B2:E2'));
      plan?.setXAxisValues(sheet.getRange('B1:E1'));
      if (plan !== undefined) plan.name = 'Path';
      old?.delete();
      await context.sync();
    });
    expect(await seriesOf('TP Path')).toEqual(['Path', 'Target']);
    expect(host.workbook.sheets[0]?.charts[0]?.series[0]).toMatchObject({
      values: "'Sheet1'!$B$2:$E$2",
      categories: "'Sheet1'!$B$1:$E$1",
    });
  });

  it('of a protected sheet keep their series', async () => {
    const host = openExcel();
    await addChart('TP Path', ['Plan']);
    for (const sheet of host.workbook.sheets) sheet.protected = true;
    const code = await errorCode((context) => {
      context.workbook.worksheets.getItem('Sheet1').charts.getItem('TP Path').series.getItemAt(0).delete();
      return context.sync();
    });
    expect(code).toBe('AccessDenied');
  });
});
