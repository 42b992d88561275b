import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locales, year } from '../../../src/plan';
import { gridPlan, gridWorkbook } from '../../end-to-end/grid-plan';
import { projectFile, SAMPLES } from '../../end-to-end/project-file';
import { packageFaults } from './package-faults';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'target-paths-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const samples = [
  ['guangdong-illustrative.xlsx', null],
  ['guangdong-sourced.xlsx', year(2012)],
] as const;

describe.each(locales)('what the command line saves, in %s', (locale) => {
  it.each(samples)(
    '%s, the first time and again',
    async (name, asOf) => {
      const first = await projectFile(join(SAMPLES, name), { locale, asOf });
      expect(packageFaults(first.workbook)).toEqual([]);
      const second = await projectFile(written(`${locale}-${name}`, first.workbook), { locale, asOf });
      expect(packageFaults(second.workbook)).toEqual([]);
    },
    60_000,
  );

  it('another plan', async () => {
    const { workbook } = await projectFile(written('grid.xlsx', gridWorkbook()), { plan: gridPlan(), locale });
    expect(packageFaults(workbook)).toEqual([]);
  }, 60_000);
});
