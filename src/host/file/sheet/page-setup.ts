import { type PageLayout, usualMargins } from '../../model';
import { decodeCharacters, encodeCharacters, escapeText } from '../xml/xml-text';
import { readChild, type RootDraft } from '../xml/root-draft';
import type { RootLayout } from '../xml/root-layout';
import { withContent } from '../xml/text-edits';
import { childNamed, flag, numeric } from '../xml/xml-tree';
import { joinSections, readSections } from './header-footer';
import { paperName, paperNumber } from './paper-sizes';
import type { SheetChange } from './sheet-change';
import { readFitsPages } from './sheet-properties';

const pointsPerInch = 72;
const sides = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

/** How the sheet is printed; print area and titles are names of the workbook and come from there. */
export function readPageLayout(layout: RootLayout): Omit<PageLayout, 'printArea' | 'titleRows'> {
  const setup = readChild(layout, 'pageSetup')?.attributes ?? {};
  const texts = readChild(layout, 'headerFooter');
  const fits = readFitsPages(layout);
  return {
    orientation: setup['orientation'] === 'landscape' ? 'landscape' : 'portrait',
    paperSize: paperName(setup['paperSize']),
    fitWide: fits ? pages(setup['fitToWidth']) : null,
    fitTall: fits ? pages(setup['fitToHeight']) : null,
    margins: readMargins(layout),
    centerHorizontally: flag(readChild(layout, 'printOptions')?.attributes['horizontalCentered']),
    header: readSections(decodeCharacters(childNamed(texts, 'oddHeader')?.text ?? '')),
    footer: readSections(decodeCharacters(childNamed(texts, 'oddFooter')?.text ?? '')),
  };
}

/** One page where nothing is said; 0 stands for as many as it takes. */
function pages(value: string | undefined): number | null {
  const number = numeric(value) ?? 1;
  return number === 0 ? null : number;
}

function readMargins(layout: RootLayout): PageLayout['margins'] {
  const attributes = readChild(layout, 'pageMargins')?.attributes;
  const margins = { ...usualMargins };
  for (const side of sides) {
    const inches = numeric(attributes?.[side]);
    // Six decimals undo the rounding of inches held in binary.
    if (inches !== undefined) margins[side] = Number((inches * pointsPerInch).toFixed(6));
  }
  return margins;
}

/** Writes `printOptions`, `pageMargins`, `pageSetup` and `headerFooter` where they differ. */
export function writePageSetup({ root, before, now }: SheetChange): void {
  const was = before.pageLayout;
  const is = now.pageLayout;
  if (was.centerHorizontally !== is.centerHorizontally) {
    root.setAttributes('printOptions', { horizontalCentered: is.centerHorizontally ? '1' : null });
  }
  if (sides.some((side) => was.margins[side] !== is.margins[side])) {
    const inches = sides.map((side) => [side, String(Number((is.margins[side] / pointsPerInch).toFixed(8)))] as const);
    root.setAttributes('pageMargins', Object.fromEntries(inches));
  }
  const setup = changedSetup(was, is);
  if (Object.keys(setup).length > 0) root.setAttributes('pageSetup', setup);
  writeTexts(root, was, is);
}

function changedSetup(was: PageLayout, is: PageLayout): Record<string, string | null> {
  const changes: Record<string, string | null> = {};
  if (was.paperSize !== is.paperSize) changes['paperSize'] = paperNumber(is.paperSize);
  if (was.orientation !== is.orientation) changes['orientation'] = is.orientation;
  if (was.fitWide !== is.fitWide || was.fitTall !== is.fitTall) {
    const fits = is.fitWide !== null || is.fitTall !== null;
    changes['fitToWidth'] = fits ? String(is.fitWide ?? 0) : null;
    changes['fitToHeight'] = fits ? String(is.fitTall ?? 0) : null;
  }
  return changes;
}

function writeTexts(root: RootDraft, was: PageLayout, is: PageLayout): void {
  const header = joinSections(is.header);
  const footer = joinSections(is.footer);
  if (header === joinSections(was.header) && footer === joinSections(was.footer)) return;
  const child = root.child('headerFooter');
  const others = child?.element.children.filter(({ local }) => local !== 'oddHeader' && local !== 'oddFooter') ?? [];
  const content = [
    textTag(root, 'oddHeader', header),
    textTag(root, 'oddFooter', footer),
    ...others.map(({ start, end }) => child?.source.slice(start, end) ?? ''),
  ].join('');
  if (child !== undefined) root.edits.replace(child, withContent(child.source, child.element, content));
  else root.add('headerFooter', root.tag('headerFooter', {}, content));
}

function textTag(root: RootDraft, local: string, text: string): string {
  return text === '' ? '' : root.tag(local, {}, escapeText(encodeCharacters(text)));
}
