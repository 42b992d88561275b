import { contentTypes } from '../package/namespaces';
import type { PartSource } from '../package/part-package';
import { linksById, type Relationship } from '../package/relationship';
import { linkAttributes } from '../xml/link-attribute';
import { readChild } from '../xml/root-draft';
import type { RootLayout } from '../xml/root-layout';
import { withContent } from '../xml/text-edits';
import { attributeNamed, childrenNamed, type XmlElement } from '../xml/xml-tree';
import type { SheetChange } from './sheet-change';

/** The sheet's own properties; each value is a part of its own, in UTF-16 (ECMA-376 part 1, 12.3.5). */
export function readCustomProperties(layout: RootLayout, source: PartSource): Map<string, string> {
  const elements = childrenNamed(readChild(layout, 'customProperties'), 'customPr');
  const links = linksById(source.relationships(layout.part));
  return new Map(
    elements.flatMap((element) => {
      const link = linkOf(element, links);
      const name = element.attributes['name'];
      if (name === undefined || link === undefined || !source.has(link.target)) return [];
      return [[name, new TextDecoder('utf-16le').decode(source.content(link.target))] as const];
    }),
  );
}

function linkOf(element: XmlElement, links: ReadonlyMap<string, Relationship>): Relationship | undefined {
  return links.get(attributeNamed(element, 'id') ?? '');
}

export function writeCustomProperties(change: SheetChange): void {
  const { root, package: draft, part, before, now } = change;
  const child = root.child('customProperties');
  const elements = childrenNamed(child?.element, 'customPr');
  const dropped = elements.filter(({ attributes }) => !now.customProperties.has(attributes['name'] ?? ''));
  const added = [...now.customProperties].filter(([name]) => !before.customProperties.has(name));
  rewriteValues(change, elements);
  if (dropped.length === 0 && added.length === 0) return;
  for (const element of dropped) draft.unrelate(part, attributeNamed(element, 'id') ?? '');
  const tags = [
    ...elements
      .filter((element) => !dropped.includes(element))
      .map(({ start, end }) => child?.source.slice(start, end)),
    ...added.map(([name, value]) =>
      root.tag('customPr', { name, ...linkAttributes(root.layout, addValue(change, value)) }),
    ),
  ].join('');
  if (tags === '') root.put('customProperties', null);
  else if (child === undefined) root.add('customProperties', root.tag('customProperties', {}, tags));
  else root.edits.replace(child, withContent(child.source, child.element, tags));
}

function rewriteValues({ package: draft, part, before, now }: SheetChange, elements: readonly XmlElement[]): void {
  const links = linksById(draft.relationships(part));
  for (const element of elements) {
    const name = element.attributes['name'] ?? '';
    const value = now.customProperties.get(name);
    const link = linkOf(element, links);
    if (value === undefined || link === undefined || value === before.customProperties.get(name)) continue;
    draft.write(link.target, utf16(value));
  }
}

function addValue({ package: draft, part }: SheetChange, value: string): string {
  const target = draft.unusedName('xl/customProperty#.bin');
  draft.write(target, utf16(value), contentTypes.customProperty);
  return draft.relate(part, 'customProperty', target);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
