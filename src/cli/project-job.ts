import type { Dataset } from '../dataset';
import type { Locale, Outcome, Plan, Problem, Scenario, Year } from '../plan';
import { evaluate, layOut, open, write, type Evaluation } from '../run';
import { uniteScenarios, type SheetModel } from '../sheets';
import { loadWorkbook } from './input-files';
import type { RequestCount } from './json-report';
import { startJob } from './workbook-job';

export interface ProjectRequest {
  readonly file: string;
  readonly plan: Plan;
  readonly scenarios: readonly Scenario[];
  readonly asOf: Year | null;
  readonly locale: Locale;
  /** ISO date that the sheets carry as their issue. */
  readonly date: string;
}

export interface ProjectResult {
  readonly evaluation: Evaluation;
  readonly sheets: SheetModel;
  /** What was noticed while writing; the workbook stands all the same. */
  readonly warnings: readonly Problem[];
  readonly workbook: Uint8Array;
  readonly requests: { readonly read: RequestCount; readonly write: RequestCount };
}

/** Whether anything in the workbook can be projected for the plan. */
function recognised(dataset: Dataset, file: string): Outcome<Dataset> {
  if (dataset.series.length > 0) return { ok: true, value: dataset, problems: [] };
  const faults = dataset.problems.filter(({ severity }) => severity === 'error');
  return { ok: false, problems: faults.map((problem) => ({ ...problem, place: { ...problem.place, file } })) };
}

/** A cut that leaves no figure at all is a slip of the pen. */
function nothingBefore(asOf: Year, file: string): Outcome<never> {
  const parameters = { argument: `--as-of ${asOf}`, expected: 'a year with figures in the workbook, or a later one' };
  return { ok: false, problems: [{ code: 'argument-invalid', severity: 'error', place: { file }, parameters }] };
}

/** That a cell was replaced need not be said where it is said by what. */
function isSaid({ code, place }: Problem, said: readonly Problem[]): boolean {
  return (
    code === 'content-replaced' &&
    said.some((other) => other.place.sheet === place.sheet && other.place.cell === place.cell)
  );
}

/**
 * The main job: a workbook is read, projected, judged, and written back with its scenario sheets. What stands from an
 * earlier run goes on: its scenarios beside those asked for, what was typed, and every place.
 */
export async function projectWorkbook(request: ProjectRequest): Promise<Outcome<ProjectResult>> {
  const { file, plan, scenarios, asOf, locale, date } = request;
  const opened = await loadWorkbook(file);
  if (!opened.ok) return opened;
  const job = startJob(opened.value);
  const read = await job.counted(() => open(plan));
  const stands = read.result;
  const dataset = recognised(stands.used, file);
  if (!dataset.ok) return dataset;
  const united = uniteScenarios(stands.scenarios ?? [], scenarios, stands.inputs);
  const evaluation = evaluate({
    plan: stands.plan,
    scenarios: united.scenarios,
    dataset: dataset.value,
    rules: stands.rules,
    ...(asOf === null ? {} : { asOf }),
  });
  const { dataset: cut } = evaluation.question;
  if (asOf !== null && cut.series.every(({ observations }) => observations.size === 0))
    return nothingBefore(asOf, file);
  const sheets = await layOut(evaluation, locale, { version: `v${stands.version + 1}`, date }, stands.standing);
  const written = await job.counted(() => write(sheets, stands));
  const failures = written.result.problems.filter(({ severity }) => severity === 'error');
  if (failures.length > 0) return { ok: false, problems: failures };
  const said = [...united.problems, ...sheets.problems];
  const warnings = [...said, ...written.result.problems.filter((problem) => !isSaid(problem, said))];
  const requests = { read: read.requests, write: written.requests };
  return {
    ok: true,
    value: { evaluation, sheets, workbook: job.save(), requests, warnings },
    problems: [],
  };
}

/** What `read` reports: the series and all that was noticed. */
export async function readWorkbook(file: string, plan: Plan): Promise<Outcome<Dataset>> {
  const opened = await loadWorkbook(file);
  if (!opened.ok) return opened;
  const { result } = await startJob(opened.value).counted(() => open(plan));
  return recognised(result.dataset, file);
}
