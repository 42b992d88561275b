import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectWorkbook, type ProjectResult } from '../../src/cli/project-job';
import { cellName } from '../../src/dataset';
import { openFile } from '../../src/host';
import { rate, year, type Scenario } from '../../src/plan';
import { builtInScenarios, referenceId } from '../../src/projection';
import { describeWorkbook, sheetNames } from '../../src/sheets';
import { dataRemarkColumn } from '../../src/sheets/data-sheet';
import { columnOfYear, rowIn } from '../../src/sheets/layout';
import { dataBlocks } from '../../src/sheets/places';
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

/** The first run's workbook as it was written. */
function unchanged(): string {
  const path = join(folder, 'first.xlsx');
  writeFileSync(path, first.workbook);
  return path;
}

function run(file: string, scenarios: readonly Scenario[] = builtInScenarios()) {
  return projectWorkbook({ file, plan: guangdong(), scenarios, asOf: null, locale: 'en', date: ISSUE_DATE });
}

async function written(file: string, scenarios?: readonly Scenario[]): Promise<ProjectResult> {
  const second = await run(file, scenarios);
  if (!second.ok) throw new Error(JSON.stringify(second.problems));
  return second.value;
}

function contentAt({ workbook }: ProjectResult, sheet: string, row: number, column: number) {
  const found = openFile(workbook, 'second.xlsx').workbook.sheets.find(({ name }) => name === sheet);
  return found?.rows.get(row)?.get(column)?.value;
}

test('a second run on its own output changes no place and no figure, and is the next version', async () => {
  const second = await written(unchanged());
  expect(second.warnings).toEqual([]);
  expect(second.sheets.issue.version).toBe('v2');
  const cellsOf = (model: typeof first.sheets) =>
    describeWorkbook({ ...model, issue: first.sheets.issue, standing: null }).sheets.map(({ name, cells }) => [
      name,
      cells,
    ]);
  expect(cellsOf(second.sheets)).toEqual(cellsOf(first.sheets));
}, 60_000);

test('a figure typed into the revision block is kept, and every path starts from it', async () => {
  const { layout } = first.sheets;
  const [row, column] = [rowIn(layout, dataBlocks.revision, 0), columnOfYear(layout, year(2013))];
  const second = await written(edited(sheetNames.data, row, column, 2600));
  expect(second.warnings).toEqual([]);
  expect(contentAt(second, sheetNames.data, row, column)).toBe(2600);
  const [indicator] = second.sheets.rows;
  const path = second.evaluation.scenarios[0]?.projection.paths.get(indicator?.indicator.id ?? '');
  expect(path?.points.get(year(2013))).toMatchObject({ value: 2600, origin: 'observed' });
}, 60_000);

test('a rate typed on TP Assumptions is kept', async () => {
  const { layout } = first.sheets;
  const [row, column] = [rowIn(layout, 0, 0), columnOfYear(layout, year(2013))];
  const second = await written(edited(sheetNames.assumptions, row, column, 0.11));
  expect(second.warnings).toEqual([]);
  expect(contentAt(second, sheetNames.assumptions, row, column)).toBe(0.11);
}, 60_000);

test('a rate that the scenario file has otherwise is replaced, and both are said', async () => {
  const { layout, rows } = first.sheets;
  const [row, column] = [rowIn(layout, 0, 0), columnOfYear(layout, year(2013))];
  const id = rows[0]?.indicator.id ?? '';
  const asked = builtInScenarios().map((scenario) =>
    scenario.id === referenceId ? { ...scenario, growth: new Map([[id, rate(0.08)]]) } : scenario,
  );
  const second = await written(edited(sheetNames.assumptions, row, column, 0.11), asked);
  expect(contentAt(second, sheetNames.assumptions, row, column)).toBe(0.08);
  expect(second.warnings).toMatchObject([
    {
      code: 'growth-replaced',
      severity: 'note',
      place: { sheet: sheetNames.assumptions, cell: cellName(row, column) },
      parameters: { indicator: id, year: 2013, old: 11, new: 8 },
    },
  ]);
}, 60_000);

test('a remark stays', async () => {
  const [row, column] = [rowIn(first.sheets.layout, 0, 0), dataRemarkColumn(first.sheets)];
  const second = await written(edited(sheetNames.data, row, column, 'ask Customs'));
  expect(contentAt(second, sheetNames.data, row, column)).toBe('ask Customs');
}, 60_000);

test('a scenario that stands and is not asked for goes on', async () => {
  const second = await written(unchanged(), builtInScenarios().slice(0, 2));
  expect(second.warnings).toEqual([]);
  expect(second.sheets.scenarios.map(({ sheet, slot }) => [sheet, slot])).toEqual(
    first.sheets.scenarios.map(({ sheet, slot }) => [sheet, slot]),
  );
}, 60_000);
