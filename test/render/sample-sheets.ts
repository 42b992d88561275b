import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { projectWorkbook } from '../../src/cli/project-job';
import { builtInPlans, locales, year, type Locale } from '../../src/plan';
import { builtInScenarios } from '../../src/projection';
import { renderSheets } from './render-sheets';

/** Pictures of every sheet of both samples in every language, under out/sheets, to be looked at. */
const OUT = resolve(__dirname, '..', '..', 'out', 'sheets');
const SAMPLES = resolve(__dirname, '..', '..', 'assets', 'samples');
const samples = [
  { name: 'guangdong-illustrative', asOf: null },
  { name: 'guangdong-sourced', asOf: year(2012) },
] as const;

async function render({ name, asOf }: (typeof samples)[number], locale: Locale): Promise<readonly string[]> {
  const [plan] = builtInPlans;
  if (!plan) throw new Error('there is no built-in plan');
  const file = join(SAMPLES, `${name}.xlsx`);
  const date = new Date().toISOString().slice(0, 10);
  const outcome = await projectWorkbook({ file, plan, scenarios: builtInScenarios(), asOf, locale, date });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const folder = join(OUT, `${name}-${locale}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const written = join(folder, `${name}.xlsx`);
  await writeFile(written, outcome.value.workbook);
  return renderSheets(written, folder);
}

async function main(): Promise<void> {
  for (const sample of samples) {
    for (const locale of locales) {
      const pictures = await render(sample, locale);
      process.stdout.write(`${sample.name} ${locale}: ${pictures.length} pictures\n`);
    }
  }
}

void main();
