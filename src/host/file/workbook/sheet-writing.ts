import type { Sheet } from '../../model';
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
import type { Styles } from '../style/styles-reading';
import { RootDraft } from '../xml/root-draft';
import type { SheetFile } from './workbook-file';

/** What a sheet's part is written from and into. */
export interface SheetContext {
  readonly draft: PackageDraft;
  readonly file: SheetFile;
  readonly fileStyles: Styles;
  readonly styles: StylesDraft;
  readonly strings: StringTable;
  /** Whether the tab is to be selected; null leaves that as it is. */
  readonly selected: boolean | null;
  readonly isNew: boolean;
}

/** Writes the sheet's part where the sheet differs from what was opened. */
export function writeSheet(context: SheetContext, now: Sheet): void {
  const { draft, file, styles, strings } = context;
  const root = new RootDraft(file.layout, worksheetOrder);
  const change: SheetChange = { root, package: draft, part: file.part, styles, before: file.sheet, now };
  writeSheetProperties(change);
  writeSheetView(change, context.selected);
  writeColumns(change);
  writeSheetData(root, file, now, {
    prefix: root.prefix,
    styleOf: (format) => styles.styleOf(format),
    stringIndex: (text) => strings.indexOf(text),
  });
  writeProtection(change);
  writeMergedCells(change);
  writeConditionalFormats(change, context.fileStyles);
  writeValidations(change);
  writeHyperlinks(change);
  writePageSetup(change);
  writeCustomProperties(change);
  const text = root.apply();
  if (context.isNew) draft.write(file.part, text, contentTypes.worksheet);
  else if (text !== file.layout.text) draft.write(file.part, text);
}
