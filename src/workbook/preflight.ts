import type { Problem, ProblemCode, Place as ProblemPlace } from '../plan';
import type { SheetDescription, WorkbookDescription } from '../sheets';
import { grouped } from './batches';
import { answerBytes, formatBytes } from './cell-block';
import { textInput } from './cell-input';
import { askOwnership, listedSheet, type AskedSheet } from './sheet-list';
import { targetSheet, type ExistingSheet, type FormerContents, type TargetSheet } from './target-sheet';
import { typedInputs } from './typed-inputs';
import { namedFormula, type NamedArea } from './write-cells';

/** What is known before anything is written. */
export interface WriteTargets {
  readonly sheets: readonly TargetSheet[];
  readonly names: readonly NamedArea[];
  /** Names of all sheets as they stand, in order. */
  readonly order: readonly string[];
  /** What stands in the way; nothing may be written unless there is none. */
  readonly problems: readonly Problem[];
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

/** Asks whose a sheet of a described name is, whether it may be written, and what is on it. */
function askTarget(description: SheetDescription, worksheet: Excel.Worksheet): AskedTarget {
  const { protection, charts } = worksheet;
  protection.load('protected');
  charts.load('items/name');
  const used = worksheet.getUsedRangeOrNullObject(false);
  used.load('rowIndex,columnIndex,rowCount,columnCount,formulas,values,valueTypes,numberFormat');
  return { ...askOwnership(worksheet), description, protection, used, charts };
}

/**
 * What would put the cells back. A formula and text that looks like one are read alike: text is known by its value
 * being the same.
 */
function formerInputs(formulas: unknown[][], values: unknown[][], types: readonly (readonly string[])[]): unknown[][] {
  return formulas.map((row, down) =>
    row.map((formula, across) => {
      const isText = types[down]?.[across] === 'String' && values[down]?.[across] === formula;
      return isText ? textInput(String(formula)) : formula;
    }),
  );
}

function formerContents(used: Excel.Range): FormerContents | null {
  if (used.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  return {
    area: {
      firstRow: rowIndex,
      firstColumn: columnIndex,
      lastRow: rowIndex + rowCount - 1,
      lastColumn: columnIndex + columnCount - 1,
    },
    inputs: formerInputs(used.formulas, used.values, used.valueTypes),
    numberFormats: used.numberFormat,
  };
}

/** A sheet of this name may be written if it is the add-in's and not protected. */
function existingSheet(asked: AskedTarget): ExistingSheet | Problem {
  const { name, worksheet, ownership } = listedSheet(asked);
  if (ownership === null) return problem('sheet-name-taken', { sheet: name });
  if (asked.protection.protected) return problem('sheet-protected', { sheet: name });
  const charts = asked.charts.items.map((chart) => ({ name: chart.name, chart }));
  return { worksheet, ownership, former: formerContents(asked.used), charts };
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
    const formula: unknown = item.formula;
    if (isOwn(formula, description)) return { name, formula: wanted, existing: { item, formula } };
    return problem('name-taken', {}, { name });
  });
}

function isOwn(formula: unknown, { sheets }: WorkbookDescription): boolean {
  const text = String(formula);
  if (text.includes('#REF!')) return true;
  const sheet = /^='?(.*?)'?!/.exec(text)?.[1]?.replaceAll("''", "'");
  return sheet !== undefined && sheets.some(({ name }) => isSameName(name, sheet));
}

function isProblem(value: object): value is Problem {
  return 'severity' in value;
}

/**
 * Looks before anything is written: one request for the workbook and its sheets, one for the sheets of described names
 * (more where the answer would be too large).
 */
export async function preflight(
  context: Excel.RequestContext,
  description: WorkbookDescription,
): Promise<WriteTargets> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/name,items/visibility');
  workbook.names.load('items/name,items/formula');
  await context.sync();
  const worksheets = workbook.worksheets.items;
  const others = askOthers(description, worksheets);
  const asked = await askTargets(context, description, worksheets);
  const found = description.sheets.map((sheet) => {
    const known = asked.find((each) => each.description === sheet);
    return { sheet, existing: known === undefined ? null : existingSheet(known) };
  });
  const leftOver = others.map(listedSheet).flatMap(({ name, ownership }) => (ownership === null ? [] : [name]));
  const names = namedAreas(description, workbook.names.items);
  const adds = found.some(({ existing }) => existing === null);
  return {
    sheets: found.map(({ sheet, existing }) =>
      targetSheet(sheet, existing === null || isProblem(existing) ? null : existing),
    ),
    names: names.filter((name): name is NamedArea => !isProblem(name)),
    order: worksheets.map(({ name }) => name),
    problems: [
      ...(workbook.readOnly ? [problem('workbook-read-only', {})] : []),
      ...(adds && workbook.protection.protected ? [problem('sheet-protected', {})] : []),
      ...found.flatMap(({ existing }) => (existing !== null && isProblem(existing) ? [existing] : [])),
      ...names.filter(isProblem),
      ...leftOver.map((name) => problem('sheet-left-over', { sheet: name })),
      ...found.flatMap(({ sheet, existing }) =>
        existing === null || isProblem(existing) ? [] : typedInputs(sheet, existing.former),
      ),
    ],
  };
}

/**
 * On a re-run, asks whose the other sheets are: the add-in's that are described no more would read other scenarios'
 * assumptions. The question goes along with the next request.
 */
function askOthers(description: WorkbookDescription, worksheets: readonly Excel.Worksheet[]): readonly AskedSheet[] {
  const isDescribed = ({ name }: Excel.Worksheet) => description.sheets.some((sheet) => isSameName(sheet.name, name));
  if (!worksheets.some(isDescribed)) return [];
  return worksheets.filter((worksheet) => !isDescribed(worksheet)).map(askOwnership);
}

async function askTargets(
  context: Excel.RequestContext,
  description: WorkbookDescription,
  worksheets: readonly Excel.Worksheet[],
): Promise<AskedTarget[]> {
  const wanted = description.sheets.flatMap((sheet) => {
    const worksheet = worksheets.find(({ name }) => isSameName(name, sheet.name));
    return worksheet === undefined ? [] : [{ sheet, worksheet }];
  });
  const asked: AskedTarget[] = [];
  // One request takes them all unless they are very large.
  for (const group of grouped(wanted, ({ sheet }) => expectedBytes(sheet))) {
    asked.push(...(await askGroup(context, group)));
  }
  return asked;
}

/** A sheet holds about what is described for it now. */
function expectedBytes(description: SheetDescription): number {
  const { block } = targetSheet(description, null);
  return answerBytes(description, block) + formatBytes(description);
}

async function askGroup(
  context: Excel.RequestContext,
  group: readonly { readonly sheet: SheetDescription; readonly worksheet: Excel.Worksheet }[],
): Promise<AskedTarget[]> {
  const asked = group.map(({ sheet, worksheet }) => askTarget(sheet, worksheet));
  await context.sync();
  return asked;
}
