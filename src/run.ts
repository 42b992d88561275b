import { defaultRules, evaluate, type Evaluation, type Question } from './assessment';
import { recogniseDataset, type Dataset } from './dataset';
import type { GrowthChange, Locale, Plan, Problem } from './plan';
import type { Issue, ReadBack, SheetModel } from './sheets';
import { sheetNames } from './sheets/sheet-names';
import { readGrids } from './workbook/read-grids';
import type { WriteReport, WriteStage } from './workbook';

export { evaluate, type Evaluation, type Question };
export { showCell } from './workbook/show-cell';
export { watchEdits, type Edit, type StopWatching } from './workbook/watch-edits';
export type { WriteReport, WriteStage };

/** An open workbook as it stands; what it says of an earlier run is what nobody wrote where there was none. */
export interface OpenedWorkbook extends Omit<ReadBack, 'problems'> {
  /** What was recognised on the user's own sheets. */
  readonly dataset: Dataset;
  /** The same with the figures that the sheets of an earlier run use instead: revisions, and copies taken at issue. */
  readonly used: Dataset;
  /** Names of the sheets of an earlier run. */
  readonly ownedSheets: readonly string[];
}

/** The sheets of an earlier run that say what was typed there. */
const standingNames = [sheetNames.assumptions, sheetNames.about, sheetNames.data];

// Sheets are read back, described and written by code that is fetched when it is needed, so that targets show sooner.

/** Reads the open workbook: recognises its series, and takes back what was typed on the sheets of an earlier run. */
export async function open(plan: Plan): Promise<OpenedWorkbook> {
  const { grids, problems, standing, ownedSheets } = await readGrids({ standing: standingNames });
  const recognised = recogniseDataset(grids, plan);
  const dataset = { ...recognised, problems: [...problems, ...recognised.problems] };
  const read =
    standing.length > 0
      ? (await import('./sheets/read-back')).readBack(standing, dataset, plan)
      : unwritten(dataset, plan);
  const used = { ...read.dataset, problems: [...dataset.problems, ...read.problems, ...read.lost] };
  return { ...read, dataset, used, ownedSheets };
}

/** What there is to read back where nothing was written. */
function unwritten(dataset: Dataset, plan: Plan): ReadBack {
  const none = { lost: [], scenarios: null, inputs: [], version: 0, problems: [] };
  return { dataset, plan, rules: defaultRules, ...none };
}

/** What the sheets of an evaluation show, and where. */
export async function layOut(evaluation: Evaluation, locale: Locale, issue: Issue): Promise<SheetModel> {
  return (await import('./sheets')).layOut(evaluation, locale, issue);
}

/** Names of the sheets that a write would fill, in their order. */
export async function plannedSheets(evaluation: Evaluation, locale: Locale): Promise<readonly string[]> {
  const { describeWorkbook, layOut: laidOut } = await import('./sheets');
  return describeWorkbook(laidOut(evaluation, locale, { version: '', date: '' })).sheets.map(({ name }) => name);
}

/** Writes the sheets into the open workbook, every projected number as a live formula. */
export async function write(model: SheetModel, tell?: (stage: WriteStage) => void): Promise<WriteReport> {
  const [{ describeWorkbook }, { writeWorkbook }] = await Promise.all([
    import('./sheets'),
    import('./workbook/write-workbook'),
  ]);
  return writeWorkbook(describeWorkbook(model), tell);
}

/** Writes changed growth into the inputs of the sheets that stand, and nothing else. */
export async function apply(
  model: SheetModel,
  { inputs }: OpenedWorkbook,
  changes: readonly GrowthChange[],
): Promise<readonly Problem[]> {
  const [{ inputCells }, { writeInputs }] = await Promise.all([import('./sheets'), import('./workbook/write-inputs')]);
  const cells = inputCells(model, inputs, changes);
  if (cells === null) return [{ code: 'input-moved', severity: 'error', place: {}, parameters: {} }];
  return writeInputs(cells);
}
