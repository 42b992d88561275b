import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '../../src/host';
import type { Workbook } from '../../src/host/model';
import { locales } from '../../src/plan';
import { packageFaults } from '../host/file/package-faults';
import { startLibreOffice } from '../libreoffice/libre-office';
import { describedValues, differences, hostValues, libreOfficeValues, placeKey } from './cell-values';
import { hostileNames, hostilePlan, hostileScenarios, hostileWorkbook, scenariosNamedHostilely } from './hostile-plan';
import { projectFile, type ProjectedFile } from './project-file';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'target-paths-'));
  writeFileSync(join(folder, 'hostile.xlsx'), hostileWorkbook());
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Every formula of a workbook by its place. */
function formulasIn({ sheets }: Workbook): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, rows } of sheets) {
    for (const [row, cells] of rows) {
      for (const [column, { formula }] of cells)
        if (formula !== undefined) found.set(placeKey(name, row, column), formula);
    }
  }
  return found;
}

function describedFormulas({ description }: ProjectedFile): Map<string, string> {
  return new Map(
    description.sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, content }) =>
        content.type === 'formula' ? [[placeKey(name, row, column), content.text] as const] : [],
      ),
    ),
  );
}

describe.each(locales)('names that look like formulas, in %s', (locale) => {
  let projected: ProjectedFile;
  let workbook: Workbook;

  beforeAll(async () => {
    const plan = hostilePlan();
    const scenarios = scenariosNamedHostilely(plan);
    projected = await projectFile(join(folder, 'hostile.xlsx'), { plan, scenarios, locale });
    writeFileSync(join(folder, `${locale}.xlsx`), projected.workbook);
    workbook = openFile(projected.workbook, 'out.xlsx').workbook;
  }, 60_000);

  it('are read as names', () => {
    const labels = projected.evaluation.question.dataset.series.map(({ sheet, label }) => [sheet, label]);
    const { sheet, exports, parts, firms } = hostileNames;
    expect(labels).toEqual([exports, parts, firms].map((label) => [sheet, label]));
  });

  it('make no formula: each that the file has was described, as it was described', () => {
    const described = describedFormulas(projected);
    expect(described.size).toBeGreaterThan(1000);
    expect(formulasIn(workbook)).toEqual(described);
  });

  it('make tabs that Excel takes, no two alike', () => {
    const tabs = projected.sheets.scenarios.map(({ sheet }) => sheet);
    expect(tabs).toHaveLength(hostileScenarios.length + 1);
    expect(new Set(workbook.sheets.map(({ name }) => name.normalize('NFKC').toLowerCase())).size).toBe(
      workbook.sheets.length,
    );
    for (const tab of tabs) expect(tab).toMatch(/^TP( (?!')[^:\\/?*[\]\p{Cc}\p{Cf}\p{Cs}]{0,27}[^:\\/?*[\]\s'])?$/u);
  });

  it('stand in the file as Excel expects them', () => {
    expect(packageFaults(projected.workbook)).toEqual([]);
    expect(differences(describedValues(projected.description), hostValues(workbook))).toEqual([]);
  });
});

test('LibreOffice finds the same sheets, and calculates what was described', async () => {
  const plan = hostilePlan();
  const scenarios = scenariosNamedHostilely(plan);
  const projected = await projectFile(join(folder, 'hostile.xlsx'), { plan, scenarios });
  writeFileSync(join(folder, 'out.xlsx'), projected.workbook);
  const office = await startLibreOffice();
  try {
    await office.open(join(folder, 'out.xlsx'));
    await office.recalculate();
    const found = libreOfficeValues(await office.read());
    expect(differences(describedValues(projected.description), found)).toEqual([]);
  } finally {
    await office.close();
  }
}, 150_000);
