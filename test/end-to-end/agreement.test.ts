import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '../../src/host';
import { locales, year } from '../../src/plan';
import { FIRST_YEAR_COLUMN } from '../../src/sheets/layout';
import { startLibreOffice, type LibreOffice } from '../libreoffice/libre-office';
import { precedentsAmong } from '../libreoffice/precedents';
import { lintFormula } from '../support/formula-lint';
import { describedValues, differences, hostValues, libreOfficeValues } from './cell-values';
import { projectFile, SAMPLES, type ProjectedFile } from './project-file';

const cases = [
  { sample: 'guangdong-illustrative.xlsx', asOf: null },
  { sample: 'guangdong-sourced.xlsx', asOf: year(2012) },
].flatMap((sample) => locales.map((locale) => ({ ...sample, locale })));

let office: LibreOffice;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'target-paths-'));
  office = await startLibreOffice();
}, 120_000);

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(cases)('$sample written in $locale', ({ sample, asOf, locale }) => {
  let projected: ProjectedFile;

  beforeAll(async () => {
    projected = await projectFile(join(SAMPLES, sample), { locale, asOf });
    const file = join(folder, `${locale}-${sample}`);
    writeFileSync(file, projected.workbook);
    await office.open(file);
    await office.recalculate();
  }, 120_000);

  test("the saved values are the core's", () => {
    const saved = hostValues(openFile(projected.workbook, sample).workbook);
    expect(differences(describedValues(projected.description), saved)).toEqual([]);
  });

  test('LibreOffice calculates the same from scratch', async () => {
    const calculated = libreOfficeValues(await office.read());
    expect(differences(describedValues(projected.description), calculated)).toEqual([]);
  });

  test('every formula is one that all programs calculate alike', () => {
    const { workbook } = openFile(projected.workbook, sample);
    const owned = workbook.sheets.filter(({ name }) => name.startsWith('TP '));
    const formulas = owned.flatMap(({ rows }) =>
      [...rows.values()].flatMap((cells) => [...cells.values()].flatMap(({ formula }) => formula ?? [])),
    );
    expect(formulas.length).toBeGreaterThan(500);
    expect(
      [...new Set(formulas)].flatMap((formula) => lintFormula(formula).map((fault) => `${fault}: ${formula}`)),
    ).toEqual([]);
  });

  test('every projected figure rests on Data and Assumptions', async () => {
    const precedents = precedentsAmong(await office.references());
    const places = projectedPlaces(projected);
    expect(places.length).toBeGreaterThan(0);
    const astray = places.filter((place) => {
      const sheets = new Set(precedents(place).map((block) => block.sheet));
      return !(sheets.has('TP Data') && sheets.has('TP Assumptions'));
    });
    expect(astray).toEqual([]);
  });
});

/** Cells of the scenario sheets' paths that hold a number; nothing is projected in the first year. */
function projectedPlaces({ description }: ProjectedFile) {
  return description.sheets.flatMap((sheet) =>
    sheet.cells
      .filter(
        ({ role, content, column }) =>
          role === 'projected' &&
          column > FIRST_YEAR_COLUMN &&
          content.type === 'formula' &&
          typeof content.value === 'number',
      )
      .map(({ row, column }) => ({ sheet: sheet.name, row, column })),
  );
}
