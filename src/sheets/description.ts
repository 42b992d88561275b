import type { CellValue } from '../dataset';
import type { Formula } from './formula';

/** What a cell is for; decides its font, fill and border (styles.ts). */
export type StyleRole =
  | 'plain'
  | 'answer'
  | 'stamp'
  | 'title'
  | 'heading'
  | 'rule'
  | 'header'
  | 'header-note'
  | 'header-right'
  | 'header-status'
  | 'label'
  | 'label-result'
  | 'unit'
  | 'unit-right'
  | 'note'
  | 'input'
  | 'input-text'
  | 'calculation'
  | 'calculation-text'
  | 'projected'
  | 'result'
  | 'result-text'
  | 'verdict'
  | 'live'
  | 'issued'
  | 'link'
  | 'wrapped';

export interface Border {
  readonly style: 'thin' | 'hair';
  readonly color: string;
}

/** How a role looks. Colours are `#RRGGBB`. */
export interface CellStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly color: string;
  readonly fill: string | null;
  readonly borders: {
    readonly top?: Border;
    readonly bottom?: Border;
    readonly left?: Border;
    readonly right?: Border;
  };
  readonly horizontal: 'general' | 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly indent: number;
  readonly wrap: boolean;
}

/**
 * A cell's content. A formula carries its text (English, with the leading `=`, as `formulaText` prints it) and the
 * core's own value for it; the two are compared in tests.
 */
export type CellContent =
  | { readonly type: 'blank' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'formula'; readonly formula: Formula; readonly text: string; readonly value: CellValue };

export interface DescribedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly role: StyleRole;
  /** Excel number format code, en-US. */
  readonly numberFormat: string;
  /** What the cell held when the workbook was read, which this takes into account; left out where it was empty. */
  readonly read?: unknown;
  /** A click goes to this cell of this workbook. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

/** A block of cells of one sheet; counts from 0, last row and column included. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A rule that colours cells where a formula (written for the area's top left cell) is true. */
export interface ConditionalFormat {
  readonly area: Area;
  readonly formula: Formula;
  /** The formula as text, English, without the leading `=`. */
  readonly formulaText: string;
  readonly format: {
    readonly color?: string;
    readonly fill?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly strikethrough?: boolean;
  };
}

/** What may be typed into an input, with the message shown beside it and the one shown when it is wrong. */
export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly type: 'decimal'; readonly min: number; readonly max: number }
    | { readonly type: 'whole'; readonly min: number; readonly max: number }
    | { readonly type: 'at-least'; readonly min: number }
    | { readonly type: 'list'; readonly source: readonly string[] | Area };
  readonly prompt: { readonly title: string; readonly message: string };
  readonly alert: { readonly title: string; readonly message: string };
}

export interface ChartSeries {
  readonly name: string;
  /** One row of figures on the chart's own sheet. */
  readonly values: Area;
  readonly color: string;
  readonly weight: number;
  readonly dash: 'solid' | 'dash' | 'dot' | 'dash-dot' | 'long-dash';
  readonly marker: 'none' | 'circle' | 'square' | 'diamond' | 'triangle';
}

export interface LineChart {
  readonly name: string;
  readonly area: Area;
  /** One row of years on the chart's own sheet. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  readonly valueAxis: { readonly title: string; readonly numberFormat: string };
  readonly legend: 'right' | 'bottom' | 'none';
}

export interface PrintSetup {
  readonly area: Area;
  readonly pagesTall: number | null;
  readonly titleRows: number;
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/** One sheet, whole. Cells stand in row order and no cell stands twice. */
export interface SheetDescription {
  readonly name: string;
  readonly tabColor: string;
  readonly cells: readonly DescribedCell[];
  /** In characters, from column A on. */
  readonly columnWidths: readonly number[];
  /** In points. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly charts: readonly LineChart[];
  readonly print: PrintSetup;
}

/** A workbook-level name for one area. */
export interface DescribedName {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** Everything that a run writes. */
export interface WorkbookDescription {
  readonly sheets: readonly SheetDescription[];
  readonly names: readonly DescribedName[];
  readonly styles: Readonly<Record<StyleRole, CellStyle>>;
  readonly fontName: string;
}
