import { addSheet, printOnePageWide, setWidths, type SampleContent, type SampleSheet } from './sample-sheet';
import { figureStyle, styles, type FigureKind } from './sample-styles';
import type { Workbook } from '../../src/host/model';

export interface SampleFigure {
  readonly content: SampleContent;
  readonly derived?: boolean;
}

/** One quantity; `figures` by head. */
export interface SampleSeries {
  readonly label: string;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly figures: ReadonlyMap<SampleHead, SampleFigure>;
  /** What stands in the columns behind the years, in their order. */
  readonly remarks: readonly string[];
}

/** A year as a number, a year in words, or a part of a year in words. */
export type SampleHead = number | string;

export interface SampleTable {
  readonly sheet: string;
  readonly tabColor: string;
  readonly stamp: string | null;
  readonly title: string;
  readonly remarks: readonly string[];
  /** The heads over labels and units. */
  readonly sideHeads: readonly [string, string];
  readonly heads: readonly SampleHead[];
  readonly remarkHeads: readonly { readonly text: string; readonly width: number }[];
  readonly series: readonly SampleSeries[];
  readonly labelWidth: number;
  readonly paper: 'A3' | 'A4';
}

const UNIT_WIDTH = 13;
const FIGURE_WIDTH = 11;
const PART_YEAR_WIDTH = 13.5;
const COLUMN_WIDTH = 25;
const POINTS_PER_LINE = 14;

/** Years across, one series a row, its unit in a column. */
export function drawAcross(workbook: Workbook, table: SampleTable): void {
  const sheet = addSheet(workbook, table.sheet, table.tabColor);
  const headRow = drawTop(sheet, table, 2 + table.heads.length + table.remarkHeads.length);
  drawHeads(sheet, table, headRow);
  table.series.forEach((series, index) => drawSeries(sheet, table, series, headRow + 1 + index));
  const figureWidths = table.heads.map((head) => (isPartYear(head) ? PART_YEAR_WIDTH : FIGURE_WIDTH));
  setWidths(sheet.sheet, [
    table.labelWidth,
    UNIT_WIDTH,
    ...figureWidths,
    ...table.remarkHeads.map(({ width }) => width),
  ]);
  finish(sheet, table, headRow, 2);
}

function drawHeads({ sheet, put }: SampleSheet, table: SampleTable, row: number): void {
  table.sideHeads.forEach((text, column) => put(row, column, text, styles.head));
  table.heads.forEach((head, index) =>
    put(row, 2 + index, head, isPartYear(head) ? styles.headOfPartYear : styles.headOfFigures),
  );
  table.remarkHeads.forEach(({ text }, index) => put(row, 2 + table.heads.length + index, text, styles.headOfRemarks));
  sheet.rowHeights.set(row, 32);
}

function drawSeries({ sheet, put }: SampleSheet, table: SampleTable, series: SampleSeries, row: number): void {
  put(row, 0, series.label, styles.label);
  put(row, 1, series.unit, styles.detail);
  table.heads.forEach((head, index) => {
    const figure = series.figures.get(head);
    put(row, 2 + index, figure?.content ?? null, figureStyle(series.kind, figure?.derived, isPartYear(head)));
  });
  table.remarkHeads.forEach((_, index) =>
    put(row, 2 + table.heads.length + index, series.remarks[index] ?? null, styles.remarkOnSeries),
  );
  sheet.rowHeights.set(row, 4 + POINTS_PER_LINE * Math.max(1, linesOf(table, series)));
}

/** Years down, one series a column, its unit on the line under its head. */
export function drawDown(workbook: Workbook, table: SampleTable): void {
  const sheet = addSheet(workbook, table.sheet, table.tabColor);
  const headRow = drawTop(sheet, table, 1 + table.series.length);
  const { put } = sheet;
  table.sideHeads.forEach((text, line) => put(headRow + line, 0, text, line === 0 ? styles.head : styles.detail));
  table.series.forEach((series, index) => {
    put(headRow, 1 + index, series.label, styles.headOfFigures);
    put(headRow + 1, 1 + index, series.unit, styles.unitUnderHead);
  });
  table.heads.forEach((head, index) => drawYear(sheet, table, head, headRow + 2 + index));
  sheet.sheet.rowHeights.set(headRow, 4 + 2 * POINTS_PER_LINE);
  setWidths(sheet.sheet, [table.labelWidth, ...table.series.map(() => COLUMN_WIDTH)]);
  finish(sheet, table, headRow + 1, 1);
}

function drawYear({ put }: SampleSheet, table: SampleTable, head: SampleHead, row: number): void {
  put(row, 0, head, isPartYear(head) ? styles.partYear : styles.year);
  table.series.forEach((series, index) => {
    const figure = series.figures.get(head);
    put(row, 1 + index, figure?.content ?? null, figureStyle(series.kind, figure?.derived, isPartYear(head)));
  });
}

/** Stamp over the table's whole width, title and remarks; gives the row of the heads, one blank row below them. */
function drawTop({ sheet, put }: SampleSheet, { stamp, title, remarks }: SampleTable, stampColumns: number): number {
  const lines = [...(stamp === null ? [] : [[stamp, styles.stamp] as const]), [title, styles.title] as const];
  [...lines, ...remarks.map((text) => [text, styles.remark] as const)].forEach(([text, style], row) =>
    put(row, 0, text, style),
  );
  if (stamp !== null) for (let column = 1; column < stampColumns; column += 1) put(0, column, null, styles.stamp);
  sheet.rowHeights.set(lines.length - 1, 24);
  return lines.length + remarks.length + 1;
}

function finish({ sheet }: SampleSheet, { paper }: SampleTable, lastHeadRow: number, columns: number): void {
  sheet.frozen = { rows: lastHeadRow + 1, columns };
  printOnePageWide(sheet, paper, `$1:$${lastHeadRow + 1}`);
}

function isPartYear(head: SampleHead): boolean {
  return typeof head === 'string' && !/^\d{4}年$/u.test(head);
}

/** How many lines the longest wrapped text of a row takes; a Chinese character is as wide as two digits. */
function linesOf(table: SampleTable, series: SampleSeries): number {
  const remarks = series.remarks.map((text, index) =>
    wrappedLines(text, (table.remarkHeads[index]?.width ?? 10) * 1.1),
  );
  return Math.max(wrappedLines(series.label, table.labelWidth), ...remarks);
}

function wrappedLines(text: string, width: number): number {
  const lines = text.split('\n').map((line) => [...line].reduce((sum, of) => sum + (of > '\u2e80' ? 2 : 1), 0));
  return lines.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / (width - 1))), 0);
}
