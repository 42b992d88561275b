import { columnLetters } from '../dataset/grid';
import type { PrintSetup, SheetDescription } from '../sheets';
import { areaAddress } from './areas';
import { bytesOf, costOf, type Step } from './batches';
import { isSameDress, type SheetDress } from './sheet-dress';

type WorksheetOf = () => Excel.Worksheet;

/** A width in characters becomes points by the default font's digit, 7 pixels wide, and 5 pixels of padding. */
const digitPixels = 7;
const paddingPixels = 5;
const pointsPerPixel = 0.75;

/** In points: 0.6, 0.55 and 0.45 of an inch, header and footer 0.3. */
const margins = { top: 43.2, bottom: 39.6, side: 32.4, header: 21.6 } as const;

interface Run {
  readonly first: number;
  readonly last: number;
  readonly size: Size;
}

/** Neighbours of one size together. */
function runsOfSize(sizes: Iterable<readonly [number, Size]>): Run[] {
  const runs: Run[] = [];
  for (const [index, size] of sizes) {
    const last = runs.at(-1);
    if (last?.size === size && last.last === index - 1) runs[runs.length - 1] = { ...last, last: index };
    else runs.push({ first: index, last: index, size });
  }
  return runs;
}

function setColumns(worksheet: Excel.Worksheet, { first, last, size }: Run): void {
  const columns = worksheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`);
  if (size === null) columns.format.useStandardWidth = true;
  else columns.format.columnWidth = (size * digitPixels + paddingPixels) * pointsPerPixel;
}

function setRows(worksheet: Excel.Worksheet, { first, last, size }: Run): void {
  const { format } = worksheet.getRange(`${first + 1}:${last + 1}`);
  if (size === null) format.useStandardHeight = true;
  else format.rowHeight = size;
}

/** A size in the run's units; null for that which rows and columns have at first. */
type Size = number | null;

/** Sizes that are not what they were before, by row or column; those that are none any more go back to the first. */
function changedSizes(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): readonly (readonly [number, Size])[] {
  const indexes = [...new Set([...before.keys(), ...after.keys()])].sort((one, other) => one - other);
  return indexes
    .filter((index) => before.get(index) !== after.get(index))
    .map((index) => [index, after.get(index) ?? null]);
}

/** Columns and rows that the run gives another size; one that the user has drawn wider stays so otherwise. */
function sizeSteps(worksheetOf: WorksheetOf, from: SheetDress | null, to: SheetDress): Step[] {
  const bytes = costOf({ ranges: 1, objects: 1, calls: 1 });
  const widths = (dress: SheetDress | null) => new Map((dress?.columnWidths ?? []).entries());
  const heights = (dress: SheetDress | null) => new Map(dress?.rowHeights ?? []);
  const columns = runsOfSize(changedSizes(widths(from), widths(to)));
  const rows = runsOfSize(changedSizes(heights(from), heights(to)));
  return [
    ...columns.map((run): Step => ({ bytes, queue: () => setColumns(worksheetOf(), run) })),
    ...rows.map((run): Step => ({ bytes, queue: () => setRows(worksheetOf(), run) })),
  ];
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: SheetDescription['frozen']): void {
  if (rows > 0 && columns > 0) {
    freezePanes.freezeAt(areaAddress({ firstRow: 0, firstColumn: 0, lastRow: rows - 1, lastColumn: columns - 1 }));
  } else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
  else freezePanes.unfreeze();
}

function setPage(layout: Excel.PageLayout, print: PrintSetup): void {
  layout.orientation = 'Landscape';
  layout.paperSize = 'A4';
  layout.zoom = {
    horizontalFitToPages: 1,
    ...(print.pagesTall === null ? {} : { verticalFitToPages: print.pagesTall }),
  };
  layout.centerHorizontally = true;
  layout.topMargin = margins.top;
  layout.bottomMargin = margins.bottom;
  layout.leftMargin = margins.side;
  layout.rightMargin = margins.side;
  layout.headerMargin = margins.header;
  layout.footerMargin = margins.header;
  layout.setPrintArea(areaAddress(print.area));
  if (print.titleRows > 0) layout.setPrintTitleRows(`$1:$${print.titleRows}`);
}

function setHeadersAndFooters(layout: Excel.PageLayout, { header, footer }: PrintSetup): void {
  const everyPage = layout.headersFooters.defaultForAllPages;
  everyPage.leftHeader = header.left;
  everyPage.rightHeader = header.right;
  everyPage.leftFooter = footer.left;
  everyPage.centerFooter = footer.center;
  everyPage.rightFooter = footer.right;
}

function viewSteps(worksheetOf: WorksheetOf, from: SheetDress | null, to: SheetDress): Step[] {
  const { tabColor, frozen } = to;
  if (from?.tabColor === tabColor && isSameDress(from.frozen, frozen)) return [];
  const queue = (): void => {
    const worksheet = worksheetOf();
    worksheet.showGridlines = false;
    worksheet.tabColor = tabColor;
    freeze(worksheet, frozen);
  };
  return [{ bytes: costOf({ objects: 2, calls: 4 }), queue }];
}

/** Columns, rows, panes and tab of a sheet, as far as they are not what a run gave it before. */
export function layoutSteps(worksheetOf: WorksheetOf, from: SheetDress | null, to: SheetDress): Step[] {
  return [...sizeSteps(worksheetOf, from, to), ...viewSteps(worksheetOf, from, to)];
}

/** How a sheet prints. */
export function pageSteps(worksheetOf: WorksheetOf, from: SheetDress | null, { print }: SheetDress): Step[] {
  if (isSameDress(from?.print, print)) return [];
  const queue = (): void => {
    const { pageLayout } = worksheetOf();
    setPage(pageLayout, print);
    setHeadersAndFooters(pageLayout, print);
  };
  return [{ bytes: bytesOf(print) + costOf({ objects: 4, calls: 18 }), queue }];
}
