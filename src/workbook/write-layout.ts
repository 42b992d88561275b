import { columnLetters } from '../dataset/grid';
import type { PrintSetup, SheetDescription } from '../sheets';
import { areaAddress } from './areas';
import { bytesOf, costOf, type Step } from './batches';
import type { TargetSheet, Worksheets } from './target-sheet';

/** A width in characters becomes points by the default font's digit, 7 pixels wide, and 5 pixels of padding. */
const digitPixels = 7;
const paddingPixels = 5;
const pointsPerPixel = 0.75;

/** In points: 0.6, 0.55 and 0.45 of an inch, header and footer 0.3. */
const margins = { top: 43.2, bottom: 39.6, side: 32.4, header: 21.6 } as const;

interface Run {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

/** Neighbours of one size together. */
function runsOfSize(sizes: Iterable<readonly [number, number]>): Run[] {
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
  columns.format.columnWidth = (size * digitPixels + paddingPixels) * pointsPerPixel;
}

function setRows(worksheet: Excel.Worksheet, { first, last, size }: Run): void {
  worksheet.getRange(`${first + 1}:${last + 1}`).format.rowHeight = size;
}

function sizeSteps(target: TargetSheet, worksheets: Worksheets): Step[] {
  const { columnWidths, rowHeights } = target.description;
  const bytes = costOf({ ranges: 1, objects: 1, calls: 1 });
  const columns = runsOfSize(columnWidths.entries());
  const rows = runsOfSize([...rowHeights].sort(([one], [other]) => one - other));
  return [
    ...columns.map((run): Step => ({ bytes, queue: () => setColumns(worksheets.of(target), run) })),
    ...rows.map((run): Step => ({ bytes, queue: () => setRows(worksheets.of(target), run) })),
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

/** Columns, rows, panes and tab of a sheet. */
export function writeLayout(target: TargetSheet, worksheets: Worksheets): Step[] {
  const { description } = target;
  const view: Step = {
    bytes: costOf({ objects: 2, calls: 4 }),
    queue: () => {
      const worksheet = worksheets.of(target);
      worksheet.showGridlines = false;
      worksheet.tabColor = description.tabColor;
      freeze(worksheet, description.frozen);
    },
  };
  return [...sizeSteps(target, worksheets), view];
}

/** How a sheet prints. */
export function writePage(target: TargetSheet, worksheets: Worksheets): Step {
  const { print } = target.description;
  return {
    bytes: bytesOf(print) + costOf({ objects: 4, calls: 18 }),
    queue: () => {
      const { pageLayout } = worksheets.of(target);
      setPage(pageLayout, print);
      setHeadersAndFooters(pageLayout, print);
    },
  };
}
