import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellName } from '../../src/dataset';
import { year } from '../../src/plan';
import { columnOfYear, rowIn, SUMMARY_COLUMN } from '../../src/sheets/layout';
import { startLibreOffice, type LibreOffice } from '../libreoffice/libre-office';
import { describedValues, differences, libreOfficeValues, placeKey } from './cell-values';
import { projectFile, SAMPLES, type ProjectedFile } from './project-file';

let office: LibreOffice;
let folder: string;
let projected: ProjectedFile;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'target-paths-'));
  projected = await projectFile(join(SAMPLES, 'guangdong-illustrative.xlsx'));
  writeFileSync(join(folder, 'out.xlsx'), projected.workbook);
  office = await startLibreOffice();
}, 120_000);

beforeEach(async () => {
  await office.open(join(folder, 'out.xlsx'));
  await office.recalculate();
});

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The values of the scenario sheets and the comparison. */
function results() {
  const names = [...projected.sheets.scenarios.map(({ sheet }) => sheet), 'TP Compare'];
  const { description } = projected;
  return describedValues({ ...description, sheets: description.sheets.filter(({ name }) => names.includes(name)) });
}

test("a figure corrected in the user's own cell reaches every scenario", async () => {
  const { sheets } = projected;
  const row = sheets.rows.find(({ indicator }) => indicator.id === 'deep_processing_transfers');
  const cell = row?.series?.yearCells.get(year(2012));
  if (!row || !cell) throw new Error('the sample has transfers of 2012');
  await office.setCell(cell.sheet, cellName(cell.row, cell.column), 600);
  const found = libreOfficeValues(await office.read());
  for (const { sheet } of sheets.scenarios) {
    const key = placeKey(sheet, rowIn(sheets.layout, 0, row.index), columnOfYear(sheets.layout, year(2012)));
    expect([sheet, found.get(key)]).toEqual([sheet, 600]);
  }
});

test("without the user's sheets every scenario calculates as before, and Data says what it rests on", async () => {
  const own = new Set(projected.sheets.rows.flatMap(({ series }) => series?.sheet ?? []));
  for (const sheet of own) await office.deleteSheet(sheet);
  await office.recalculate();
  const found = libreOfficeValues(await office.read());
  expect(differences(results(), found)).toEqual([]);
  const state = found.get(placeKey('TP Data', rowIn(projected.sheets.layout, 0, 0), SUMMARY_COLUMN));
  expect(state).toBe('○ issued copy');
});
