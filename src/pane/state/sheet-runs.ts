import { isoDate } from '../../language';
import type { GrowthChange, Locale } from '../../plan';
import { apply, layOut, preview, write, type Evaluation, type OpenedWorkbook, type WritePreview } from '../../run';
import type { SheetModel } from '../../sheets';
import { failureProblem } from './failure-problem';
import type { Action } from './pane-state';

/** What a run starts from: the workbook as it was read, what is to stand on the sheets, and in which language. */
export interface SheetRun {
  readonly opened: OpenedWorkbook;
  readonly evaluation: Evaluation;
  readonly locale: Locale;
}

/** The sheets of the next run, issued today. */
function sheetsOf({ opened, evaluation, locale }: SheetRun): Promise<SheetModel> {
  const issue = { version: `v${opened.version + 1}`, date: isoDate(new Date()) };
  return layOut(evaluation, locale, issue, opened.standing);
}

/** What a write would do; where that cannot be said, why not. */
export async function previewSheets(run: SheetRun): Promise<WritePreview> {
  try {
    const model = await sheetsOf(run);
    const { sheets, problems } = await preview(model, run.opened);
    return { sheets, problems: [...problems, ...model.problems] };
  } catch (error) {
    return { sheets: [], problems: [failureProblem(error)] };
  }
}

export async function applyDraft(
  run: SheetRun,
  changes: readonly GrowthChange[],
  dispatch: (action: Action) => void,
): Promise<void> {
  dispatch({ type: 'apply-began' });
  dispatch({ type: 'apply-ended', changes, problems: await apply(await sheetsOf(run), run.opened, changes) });
}

export async function writeSheets(
  run: SheetRun,
  changes: readonly GrowthChange[],
  dispatch: (action: Action) => void,
  isStopped: () => boolean,
): Promise<void> {
  dispatch({ type: 'write-began' });
  const model = await sheetsOf(run);
  const report = await write(model, run.opened, (stage) => dispatch({ type: 'write-reached', stage }), isStopped);
  const problems = report.written ? [...model.problems, ...report.problems] : report.problems;
  dispatch({ type: 'write-ended', changes, report: { ...report, problems } });
}
