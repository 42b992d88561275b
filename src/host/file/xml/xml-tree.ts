import { SaxesParser } from 'saxes';
import { FileFailure } from '../file-failure';
import { excerpt } from './excerpt';

/** An element with its place in the source text, so that the text can be edited without being written anew. */
export interface XmlElement {
  /** With its prefix. */
  readonly name: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, that of its children left out. */
  readonly text: string;
  /** Where its start tag begins and where it ends, and the same for the whole element. */
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

interface OpenElement {
  name: string;
  local: string;
  attributes: Record<string, string>;
  children: OpenElement[];
  text: string;
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
}

/** Elements within elements: what nests deeper is meant to exhaust whoever walks down the tree. Excel's own parts stay below 100. */
const deepest = 500;

/** @throws FileFailure `damaged` when elements nest deeper than any workbook has a use for. */
export function checkDepth(depth: number, part: string): void {
  if (depth > deepest) throw new FileFailure('damaged', `${excerpt(part)}: elements nest more than ${deepest} deep`);
}

/** A parser that refuses document type declarations and names the part where the text is malformed. */
export function strictParser(part: string): SaxesParser<{ xmlns: false }> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('doctype', () => {
    throw new FileFailure('damaged', `${excerpt(part)}: a document type declaration`);
  });
  parser.on('error', (error) => {
    throw new FileFailure('damaged', `${excerpt(part)}: ${excerpt(error.message)}`);
  });
  return parser;
}

/** Name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The prefix with its colon; empty without one. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/**
 * The root element of a small part or of a fragment with one root.
 * @throws FileFailure `damaged` when the text is malformed or declares a document type.
 */
export function parseXml(text: string, part: string): XmlElement {
  const parser = strictParser(part);
  const open: OpenElement[] = [];
  const roots: OpenElement[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const contentStart = parser.position;
    const element = {
      name,
      local: localName(name),
      attributes,
      children: [],
      text: '',
      ...spanFrom(text, contentStart),
    };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
    checkDepth(open.length, part);
  });
  parser.on('text', (found) => appendText(open.at(-1), found));
  parser.on('cdata', (found) => appendText(open.at(-1), found));
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop();
    if (element !== undefined) closeElement(element, text, parser.position, isSelfClosing);
  });
  parser.write(text).close();
  const [root] = roots;
  if (root === undefined) throw new FileFailure('damaged', `${excerpt(part)}: no root element`);
  return root;
}

/** A tag cannot hold a `<` in its attributes, so the nearest one before its end is its own. */
function spanFrom(text: string, contentStart: number) {
  const start = text.lastIndexOf('<', contentStart - 1);
  return { start, contentStart, contentEnd: contentStart, end: contentStart };
}

function appendText(element: OpenElement | undefined, text: string): void {
  if (element !== undefined) element.text += text;
}

function closeElement(element: OpenElement, text: string, position: number, selfClosing: boolean): void {
  element.end = position;
  element.contentEnd = selfClosing ? position : text.lastIndexOf('<', position - 1);
}

export function childNamed(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((child) => child.local === local);
}

export function childrenNamed(element: XmlElement | undefined, local: string): XmlElement[] {
  return element?.children.filter((child) => child.local === local) ?? [];
}

/** The element reached by these names, one a generation. */
export function descendant(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((current, local) => childNamed(current, local), element);
}

/** The attribute of this name under whatever prefix. */
export function attributeNamed(element: XmlElement, local: string): string | undefined {
  return Object.entries(element.attributes).find(([name]) => name === local || name.endsWith(`:${local}`))?.[1];
}

/** An xsd:boolean attribute. */
export function flag(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}

/** A numeric attribute, or undefined where it is absent or no number. */
export function numeric(value: string | undefined): number | undefined {
  // JavaScript would also read 0x1F, 0b1 and 0o7.
  if (value === undefined || value.trim() === '' || /[xbo]/i.test(value)) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
