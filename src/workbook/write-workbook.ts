import type { Problem } from '../plan';
import type { WorkbookDescription } from '../sheets';
import { sendSteps, type Step } from './batches';
import { problemOf } from './excel-failure';
import { preflight, type WriteTargets } from './preflight';
import { rollBack } from './roll-back';
import { sheetMoves } from './sheet-order';
import { Worksheets } from './target-sheet';
import { verify } from './verify';
import { addSheets, clearStale, writeContents, writeLinks, writeNames, writeNumberFormats } from './write-cells';
import { removeCharts, writeCharts } from './write-charts';
import { writeLayout, writePage } from './write-layout';
import { writeConditionalFormats, writeValidations } from './write-rules';
import { clearFormats, writeStyles } from './write-styles';

/** What became of a write. */
export interface WriteReport {
  /** Everything stands as described; if not, the workbook was put back as it was. */
  readonly written: boolean;
  /** The sheets written, and whether each was added. */
  readonly sheets: readonly { readonly name: string; readonly added: boolean }[];
  readonly problems: readonly Problem[];
}

/** What a write is at, in this order; `restore` only where it failed. */
export type WriteStage = 'check' | 'fill' | 'format' | 'chart' | 'verify' | 'page' | 'restore';

/** Is told of each stage as it begins. */
export type TellStage = (stage: WriteStage) => void;

function notWritten(problems: readonly Problem[]): WriteReport {
  return { written: false, sheets: [], problems };
}

/**
 * Writes described sheets as one transaction: look first, fill, read back. Sheets that the add-in owns are updated in
 * place and never deleted, so that what points to them goes on doing so; of the user's, nothing is touched. It takes
 * seven requests the first time and eight again, the client library's clean-up included, and more only where one would
 * exceed 4 MB.
 */
export async function writeWorkbook(
  description: WorkbookDescription,
  tell: TellStage = () => undefined,
): Promise<WriteReport> {
  try {
    return await Excel.run((context) => writeChecked(context, description, tell));
  } catch (error) {
    return notWritten([problemOf(error)]);
  }
}

async function writeChecked(
  context: Excel.RequestContext,
  description: WorkbookDescription,
  tell: TellStage,
): Promise<WriteReport> {
  tell('check');
  const targets = await preflight(context, description);
  if (targets.problems.length > 0) return notWritten(targets.problems);
  try {
    const worksheets = new Worksheets(context);
    const problems = await fill(context, description, targets, worksheets, tell);
    if (problems.some(({ severity }) => severity === 'error')) {
      return await putBack(context, targets, problems, tell);
    }
    const sheets = targets.sheets.map(({ description: { name }, existing }) => ({ name, added: existing === null }));
    tell('page');
    return { written: true, sheets, problems: [...problems, ...(await setPages(context, targets, worksheets))] };
  } catch (error) {
    return putBack(context, targets, [problemOf(error)], tell);
  }
}

/** A roll-back that fails leaves the workbook half written: that is a problem of its own. */
async function putBack(
  context: Excel.RequestContext,
  targets: WriteTargets,
  problems: readonly Problem[],
  tell: TellStage,
): Promise<WriteReport> {
  tell('restore');
  try {
    await rollBack(context, targets);
    return notWritten(problems);
  } catch (error) {
    return notWritten([...problems, problemOf(error)]);
  }
}

/** One request each for contents, looks and charts, and one that reads back. */
async function fill(
  context: Excel.RequestContext,
  description: WorkbookDescription,
  targets: WriteTargets,
  worksheets: Worksheets,
  tell: TellStage,
): Promise<Problem[]> {
  tell('fill');
  context.runtime.enableEvents = false;
  await sendSteps(context, contentSteps(context, targets, worksheets));
  tell('format');
  await sendSteps(context, looksSteps(description, targets, worksheets));
  tell('chart');
  await sendSteps(context, chartSteps(targets, worksheets));
  const [first] = targets.sheets;
  if (first !== undefined) worksheets.of(first).activate();
  context.runtime.enableEvents = true;
  context.application.calculate('Recalculate');
  tell('verify');
  return verify(context, targets.sheets, worksheets);
}

/**
 * Page set-up comes last, in a request of its own: it can fail for want of a printer, and what is written then stands
 * all the same.
 */
async function setPages(
  context: Excel.RequestContext,
  { sheets }: WriteTargets,
  worksheets: Worksheets,
): Promise<readonly Problem[]> {
  try {
    await sendSteps(
      context,
      sheets.map((target) => writePage(target, worksheets)),
    );
    return [];
  } catch (error) {
    return [{ ...problemOf(error), severity: 'warning' }];
  }
}

/** All sheets are there before the first formula, which may speak of any of them. */
function contentSteps(context: Excel.RequestContext, targets: WriteTargets, worksheets: Worksheets): Step[] {
  return [
    ...addSheets(targets.sheets, worksheets),
    ...sheetMoves(targets, worksheets),
    ...writeNames(context, targets.names),
    ...targets.sheets.flatMap((target) => clearStale(target, worksheets)),
    ...targets.sheets.flatMap((target) => writeLinks(target, worksheets)),
    ...targets.sheets.flatMap((target) => writeContents(target, worksheets)),
  ];
}

function looksSteps(description: WorkbookDescription, { sheets }: WriteTargets, worksheets: Worksheets): Step[] {
  return sheets.flatMap((target) => [
    ...clearFormats(target, worksheets),
    ...writeNumberFormats(target, worksheets),
    ...writeStyles(target, worksheets, description),
    ...writeConditionalFormats(target, worksheets),
    ...writeValidations(target, worksheets),
    ...writeLayout(target, worksheets),
  ]);
}

function chartSteps({ sheets }: WriteTargets, worksheets: Worksheets): Step[] {
  return sheets.flatMap((target) => [...removeCharts(target), ...writeCharts(target, worksheets)]);
}
