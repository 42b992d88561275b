import { heightOfRow, leftOfColumn, topOfRow, widthOfColumn } from './geometry';
import type { Chart, Sheet } from './workbook';

/** A row or column, and how far into it in points. */
interface Edge {
  readonly number: number;
  readonly offset: number;
}

interface Anchor {
  readonly chart: Chart;
  readonly left: Edge;
  readonly right: Edge;
  readonly top: Edge;
  readonly bottom: Edge;
}

/** Rows of a sheet; columns are fewer. */
const rowLimit = 1_048_576;

function edgeAt(distance: number, sizeOf: (number: number) => number): Edge {
  let number = 0;
  let offset = distance;
  for (let size = sizeOf(0); offset >= size && number < rowLimit; size = sizeOf(number)) {
    offset -= size;
    number += 1;
  }
  return { number, offset };
}

function anchorOf(sheet: Sheet, chart: Chart): Anchor {
  const { left, top, width, height } = chart;
  const across = (x: number): Edge => edgeAt(x, (column) => widthOfColumn(sheet, column));
  const down = (y: number): Edge => edgeAt(y, (row) => heightOfRow(sheet, row));
  return { chart, left: across(left), right: across(left + width), top: down(top), bottom: down(top + height) };
}

function place(sheet: Sheet, { chart, left, right, top, bottom }: Anchor): void {
  const x = ({ number, offset }: Edge): number =>
    leftOfColumn(sheet, number) + Math.min(offset, widthOfColumn(sheet, number));
  const y = ({ number, offset }: Edge): number =>
    topOfRow(sheet, number) + Math.min(offset, heightOfRow(sheet, number));
  Object.assign(chart, { left: x(left), top: y(top), width: x(right) - x(left), height: y(bottom) - y(top) });
}

/** Resizes rows or columns; charts move and size with the cells that they lie on, as Excel's do. */
export function resizeCells(sheet: Sheet, resize: () => void): void {
  const anchors = sheet.charts.map((chart) => anchorOf(sheet, chart));
  resize();
  for (const anchor of anchors) place(sheet, anchor);
}
