import { cellName } from '../dataset/grid';
import type { Place as ProblemPlace, Problem, ProblemCode } from '../plan';
import type { SheetDescription, WorkbookDescription } from '../sheets';
import { requestEach } from './batches';
import { answerBytes, formatBytes } from './cell-block';
import { request } from './gateway';
import { readJournal } from './journal';
import { movedRows } from './moved-rows';
import { readMark } from './sheet-mark';
import { askOwnership, listedSheet, type AskedSheet } from './sheet-list';
import { askStandingCells, standingCells } from './standing-cells';
import { askParts, standingPart, type StandingPart } from './stored-parts';
import { readRecord } from './stored-record';
import { blockOf, fateOf, targetSheet, type ExistingSheet, type TargetSheet } from './target-sheet';
import { typedInputs } from './typed-inputs';
import { chartProperties } from './write-charts';
import { namedFormula, type NamedArea } from './write-names';

/** What is known before anything is written. */
export interface WriteTargets {
  readonly sheets: readonly TargetSheet[];
  readonly names: readonly NamedArea[];
  /** Names of all sheets as they stand, in order. */
  readonly order: readonly string[];
  readonly record: StandingPart;
  readonly journal: StandingPart;
  /** The revision of the record; 0 where there is none. */
  readonly revision: number;
  /** What stands in the way; nothing may be written unless there is none. */
  readonly problems: readonly Problem[];
  /** What the user has put over cells of the add-in's, and will be replaced. */
  readonly replaced: readonly Problem[];
}

interface AskedTarget extends AskedSheet {
  readonly description: SheetDescription;
  readonly protection: Excel.WorksheetProtection;
  readonly used: Excel.Range;
  readonly charts: Excel.ChartCollection;
}

function problem(code: ProblemCode, place: ProblemPlace, parameters: Problem['parameters'] = {}): Problem {
  return { code, severity: 'error', place, parameters };
}

function isProblem(value: object): value is Problem {
  return 'severity' in value;
}

/** Asks whose a sheet of a described name is, whether it may be written, and what is on it. */
function askTarget(description: SheetDescription, worksheet: Excel.Worksheet): AskedTarget {
  const { protection, charts } = worksheet;
  protection.load('protected');
  charts.load(chartProperties);
  const used = askStandingCells(worksheet);
  return { ...askOwnership(worksheet), description, protection, used, charts };
}

