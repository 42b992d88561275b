import type { Workbook } from '../../model';
import type { PackageDraft } from '../package/package-draft';
import { RootDraft } from '../xml/root-draft';
import { writeSheetList } from './sheet-list';
import type { WorkbookFile } from './workbook-file';
import { workbookOrder } from './workbook-order';

/** Writes the workbook part where the list of sheets or anything else in it differs; `parts` is each sheet's part by its id. */
export function writeWorkbookPart(
  draft: PackageDraft,
  original: WorkbookFile,
  current: Workbook,
  parts: ReadonlyMap<string, string>,
): void {
  const root = new RootDraft(original.layout, workbookOrder);
  writeSheetList({ draft, root, original, current, parts });
  if (root.apply() === original.layout.text && !draft.changed) return;
  root.setAttributes('calcPr', { fullCalcOnLoad: '1' });
  draft.write(original.part, root.apply());
}
