import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { builtInScenarios } from '../projection';
import { isoDate, problemMessage } from '../language';
import { defaultPlanId, year, type Year } from '../plan';
import { buildPages } from './build-pages';
import { projectLines } from './commands';
import { loadPlan } from './input-files';
import { writeFiles } from './output-files';
import { servePreview } from './preview-server';
import { projectWorkbook } from './project-job';
import { reportFailure } from './report-failure';

interface Sample {
  readonly file: string;
  readonly about: string;
  /** The sourced figures reach beyond the plan's start; they are read as they stood then. */
  readonly asOf: Year | null;
}

const OUT = 'out';

const samples: readonly Sample[] = [
  {
    file: join('assets', 'samples', 'guangdong-illustrative.xlsx'),
    about: 'Illustrative sample: made-up figures, every feature (ILLUSTRATIVE - NOT DATA)',
    asOf: null,
  },
  {
    file: join('assets', 'samples', 'guangdong-sourced.xlsx'),
    about:
      'Sourced sample: published figures only, as known at the end of 2012; where no base was published it says so',
    asOf: year(2012),
  },
];

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Runs the main job on one sample; true where its workbook was written. */
async function runSample({ file, about, asOf }: Sample): Promise<boolean> {
  const plan = await loadPlan(defaultPlanId);
  if (!plan.ok) throw new Error('the built-in plan is gone');
  const scenarios = builtInScenarios();
  const result = await projectWorkbook({
    file,
    plan: plan.value,
    scenarios,
    asOf,
    locale: 'en',
    date: isoDate(new Date()),
  });
  const out = join(OUT, basename(file));
  const written = result.ok ? await writeFiles([{ path: out, content: result.value.workbook }]) : result;
  if (!result.ok || !written.ok) {
    process.stderr.write(`${written.problems.map((problem) => problemMessage(problem, 'en')).join('\n')}\n`);
    return false;
  }
  print('', `== ${about}`, file, ...projectLines(result.value, 'en'), `Written: ${out}`);
  return true;
}

/** Serves the preview until the process is ended. */
async function preview(): Promise<void> {
  const root = process.cwd();
  print('', 'Building the preview...');
  await buildPages(root);
  const { address } = await servePreview(root);
  print(`Preview: ${address}`, 'End it with Ctrl+C.');
}

/** The main job on both samples; then, unless `--once` is given, the preview. */
async function main(): Promise<void> {
  await mkdir(OUT, { recursive: true });
  for (const sample of samples) {
    if (!(await runSample(sample))) process.exitCode = 2;
  }
  if (!process.argv.includes('--once')) await preview();
}

main().catch(reportFailure);
