import type { RootLayout } from '../xml/root-layout';
import { checkDepth, prefixOf, strictParser } from '../xml/xml-tree';
import { type SheetData, SheetDataReader } from './sheet-data-reading';

/** A worksheet part: its cells, and where everything else stands in its text. */
export interface SheetPart {
  readonly layout: RootLayout;
  readonly data: SheetData;
}

export interface SheetPartInput {
  readonly part: string;
  readonly text: string;
  readonly strings: readonly string[];
  readonly formatCount: number;
}

/**
 * Reads a worksheet in one pass over its text.
 * @throws FileFailure `damaged`, naming the part and the cell.
 */
export function readSheetPart(input: SheetPartInput): SheetPart {
  const reading = new SheetPartReading(input);
  reading.run();
  return reading.result();
}

class SheetPartReading {
  readonly #data: SheetDataReader;
  readonly #children: { name: string; start: number; end: number }[] = [];
  #root = { name: '', attributes: {}, start: 0, contentStart: 0, contentEnd: 0 };
  #prefix = '';
  #depth = 0;
  #inSheetData = false;

  constructor(private readonly input: SheetPartInput) {
    this.#data = new SheetDataReader(input.part, input.strings, input.formatCount, input.text.length);
  }

  run(): void {
    const { text, part } = this.input;
    const parser = strictParser(part);
    parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes, parser.position));
    parser.on('text', (found) => this.#inSheetData && this.#data.text(found));
    parser.on('cdata', (found) => this.#inSheetData && this.#data.text(found));
    parser.on('closetag', ({ name }) => this.#close(name, parser.position));
    parser.write(text).close();
  }

  result(): SheetPart {
    const { part, text } = this.input;
    return { layout: { part, text, ...this.#root, children: this.#children }, data: this.#data.finish() };
  }

  #open(name: string, attributes: Record<string, string>, position: number): void {
    this.#depth++;
    checkDepth(this.#depth, this.input.part);
    if (this.#inSheetData) {
      if (name.startsWith(this.#prefix))
        this.#data.open(name.slice(this.#prefix.length), attributes, this.#start(position));
      return;
    }
    if (this.#depth === 1) this.#openRoot(name, attributes, position);
    if (this.#depth === 2) {
      this.#children.push({ name, start: this.#start(position), end: position });
      this.#inSheetData = name === `${this.#prefix}sheetData`;
    }
  }

  #openRoot(name: string, attributes: Record<string, string>, position: number): void {
    this.#prefix = prefixOf(name);
    this.#root = { name, attributes, start: this.#start(position), contentStart: position, contentEnd: position };
  }

  #close(name: string, position: number): void {
    if (this.#depth === 2) {
      const child = this.#children.at(-1);
      if (child !== undefined) child.end = position;
      this.#inSheetData = false;
    } else if (this.#inSheetData && name.startsWith(this.#prefix)) {
      this.#data.close(name.slice(this.#prefix.length), position);
    }
    if (this.#depth === 1) this.#root.contentEnd = this.input.text.lastIndexOf('<', position - 1);
    this.#depth--;
  }

  #start(position: number): number {
    return this.input.text.lastIndexOf('<', position - 1);
  }
}
