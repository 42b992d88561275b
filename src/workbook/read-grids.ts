import { cellName } from '../dataset/grid';
import type { Grid } from '../dataset';
import type { Problem } from '../plan';
import type { StandingSheet } from '../sheets';
import { problemOf } from './excel-failure';
import { inExcel, request } from './gateway';
import { askOwnership, listedSheet, type ListedSheet } from './sheet-list';
import { askParts, partText } from './stored-parts';
import { readCells, type ReadSheet, type UsedSheet } from './used-cells';

/** What the workbook holds beside the add-in's own sheets. */
export interface WorkbookContents {
  /** The used part of each sheet that is not empty. */
  readonly grids: readonly Grid[];
  /** Names of the sheets that the add-in owns, which are not read. */
  readonly ownedSheets: readonly string[];
  /** The owned sheets that were asked for, with their formulas. */
  readonly standing: readonly StandingSheet[];
  /** What the last run left; null where there was none. */
  readonly record: string | null;
  /** What would take a run back that has not ended, or the last one; null where there is none. */
  readonly journal: string | null;
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
 * whose they are and how large, one for the cells (more where an answer would exceed 4.5 MB), and the client library's
 * clean-up.
 */
export async function readGrids(options: ReadOptions = {}): Promise<WorkbookContents> {
  try {
    return await inExcel((context) => readSheets(context, options));
  } catch (error) {
    return { ...nothingRead, problems: [problemOf(error)] };
  }
}

const nothingRead = { grids: [], ownedSheets: [], standing: [], record: null, journal: null };

async function readSheets(
  context: Excel.RequestContext,
  { includeHidden = false, standing = [] }: ReadOptions,
): Promise<WorkbookContents> {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  const parts = await request(context, () => {
    worksheets.load('items/name,items/visibility');
    names.load('items/name');
    return askParts(workbook);
  });
  const isWrittenBefore = names.items.some(({ name }) => name.startsWith(namePrefix));
  const asked = await request(context, () =>
    worksheets.items.map((worksheet) => ({ ...askOwnership(worksheet), used: askUsedRange(worksheet) })),
  );
  const listed = asked.map((each) => ({ sheet: knownSheet(listedSheet(each), isWrittenBefore), used: each.used }));
  const foreign = listed.filter(({ sheet }) => sheet.mark === null && (includeHidden || sheet.visible));
  const filled = foreign.flatMap(({ sheet, used }) => (used.isNullObject ? [] : [usedSheet(sheet, used, false)]));
  const tooLarge = filled.filter((used) => used.rows * used.columns > cellLimit);
  const owned = listed.filter(({ sheet }) => sheet.mark !== null);
  const askedFor = owned.flatMap(({ sheet, used }) =>
    standing.includes(sheet.name) && !used.isNullObject ? [usedSheet(sheet, used, true)] : [],
  );
  const readable = filled.filter((used) => !tooLarge.includes(used));
  const read = await readCells(context, [...readable, ...askedFor]);
  return {
    grids: read.slice(0, readable.length).map(gridOf),
    ownedSheets: owned.map(({ sheet }) => sheet.name),
    standing: read.slice(readable.length),
    record: partText(parts.record),
    journal: partText(parts.journal),
    problems: [
      ...tooLarge.map(sheetTooLarge),
      ...(includeHidden ? [] : hiddenSheets(listed.map(({ sheet }) => sheet))),
    ],
  };
}

function gridOf({ sheet, firstRow, firstColumn, values, numberFormats }: ReadSheet): Grid {
  return { sheet, firstRow, firstColumn, values, numberFormats };
}

/** The add-in's own names and sheets begin alike. */
const namePrefix = 'TP_';
const sheetPrefix = 'TP ';

/** Other programs drop the mark of ownership when they save; in a workbook with the add-in's names its tabs tell. */
function knownSheet(sheet: ListedSheet, isWrittenBefore: boolean): ListedSheet {
  const isOurs = sheet.mark === null && isWrittenBefore && sheet.name.startsWith(sheetPrefix);
  return isOurs ? { ...sheet, mark: '' } : sheet;
}

function askUsedRange(worksheet: Excel.Worksheet): Excel.Range {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

function usedSheet(sheet: ListedSheet, used: Excel.Range, withFormulas: boolean): UsedSheet {
  return {
    name: sheet.name,
    worksheet: sheet.worksheet,
    firstRow: used.rowIndex,
    firstColumn: used.columnIndex,
    rows: used.rowCount,
    columns: used.columnCount,
    withFormulas,
  };
}

/** Hidden sheets may hold anything; that they are passed over is said. */
function hiddenSheets(sheets: readonly ListedSheet[]): readonly Problem[] {
  return sheets
    .filter(({ mark, visible }) => mark === null && !visible)
    .map(({ name }) => ({ code: 'sheet-hidden', severity: 'note', place: { sheet: name }, parameters: {} }));
}

function sheetTooLarge({ name, firstRow, firstColumn, rows, columns }: UsedSheet): Problem {
  const cell = cellName(firstRow + rows - 1, firstColumn + columns - 1);
  return { code: 'sheet-too-large', severity: 'error', place: { sheet: name, cell }, parameters: {} };
}
