import type { Sheet, Workbook } from '../../model';
import { readDrawing } from '../chart/drawing-reading';
import { FileFailure } from '../file-failure';
import type { PartPackage } from '../package/part-package';
import { linksById, type Relationship } from '../package/relationship';
import { noSharedStrings, readSharedStrings, type SharedStrings } from '../sheet/shared-strings';
import { derivedIdentity, statedIdentity } from '../sheet/sheet-identity';
import { readSheetPart } from '../sheet/sheet-part-reading';
import { readSheet } from '../sheet/sheet-reading';
import { officeThemeColors, readThemeColors, type ThemeColors } from '../style/colors';
import { readStyles, type Styles } from '../style/styles-reading';
import { blankStylesText } from '../style/blank-styles';
import { readChild } from '../xml/root-draft';
import { layoutOf, type RootLayout } from '../xml/root-layout';
import { excerpt } from '../xml/excerpt';
import { attributeNamed, childrenNamed, flag, numeric, parseXml, type XmlElement } from '../xml/xml-tree';
import { readCustomXml } from './custom-xml';
import { applyPrintNames, readDefinedNames } from './defined-names';
import type { SheetFile, WorkbookFile } from './workbook-file';

/**
 * Reads a workbook; the same package always gives the same model, ids included.
 * @throws FileFailure `not-a-workbook` or `damaged`.
 */
export function readWorkbook(source: PartPackage, name: string): WorkbookFile {
  return source.reading(() => readParts(source, name));
}

function readParts(source: PartPackage, name: string): WorkbookFile {
  const part = workbookPart(source);
  const text = source.text(part);
  const root = parseXml(text, part);
  if (root.local !== 'workbook') throw new FileFailure('not-a-workbook', `${part} holds a ${root.local}`);
  const layout = layoutOf(root, text, part);
  const theme = readTheme(source, part);
  const styles = readStylesPart(source, part, theme);
  const strings = readStrings(source, part);
  const tabs = readTabs({ source, part, layout, styles, strings });
  const sheets = tabs.filter((tab) => tab !== null);
  if (sheets.length === 0) throw new FileFailure('not-a-workbook', `${part} lists no worksheet`);
  const file = {
    package: source,
    part,
    layout,
    styles,
    strings,
    sheets,
    tabs: tabs.map((tab) => tab?.sheet.id ?? null),
  };
  return { ...file, workbook: assemble(name, file) };
}

function workbookPart(source: PartPackage): string {
  const link = source.relationships('').find(({ kind }) => kind === 'officeDocument');
  if (link === undefined || !source.has(link.target)) throw new FileFailure('not-a-workbook', 'no workbook part');
  return source.nameOf(link.target);
}

function linkedPart(source: PartPackage, part: string, kind: string): string | undefined {
  const link = source.relationships(part).find((candidate) => candidate.kind === kind && !candidate.external);
  return link !== undefined && source.has(link.target) ? source.nameOf(link.target) : undefined;
}

function readTheme(source: PartPackage, part: string): ThemeColors {
  const theme = linkedPart(source, part, 'theme');
  return theme === undefined ? officeThemeColors : readThemeColors(source.text(theme), theme);
}

function readStylesPart(source: PartPackage, part: string, theme: ThemeColors): Styles {
  const styles = linkedPart(source, part, 'styles');
  return styles === undefined
    ? readStyles(blankStylesText(), 'xl/styles.xml', theme)
    : readStyles(source.text(styles), styles, theme);
}

function readStrings(source: PartPackage, part: string): SharedStrings {
  const strings = linkedPart(source, part, 'sharedStrings');
  return strings === undefined ? noSharedStrings : readSharedStrings(source.text(strings), strings);
}

interface SheetsInput {
  readonly source: PartPackage;
  readonly part: string;
  readonly layout: RootLayout;
  readonly styles: Styles;
  readonly strings: SharedStrings;
}

/** The worksheets in tab order; null for sheets of other kinds (charts, dialogs, macros), which stay in the file unread. */
function readTabs(input: SheetsInput): (SheetFile | null)[] {
  const taken = new Set<string>();
  const parts = new Set<string>();
  const links = linksById(input.source.relationships(input.part));
  return childrenNamed(readChild(input.layout, 'sheets'), 'sheet').map((element) => {
    const file = readSheetFile(input, element, links, taken);
    if (file === null) return null;
    if (parts.has(file.part)) throw new FileFailure('damaged', `two sheets are ${excerpt(file.part)}`);
    parts.add(file.part);
    taken.add(file.sheet.id);
    return file;
  });
}

function readSheetFile(
  input: SheetsInput,
  element: XmlElement,
  links: ReadonlyMap<string, Relationship>,
  taken: ReadonlySet<string>,
): SheetFile | null {
  const { source, styles, strings } = input;
  const link = links.get(attributeNamed(element, 'id') ?? '');
  if (link?.kind !== 'worksheet') return null;
  const part = source.nameOf(link.target);
  const { layout, data } = readSheetPart({
    part,
    text: source.text(part),
    strings: strings.texts,
    formatCount: styles.formats.length,
  });
  const number = numeric(element.attributes['sheetId']) ?? 0;
  const stated = statedIdentity(layout);
  const identity = stated === undefined || taken.has(stated) ? derivedIdentity('sheet', number, 0) : stated;
  const sheet = readSheet({ id: identity, number, element, layout, data, styles, source });
  const drawing = readDrawing(layout, source, sheet, number);
  sheet.charts = drawing?.charts.map(({ chart }) => structuredClone(chart)) ?? [];
  return { ...data, sheet, part, layout, drawing };
}

function assemble(name: string, file: Omit<WorkbookFile, 'workbook'>): Workbook {
  const { layout, styles, tabs } = file;
  const sheets = file.sheets.map(({ sheet }) => sheet);
  applyPrintNames(layout, tabs, sheets);
  return {
    name,
    sheets,
    activeSheet: activeSheet(layout, sheets),
    names: readDefinedNames(layout, tabs),
    formats: styles.formats.map((format) => ({ ...format })),
    customXml: readCustomXml(file.package, file.part),
    structureProtected: flag(readChild(layout, 'workbookProtection')?.attributes['lockStructure']),
    dates1904: flag(readChild(layout, 'workbookPr')?.attributes['date1904']),
  };
}

function activeSheet(layout: RootLayout, sheets: readonly Sheet[]): string {
  const view = childrenNamed(readChild(layout, 'bookViews'), 'workbookView')[0];
  const tab = numeric(view?.attributes['activeTab']) ?? 0;
  const stated = childrenNamed(readChild(layout, 'sheets'), 'sheet')[tab]?.attributes['name'];
  const active =
    sheets.find(({ name }) => name === stated) ?? sheets.find(({ visibility }) => visibility === 'Visible');
  return (active ?? sheets[0])?.id ?? '';
}
