import type { Sheet } from './workbook';

/** Pixels of a digit of the default font at 96 dots an inch, as for Calibri 11 and Arial 10. */
const digitPixels = 7;
const pointsPerPixel = 0.75;

/** Points that a column of this width (in characters, padding included) takes on the screen, rounded as Excel does. */
export function columnWidthInPoints(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digitPixels)) / 256) * digitPixels) * pointsPerPixel;
}

/** The inverse: width in characters of a column that takes these points, to a whole pixel. */
export function columnWidthFromPoints(points: number): number {
  return Math.trunc((Math.round(points / pointsPerPixel) / digitPixels) * 256) / 256;
}

/** Width of a column in points; 0 where it is hidden. */
export function widthOfColumn(sheet: Sheet, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  return columnWidthInPoints(sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth);
}

/** Height of a row in points; 0 where it is hidden. */
export function heightOfRow(sheet: Sheet, row: number): number {
  if (sheet.hiddenRows.has(row)) return 0;
  return sheet.rowHeights.get(row) ?? sheet.defaultRowHeight;
}

/** Points from the sheet's left edge to the left edge of a column. */
export function leftOfColumn(sheet: Sheet, column: number): number {
  const usual = columnWidthInPoints(sheet.defaultColumnWidth);
  const particular = new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns]);
  return edgeAfter(column, usual, particular, (earlier) => widthOfColumn(sheet, earlier));
}

/** Points from the sheet's top edge to the top edge of a row. */
export function topOfRow(sheet: Sheet, row: number): number {
  const particular = new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows]);
  return edgeAfter(row, sheet.defaultRowHeight, particular, (earlier) => heightOfRow(sheet, earlier));
}

/** The size of so many rows or columns, all usual but for the particular ones. */
function edgeAfter(
  count: number,
  usual: number,
  particular: ReadonlySet<number>,
  sizeOf: (number: number) => number,
): number {
  let edge = count * usual;
  for (const number of particular) if (number < count) edge += sizeOf(number) - usual;
  return edge;
}
