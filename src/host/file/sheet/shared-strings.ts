import { decodeCharacters } from '../xml/xml-text';
import { checkDepth, localName, strictParser } from '../xml/xml-tree';

/** The texts of a workbook's shared strings, rich text as plain and phonetic guides left out. */
export interface SharedStrings {
  /** Null where the file has none. */
  readonly part: string | null;
  readonly texts: readonly string[];
  /** Positions of those with runs or guides, which a plain text must not be stored as. */
  readonly rich: ReadonlySet<number>;
}

export const noSharedStrings: SharedStrings = { part: null, texts: [], rich: new Set() };

export function readSharedStrings(text: string, part: string): SharedStrings {
  const texts: string[] = [];
  const rich = new Set<number>();
  const parser = strictParser(part);
  let current = '';
  let capturing = false;
  let phonetic = false;
  let depth = 0;
  const append = (found: string) => {
    if (capturing) current += found;
  };
  parser.on('opentag', ({ name }) => {
    const local = localName(name);
    depth += 1;
    checkDepth(depth, part);
    if (local === 'si') current = '';
    else if (local === 'r') rich.add(texts.length);
    else if (local === 'rPh') phonetic = rich.add(texts.length).size > 0;
    else if (local === 't') capturing = !phonetic;
  });
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    depth -= 1;
    if (local === 't') capturing = false;
    else if (local === 'rPh') phonetic = false;
    else if (local === 'si') texts.push(decodeCharacters(current));
  });
  parser.write(text).close();
  return { part, texts, rich };
}
