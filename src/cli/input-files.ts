import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileFailure, openFile, type FileFailureReason, type OpenedFile } from '../host';
import { builtInPlan, builtInPlans, parsePlan, parseScenarios } from '../plan';
import type { Outcome, Plan, Problem, ProblemCode, Scenario } from '../plan';
import { builtInScenarios } from '../projection';

function failed(code: ProblemCode, file: string, parameters: Problem['parameters'] = {}): Outcome<never> {
  return { ok: false, problems: [{ code, severity: 'error', place: { file }, parameters }] };
}

function inFile<T>(outcome: Outcome<T>, file: string): Outcome<T> {
  if (outcome.ok) return outcome;
  const problems = outcome.problems.map((problem) => ({ ...problem, place: { ...problem.place, file } }));
  return { ok: false, problems };
}

async function readBytes(file: string): Promise<Outcome<Uint8Array>> {
  try {
    return { ok: true, value: await readFile(file), problems: [] };
  } catch {
    return failed('file-not-found', file);
  }
}

async function readJson(file: string): Promise<Outcome<unknown>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value).replace(/^\uFEFF/, '');
    return { ok: true, value: JSON.parse(text), problems: [] };
  } catch (error) {
    return failed('file-malformed-json', file, { detail: error instanceof Error ? error.message : String(error) });
  }
}

/** A plan that ships with the program by its id, or a plan file by its path. */
export async function loadPlan(idOrFile: string): Promise<Outcome<Plan>> {
  const builtIn = builtInPlan(idOrFile);
  if (builtIn) return { ok: true, value: builtIn, problems: [] };
  if (!/\.json$/i.test(idOrFile)) {
    const known = builtInPlans.map(({ id }) => id).join(', ');
    const problem: Problem = {
      code: 'plan-unknown',
      severity: 'error',
      place: {},
      parameters: { id: idOrFile, known },
    };
    return { ok: false, problems: [problem] };
  }
  const json = await readJson(idOrFile);
  return json.ok ? inFile(parsePlan(json.value), idOrFile) : json;
}

/** The built-in scenarios, or those of a file. */
export async function loadScenarios(file: string | null, plan: Plan): Promise<Outcome<readonly Scenario[]>> {
  if (file === null) return { ok: true, value: builtInScenarios(), problems: [] };
  const json = await readJson(file);
  return json.ok ? inFile(parseScenarios(json.value, plan, builtInScenarios()), file) : json;
}

const FAILURE_CODES: Readonly<Record<FileFailureReason, ProblemCode>> = {
  'not-a-workbook': 'file-not-workbook',
  encrypted: 'file-encrypted',
  'too-large': 'file-too-large',
  damaged: 'file-damaged',
};

/** Opens a workbook file; what keeps it from opening is a problem that names the file. */
export async function loadWorkbook(file: string): Promise<Outcome<OpenedFile>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    return { ok: true, value: openFile(bytes.value, basename(file)), problems: [] };
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    return failed(FAILURE_CODES[error.reason], file, { detail: error.detail });
  }
}
