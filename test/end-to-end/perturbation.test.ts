import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from '../../src/run';
import { layOut } from '../../src/sheets';
import { describeWorkbook, type WorkbookDescription } from '../../src/sheets';
import { startLibreOffice, type LibreOffice } from '../libreoffice/libre-office';
import { describedValues, differences, libreOfficeValues, type CellValues } from './cell-values';
import { perturbationsOf, type Perturbation } from './perturbations';
import { ISSUE_DATE, projectFile, SAMPLES, type ProjectedFile } from './project-file';

let office: LibreOffice;
let folder: string;
let projected: ProjectedFile;
let perturbations: readonly Perturbation[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'target-paths-'));
  projected = await projectFile(join(SAMPLES, 'guangdong-illustrative.xlsx'));
  perturbations = perturbationsOf(projected.sheets, projected.evaluation);
  const file = join(folder, 'illustrative.xlsx');
  writeFileSync(file, projected.workbook);
  office = await startLibreOffice();
  await office.open(file);
  await office.recalculate();
}, 120_000);

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the core has for every result: scenario sheets and the comparison. Inputs and their states are not results. */
function results(description: WorkbookDescription): CellValues {
  const { scenarios } = projected.sheets;
  const names = [...scenarios.map(({ sheet }) => sheet), 'TP Compare'];
  return describedValues({ ...description, sheets: description.sheets.filter(({ name }) => names.includes(name)) });
}

function expected({ question }: Perturbation): CellValues {
  const model = layOut(evaluate(question), 'en', { version: 'v1', date: ISSUE_DATE });
  expect(model.layout).toEqual(projected.sheets.layout);
  return results(describeWorkbook(model));
}

test('every input, changed alone in LibreOffice, moves the results as the core projects', async () => {
  const issued = results(projected.description);
  expect(perturbations.length).toBeGreaterThan(100);
  const faults: string[] = [];
  for (const perturbation of perturbations) {
    const wanted = expected(perturbation);
    if (differences(wanted, issued).length === 0) faults.push(`${perturbation.name}: moves nothing`);
    await office.open(join(folder, 'illustrative.xlsx'));
    await office.setCells([...perturbation.cells]);
    const found = libreOfficeValues(await office.read());
    faults.push(
      ...differences(wanted, found)
        .slice(0, 3)
        .map((line) => `${perturbation.name}: ${line}`),
    );
  }
  expect(faults).toEqual([]);
}, 900_000);
