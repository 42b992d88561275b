import type { XmlElement } from './xml-tree';
import { localName, prefixOf } from './xml-tree';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the children of a part's root element stand in its text. */
export interface RootLayout {
  readonly part: string;
  readonly text: string;
  /** Name of the root with its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly children: readonly (Span & { readonly name: string })[];
}

/** The layout of a part that has been parsed whole. */
export function layoutOf(root: XmlElement, text: string, part: string): RootLayout {
  const { name, attributes, start, contentStart, contentEnd, children } = root;
  return { part, text, name, attributes, start, contentStart, contentEnd, children };
}

/** Children of that name in the root's own namespace. */
export function spansNamed(layout: RootLayout, local: string): Span[] {
  const name = prefixOf(layout.name) + local;
  return layout.children.filter((child) => child.name === name);
}

/** The prefix, with its colon, bound to a namespace at the root; undefined where there is none. */
export function prefixBoundTo(layout: RootLayout, ends: (uri: string) => boolean): string | undefined {
  const bound = Object.entries(layout.attributes).find(([name, uri]) => name.startsWith('xmlns:') && ends(uri));
  return bound === undefined ? undefined : `${localName(bound[0])}:`;
}
