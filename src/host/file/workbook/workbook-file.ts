import type { Sheet, Workbook } from '../../model';
import type { Drawing } from '../chart/drawing-reading';
import type { PartPackage } from '../package/part-package';
import type { SharedStrings } from '../sheet/shared-strings';
import type { SourceRows } from '../sheet/row-writing';
import type { Styles } from '../style/styles-reading';
import type { RootLayout } from '../xml/root-layout';
import type { TabIds } from './tab-ids';

/** A worksheet as the file has it: its model, and the part that it was read from. */
export interface SheetFile extends SourceRows {
  readonly sheet: Sheet;
  readonly part: string;
  readonly layout: RootLayout;
  readonly drawing: Drawing | undefined;
}

/** A workbook as the file has it: what was read, and the parts that it was read from. */
export interface WorkbookFile {
  readonly package: PartPackage;
  readonly workbook: Workbook;
  readonly part: string;
  readonly layout: RootLayout;
  readonly styles: Styles;
  readonly strings: SharedStrings;
  readonly sheets: readonly SheetFile[];
  readonly tabs: TabIds;
}
