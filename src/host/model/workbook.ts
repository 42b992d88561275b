import type { Cell } from './cell';

/** How a cell looks; the workbook keeps each distinct one once. */
export interface CellFormat {
  numberFormat: string;
  font: { name: string; size: number; bold: boolean; italic: boolean; underline: boolean; strikethrough: boolean; color: string | null };
  fill: string | null;
  borders: Partial<Record<'top' | 'bottom' | 'left' | 'right', { style: string; color: string | null }>>;
  horizontal: string;
  vertical: string;
  indent: number;
  wrap: boolean;
  /** The cell was typed with a leading apostrophe: text whatever it looks like. */
  quotePrefix: boolean;
  /** Position in the file's own cellXfs list, for formats that came with the file and must be kept. */
  fileIndex?: number;
}

/** A block; rows and columns count from 0, the last included. */
export interface Block {
  firstRow: number;
  firstColumn: number;
  lastRow: number;
  lastColumn: number;
}

export interface ConditionalFormat {
  id: string;
  area: Block;
  /** English, without the leading `=`, written for the area's top left cell. */
  formula: string;
  font: { color?: string; bold?: boolean; italic?: boolean; strikethrough?: boolean };
  fill?: string;
}

export interface DataValidation {
  area: Block;
  type: 'decimal' | 'whole' | 'list';
  operator?: string;
  formula1: string;
  formula2?: string;
  prompt?: { title: string; message: string };
  alert?: { title: string; message: string };
}

export interface ChartSeries {
  name: string;
  /** References with quoted sheet names, such as `'TP Compare'!$D$38:$J$38`. */
  values: string;
  categories: string;
  color: string | null;
  weight: number;
  dash: string;
  marker: string;
}

export interface Chart {
  id: string;
  name: string;
  type: string;
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
  paperSize: string;
  fitWide: number | null;
  fitTall: number | null;
  /** In points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  centerHorizontally: boolean;
  printArea: string | null;
  titleRows: string | null;
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
  /** In characters of the default font; absent where the default holds. */
  columnWidths: Map<number, number>;
  hiddenColumns: Set<number>;
  /** In points. */
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
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

export interface CustomXmlPart {
  id: string;
  namespace: string;
  xml: string;
}

/** An open workbook: what can be read and changed, whatever the file format. */
export interface Workbook {
  name: string;
  sheets: Sheet[];
  activeSheet: string;
  names: DefinedName[];
  formats: CellFormat[];
  customXml: CustomXmlPart[];
  structureProtected: boolean;
}
