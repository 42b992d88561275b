import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openFile, startHost } from '../../src/host';
import { builtInPlans, rate, year, type Scenario } from '../../src/plan';
import { builtInScenarios } from '../../src/projection';
import { evaluate, open, write } from '../../src/run';
import { describeWorkbook, layOut } from '../../src/sheets';
import { report, timingsOf } from './timings';

const SAMPLE = resolve(__dirname, '..', '..', 'assets', 'samples', 'guangdong-illustrative.xlsx');
const ISSUE = { version: 'v1', date: '2026-11-24' };

function whatIfs(count: number): readonly Scenario[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `What if ${index + 1}`;
    return {
      id: name,
      names: { en: name, 'zh-CN': name, 'zh-HK': name },
      rule: 'average',
      growth: new Map([['high_tech_exports', new Map([[year(2014), rate(0.03 + index / 1000)]])]]),
    };
  });
}

/** A fresh Excel over the sample, as the global one. */
function freshHost() {
  const host = startHost(openFile(readFileSync(SAMPLE), 'sample.xlsx'));
  Object.assign(globalThis, host.library);
  return host;
}

/** How long the parts of the main job take, in proportion to what happens on every key. */
async function main(): Promise<void> {
  const [plan] = builtInPlans;
  if (!plan) throw new Error('there is no built-in plan');
  freshHost();
  const { dataset } = await open(plan);
  const question = { plan, dataset, scenarios: builtInScenarios() };
  const evaluation = evaluate(question);
  const many = evaluate({ ...question, scenarios: whatIfs(30) });
  const written = async (of: typeof evaluation) => {
    const host = freshHost();
    const opened = await open(plan);
    await write(layOut(of, 'en', ISSUE, opened.standing), opened);
    host.save();
  };
  const timings = await timingsOf({
    'evaluate 4 scenarios': () => evaluate(question),
    'evaluate 30 scenarios': () => evaluate({ ...question, scenarios: whatIfs(30) }),
    'describe the sheets of 4 scenarios': () => describeWorkbook(layOut(evaluation, 'en', ISSUE, null)),
    'open the file, read and recognise': () => {
      freshHost();
      return open(plan);
    },
    'open the file, read, write 4 scenarios, calculate and save': () => written(evaluation),
    'open the file, read, write 30 scenarios, calculate and save': () => written(many),
  });
  process.stdout.write(`${report(timings)}\n`);
}

void main();
