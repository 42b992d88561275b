import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The parts of a package by name, expanded by a reader that is not the project's own. */
export type Parts = Readonly<Record<string, Uint8Array>>;

export function partsOf(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function textOf(parts: Parts, name: string): string {
  const content = parts[name];
  if (content === undefined) throw new Error(`no part ${name}`);
  return strFromU8(content);
}

/** An element whose names have been resolved by namespace. */
export interface Element {
  readonly local: string;
  readonly namespace: string;
  /** By local name; a relationship id stands under `r:id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of a well-formed part. @throws when it is not well formed. */
export function rootOf(parts: Parts, name: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [];
  const roots: Element[] = [];
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const named = Object.values(attributes).map(({ prefix, local: key, uri: space, value }) => {
      const isLink = prefix !== '' && /\/relationships$/.test(space) && key !== 'xmlns';
      return [isLink ? `r:${key}` : key, value] as const;
    });
    const element = { local, namespace: uri, attributes: Object.fromEntries(named), children: [], text: '' };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(textOf(parts, name)).close();
  const [root] = roots;
  if (root === undefined) throw new Error(`${name} has no root`);
  return root;
}

export function all(element: Element | undefined, local: string): Element[] {
  return element?.children.filter((child) => child.local === local) ?? [];
}

export function first(element: Element | undefined, local: string): Element | undefined {
  return all(element, local)[0];
}

/** The element and everything below it. */
export function everything(element: Element): Element[] {
  return [element, ...element.children.flatMap(everything)];
}

/** Names of parts that two packages have alike to the byte. */
export function sameParts(one: Parts, other: Parts): string[] {
  return Object.keys(one).filter((name) => {
    const content = other[name];
    return content !== undefined && Buffer.compare(Buffer.from(one[name] ?? []), Buffer.from(content)) === 0;
  });
}
