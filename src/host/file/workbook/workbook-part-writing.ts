import type { Workbook } from '../../model';
import type { PackageDraft } from '../package/package-draft';
import { RootDraft } from '../xml/root-draft';
import { withAttributes } from '../xml/text-edits';
import { childNamed, numeric } from '../xml/xml-tree';
import { writeDefinedNames } from './defined-names';
import { type ListedSheet, writeSheetList } from './sheet-list';
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
  const before = original.workbook;
  const listed = writeSheetList({ draft, root, original, current, parts });
  writeDefinedNames({ root, tabs: original.tabs, before, now: current, listed });
  writeActiveTab(root, listed, current);
  if (before.structureProtected !== current.structureProtected) {
    root.setAttributes('workbookProtection', { lockStructure: current.structureProtected ? '1' : null });
  }
  if (root.apply() === original.layout.text && !draft.changed) return;
  // The cached values may stem from another program's calculation than the reader's.
  root.setAttributes('calcPr', { fullCalcOnLoad: '1' });
  draft.write(original.part, root.apply());
}

function writeActiveTab(root: RootDraft, listed: readonly ListedSheet[], current: Workbook): void {
  const tab = listed.findIndex(({ sheet }) => sheet?.id === current.activeSheet);
  const views = root.child('bookViews');
  const view = childNamed(views?.element, 'workbookView');
  if (tab < 0 || tab === (numeric(view?.attributes['activeTab']) ?? 0)) return;
  const activeTab = String(tab);
  if (views === undefined || view === undefined) {
    root.put('bookViews', root.tag('bookViews', {}, root.tag('workbookView', { activeTab })));
    return;
  }
  const changed = withAttributes(views.source, view, { activeTab });
  root.put('bookViews', views.source.slice(0, view.start) + changed + views.source.slice(view.end));
}
