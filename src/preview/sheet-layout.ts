import { heightOfRow, widthOfColumn, type Sheet } from '../host/browser';

const pixelsPerPoint = 4 / 3;
/** What is shown beyond the last cell in use, and at least. */
const roomBelow = 20;
const roomBeside = 4;
const leastRows = 100;
const leastColumns = 26;
/** Rows and columns are added so many at a time, since typing near the end must not change the grid every time. */
const rowsAtATime = 50;
const columnsAtATime = 10;

/** A row or column as it stands on the screen; sizes in pixels. */
export interface Track {
  /** Row or column number, from 0. */
  readonly number: number;
  readonly size: number;
  /** Distance from the sheet's edge. */
  readonly start: number;
}

/** The rows and columns of a sheet that can be seen, those that stay in view while scrolling first. */
export interface SheetLayout {
  readonly frozenRows: readonly Track[];
  readonly rows: readonly Track[];
  readonly frozenColumns: readonly Track[];
  readonly columns: readonly Track[];
}

/** How many rows and columns are in use, charts included. */
export function usedExtent(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.rows) {
    if (cells.size > 0) rows = Math.max(rows, row + 1);
    for (const column of cells.keys()) columns = Math.max(columns, column + 1);
  }
  return { rows, columns };
}

/** Tracks from one number up to another, those without size left out. */
function tracks(from: number, to: number, start: number, sizeOf: (number: number) => number): Track[] {
  const found: Track[] = [];
  let edge = start;
  for (let number = from; number < to; number++) {
    const size = Math.round(sizeOf(number) * pixelsPerPoint);
    if (size > 0) found.push({ number, size, start: edge });
    edge += size;
  }
  return found;
}

/** Pixels from the edge to the end of the last track. */
export function endOf(found: readonly Track[]): number {
  const last = found.at(-1);
  return last === undefined ? 0 : last.start + last.size;
}

/** Points of the file on the screen, at 96 dots an inch. */
export function pixels(points: number): number {
  return points * pixelsPerPoint;
}

/** Rows and columns until they reach a distance in points. */
function countTo(distance: number, sizeOf: (number: number) => number): number {
  let reached = 0;
  let count = 0;
  while (reached < distance && count < 10_000) {
    reached += sizeOf(count);
    count += 1;
  }
  return count;
}

function countShown(needed: number, least: number, step: number): number {
  return needed <= least ? least : Math.ceil(needed / step) * step;
}

/** Lays a sheet's rows and columns out, with room beyond its last cell. */
export function sheetLayout(sheet: Sheet): SheetLayout {
  const heightOf = (row: number): number => heightOfRow(sheet, row);
  const widthOf = (column: number): number => widthOfColumn(sheet, column);
  const used = usedExtent(sheet);
  const bottom = Math.max(0, ...sheet.charts.map(({ top, height }) => top + height));
  const right = Math.max(0, ...sheet.charts.map(({ left, width }) => left + width));
  const rows = countShown(Math.max(used.rows, countTo(bottom, heightOf)) + roomBelow, leastRows, rowsAtATime);
  const columns = countShown(
    Math.max(used.columns, countTo(right, widthOf)) + roomBeside,
    leastColumns,
    columnsAtATime,
  );
  const frozenRows = tracks(0, sheet.frozen.rows, 0, heightOf);
  const frozenColumns = tracks(0, sheet.frozen.columns, 0, widthOf);
  return {
    frozenRows,
    frozenColumns,
    rows: tracks(sheet.frozen.rows, rows, endOf(frozenRows), heightOf),
    columns: tracks(sheet.frozen.columns, columns, endOf(frozenColumns), widthOf),
  };
}
