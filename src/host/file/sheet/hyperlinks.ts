import type { Hyperlink } from '../../model';
import type { PartSource } from '../package/part-package';
import { linksById, type Relationship } from '../package/relationship';
import { linkAttributes } from '../xml/link-attribute';
import { readChild } from '../xml/root-draft';
import type { RootLayout } from '../xml/root-layout';
import { withContent } from '../xml/text-edits';
import { attributeNamed, childrenNamed, type XmlElement } from '../xml/xml-tree';
import { cellName, parseBlock } from './cell-reference';
import type { SheetChange } from './sheet-change';

export function readHyperlinks(layout: RootLayout, source: PartSource): Hyperlink[] {
  const links = linksById(source.relationships(layout.part));
  return childrenNamed(readChild(layout, 'hyperlinks'), 'hyperlink').flatMap(
    (element) => readHyperlink(element, links) ?? [],
  );
}

function readHyperlink(element: XmlElement, links: ReadonlyMap<string, Relationship>): Hyperlink | undefined {
  const block = parseBlock(element.attributes['ref'] ?? '');
  if (block === undefined) return undefined;
  const link = links.get(attributeNamed(element, 'id') ?? '');
  return {
    row: block.firstRow,
    column: block.firstColumn,
    location: element.attributes['location'] ?? null,
    address: link?.target ?? null,
    tooltip: element.attributes['tooltip'] ?? null,
  };
}

/** Writes `hyperlinks`; those that the model still has stay as they are. */
export function writeHyperlinks(change: SheetChange): void {
  const { root, package: draft, part, before, now } = change;
  if (now.hyperlinks.map(identityOf).join('\n') === before.hyperlinks.map(identityOf).join('\n')) return;
  const remaining = new Map(now.hyperlinks.map((hyperlink) => [identityOf(hyperlink), hyperlink]));
  const child = root.child('hyperlinks');
  const elements = childrenNamed(child?.element, 'hyperlink');
  const links = linksById(draft.original.relationships(root.layout.part));
  const kept = elements.filter((element) => {
    const read = readHyperlink(element, links);
    return read === undefined || remaining.delete(identityOf(read));
  });
  unlinkObsolete(change, elements, kept);
  const tags = [
    ...kept.map(({ start, end }) => child?.source.slice(start, end) ?? ''),
    ...[...remaining.values()].map((hyperlink) => hyperlinkTag({ root, package: draft, part }, hyperlink)),
  ];
  if (tags.length === 0) root.put('hyperlinks', null);
  else if (child === undefined) root.add('hyperlinks', root.tag('hyperlinks', {}, tags.join('')));
  else root.edits.replace(child, withContent(child.source, child.element, tags.join('')));
}

function unlinkObsolete(
  { package: draft, part }: SheetChange,
  elements: readonly XmlElement[],
  kept: readonly XmlElement[],
): void {
  const used = new Set(kept.map((element) => attributeNamed(element, 'id')));
  for (const element of elements) {
    const id = attributeNamed(element, 'id');
    if (id !== undefined && !used.has(id)) draft.unrelate(part, id);
  }
}

function identityOf({ row, column, location, address, tooltip }: Hyperlink): string {
  return JSON.stringify([row, column, location, address, tooltip]);
}

function hyperlinkTag(
  { root, package: draft, part }: Pick<SheetChange, 'root' | 'package' | 'part'>,
  { row, column, location, address, tooltip }: Hyperlink,
): string {
  const link =
    address === null ? {} : linkAttributes(root.layout, draft.relate(part, 'hyperlink', asUri(address), true));
  return root.tag('hyperlink', {
    ref: cellName(row, column),
    ...link,
    location,
    tooltip,
  });
}

/** An address as a URI: Excel finds a file damaged whose targets hold spaces or characters beyond ASCII. */
function asUri(address: string): string {
  return address.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (character) =>
    /[\ud800-\udfff]/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character),
  );
}
