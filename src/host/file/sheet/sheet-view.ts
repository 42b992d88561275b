import type { Sheet } from '../../model';
import { readChild, type RootDraft } from '../xml/root-draft';
import type { RootLayout } from '../xml/root-layout';
import { changedTag, withAttributes, withContent } from '../xml/text-edits';
import { childNamed, flag, numeric, type XmlElement } from '../xml/xml-tree';
import { cellName, columnLimit, rowLimit } from './cell-reference';
import type { SheetChange } from './sheet-change';

export function readSheetView(layout: RootLayout): Pick<Sheet, 'frozen' | 'showGridlines'> {
  const view = childNamed(readChild(layout, 'sheetViews'), 'sheetView');
  const pane = childNamed(view, 'pane')?.attributes;
  const isFrozen = pane !== undefined && (pane['state'] ?? 'split').startsWith('frozen');
  return {
    showGridlines: flag(view?.attributes['showGridLines'], true),
    frozen: isFrozen
      ? { rows: frozen(pane['ySplit'], rowLimit), columns: frozen(pane['xSplit'], columnLimit) }
      : { rows: 0, columns: 0 },
  };
}

/** How many rows or columns are frozen; some are always left to scroll. */
function frozen(split: string | undefined, limit: number): number {
  return Math.min(Math.max(0, Math.trunc(numeric(split) ?? 0)), limit - 1);
}

/** Writes the first view: frozen panes, gridlines, and whether its tab is selected (null leaves that). */
export function writeSheetView({ root, before, now }: SheetChange, selected: boolean | null): void {
  const changes: Record<string, string | null> = {};
  if (before.showGridlines !== now.showGridlines) changes['showGridLines'] = now.showGridlines ? null : '0';
  if (selected !== null) changes['tabSelected'] = selected ? '1' : null;
  const frozenDiffers = before.frozen.rows !== now.frozen.rows || before.frozen.columns !== now.frozen.columns;
  if (Object.keys(changes).length === 0 && !frozenDiffers) return;
  const panes = frozenDiffers ? paneTags(root, now.frozen) : null;
  const views = root.child('sheetViews');
  const view = childNamed(views?.element, 'sheetView');
  if (views === undefined || view === undefined) {
    const open = changedTag(root.tag('sheetView', { workbookViewId: 0 }), changes).replace(/\/>$/, '>');
    root.put('sheetViews', root.tag('sheetViews', {}, `${open}${panes ?? ''}</${root.prefix}sheetView>`));
    return;
  }
  const rewritten = changedView(views.source, view, changes, panes);
  if (rewritten !== views.source.slice(view.start, view.end)) {
    root.put('sheetViews', views.source.slice(0, view.start) + rewritten + views.source.slice(view.end));
  }
}

function changedView(
  source: string,
  view: XmlElement,
  changes: Readonly<Record<string, string | null>>,
  panes: string | null,
): string {
  if (panes === null) return withAttributes(source, view, changes);
  const kept = view.children.filter(({ local }) => local !== 'pane' && local !== 'selection');
  return withContent(source, view, panes + kept.map(({ start, end }) => source.slice(start, end)).join(''), changes);
}

function paneTags(root: RootDraft, { rows, columns }: Sheet['frozen']): string {
  if (rows === 0 && columns === 0) return '';
  const activePane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const pane = root.tag('pane', {
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: cellName(rows, columns),
    activePane,
    state: 'frozen',
  });
  return pane + root.tag('selection', { pane: activePane });
}
