import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../src/cli/project-job';
import { guangdong, projectFile, SAMPLES } from './project-file';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'target-paths-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('after LibreOffice has saved the workbook, its projections are not read as figures', async () => {
  const { workbook, evaluation } = await projectFile(join(SAMPLES, 'guangdong-illustrative.xlsx'));
  writeFileSync(join(folder, 'projected.xlsx'), workbook);
  mkdirSync(join(folder, 'saved'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const conversion = ['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'saved')];
  execFileSync('soffice', [profile, ...conversion, join(folder, 'projected.xlsx')], {
    timeout: 120_000,
    stdio: 'pipe',
  });
  const saved = await readWorkbook(join(folder, 'saved', 'projected.xlsx'), guangdong());
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  const labels = ({ series }: typeof saved.value) => series.map(({ sheet, label }) => `${sheet}: ${label}`).sort();
  expect(labels(saved.value)).toEqual(labels(evaluation.question.dataset));
}, 150_000);
