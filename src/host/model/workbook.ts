import type { Cell } from './cell';

/** How a border line is drawn, in the words of the file format. */
export type BorderStyle =
  | 'hair'
  | 'thin'
  | 'medium'
  | 'thick'
  | 'double'
  | 'dotted'
  | 'dashed'
  | 'dashDot'
  | 'dashDotDot'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

export type HorizontalAlignment =
  'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';

export type VerticalAlignment = 'top' | 'center' | 'bottom' | 'justify' | 'distributed';

export type BorderEdge = 'top' | 'bottom' | 'left' | 'right';

/** How a cell looks; the workbook keeps each distinct one once. Colours, here and below, are `#RRGGBB`. */
export interface CellFormat {
  /** English number format code; `General` where none is set. */
  numberFormat: string;
  font: {
    name: string;
    size: number;
    bold: boolean;
    italic: boolean;
    underline: boolean;
    strikethrough: boolean;
    color: string | null;
  };
  fill: string | null;
  borders: Partial<Record<BorderEdge, { style: BorderStyle; color: string | null }>>;
  horizontal: HorizontalAlignment;
  vertical: VerticalAlignment;
  indent: number;
  wrap: boolean;
  /** The cell was typed with a leading apostrophe: text whatever it looks like. */
  quotePrefix: boolean;
  /**
   * Position in the file's own cellXfs list, for formats that came with the file. A format derived from
   * one may keep it: what the derived format leaves unchanged is then kept as the file has it.
   */
  fileIndex?: number;
}

/** A block; rows and columns count from 0, the last included. */
export interface Block {
  firstRow: number;
  firstColumn: number;
  lastRow: number;
  lastColumn: number;
}

/** Rules stand in order of priority, the first winning. */
export interface ConditionalFormat {
  id: string;
  area: Block;
  /** English, without the leading `=`, written for the area's top left cell. */
  formula: string;
  font: { color?: string; bold?: boolean; italic?: boolean; strikethrough?: boolean };
  fill?: string;
}

export type ValidationOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'lessThan'
  | 'lessThanOrEqual'
  | 'greaterThan'
  | 'greaterThanOrEqual';

export interface DataValidation {
  area: Block;
  type: 'decimal' | 'whole' | 'list';
  /** Left out for `between`, and for lists. */
  operator?: ValidationOperator;
  /** English, without the leading `=`; a list of words is one text literal: `"Draft,Final"`. */
  formula1: string;
  formula2?: string;
  prompt?: { title: string; message: string };
  alert?: { title: string; message: string };
}

/** How a line is dashed, in the words of DrawingML. */
export type LineDash =
  | 'solid'
  | 'dot'
  | 'dash'
  | 'lgDash'
  | 'dashDot'
  | 'lgDashDot'
  | 'lgDashDotDot'
  | 'sysDash'
  | 'sysDot'
  | 'sysDashDot'
  | 'sysDashDotDot';

export type MarkerSymbol =
  'none' | 'auto' | 'circle' | 'square' | 'diamond' | 'triangle' | 'x' | 'star' | 'dot' | 'dash' | 'plus';

export interface ChartSeries {
  /** The name itself, or `=` and a reference to the cell that holds it. */
  name: string;
  /** References with quoted sheet names, such as `'TP Compare'!$D$38:$J$38`. */
  values: string;
  categories: string;
  /** Null where the program that draws it chooses. */
  color: string | null;
  /** In points. */
  weight: number;
  dash: LineDash;
  marker: MarkerSymbol;
}

export interface Chart {
  id: string;
  name: string;
  /** `LineMarkers` as soon as one series has a marker. */
  type: 'Line' | 'LineMarkers';
  /** In points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  title: string | null;
  series: ChartSeries[];
  valueAxis: { title: string | null; numberFormat: string | null; gridlineColor: string | null };
  categoryAxis: { title: string | null };
  legend: 'right' | 'bottom' | 'none';
}

export interface PageLayout {
  orientation: 'portrait' | 'landscape';
  /** `A4`, `Letter`, ...; the file's own number for a size without a name here; empty where unset. */
  paperSize: string;
  /** Pages across and down; both null where the sheet is not fitted to pages. */
  fitWide: number | null;
  fitTall: number | null;
  /** In points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  centerHorizontally: boolean;
  /** Without the sheet's name: `$A$1:$K$40`. */
  printArea: string | null;
  /** `$1:$2`. */
  titleRows: string | null;
  /** With Excel's codes, such as `&A` (tab), `&P` (page); a plain ampersand is `&&`. */
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
}

export interface Hyperlink {
  row: number;
  column: number;
  /** `'TP Data'!A1` within the workbook, or an address outside it. */
  location: string | null;
  address: string | null;
  tooltip: string | null;
}

export interface Sheet {
  /** Stays when the sheet is renamed, as Excel's own `{GUID}`. */
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  protected: boolean;
  /** Row number -> column number -> cell. */
  rows: Map<number, Map<number, Cell>>;
  /** In characters of the default font, padding included, as the file has it (geometry.ts); absent where the default holds. */
  columnWidths: Map<number, number>;
  hiddenColumns: Set<number>;
  defaultColumnWidth: number;
  /** In points; absent where the default holds. */
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  defaultRowHeight: number;
  merged: Block[];
  frozen: { rows: number; columns: number };
  showGridlines: boolean;
  tabColor: string | null;
  conditionalFormats: ConditionalFormat[];
  validations: DataValidation[];
  charts: Chart[];
  hyperlinks: Hyperlink[];
  pageLayout: PageLayout;
  customProperties: Map<string, string>;
}

export interface DefinedName {
  name: string;
  /** Sheet id for a sheet's own name, null for the workbook's. */
  scope: string | null;
  /** English, without the leading `=`. */
  formula: string;
  visible: boolean;
}

/** `id` is the part's `{GUID}`; `namespace` that of its root element. */
export interface CustomXmlPart {
  id: string;
  namespace: string;
  xml: string;
}

/** An open workbook: what can be read and changed, whatever the file format. */
export interface Workbook {
  /** Of the file, with its extension. */
  name: string;
  sheets: Sheet[];
  /** Id of a sheet. */
  activeSheet: string;
  names: DefinedName[];
  /** The first is the default one. */
  formats: CellFormat[];
  customXml: CustomXmlPart[];
  structureProtected: boolean;
  /** Serial dates count from 1904 rather than 1900. */
  dates1904: boolean;
}
