import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectWorkbook } from '../../src/cli/project-job';
import { cellName } from '../../src/dataset';
import { openFile } from '../../src/host';
import { year, type Scenario } from '../../src/plan';
import { builtInScenarios } from '../../src/projection';
import { columnOfYear, rowIn } from '../../src/sheets/layout';
import { guangdong, ISSUE_DATE, projectFile, SAMPLES, type ProjectedFile } from './project-file';

let folder: string;
let first: ProjectedFile;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'target-paths-'));
  first = await projectFile(join(SAMPLES, 'guangdong-illustrative.xlsx'));
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The first run's workbook after somebody typed into it. */
function edited(sheet: string, row: number, column: number, value: number | string): string {
  const opened = openFile(first.workbook, 'first.xlsx');
  const found = opened.workbook.sheets.find(({ name }) => name === sheet);
  const cell = found?.rows.get(row)?.get(column);
  if (!cell) throw new Error(`${sheet} has no cell ${cellName(row, column)}`);
  cell.value = value;
  delete cell.formula;
  const path = join(folder, 'edited.xlsx');
  writeFileSync(path, opened.save());
  return path;
}

function run(file: string, scenarios: readonly Scenario[] = builtInScenarios()) {
  return projectWorkbook({ file, plan: guangdong(), scenarios, asOf: null, locale: 'en', date: ISSUE_DATE });
}

test('a second run on its own output gives the same workbook', async () => {
  const path = join(folder, 'first.xlsx');
  writeFileSync(path, first.workbook);
  const second = await run(path);
  expect(second.problems).toEqual([]);
  expect(second.ok && second.value.warnings).toEqual([]);
}, 60_000);

test.each([
  ['a figure in the revision block', 'TP Data', 1],
  ['a rate', 'TP Assumptions', 0],
])(
  '%s that somebody typed is not overwritten',
  async (_, sheet, block) => {
    const { layout } = first.sheets;
    const [row, column] = [rowIn(layout, block, 0), columnOfYear(layout, year(2013))];
    const second = await run(edited(sheet, row, column, 0.11));
    expect(second.ok).toBe(false);
    expect(second.problems.map(({ code, place }) => [code, place.sheet, place.cell])).toEqual([
      ['typed-input-in-the-way', sheet, cellName(row, column)],
    ]);
  },
  60_000,
);

test('a remark stays', async () => {
  const { layout } = first.sheets;
  const [row, column] = [rowIn(layout, 0, 0), 3 + layout.years.length + 2];
  const second = await run(edited('TP Data', row, column, 'ask Customs'));
  if (!second.ok) throw new Error(JSON.stringify(second.problems));
  const data = openFile(second.value.workbook, 'second.xlsx').workbook.sheets.find(({ name }) => name === 'TP Data');
  expect(data?.rows.get(row)?.get(column)?.value).toBe('ask Customs');
}, 60_000);

test("a sheet of a scenario that is no longer there is not left with another one's figures", async () => {
  const path = join(folder, 'first.xlsx');
  writeFileSync(path, first.workbook);
  const [reference, planPace] = builtInScenarios();
  const second = await run(
    path,
    [reference, planPace].flatMap((scenario) => scenario ?? []),
  );
  expect(second.ok).toBe(false);
  expect(second.problems.map(({ code, place }) => [code, place.sheet])).toEqual([
    ['sheet-left-over', 'TP Shares unchanged'],
    ['sheet-left-over', 'TP Past low'],
  ]);
}, 60_000);
