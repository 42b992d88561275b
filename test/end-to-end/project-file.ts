import { join, resolve } from 'node:path';
import { projectWorkbook, type ProjectResult } from '../../src/cli/project-job';
import { builtInPlan, type Locale, type Plan, type Scenario, type Year } from '../../src/plan';
import { builtInScenarios } from '../../src/projection';
import { describeWorkbook, type WorkbookDescription } from '../../src/sheets';

const ROOT = resolve(__dirname, '..', '..');
export const SAMPLES = join(ROOT, 'assets', 'samples');

export interface ProjectedFile extends ProjectResult {
  readonly description: WorkbookDescription;
}

interface Options {
  readonly plan?: Plan;
  readonly scenarios?: readonly Scenario[];
  readonly locale?: Locale;
  readonly asOf?: Year | null;
}

export function guangdong(): Plan {
  const plan = builtInPlan('guangdong-2013');
  if (!plan) throw new Error('the built-in plan is gone');
  return plan;
}

/** The day that test workbooks carry. */
export const ISSUE_DATE = '2026-11-24';

/** Runs the main job on a file, as the command line does, and describes once more what it wrote. */
export async function projectFile(file: string, options: Options = {}): Promise<ProjectedFile> {
  const { plan = guangdong(), scenarios = builtInScenarios(), locale = 'en', asOf = null } = options;
  const outcome = await projectWorkbook({ file, plan, scenarios, asOf, locale, date: ISSUE_DATE });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const description = describeWorkbook(outcome.value.sheets);
  return { ...outcome.value, description };
}