/** A sheet of this name may be written if it is the add-in's and not protected. */
function existingSheet(asked: AskedTarget): ExistingSheet | Problem {
  const { name, worksheet, mark } = listedSheet(asked);
  if (mark === null) return problem('sheet-name-taken', { sheet: name });
  if (asked.protection.protected) return problem('sheet-protected', { sheet: name });
  const { used, charts } = asked;
  return { worksheet, mark: readMark(mark), markText: mark, standing: standingCells(used), charts: charts.items };
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A name may be set if it is free, or already speaks of a sheet of the add-in's, or of nothing any more. */
function namedAreas(description: WorkbookDescription, standing: readonly Excel.NamedItem[]): (NamedArea | Problem)[] {
  return description.names.map(({ name, sheet, area }) => {
    const item = standing.find((each) => isSameName(each.name, name));
    const wanted = namedFormula(sheet, area);
    if (item === undefined) return { name, formula: wanted, existing: null };
    const formula = String(item.formula);
    if (isOwn(formula, description)) return { name, formula: wanted, existing: { item, formula } };
    return problem('name-taken', {}, { name });
  });
}

function isOwn(formula: string, { sheets }: WorkbookDescription): boolean {
  if (formula.includes('#REF!')) return true;
  const sheet = /^='?(.*?)'?!/.exec(formula)?.[1]?.replaceAll("''", "'");
  return sheet !== undefined && sheets.some(({ name }) => isSameName(name, sheet));
}

/**
 * Looks before anything is written: one request for the workbook and its sheets, one for the sheets of described names
 * (more where the answer would be too large).
 *
 * @param expected the revision that the run was worked out from.
 */
export async function preflight(
  context: Excel.RequestContext,
  description: WorkbookDescription,
  expected: number,
): Promise<WriteTargets> {
  const { workbook } = context;
  const parts = await request(context, () => {
    workbook.load('readOnly');
    workbook.protection.load('protected');
    workbook.worksheets.load('items/name,items/visibility');
    workbook.names.load('items/name,items/formula');
    return askParts(workbook);
  });
  const worksheets = workbook.worksheets.items;
  const asked = await askSheets(context, description, worksheets);
  const found = description.sheets.map((sheet) => {
    const known = asked.targets.find((each) => each.description === sheet);
    return { sheet, existing: known === undefined ? null : existingSheet(known) };
  });
  const sheets = found.map(({ sheet, existing }) =>
    targetSheet(sheet, existing === null || isProblem(existing) ? null : existing),
  );
  const names = namedAreas(description, workbook.names.items);
  const record = standingPart(parts.record);
  const journal = standingPart(parts.journal);
  const revision = record.text === null ? 0 : (readRecord(record.text)?.revision ?? 0);
  const adds = found.some(({ existing }) => existing === null);
  return {
    sheets,
    names: names.filter((name): name is NamedArea => !isProblem(name)),
    order: worksheets.map(({ name }) => name),
    record,
    journal,
    revision,
    problems: [
      ...(workbook.readOnly ? [problem('workbook-read-only', {})] : []),
      ...(adds && workbook.protection.protected ? [problem('structure-protected', {})] : []),
      ...(isOpen(journal) ? [problem('being-written', {})] : []),
      ...(revision === expected ? [] : [problem('written-meanwhile', {}, { revision })]),
      ...found.flatMap(({ existing }) => (existing !== null && isProblem(existing) ? [existing] : [])),
      ...names.filter(isProblem),
      ...asked.others.flatMap(leftOver),
      ...sheets.flatMap(contentProblems),
    ],
    replaced: sheets.flatMap(replacedCells),
  };
}

/** A run that nobody has ended yet: another author's, or one that broke off. */
function isOpen({ text }: StandingPart): boolean {
  return text !== null && readJournal(text)?.state === 'open';
}

/** Cells of a sheet that the run would write to, and on which something stands that it may not replace. */
function contentProblems(target: TargetSheet): readonly Problem[] {
  const moved = movedRows(target);
  if (moved !== null) return [moved];
  const { description } = target;
  const taken = description.cells.filter((cell) => fateOf(target, cell) === 'taken');
  return [
    ...typedInputs(target),
    ...taken.map(({ row, column }) => problem('content-in-the-way', placeOf(description, row, column))),
  ];
}

function placeOf({ name }: SheetDescription, row: number, column: number): ProblemPlace {
  return { sheet: name, cell: cellName(row, column) };
}

function replacedCells(target: TargetSheet): readonly Problem[] {
  const { description } = target;
  return description.cells
    .filter((cell) => fateOf(target, cell) === 'replaced')
    .map(({ row, column }) => ({
      ...problem('content-replaced', placeOf(description, row, column)),
      severity: 'warning' as const,
    }));
}

/** A sheet of the workbook, and what is described for it; null for those of which only whose they are is asked. */
interface WantedSheet {
  readonly sheet: SheetDescription | null;
  readonly worksheet: Excel.Worksheet;
}

interface AskedSheets {
  readonly targets: readonly AskedTarget[];
  readonly others: readonly AskedSheet[];
}

/**
 * Asks about the sheets of described names; on a re-run also whose the others are, since a sheet of the add-in's that is
 * described no more would go on reading what is written anew.
 */
async function askSheets(
  context: Excel.RequestContext,
  description: WorkbookDescription,
  worksheets: readonly Excel.Worksheet[],
): Promise<AskedSheets> {
  const wanted = worksheets.map((worksheet): WantedSheet => {
    const sheet = description.sheets.find(({ name }) => isSameName(name, worksheet.name));
    return { sheet: sheet ?? null, worksheet };
  });
  if (wanted.every(({ sheet }) => sheet === null)) return { targets: [], others: [] };
  const asked = await requestEach(context, wanted, { bytes: expectedBytes, queue: askSheet });
  return {
    targets: asked.flatMap(({ answer }) => ('description' in answer ? [answer] : [])),
    others: asked.flatMap(({ answer }) => ('description' in answer ? [] : [answer])),
  };
}

function askSheet({ sheet, worksheet }: WantedSheet): AskedTarget | AskedSheet {
  return sheet === null ? askOwnership(worksheet) : askTarget(sheet, worksheet);
}

/** A sheet holds about what is described for it now. */
function expectedBytes({ sheet }: WantedSheet): number {
  return sheet === null ? 0 : answerBytes(sheet, blockOf(sheet)) + formatBytes(sheet);
}

/** A copy of one of the add-in's sheets is the user's; one that stands under its own name is left over. */
function leftOver(asked: AskedSheet): readonly Problem[] {
  const { name, mark } = listedSheet(asked);
  return mark !== null && readMark(mark).sheet === name ? [problem('sheet-left-over', { sheet: name })] : [];
}
