import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFile, openFile } from '../../../src/host/file';
import { kitchenSink } from './kitchen-sink';
import { addScenarioSheet, calculated, constant, putRow } from './scenario-sheet';

const folder = mkdtempSync(join(tmpdir(), 'target-paths-second-reader-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function readBySecondReader(bytes: Uint8Array, sheet: string, cells: readonly string[]): unknown {
  const path = join(folder, 'written.xlsx');
  writeFileSync(path, bytes);
  const output = execFileSync(process.execPath, [join(__dirname, 'second-reader.mjs'), path, sheet, ...cells], {
    timeout: 60_000,
  });
  return JSON.parse(output.toString());
}

const expected: readonly (readonly [string, string, string])[] = [
  ['A1', '1 meets <2> & "3" 粤😀', ''],
  ['B1', '=SUM(A1) is text', ''],
  ['B3', '2012', ''],
  ['C4', '2496', 'B4*(1+C6)'],
  ['B5', '#N/A', 'NA()'],
  ['D5', '2500', 'C5&""'],
  ['A6', '0', 'B4>C4'],
  ['B6', '1', ''],
  ['C6', '0.04', ''],
  ['E6', '', 'IF(1,"","")'],
  ['A13', '  spaced\nlines  ', ''],
  ['B13', '1e-7', ''],
  ['C13', '-1.5e+300', ''],
  ['D13', '_x0041_ 🧮', ''],
  ['A14', 'a<b>', '"a"&"<b>"'],
];

describe.each([
  ['a new workbook', () => newFile('plan.xlsx')],
  ['a workbook of another program', () => openFile(kitchenSink(), 'sink.xlsx')],
])('%s with a sheet of ours', (_, open) => {
  it('says the same to a second reader', () => {
    const file = open();
    const sheet = addScenarioSheet(file.workbook, 'TP Compare');
    putRow(sheet, 12, [constant('  spaced\nlines  '), constant(1e-7), constant(-1.5e300), constant('_x0041_ 🧮')]);
    putRow(sheet, 13, [calculated('="a"&"<b>"', 'a<b>')]);
    const found = readBySecondReader(
      file.save(),
      'TP Compare',
      expected.map(([cell]) => cell),
    );
    const withSheet: unknown = expect.arrayContaining(['TP Compare']);
    const withNames: unknown = expect.arrayContaining(['TP_FirstYear', 'TP_Own']);
    expect(found).toMatchObject({
      sheets: withSheet,
      values: expected.map(([, value]) => value),
      formulas: expected.map(([, , formula]) => formula),
      names: withNames,
      validations: 3,
      firstColumnWidth: 30.5,
      panes: { Freeze: true, XSplit: 1, YSplit: 3 },
    });
  });
});
