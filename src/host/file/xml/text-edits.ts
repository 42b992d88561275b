import { escapeAttribute } from './xml-text';
import type { XmlElement } from './xml-tree';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What starts earlier first; an insertion before what is replaced at the same place. */
function inOrder(one: Edit, other: Edit): number {
  return one.start === other.start ? one.end - other.end : one.start - other.start;
}

/** Changes to a text at places of the original, made all at once; what is not named stays as it is. */
export class TextEdits {
  readonly #edits: Edit[] = [];

  constructor(readonly original: string) {}

  replace(span: { readonly start: number; readonly end: number }, text: string): void {
    this.#edits.push({ start: span.start, end: span.end, text });
  }

  /** Insertions at one place stand in the order in which they were made. */
  insert(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text });
  }

  apply(): string {
    const ordered = [...this.#edits].sort(inOrder);
    let result = '';
    let at = 0;
    for (const { start, end, text } of ordered) {
      result += this.original.slice(at, start) + text;
      at = end;
    }
    return result + this.original.slice(at);
  }
}

/** The element's source with its start tag's attributes changed; null removes one. */
export function withAttributes(
  source: string,
  element: XmlElement,
  changes: Readonly<Record<string, string | null>>,
): string {
  return (
    changedTag(source.slice(element.start, element.contentStart), changes) +
    source.slice(element.contentStart, element.end)
  );
}

/** A start tag's source with its attributes changed; null removes one. */
export function changedTag(tag: string, changes: Readonly<Record<string, string | null>>): string {
  return Object.entries(changes).reduce((current, [name, value]) => {
    const written = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
    const present = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    if (present.test(current)) return current.replace(present, () => written);
    return current.replace(/\s*(\/?>)$/, (_, close: string) => written + close);
  }, tag);
}

/** The element's start tag, which does not close it, with attributes changed. */
function openTag(source: string, element: XmlElement, changes: Readonly<Record<string, string | null>> = {}): string {
  return changedTag(source.slice(element.start, element.contentStart), changes).replace(/\s*\/>$/, '>');
}

/** The element's source with XML added at the end of its content, and attributes of its start tag changed. */
export function withAppended(
  source: string,
  element: XmlElement,
  xml: string,
  changes: Readonly<Record<string, string | null>> = {},
): string {
  const content = source.slice(element.contentStart, Math.max(element.contentStart, element.contentEnd));
  return `${openTag(source, element, changes)}${content}${xml}</${element.name}>`;
}

/** The element's source with other content, and attributes of its start tag changed. */
export function withContent(
  source: string,
  element: XmlElement,
  content: string,
  changes: Readonly<Record<string, string | null>> = {},
): string {
  return `${openTag(source, element, changes)}${content}</${element.name}>`;
}
