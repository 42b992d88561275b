import type { Sheet, Workbook } from '../../model';
import { writeDrawing } from '../chart/drawing-writing';
import { contentTypes } from '../package/namespaces';
import type { PackageDraft } from '../package/package-draft';
import { writeColumns } from '../sheet/columns';
import { writeConditionalFormats } from '../sheet/conditional-formats';
import { writeCustomProperties } from '../sheet/custom-properties';
import { worksheetOrder } from '../sheet/element-order';
import { writeHyperlinks } from '../sheet/hyperlinks';
import { writeMergedCells } from '../sheet/merged-cells';
import { writePageSetup } from '../sheet/page-setup';
import type { SheetChange } from '../sheet/sheet-change';
import { writeSheetData } from '../sheet/sheet-data-writing';
import { writeSheetProperties } from '../sheet/sheet-properties';
import { writeProtection } from '../sheet/sheet-protection';
import { writeSheetView } from '../sheet/sheet-view';
import type { StringTable } from '../sheet/string-table';
import { writeValidations } from '../sheet/validations';
import type { StylesDraft } from '../style/styles-draft';
import { RootDraft } from '../xml/root-draft';
import type { SheetFile, WorkbookFile } from './workbook-file';

/** A workbook being saved: what was opened, what is to be, and what its sheets have in common. */
export interface WorkbookWriting {
  readonly draft: PackageDraft;
  readonly original: WorkbookFile;
  readonly current: Workbook;
  readonly styles: StylesDraft;
  readonly strings: StringTable;
}

/** One of its sheets. */
interface SheetWriting extends WorkbookWriting {
  readonly file: SheetFile;
  readonly isNew: boolean;
  /** Whether the tab is to be selected; null leaves that as it is. */
  readonly selected: boolean | null;
  readonly now: Sheet;
}

/** Writes the sheet's part where the sheet differs from what was opened. */
export function writeSheet(writing: SheetWriting): void {
  const { draft, original, current, file, styles, strings, now } = writing;
  const root = new RootDraft(file.layout, worksheetOrder);
  const change: SheetChange = { root, package: draft, part: file.part, styles, before: file.sheet, now };
  writeSheetProperties(change);
  writeSheetView(change, writing.selected);
  writeColumns(change);
  writeSheetData(root, file, now, {
    prefix: root.prefix,
    styleOf: (format) => styles.styleOf(format),
    stringIndex: (text) => strings.indexOf(text),
  });
  writeProtection(change);
  writeMergedCells(change);
  writeConditionalFormats(change, original.styles);
  writeValidations(change);
  writeHyperlinks(change);
  writePageSetup(change);
  writeCustomProperties(change);
  writeDrawing({ ...change, drawing: file.drawing, workbookBefore: original.workbook, workbookNow: current });
  const text = root.apply();
  if (writing.isNew) draft.write(file.part, text, contentTypes.worksheet);
  else if (text !== file.layout.text) draft.write(file.part, text);
}
