import { cellName } from '../dataset/grid';
import type { Grid } from '../dataset';
import type { Problem } from '../plan';
import type { StandingSheet } from '../sheets';
import { areaAddress } from './areas';
import { problemOf } from './excel-failure';
import { askOwnership, listedSheet, type ListedSheet } from './sheet-list';
import { cellsOf, readCells, type UsedSheet } from './used-cells';

/** What the workbook holds beside the add-in's own sheets. */
export interface WorkbookContents {
  /** The used part of each sheet that is not empty. */
  readonly grids: readonly Grid[];
  /** Names of the sheets that the add-in owns, which are not read. */
  readonly ownedSheets: readonly string[];
  /** The owned sheets that were asked for, with their formulas. */
  readonly standing: readonly StandingSheet[];
  /** Why a sheet, or everything, could not be read. */
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** Hidden sheets are left alone unless this is set. */
  readonly includeHidden?: boolean;
  /** Names of sheets that are read with their formulas where the add-in owns them. */
  readonly standing?: readonly string[];
}

/** Excel reads no more cells than this; above it the values may come back as nothing at all. */
const cellLimit = 5_000_000;

/**
 * Reads the used range of every visible sheet that is not the add-in's: a request for the list of sheets, one for
 * whose they are and how large, one for the cells (more where an answer would exceed 4 MB), and the client library's
 * clean-up.
 */
export async function readGrids(options: ReadOptions = {}): Promise<WorkbookContents> {
  try {
    return await Excel.run((context) => readSheets(context, options));
  } catch (error) {
    return { grids: [], ownedSheets: [], standing: [], problems: [problemOf(error)] };
  }
}

async function readSheets(
  context: Excel.RequestContext,
  { includeHidden = false, standing = [] }: ReadOptions,
): Promise<WorkbookContents> {
  const { worksheets } = context.workbook;
  const { names } = context.workbook;
  worksheets.load('items/name,items/visibility');
  names.load('items/name');
  await context.sync();
  const isWrittenBefore = names.items.some(({ name }) => name.startsWith(namePrefix));
  const asked = worksheets.items.map((worksheet) => ({ ...askOwnership(worksheet), used: askUsedRange(worksheet) }));
  await context.sync();
  const listed = asked.map((each) => ({ sheet: knownSheet(listedSheet(each), isWrittenBefore), used: each.used }));
  const foreign = listed.filter(({ sheet }) => sheet.ownership === null && (includeHidden || sheet.visible));
  const filled = foreign.flatMap(({ sheet, used }) => (used.isNullObject ? [] : [usedSheet(sheet, used)]));
  const tooLarge = filled.filter((used) => used.rows * used.columns > cellLimit);
  const owned = listed.filter(({ sheet }) => sheet.ownership !== null);
  const askedFor = owned.flatMap(({ sheet, used }) =>
    standing.includes(sheet.name) && !used.isNullObject ? [askFormulas(usedSheet(sheet, used))] : [],
  );
  const grids = await readCells(
    context,
    filled.filter((used) => !tooLarge.includes(used)),
  );
  return {
    grids,
    ownedSheets: owned.map(({ sheet }) => sheet.name),
    standing: askedFor.map(standingSheet),
    problems: [
      ...tooLarge.map(sheetTooLarge),
      ...(includeHidden ? [] : hiddenSheets(listed.map(({ sheet }) => sheet))),
    ],
  };
}

interface AskedFormulas {
  readonly used: UsedSheet;
  readonly range: Excel.Range;
}

/** Asks for the formulas of a sheet of the add-in's; the answer comes with the next request. */
function askFormulas(used: UsedSheet): AskedFormulas {
  const { firstRow, firstColumn, rows, columns } = used;
  const area = { firstRow, firstColumn, lastRow: firstRow + rows - 1, lastColumn: firstColumn + columns - 1 };
  const range = used.worksheet.getRange(areaAddress(area));
  range.load('values,valueTypes,numberFormat,formulas');
  return { used, range };
}

function standingSheet({ used, range }: AskedFormulas): StandingSheet {
  return {
    sheet: used.name,
    firstRow: used.firstRow,
    firstColumn: used.firstColumn,
    ...cellsOf(range),
    formulas: range.formulas,
  };
}

/** The add-in's own names and sheets begin alike. */
const namePrefix = 'TP_';
const sheetPrefix = 'TP ';

/** Other programs drop the mark of ownership when they save; in a workbook with the add-in's names its tabs tell. */
function knownSheet(sheet: ListedSheet, isWrittenBefore: boolean): ListedSheet {
  const isOurs = sheet.ownership === null && isWrittenBefore && sheet.name.startsWith(sheetPrefix);
  return isOurs ? { ...sheet, ownership: { version: 1, areas: [], charts: [] } } : sheet;
}

function askUsedRange(worksheet: Excel.Worksheet): Excel.Range {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

function usedSheet(sheet: ListedSheet, used: Excel.Range): UsedSheet {
  return {
    name: sheet.name,
    worksheet: sheet.worksheet,
    firstRow: used.rowIndex,
    firstColumn: used.columnIndex,
    rows: used.rowCount,
    columns: used.columnCount,
  };
}

/** Hidden sheets may hold anything; that they are passed over is said. */
function hiddenSheets(sheets: readonly ListedSheet[]): readonly Problem[] {
  return sheets
    .filter(({ ownership, visible }) => ownership === null && !visible)
    .map(({ name }) => ({ code: 'sheet-hidden', severity: 'note', place: { sheet: name }, parameters: {} }));
}

function sheetTooLarge({ name, firstRow, firstColumn, rows, columns }: UsedSheet): Problem {
  const cell = cellName(firstRow + rows - 1, firstColumn + columns - 1);
  return { code: 'sheet-too-large', severity: 'error', place: { sheet: name, cell }, parameters: {} };
}
