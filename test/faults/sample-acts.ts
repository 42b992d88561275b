import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, startHost } from '../../src/host';
import { rate, year, type Scenario } from '../../src/plan';
import { builtInScenarios } from '../../src/projection';
import { evaluate, layOut, open, undo, write } from '../../src/run';
import { columnOfYear, rowIn } from '../../src/sheets/layout';
import type { SheetModel } from '../../src/sheets';
import { guangdong, ISSUE_DATE, SAMPLES } from '../end-to-end/project-file';
import type { FaultAct } from './fault-matrix';

const [reference, planPace] = builtInScenarios();

function scenarios(...chosen: readonly (Scenario | undefined)[]): readonly Scenario[] {
  return chosen.flatMap((scenario) => scenario ?? []);
}

const faster: Scenario = {
  id: 'faster',
  names: { en: 'Faster', 'zh-CN': '较快', 'zh-HK': '較快' },
  rule: 'average',
  growth: new Map([['high_tech_exports', new Map([[year(2014), rate(0.08)]])]]),
};

/** Reads the open workbook and writes the scenarios' sheets, as the pane does. */
async function run(...chosen: readonly Scenario[]): Promise<SheetModel | null> {
  const opened = await open(guangdong());
  if (opened.used.series.length === 0) return null;
  const evaluation = evaluate({ plan: opened.plan, rules: opened.rules, dataset: opened.used, scenarios: chosen });
  const issue = { version: `v${opened.version + 1}`, date: ISSUE_DATE };
  const model = await layOut(evaluation, 'en', issue, opened.standing);
  await write(model, opened);
  return model;
}

async function saved(file: Uint8Array, steps: () => Promise<unknown>): Promise<Uint8Array> {
  const host = startHost(openFile(file, 'sample.xlsx'));
  Object.assign(globalThis, host.library);
  await steps();
  return host.save();
}

/** The acts on the sample of Guangdong's plan: a first run of two scenarios, a second with one more. */
export async function sampleActs(): Promise<readonly FaultAct[]> {
  const sample = readFileSync(join(SAMPLES, 'guangdong-illustrative.xlsx'));
  const first = (): Promise<SheetModel | null> => run(...scenarios(reference, planPace));
  const second = (): Promise<SheetModel | null> => run(...scenarios(reference, planPace, faster));
  const models: SheetModel[] = [];
  const written = await saved(sample, async () => {
    const model = await first();
    if (model !== null) models.push(model);
  });
  const again = await saved(written, second);
  const [model] = models;
  const input = model === undefined ? ([0, 0] as const) : inputOf(model);
  const stage = { ownedSheet: 'TP Assumptions', input, free: [250, 2], addedSheet: 'TP Faster' } as const;
  return [
    { ...stage, name: 'sample: read', file: written, act: () => open(guangdong()) },
    { ...stage, name: 'sample: first write', file: sample, act: first, addedSheet: 'TP Compare' },
    { ...stage, name: 'sample: re-run', file: written, act: second },
    { ...stage, name: 'sample: undo of the re-run', file: again, act: undo },
  ];
}

/** The reference's growth of the first driver in the plan's second year. */
function inputOf({ layout, plan }: SheetModel): readonly [row: number, column: number] {
  return [rowIn(layout, 0, 0), columnOfYear(layout, year(plan.period.first + 1))];
}
