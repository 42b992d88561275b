import { resolve } from 'node:path';
import { fillTemplate, problemMessage, resultWords } from '../language';
import { defaultPlanId, type Outcome } from '../plan';
import type { ProjectCommand, ReadCommand, UndoCommand } from './command-line';
import { loadPlan, loadScenarios } from './input-files';
import { datasetJson, evaluationJson } from './json-report';
import { writeFiles, type OutputFile } from './output-files';
import { projectWorkbook, readWorkbook, type ProjectResult } from './project-job';
import { undoLastRun } from './undo-job';
import { resultTable } from './result-table';
import { seriesTable } from './series-table';

/** What a command prints on standard output, or the problems that kept it from its work. */
export type CommandOutcome = Outcome<readonly string[]>;

/** Lists what is recognised in a workbook. */
export async function runRead({ file, asJson }: ReadCommand): Promise<CommandOutcome> {
  const plan = await loadPlan(defaultPlanId);
  if (!plan.ok) return plan;
  const dataset = await readWorkbook(file, plan.value);
  if (!dataset.ok) return dataset;
  const lines = asJson
    ? [JSON.stringify(datasetJson(dataset.value, 'en', plan.value), null, 1)]
    : seriesTable(dataset.value, plan.value, 'en');
  return { ok: true, value: lines, problems: [] };
}

function requestLine({ requests }: ProjectResult): string {
  const part = (name: string, { count, bytes }: { count: number; bytes: number }) =>
    `${name} ${count} requests, ${(bytes / 1000).toFixed(0)} kB`;
  return `Excel: ${part('read', requests.read)}; ${part('write', requests.write)}`;
}

/** The tables, problems and requests of a finished job. */
export function projectLines(result: ProjectResult, locale: ProjectCommand['locale']): readonly string[] {
  const { evaluation } = result;
  const { plan } = evaluation.question;
  const tables = evaluation.scenarios.flatMap((scenario) => ['', ...resultTable(plan, scenario, locale)]);
  const problems = new Set(
    [...evaluation.problems, ...result.warnings].map((problem) => `- ${problemMessage(problem, locale, plan)}`),
  );
  return [
    ...tables,
    '',
    ...(problems.size > 0 ? [resultWords[locale].problems, ...problems] : []),
    requestLine(result),
  ];
}

/** Two outputs in one place would leave only one of them, and the workbook that was read must stay as it was. */
function clash(file: string, out: string, json: string | null = null): CommandOutcome | null {
  const [input, ...outputs] = [file, out, ...(json === null ? [] : [json])].map((path) => resolve(path));
  const taken = outputs.find((path, index) => path === input || outputs.indexOf(path) !== index);
  if (taken === undefined) return null;
  const parameters = { argument: taken, expected: 'a file of its own for each of input, --out and --json' };
  return { ok: false, problems: [{ code: 'argument-invalid', severity: 'error', place: {}, parameters }] };
}

/** Projects a workbook and writes the result beside it. */
export async function runProject(command: ProjectCommand, date: string): Promise<CommandOutcome> {
  const clashing = clash(command.file, command.out, command.json);
  if (clashing) return clashing;
  const plan = await loadPlan(command.plan);
  if (!plan.ok) return plan;
  const scenarios = await loadScenarios(command.scenarios, plan.value);
  if (!scenarios.ok) return scenarios;
  const { file, asOf, locale, out, json } = command;
  const result = await projectWorkbook({ file, plan: plan.value, scenarios: scenarios.value, asOf, locale, date });
  if (!result.ok) return result;
  const { workbook, evaluation, requests, warnings } = result.value;
  const files: OutputFile[] = [{ path: out, content: workbook }];
  if (json !== null) {
    files.push({
      path: json,
      content: `${JSON.stringify(evaluationJson(evaluation, warnings, requests, locale), null, 1)}\n`,
    });
  }
  const written = await writeFiles(files);
  if (!written.ok) return written;
  return {
    ok: true,
    value: [...projectLines(result.value, locale), fillTemplate(resultWords[locale].written, { file: out })],
    problems: [],
  };
}

/** Takes the last run in a workbook back, and writes the workbook as it was before it. */
export async function runUndo({ file, out, locale }: UndoCommand): Promise<CommandOutcome> {
  const clashing = clash(file, out);
  if (clashing) return clashing;
  const undone = await undoLastRun(file);
  if (!undone.ok) return undone;
  const written = await writeFiles([{ path: out, content: undone.value }]);
  if (!written.ok) return written;
  const { undone: said, written: where } = resultWords[locale];
  return { ok: true, value: [said, fillTemplate(where, { file: out })], problems: [] };
}
