import type { Sheet } from '../../model';
import { readColor, type ThemeColors } from '../style/colors';
import { readChild, type RootChild } from '../xml/root-draft';
import type { RootLayout } from '../xml/root-layout';
import { withAttributes, withContent } from '../xml/text-edits';
import { childNamed, descendant, flag } from '../xml/xml-tree';
import type { SheetChange } from './sheet-change';

export function readTabColor(layout: RootLayout, theme: ThemeColors): string | null {
  return readColor(childNamed(readChild(layout, 'sheetPr'), 'tabColor'), theme);
}

/** Whether the sheet is printed on a stated number of pages. */
export function readFitsPages(layout: RootLayout): boolean {
  return flag(descendant(readChild(layout, 'sheetPr'), 'pageSetUpPr')?.attributes['fitToPage']);
}

function fitsPages({ pageLayout }: Sheet): boolean {
  return pageLayout.fitWide !== null || pageLayout.fitTall !== null;
}

/** Writes `sheetPr`: the tab's colour, and whether the sheet is fitted to pages. */
export function writeSheetProperties({ root, before, now }: SheetChange): void {
  const colorDiffers = before.tabColor !== now.tabColor;
  const fitDiffers = fitsPages(before) !== fitsPages(now);
  if (!colorDiffers && !fitDiffers) return;
  const child = root.child('sheetPr');
  const tabColor = now.tabColor === null ? '' : root.tag('tabColor', { rgb: `FF${now.tabColor.slice(1)}` });
  const pageSetup = fitsPages(now) ? root.tag('pageSetUpPr', { fitToPage: 1 }) : '';
  const content = [
    colorDiffers ? tabColor : kept(child, 'tabColor'),
    kept(child, 'outlinePr'),
    fitDiffers ? (changedPageSetup(child, fitsPages(now)) ?? pageSetup) : kept(child, 'pageSetUpPr'),
  ].join('');
  root.put(
    'sheetPr',
    child === undefined ? root.tag('sheetPr', {}, content) : withContent(child.source, child.element, content),
  );
}

function kept(child: RootChild | undefined, local: string): string {
  const element = childNamed(child?.element, local);
  return child === undefined || element === undefined ? '' : child.source.slice(element.start, element.end);
}

function changedPageSetup(child: RootChild | undefined, fits: boolean): string | undefined {
  const element = childNamed(child?.element, 'pageSetUpPr');
  if (child === undefined || element === undefined) return undefined;
  return withAttributes(child.source, element, { fitToPage: fits ? '1' : null });
}
