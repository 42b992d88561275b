import { newFile, startHost } from '../../src/host';
import { undoRun, readWorkbook } from '../../src/workbook';
import { area, cell, cells, chart, sheet, workbook } from '../workbook/described-workbook';
import { writeRun } from '../workbook/write-run';
import type { FaultAct } from './fault-matrix';

const message = { title: 'Growth', message: 'Type 4 for 4 %.' };

function validation(column: number) {
  const rule = { type: 'decimal', min: 0, max: 1 } as const;
  return { area: area(2, column), rule, prompt: message, alert: message };
}

function rule(lastColumn: number) {
  const formula = { type: 'boolean', value: true } as const;
  return { area: area(1, 1, 3, lastColumn), formula, formulaText: 'B2>5', format: { bold: true, fill: '#FFE3A3' } };
}

/** A small run of two sheets. */
export const firstRun = workbook(
  [
    sheet('TP Compare', cells(0, 0, [['Compare'], ["it's"], [["='TP Data'!B2*2", 20]]]), { charts: [chart('Paths')] }),
    sheet(
      'TP Data',
      [
        ...cells(0, 0, [['Data', '=quoted'], ['Exports', 10], ['Growth']]),
        cell(2, 1, 0.04, 'input', '0.00%'),
        ...cells(3, 0, [['Stale', 'goes']]),
        { ...cell(4, 0, 'to Compare', 'link', '@'), link: { sheet: 'TP Compare', cell: 'A1' } },
        cell(4, 3, null, 'input-text'),
      ],
      { conditionalFormats: [rule(1)], validations: [validation(1)] },
    ),
  ],
  [{ name: 'TP_Base', sheet: 'TP Data', area: area(1, 1) }],
);

/** The same a year longer: a sheet, a column, a name and a series more, and a row less. */
export const secondRun = workbook(
  [
    sheet('TP Compare', cells(0, 0, [['Compare'], ['other'], [["='TP Data'!C2*2", 22]]]), {
      charts: [{ ...chart('Paths'), series: chart('Paths').series.slice(0, 1) }],
      columnWidths: [30, 14, 13.5],
    }),
    sheet('TP Added', cells(0, 0, [[["='TP Data'!C2", 11]]])),
    sheet(
      'TP Data',
      [
        ...cells(0, 0, [['Data', '=quoted', 'new'], ['Exports', 10, 11], ['Growth']]),
        cell(2, 1, 0.05, 'calculation', '0.0%'),
        cell(2, 2, 0.06, 'input', '0.00%'),
        { ...cell(4, 0, 'to Added', 'link', '@'), link: { sheet: 'TP Added', cell: 'A1' } },
        cell(4, 3, null, 'input-text'),
      ],
      { conditionalFormats: [rule(2)], validations: [validation(2)], print: { ...sheet('x', []).print, titleRows: 1 } },
    ),
  ],
  [
    { name: 'TP_Base', sheet: 'TP Data', area: area(1, 2) },
    { name: 'TP_Other', sheet: 'TP Added', area: area(0, 0) },
  ],
);

async function saved(file: ReturnType<typeof newFile>, steps: (host: ReturnType<typeof startHost>) => Promise<void>) {
  const host = startHost(file);
  Object.assign(globalThis, host.library);
  await steps(host);
  return host.save();
}

function usersOwn(host: ReturnType<typeof startHost>): void {
  host.type('Sheet1', 0, 0, '2012');
  host.type('Sheet1', 0, 1, '10');
}

/** What the user does to the sheets of a run: a remark, a cell beside, a highlighted cell, a rule and a chart. */
async function usersEdits(host: ReturnType<typeof startHost>): Promise<void> {
  host.type('TP Data', 4, 3, 'ask Customs');
  host.type('TP Data', 8, 6, '=B2+1');
  host.type('Sheet1', 2, 0, "='TP Compare'!A3");
  await Excel.run(async (context) => {
    const data = context.workbook.worksheets.getItem('TP Data');
    data.getRange('B3').format.fill.color = '#00FF00';
    data.getRange('G9').format.font.bold = true;
    data.getRange('A1:B4').conditionalFormats.add('Custom').custom.rule.formula = '=A1="mine"';
    data.getRange('A:A').format.columnWidth = 300;
    const mine = data.charts.add('Line', data.getRange('A2:B2'), 'Rows');
    mine.name = 'Mine';
    await context.sync();
  });
}

const stage = { ownedSheet: 'TP Data', input: [2, 1], free: [9, 1], addedSheet: 'TP Added' } as const;

/** A read, a first write, a re-run and an undo of each, on small workbooks. */
export async function smallActs(): Promise<readonly FaultAct[]> {
  const bare = await saved(newFile('act.xlsx'), (host) => {
    usersOwn(host);
    return Promise.resolve();
  });
  const written = await saved(newFile('act.xlsx'), async (host) => {
    usersOwn(host);
    await writeRun(firstRun);
    await usersEdits(host);
  });
  const fresh = await saved(newFile('act.xlsx'), async (host) => {
    usersOwn(host);
    await writeRun(firstRun);
  });
  const again = await saved(newFile('act.xlsx'), async (host) => {
    usersOwn(host);
    await writeRun(firstRun);
    await usersEdits(host);
    await writeRun(secondRun);
  });
  return [
    { ...stage, name: 'read', file: written, act: () => readWorkbook({ standing: ['TP Data'] }) },
    { ...stage, name: 'first write', file: bare, act: () => writeRun(firstRun), addedSheet: 'TP Compare' },
    { ...stage, name: 're-run', file: written, act: () => writeRun(secondRun) },
    { ...stage, name: 'undo of the first', file: fresh, act: undoRun },
    { ...stage, name: 'undo of the re-run', file: again, act: undoRun },
  ];
}
