import type { DefinedName, Sheet, Workbook } from '../../model';
import { escapeText } from '../xml/xml-text';
import { readChild, type RootDraft } from '../xml/root-draft';
import type { RootLayout } from '../xml/root-layout';
import { withAttributes, withContent } from '../xml/text-edits';
import { childrenNamed, flag, numeric, type XmlElement } from '../xml/xml-tree';
import {
  printAreaFormula,
  printAreaName,
  printTitlesFormula,
  printTitlesName,
  titleRowsIn,
  withoutSheet,
} from './print-names';
import type { ListedSheet } from './sheet-list';
import type { TabIds } from './tab-ids';

/** A name as the file has it. */
interface FileName {
  readonly element: XmlElement;
  readonly name: string;
  readonly formula: string;
  /** Id of the sheet that it belongs to; null for the workbook's, undefined where the sheet is not in the model. */
  readonly scope: string | null | undefined;
}

function fileNames(layout: RootLayout, tabs: TabIds): FileName[] {
  return childrenNamed(readChild(layout, 'definedNames'), 'definedName').map((element) => {
    const tab = numeric(element.attributes['localSheetId']);
    const scope = tab === undefined ? null : (tabs[tab] ?? undefined);
    return { element, name: element.attributes['name'] ?? '', formula: element.text, scope };
  });
}

/** Names that Excel keeps for itself, and those of macros, are not the model's; they stay in the file. */
function isModelled({ element, name, scope }: FileName): boolean {
  const { attributes } = element;
  const isMacro = flag(attributes['function']) || flag(attributes['vbProcedure']) || flag(attributes['xlm']);
  return scope !== undefined && !name.startsWith('_xlnm.') && !isMacro;
}

export function readDefinedNames(layout: RootLayout, tabs: TabIds): DefinedName[] {
  return fileNames(layout, tabs).flatMap((found) => {
    const { element, name, formula, scope } = found;
    if (!isModelled(found) || scope === undefined) return [];
    return [{ name, scope, formula, visible: !flag(element.attributes['hidden']) }];
  });
}

/** Gives the sheets what the file's names say of their printing. */
export function applyPrintNames(layout: RootLayout, tabs: TabIds, sheets: readonly Sheet[]): void {
  for (const { name, formula, scope } of fileNames(layout, tabs)) {
    const sheet = sheets.find(({ id }) => id === scope);
    if (sheet === undefined) continue;
    if (name === printAreaName) sheet.pageLayout.printArea = withoutSheet(formula);
    if (name === printTitlesName) sheet.pageLayout.titleRows = titleRowsIn(formula);
  }
}

export interface DefinedNamesContext {
  readonly root: RootDraft;
  readonly tabs: TabIds;
  readonly before: Workbook;
  readonly now: Workbook;
  /** The tabs as they are to be. */
  readonly listed: readonly ListedSheet[];
}

/** Writes `definedNames`: the model's, those for printing, and the file's other ones as long as their sheet is there. */
export function writeDefinedNames(context: DefinedNamesContext): void {
  const { root, tabs, now } = context;
  const wanted = new Map(now.names.map((name) => [keyOf(name.name, name.scope), name] as const));
  const files = fileNames(root.layout, tabs);
  const child = root.child('definedNames');
  const source = child?.source ?? '';
  const written = new Set<string>();
  const kept = files.flatMap((file) => {
    const formula = wantedFormula(context, file, wanted);
    const position = positionOf(context, file);
    if (formula === null || position === undefined) return [];
    written.add(keyOf(file.name, file.scope ?? null));
    return [keptTag(source, file, formula, position, wanted)];
  });
  const tags = [...kept, ...addedTags(context, written)];
  const unchanged = files.map(({ element }) => source.slice(element.start, element.end));
  if (tags.length === unchanged.length && tags.every((text, index) => text === unchanged[index])) return;
  root.put('definedNames', tags.length === 0 ? null : root.tag('definedNames', {}, tags.join('')));
}

/** The names that the model has, by `keyOf`. */
type WantedNames = ReadonlyMap<string, DefinedName>;

function keyOf(name: string, scope: string | null): string {
  return `${scope ?? ''}!${name.toLowerCase()}`;
}

/** The formula that a name of the file is to have; null when the name goes. */
function wantedFormula({ before, now }: DefinedNamesContext, file: FileName, wanted: WantedNames): string | null {
  const was = before.sheets.find(({ id }) => id === file.scope);
  const sheet = now.sheets.find(({ id }) => id === file.scope);
  if (isModelled(file)) return modelled(wanted, file)?.formula ?? null;
  if (sheet === undefined || was === undefined)
    return file.scope === undefined || file.scope === null ? file.formula : null;
  const renamed = was.name !== sheet.name;
  if (file.name === printAreaName) {
    const same = was.pageLayout.printArea === sheet.pageLayout.printArea && !renamed;
    return same ? file.formula : printAreaFormula(sheet);
  }
  if (file.name === printTitlesName) {
    const same = was.pageLayout.titleRows === sheet.pageLayout.titleRows && !renamed;
    return same ? file.formula : printTitlesFormula(sheet, file.formula);
  }
  return file.formula;
}

function modelled(wanted: WantedNames, { name, scope }: FileName): DefinedName | undefined {
  return wanted.get(keyOf(name, scope ?? null));
}

/** The position of a name's tab, null for the workbook's names; undefined when the tab is gone. */
function positionOf(context: DefinedNamesContext, file: FileName): number | null | undefined {
  if (file.scope === null) return null;
  if (file.scope !== undefined) return tabOf(context.listed, file.scope);
  const element =
    context.root.child('sheets')?.element.children[numeric(file.element.attributes['localSheetId']) ?? -1];
  const position = context.listed.findIndex((item) => item.element !== null && item.element.start === element?.start);
  return position < 0 ? undefined : position;
}

function tabOf(listed: readonly ListedSheet[], id: string): number | undefined {
  const position = listed.findIndex(({ sheet }) => sheet?.id === id);
  return position < 0 ? undefined : position;
}

function keptTag(
  source: string,
  file: FileName,
  formula: string,
  position: number | null,
  wanted: WantedNames,
): string {
  const { element } = file;
  const visible = isModelled(file) ? modelled(wanted, file)?.visible : undefined;
  const changes: Record<string, string | null> = {};
  if (position !== null && numeric(element.attributes['localSheetId']) !== position) {
    changes['localSheetId'] = String(position);
  }
  if (visible !== undefined && visible === flag(element.attributes['hidden'])) changes['hidden'] = visible ? null : '1';
  if (formula === file.formula) return withAttributes(source, element, changes);
  return withContent(source, element, escapeText(formula), changes);
}

function addedTags({ root, now, listed }: DefinedNamesContext, written: ReadonlySet<string>): string[] {
  const printing = now.sheets.flatMap((sheet) => [
    { name: printAreaName, scope: sheet.id, formula: printAreaFormula(sheet), visible: true },
    { name: printTitlesName, scope: sheet.id, formula: printTitlesFormula(sheet, null), visible: true },
  ]);
  return [...now.names, ...printing].flatMap(({ name, scope, formula, visible }) => {
    if (formula === null || written.has(keyOf(name, scope))) return [];
    const position = scope === null ? undefined : tabOf(listed, scope);
    if (scope !== null && position === undefined) return [];
    const attributes = { name, localSheetId: position, hidden: visible ? undefined : 1 };
    return [root.tag('definedName', attributes, escapeText(formula))];
  });
}
