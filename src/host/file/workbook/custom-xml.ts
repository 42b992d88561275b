import { SaxesParser } from 'saxes';
import type { CustomXmlPart } from '../../model';
import { FileFailure } from '../file-failure';
import { contentTypes, namespaces, xmlDeclaration } from '../package/namespaces';
import type { PackageDraft } from '../package/package-draft';
import type { PartSource } from '../package/part-package';
import { derivedIdentity, isIdentity } from '../sheet/sheet-identity';
import { escapeAttribute, tag } from '../xml/xml-text';
import { attributeNamed, parseXml, prefixOf } from '../xml/xml-tree';

interface FileCustomXml {
  readonly part: string;
  /** Id of the workbook's link to it. */
  readonly link: string;
  readonly model: CustomXmlPart;
}

/** The custom XML parts of a workbook (ECMA-376 part 1, 15.2.5), in the order of its links to them. */
export function readCustomXml(source: PartSource, workbookPart: string): CustomXmlPart[] {
  return fileParts(source, workbookPart).map(({ model }) => model);
}

function fileParts(source: PartSource, workbookPart: string): FileCustomXml[] {
  const links = source
    .relationships(workbookPart)
    .filter(({ kind, target }) => kind === 'customXml' && source.has(target));
  return links.map(({ id: link, target: part }, index) => {
    const xml = withoutDeclaration(source.text(part));
    const id = identityOf(source, part) ?? derivedIdentity('custom-xml', 0, index + 1);
    return { part, link, model: { id, namespace: rootNamespace(xml, part), xml } };
  });
}

/** A custom XML part as text: what says how its bytes are to be read is no part of it. */
function withoutDeclaration(text: string): string {
  return text.replace(/^\uFEFF?\s*(<\?xml\s[^?]*\?>\s*)?/, '');
}

function identityOf(source: PartSource, part: string): string | undefined {
  const link = source.relationships(part).find(({ kind }) => kind === 'customXmlProps');
  if (link === undefined || !source.has(link.target)) return undefined;
  const id = attributeNamed(parseXml(source.text(link.target), link.target), 'itemID');
  return id !== undefined && isIdentity(id) ? id : undefined;
}

/** What a custom XML part of this text is in the model; null where the text is no well-formed XML. */
export function customXmlContent(text: string): Pick<CustomXmlPart, 'namespace' | 'xml'> | null {
  const xml = withoutDeclaration(text);
  try {
    checkPrefixes(xml);
    return { namespace: rootNamespace(xml, 'custom XML'), xml };
  } catch (error) {
    if (error instanceof FileFailure) return null;
    throw error;
  }
}

/** A prefix that nothing declares is no error of the parts' own parser. */
function checkPrefixes(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => {
    throw new FileFailure('damaged', message);
  });
  parser.write(xml).close();
}

function rootNamespace(xml: string, part: string): string {
  const { name, attributes } = parseXml(xml, part);
  const prefix = prefixOf(name).slice(0, -1);
  return attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? '';
}

/** Writes the custom XML parts that are new or have changed and unlinks those that are gone. */
export function writeCustomXml(draft: PackageDraft, workbookPart: string, now: readonly CustomXmlPart[]): void {
  const files = fileParts(draft.original, workbookPart);
  for (const { part, link, model } of files) {
    const wanted = now.find(({ id }) => id === model.id);
    if (wanted === undefined) draft.unrelate(workbookPart, link);
    else if (wanted.xml !== model.xml) rewrite(draft, part, model, wanted);
  }
  const known = new Set(files.map(({ model }) => model.id));
  for (const added of now) if (!known.has(added.id)) writeNew(draft, workbookPart, added);
}

/** As bytes, since it is the author's text and no markup of ours to be adapted to the package. */
function partContent(xml: string): Uint8Array {
  return new TextEncoder().encode(xmlDeclaration + withoutDeclaration(xml));
}

function rewrite(
  draft: PackageDraft,
  part: string,
  before: CustomXmlPart,
  { id, namespace, xml }: CustomXmlPart,
): void {
  draft.write(part, partContent(xml));
  if (namespace === before.namespace) return;
  const link = draft.original.relationships(part).find(({ kind }) => kind === 'customXmlProps');
  if (link !== undefined) draft.write(link.target, propertiesContent(id, namespace));
}

function propertiesContent(id: string, namespace: string): string {
  const schemas =
    namespace === '' ? '' : tag('ds:schemaRefs', {}, `<ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/>`);
  const attributes = { 'ds:itemID': id, 'xmlns:ds': namespaces.customXml };
  return xmlDeclaration + tag('ds:datastoreItem', attributes, schemas);
}

function writeNew(draft: PackageDraft, workbookPart: string, { id, namespace, xml }: CustomXmlPart): void {
  const part = draft.unusedName('customXml/item#.xml');
  const properties = part.replace('/item', '/itemProps');
  draft.write(part, partContent(xml), contentTypes.xml);
  draft.relate(workbookPart, 'customXml', part);
  draft.write(properties, propertiesContent(id, namespace), contentTypes.customXmlProperties);
  draft.relate(part, 'customXmlProps', properties);
}
