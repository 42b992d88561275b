import { areaAddress } from './areas';
import { bytesOf, costOf, sendSteps, type Step } from './batches';
import { answerBytes, inputSteps, numberFormatSteps, typeBytesOf } from './cell-block';
import { ownershipKey } from './ownership';
import type { PlannedRun } from './planned-run';
import { relookedPlaces, type SheetChanges } from './sheet-changes';
import { markOf } from './sheet-mark';
import { sheetMoves } from './sheet-order';
import { ruleSteps, validationSteps } from './write-rules';
import { askPart, journalNamespace, putPart, recordNamespace, type AskedPart } from './stored-parts';
import type { TargetSheet, Worksheets } from './target-sheet';
import { chartSteps } from './write-charts';
import { layoutSteps } from './write-layout';
import { linkSteps } from './write-links';
import { nameSteps } from './write-names';
import { styleSteps, unstyleSteps } from './write-styles';

/** What the sheets held the moment before they were written over, and the moment after. */
export interface SeenContents {
  /** Of the standing sheets that change. */
  readonly before: ReadonlyMap<TargetSheet, Excel.Range>;
  readonly after: ReadonlyMap<TargetSheet, Excel.Range>;
  readonly record: AskedPart;
}

/**
 * Writes the journal, then what the cells hold, in one request: nothing is changed before the workbook says how to take it
 * back. The cells are read in the same request before they are written over and after, so that another author's edit is
 * seen however late it came, and none comes between writing and reading back.
 */
export async function writeContents(context: Excel.RequestContext, run: PlannedRun): Promise<SeenContents> {
  const before = new Map<TargetSheet, Excel.Range>();
  const after = new Map<TargetSheet, Excel.Range>();
  const record: AskedPart[] = [];
  const askRecord: Step = {
    bytes: costOf({ objects: 2, calls: 2 }),
    queue: () => {
      record[0] = askPart(context.workbook, recordNamespace);
    },
  };
  await sendSteps(context, [
    askRecord,
    journalStep(context, run),
    ...run.targets.sheets.map((target) => markStep(target, run)),
    ...sheetMoves(run.targets, run.worksheets),
    ...nameSteps(context, run.targets.names),
    ...run.changes.flatMap((change) => [
      ...seeingBefore(change, run, before),
      ...cellSteps(change, run.worksheets),
      seeingStep(change.target, run, after),
    ]),
  ]);
  const [asked] = record;
  if (asked === undefined) throw new Error('the record was not asked for');
  return { before, after, record: asked };
}

function journalStep(context: Excel.RequestContext, { targets, journal }: PlannedRun): Step {
  const text = JSON.stringify(journal);
  return {
    bytes: bytesOf(text) + costOf({ objects: 2, calls: 2 }),
    queue: () => {
      context.runtime.enableEvents = false;
      putPart(context.workbook, targets.journal.part, journalNamespace, text);
    },
  };
}

/** All sheets are there, and say whose they are, before the first formula, which may speak of any of them. */
function markStep(target: TargetSheet, { journal, worksheets }: PlannedRun): Step {
  const mark = markOf(target.description, journal.run);
  return {
    bytes: bytesOf(mark) + bytesOf(target.description.name) + costOf({ objects: 3 }),
    queue: () => {
      if (target.existing === null) worksheets.add(target.description.name);
      worksheets.of(target).customProperties.add(ownershipKey, mark);
    },
  };
}

function seeingBefore(change: SheetChanges, run: PlannedRun, seen: Map<TargetSheet, Excel.Range>): Step[] {
  const { target, cells } = change;
  const isWrittenOver = target.existing !== null && cells.some(({ input }) => input !== null);
  return isWrittenOver ? [seeingStep(target, run, seen)] : [];
}

function seeingStep(target: TargetSheet, { worksheets }: PlannedRun, seen: Map<TargetSheet, Excel.Range>): Step {
  const { block, description } = target;
  return {
    bytes: costOf({ ranges: 1, calls: 1 }),
    answerBytes: answerBytes(description, block) + typeBytesOf(description),
    queue: () => {
      const range = worksheets.of(target).getRange(areaAddress(block));
      range.load('formulas,values,valueTypes');
      seen.set(target, range);
    },
  };
}

/** Formats go before contents: a cell that is formatted as text would take a formula for text. */
function cellSteps({ target, cells, from, to }: SheetChanges, worksheets: Worksheets): Step[] {
  const worksheetOf = (): Excel.Worksheet => worksheets.of(target);
  const formats = cells.flatMap(({ row, column, numberFormat }) =>
    numberFormat === null ? [] : [{ row, column, value: numberFormat }],
  );
  const inputs = cells.flatMap(({ row, column, input }) => (input === null ? [] : [{ row, column, value: input }]));
  return [
    ...linkSteps(worksheetOf, from, to),
    ...numberFormatSteps(worksheetOf, formats),
    ...inputSteps(worksheetOf, inputs),
  ];
}

/** Looks, rules, messages, sizes and charts. */
export async function writeLooks(context: Excel.RequestContext, run: PlannedRun): Promise<void> {
  await sendSteps(
    context,
    run.changes.flatMap((change) => changeSteps(change, run)),
  );
}

function changeSteps(change: SheetChanges, { description, rules, worksheets }: PlannedRun): Step[] {
  const { target, restyled, from, to } = change;
  const worksheetOf = (): Excel.Worksheet => worksheets.of(target);
  return [
    ...unstyleSteps(worksheetOf, relookedPlaces(change), description),
    ...styleSteps(worksheetOf, restyled, description),
    ...ruleSteps(worksheetOf, from, to, rules.get(change) ?? []),
    ...validationSteps(worksheetOf, from, to),
    ...layoutSteps(worksheetOf, from, to),
    ...chartSteps(worksheetOf, from, to, target.existing?.charts ?? []),
  ];
}
