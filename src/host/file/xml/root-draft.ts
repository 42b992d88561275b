import type { RootLayout, Span } from './root-layout';
import { spansNamed } from './root-layout';
import { TextEdits, withAttributes } from './text-edits';
import { tag, type XmlAttributes } from './xml-text';
import { parseXml, prefixOf, type XmlElement } from './xml-tree';

/** One child of a part's root: its source, and what it says. Positions in `element` count from the source's start. */
export interface RootChild extends Span {
  readonly source: string;
  readonly element: XmlElement;
}

/** Changes to the children of a part's root element; new ones find their place in the schema's order. */
export class RootDraft {
  readonly edits: TextEdits;
  readonly prefix: string;
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #inserted: { rank: number; at: number; xml: string }[] = [];

  constructor(
    readonly layout: RootLayout,
    order: readonly string[],
  ) {
    this.edits = new TextEdits(layout.text);
    this.prefix = prefixOf(layout.name);
    this.#ranks = new Map(order.map((local, rank) => [this.prefix + local, rank]));
  }

  /** An element in the root's namespace; `content` is XML. */
  tag(local: string, attributes: XmlAttributes, content?: string): string {
    return tag(this.prefix + local, attributes, content);
  }

  children(local: string): RootChild[] {
    return readChildren(this.layout, local);
  }

  child(local: string): RootChild | undefined {
    return this.children(local)[0];
  }

  /** Makes this the only child of its name; null takes it away. */
  put(local: string, xml: string | null): void {
    const [first, ...others] = spansNamed(this.layout, local);
    for (const span of others) this.edits.replace(span, '');
    if (first !== undefined) this.edits.replace(first, xml ?? '');
    else if (xml !== null) this.add(local, xml);
  }

  /** Adds a child after those of its name. */
  add(local: string, xml: string): void {
    const rank = this.#ranks.get(this.prefix + local) ?? Infinity;
    this.#inserted.push({ rank, at: this.#placeFor(rank), xml });
  }

  /** Changes attributes of the only child of its name, which is added where it is absent; null removes one. */
  setAttributes(local: string, changes: Readonly<Record<string, string | null>>): void {
    const child = this.child(local);
    if (child !== undefined) {
      this.edits.replace(child, withAttributes(child.source, child.element, changes));
      return;
    }
    if (Object.values(changes).some((value) => value !== null)) this.add(local, this.tag(local, changes));
  }

  apply(): string {
    for (const { at, xml } of this.#inserted.sort((one, other) => one.rank - other.rank)) this.edits.insert(at, xml);
    this.#inserted.length = 0;
    return this.edits.apply();
  }

  #placeFor(rank: number): number {
    const before = this.layout.children.filter(({ name }) => (this.#ranks.get(name) ?? Infinity) <= rank);
    return before.at(-1)?.end ?? this.layout.contentStart;
  }
}

/** The root's children of that name, parsed. */
export function readChildren(layout: RootLayout, local: string): RootChild[] {
  return spansNamed(layout, local).map(({ start, end }) => {
    const source = layout.text.slice(start, end);
    return { start, end, source, element: parseXml(source, layout.part) };
  });
}

/** The root's first child of that name, parsed. */
export function readChild(layout: RootLayout, local: string): XmlElement | undefined {
  return readChildren(layout, local)[0]?.element;
}
