import { all, type Element, everything, type Parts } from './package-parts';

/** The kind of relationship that an element names, by the element. */
const kinds: Readonly<Record<string, string>> = {
  drawing: 'drawing',
  legacyDrawing: 'vmlDrawing',
  tablePart: 'table',
  customPr: 'customProperty',
  hyperlink: 'hyperlink',
  chart: 'chart',
};

/** How a part's content type ends, by the kind of relationship that leads to it. */
const types: Readonly<Record<string, RegExp>> = {
  officeDocument: /main\+xml$/,
  worksheet: /\.worksheet\+xml$/,
  styles: /\.styles\+xml$/,
  sharedStrings: /\.sharedStrings\+xml$/,
  theme: /\.theme\+xml$/,
  drawing: /\.drawing\+xml$/,
  chart: /\.drawingml\.chart\+xml$/,
  customProperty: /\.customProperty$/,
  customXml: /^application\/xml$|^text\/xml$/,
  customXmlProps: /\.customXmlProperties\+xml$/,
};

interface Link {
  readonly part: string;
  readonly id: string;
  readonly kind: string;
  /** Null outside the package. */
  readonly target: string | null;
}

/** Links of the wrong kind, parts of the wrong type, parts in two places, custom XML without an identity. */
export function linkFaults(parts: Parts, roots: ReadonlyMap<string, Element>): string[] {
  const links = [...roots].flatMap(([name, root]) => (name.endsWith('.rels') ? linksOf(name, root) : []));
  return [
    ...[...roots].flatMap(([name, root]) => kindFaults(name, root, links)),
    ...links.flatMap((link) => typeFaults(link, parts, roots.get('[Content_Types].xml'))),
    ...sharedFaults(links),
    ...customXmlFaults(links, roots),
    ...[...roots].flatMap(([name, root]) => ignorableFaults(name, root)),
  ];
}

function linksOf(name: string, root: Element): Link[] {
  const part = name.replace('_rels/', '').replace(/\.rels$/, '');
  return all(root, 'Relationship').map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => ({
    part,
    id: Id,
    kind: Type.slice(Type.lastIndexOf('/') + 1),
    target: TargetMode === 'External' ? null : decodeURI(new URL(Target, `http://package/${part}`).pathname).slice(1),
  }));
}

function kindFaults(name: string, root: Element, links: readonly Link[]): string[] {
  return everything(root).flatMap(({ local, namespace, attributes }) => {
    const id = attributes['r:id'];
    const expected = local === 'chart' && !namespace.endsWith('/chart') ? undefined : kinds[local];
    const link = links.find((candidate) => candidate.part === name && candidate.id === id);
    return id === undefined || expected === undefined || link === undefined || link.kind === expected
      ? []
      : [`${name}: ${local} leads to a ${link.kind}`];
  });
}

function typeFaults({ kind, target }: Link, parts: Parts, root: Element | undefined): string[] {
  const expected = types[kind];
  if (expected === undefined || target === null || parts[target] === undefined) return [];
  const override = all(root, 'Override').find(({ attributes }) => attributes['PartName'] === `/${target}`);
  const byName = all(root, 'Default').find(({ attributes }) => attributes['Extension'] === target.split('.').at(-1));
  const type = (override ?? byName)?.attributes['ContentType'] ?? '';
  return expected.test(type) ? [] : [`${target} is a ${kind} of type ${type}`];
}

const ownedKinds: ReadonlySet<string> = new Set(['worksheet', 'drawing', 'chart', 'customXmlProps']);

function sharedFaults(links: readonly Link[]): string[] {
  const targets = links.flatMap(({ kind, target }) => (ownedKinds.has(kind) && target !== null ? [target] : []));
  return targets
    .filter((target, index) => targets.indexOf(target) !== index)
    .map((target) => `${target} is in two places`);
}

function customXmlFaults(links: readonly Link[], roots: ReadonlyMap<string, Element>): string[] {
  const items = links.flatMap(({ kind, target }) => (kind === 'customXml' && target !== null ? [target] : []));
  const ids = items.map((item) => {
    const properties = links.find(({ part, kind }) => part === item && kind === 'customXmlProps')?.target ?? '';
    return roots.get(properties)?.attributes['itemID'];
  });
  const known = ids.flatMap((id) => id?.toLowerCase() ?? []);
  return [
    ...ids.flatMap((id) =>
      id === undefined || /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(id) ? [] : [`custom XML ${id}`],
    ),
    ...known.filter((id, index) => known.indexOf(id) !== index).map((id) => `two custom XML parts ${id}`),
  ];
}

/** A prefix that is to be ignored has to be bound: Excel calls the part unreadable otherwise. */
function ignorableFaults(name: string, root: Element): string[] {
  const prefixes = (root.attributes['Ignorable'] ?? '').split(/\s+/).filter((prefix) => prefix !== '');
  return prefixes
    .filter((prefix) => root.attributes[prefix] === undefined)
    .map((prefix) => `${name}: ${prefix} is unbound`);
}
