import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellName } from '../../src/dataset';
import { openFile } from '../../src/host';
import { year } from '../../src/plan';
import { columnOfYear, rowIn } from '../../src/sheets/layout';
import { dataBlocks } from '../../src/sheets/places';
import { startLibreOffice, type LibreOffice } from '../libreoffice/libre-office';
import { describedValues, differences, hostValues, libreOfficeValues } from './cell-values';
import { gridPlan, gridWorkbook } from './grid-plan';
import { projectFile, type ProjectedFile } from './project-file';

let folder: string;
let office: LibreOffice;
let projected: ProjectedFile;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'target-paths-'));
  writeFileSync(join(folder, 'grid.xlsx'), gridWorkbook());
  projected = await projectFile(join(folder, 'grid.xlsx'), { plan: gridPlan(), locale: 'zh-CN' });
  writeFileSync(join(folder, 'out.xlsx'), projected.workbook);
  office = await startLibreOffice();
  await office.open(join(folder, 'out.xlsx'));
  await office.recalculate();
}, 120_000);

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every kind of target of another plan is judged in every scenario', () => {
  for (const { judgements } of projected.evaluation.scenarios) {
    expect(judgements.map(({ target, verdict }) => [target, verdict !== null])).toEqual(
      gridPlan().records.map(({ id }) => [id, true]),
    );
  }
});

test('plan pace meets each target that no other one on the same driver exceeds', () => {
  const pace = projected.evaluation.scenarios.find(({ scenario }) => scenario.id === 'plan-pace');
  const verdicts = new Map(pace?.judgements.map(({ target, verdict }) => [target, verdict]));
  for (const id of ['STORAGE', 'LOSSES', 'INVESTMENT', 'SHARE', 'CUSTOMERS', 'EXPORTS', 'CUSTOMERS_UP']) {
    expect([id, verdicts.get(id)]).toEqual([id, 'meets']);
  }
});

test('core, host and LibreOffice agree', async () => {
  const expected = describedValues(projected.description);
  expect(differences(expected, hostValues(openFile(projected.workbook, 'out.xlsx').workbook))).toEqual([]);
  expect(differences(expected, libreOfficeValues(await office.read()))).toEqual([]);
});

test('nothing of the built-in plan is in the workbook', () => {
  const text = JSON.stringify([...hostValues(openFile(projected.workbook, 'out.xlsx').workbook).values()]);
  expect(text).not.toMatch(/2013|2015|加工|广东/);
});

test('a figure typed for 2026 moves the boundary', async () => {
  const sheets = projected.sheets;
  const row = sheets.rows.find(({ indicator }) => indicator.id === 'exports');
  const column = columnOfYear(sheets.layout, year(2026));
  const sheetRow = rowIn(sheets.layout, dataBlocks.revision, row?.index ?? NaN);
  await office.setCell('TP Data', cellName(sheetRow, column), 30);
  const found = libreOfficeValues(await office.read('TP Reference'));
  expect(found.get(`TP Reference!${rowIn(sheets.layout, 0, row?.index ?? NaN)},${column}`)).toBe(30);
});
