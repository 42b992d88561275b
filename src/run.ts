import { evaluate, type Evaluation, type Question } from './assessment';
import { recogniseDataset } from './dataset';
import type { GrowthChange, Locale, Plan, Problem } from './plan';
import type { Issue, SheetModel, Standing } from './sheets';
import { unwritten, type OpenedWorkbook } from './sheets/opened-workbook';
import { readBackNames } from './sheets/sheet-names';
import { readWorkbook } from './workbook/read-workbook';
import type { IsStopped, RestoreReport, TellStage, WritePreview, WriteReport, WriteStage } from './workbook';

export { evaluate, type Evaluation, type Question };
export { showCell } from './workbook/show-cell';
export { watchEdits, type Edit, type StopWatching } from './workbook/watch-edits';
export { watchWaiting } from './workbook/gateway';
export type { OpenedWorkbook, RestoreReport, WritePreview, WriteReport, WriteStage };

// Sheets are read back, described and written by code that is fetched when it is needed, so that targets show sooner.
const describing = () => import('./sheets');
const writing = () => Promise.all([import('./sheets'), import('./workbook/write-workbook')]);

/** Reads the open workbook: recognises its series, and takes back what was typed on the sheets of an earlier run. */
export async function open(plan: Plan): Promise<OpenedWorkbook> {
  const { grids, problems, standing, kept, ...written } = await readWorkbook({ standing: readBackNames });
  const recognised = recogniseDataset(grids, plan);
  const dataset = { ...recognised, problems: [...problems, ...recognised.problems] };
  const isWritten = standing.length > 0;
  const read = isWritten
    ? (await import('./sheets/read-back')).readBack(standing, dataset, plan, kept)
    : unwritten(dataset, plan);
  const used = { ...read.dataset, problems: [...dataset.problems, ...read.problems] };
  return { ...read, ...written, dataset, used };
}

/** What the sheets of an evaluation show, and where: what stands keeps its place. */
export async function layOut(
  evaluation: Evaluation,
  locale: Locale,
  issue: Issue,
  standing: Standing | null,
): Promise<SheetModel> {
  return (await describing()).layOut(evaluation, locale, issue, standing);
}

/** What a write of the sheets would do; nothing is changed. */
export async function preview(model: SheetModel, { revision, isNewer }: OpenedWorkbook): Promise<WritePreview> {
  const [{ describeWorkbook, newerRecord }, { previewWrite }] = await writing();
  if (isNewer) return { sheets: [], problems: [newerRecord] };
  return previewWrite(describeWorkbook(model), revision);
}

/** Writes the sheets into the open workbook, every projected number as a live formula; all of it or nothing. */
export async function write(
  model: SheetModel,
  { revision: expected, isNewer }: OpenedWorkbook,
  tell?: TellStage,
  isStopped?: IsStopped,
): Promise<WriteReport> {
  const [{ describeWorkbook, newerRecord, recordOf }, { writeWorkbook }] = await writing();
  if (isNewer) return { written: false, sheets: [], problems: [newerRecord] };
  return writeWorkbook(describeWorkbook(model), { expected, content: recordOf(model) }, tell, isStopped);
}

/** Takes the last run back, unless somebody has changed since then what it wrote. */
export async function undo(): Promise<RestoreReport> {
  return (await import('./workbook/end-run')).undoRun();
}

/** Writes changed growth into the inputs of the sheets that stand, and nothing else. */
export async function apply(
  model: SheetModel,
  { inputs }: OpenedWorkbook,
  changes: readonly GrowthChange[],
): Promise<readonly Problem[]> {
  const [{ inputCells, movedInputs }, { writeInputs }] = await Promise.all([
    describing(),
    import('./workbook/write-inputs'),
  ]);
  const cells = inputCells(model, inputs, changes);
  return cells === null ? [movedInputs] : writeInputs(cells);
}
