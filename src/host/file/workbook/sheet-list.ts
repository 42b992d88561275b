import type { Sheet, Workbook } from '../../model';
import { linkAttributes } from '../xml/link-attribute';
import type { PackageDraft } from '../package/package-draft';
import type { RootChild, RootDraft } from '../xml/root-draft';
import { withAttributes } from '../xml/text-edits';
import { attributeNamed, childrenNamed, numeric, type XmlElement } from '../xml/xml-tree';
import type { WorkbookFile } from './workbook-file';

export interface SheetListContext {
  readonly draft: PackageDraft;
  readonly root: RootDraft;
  readonly original: WorkbookFile;
  readonly current: Workbook;
  /** Each sheet's part by the sheet's id. */
  readonly parts: ReadonlyMap<string, string>;
}

/** One entry of the list: a worksheet of the model, or a sheet of another kind that stays as it is. */
export interface ListedSheet {
  readonly sheet: Sheet | null;
  readonly element: XmlElement | null;
}

/**
 * The tabs as they are to be. Sheets that are no worksheets follow the worksheet that they followed;
 * `element` is null for a sheet that is new.
 */
function listSheets(original: WorkbookFile, current: Workbook, elements: readonly XmlElement[]): ListedSheet[] {
  const links = original.package.relationships(original.part);
  const byPart = new Map(original.sheets.map((file) => [file.part.toLowerCase(), file.sheet.id]));
  const idOf = (element: XmlElement) => {
    const target = links.find(({ id }) => id === attributeNamed(element, 'id'))?.target ?? '';
    return byPart.get(target.toLowerCase());
  };
  const listed: ListedSheet[] = current.sheets.map((sheet) => ({
    sheet,
    element: elements.find((element) => idOf(element) === sheet.id) ?? null,
  }));
  elements.forEach((element, index) => {
    if (idOf(element) !== undefined) return;
    const before = elements.slice(0, index).map((earlier) => listed.findIndex((item) => item.element === earlier));
    listed.splice(Math.max(-1, ...before) + 1, 0, { sheet: null, element });
  });
  return listed;
}

/** Writes the list of sheets with their names, states and order, links new sheets and unlinks removed ones; returns the list. */
export function writeSheetList(context: SheetListContext): readonly ListedSheet[] {
  const { draft, root, original, current } = context;
  const list = root.child('sheets');
  if (list === undefined) return [];
  const elements = childrenNamed(list.element, 'sheet');
  const listed = listSheets(original, current, elements);
  for (const element of elements) {
    if (!listed.some((item) => item.element === element))
      draft.unrelate(original.part, attributeNamed(element, 'id') ?? '');
  }
  let nextNumber = Math.max(0, ...elements.map(({ attributes }) => numeric(attributes['sheetId']) ?? 0)) + 1;
  const tags = listed.map(({ sheet, element }) => {
    if (sheet === null) return element === null ? '' : sourceOf(list, element);
    return element === null ? newSheetTag(context, sheet, nextNumber++) : keptSheetTag(context, list, sheet, element);
  });
  const differs = listed.length !== elements.length || tags.some((text, at) => text !== sourceAt(list, elements[at]));
  if (differs) root.put('sheets', root.tag('sheets', {}, tags.join('')));
  return listed;
}

function sourceOf(list: RootChild, element: XmlElement): string {
  return list.source.slice(element.start, element.end);
}

function sourceAt(list: RootChild, element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : sourceOf(list, element);
}

function keptSheetTag({ original }: SheetListContext, list: RootChild, sheet: Sheet, element: XmlElement): string {
  const before = original.sheets.find((file) => file.sheet.id === sheet.id)?.sheet;
  const changes: Record<string, string | null> = {};
  if (before?.name !== sheet.name) changes['name'] = sheet.name;
  if (before?.visibility !== sheet.visibility) changes['state'] = stateOf(sheet);
  return withAttributes(list.source, element, changes);
}

function newSheetTag({ draft, root, original, parts }: SheetListContext, sheet: Sheet, number: number): string {
  const link = draft.relate(original.part, 'worksheet', parts.get(sheet.id) ?? '');
  return root.tag('sheet', {
    name: sheet.name,
    sheetId: number,
    state: stateOf(sheet),
    ...linkAttributes(root.layout, link),
  });
}

function stateOf({ visibility }: Sheet): string | null {
  if (visibility === 'Visible') return null;
  return visibility === 'Hidden' ? 'hidden' : 'veryHidden';
}
