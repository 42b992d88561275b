import { oneOf } from '../xml/known-words';
import type { BorderEdge, BorderStyle, CellFormat, HorizontalAlignment, VerticalAlignment } from '../../model';
import { decodeCharacters } from '../xml/xml-text';
import { childNamed, childrenNamed, flag, numeric, parseXml, type XmlElement } from '../xml/xml-tree';
import { builtInNumberFormats } from './built-in-number-formats';
import { readColor, type ThemeColors } from './colors';

/** What the style part says: a format for each of its cellXfs, and its elements for what is added or kept. */
export interface Styles {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly theme: ThemeColors;
  readonly formats: readonly CellFormat[];
  readonly dxfs: readonly XmlElement[];
}

/** What a file without a style part means. */
const plainFormat: CellFormat = {
  numberFormat: 'General',
  font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: false, strikethrough: false, color: null },
  fill: null,
  borders: {},
  horizontal: 'general',
  vertical: 'bottom',
  indent: 0,
  wrap: false,
  quotePrefix: false,
};

interface Collections {
  readonly fonts: readonly CellFormat['font'][];
  readonly fills: readonly CellFormat['fill'][];
  readonly borders: readonly CellFormat['borders'][];
  readonly numberFormats: ReadonlyMap<number, string>;
}

export function readStyles(text: string, part: string, theme: ThemeColors): Styles {
  const root = parseXml(text, part);
  const members = (collection: string, local: string) => childrenNamed(childNamed(root, collection), local);
  const collections: Collections = {
    fonts: members('fonts', 'font').map((font) => readFont(font, theme)),
    fills: members('fills', 'fill').map((fill) => readFill(fill, theme)),
    borders: members('borders', 'border').map((border) => readBorders(border, theme)),
    numberFormats: readNumberFormats(members('numFmts', 'numFmt')),
  };
  const formats = members('cellXfs', 'xf').map((xf, fileIndex) => readFormat(xf, fileIndex, collections));
  return {
    part,
    text,
    root,
    theme,
    formats: formats.length > 0 ? formats : [plainFormat],
    dxfs: members('dxfs', 'dxf'),
  };
}

function readNumberFormats(elements: readonly XmlElement[]): Map<number, string> {
  const codes = new Map(builtInNumberFormats);
  for (const { attributes } of elements) {
    const number = numeric(attributes['numFmtId']);
    if (number !== undefined) codes.set(number, decodeCharacters(attributes['formatCode'] ?? 'General'));
  }
  return codes;
}

function readFont(font: XmlElement, theme: ThemeColors): CellFormat['font'] {
  const underline = childNamed(font, 'u');
  return {
    name: childNamed(font, 'name')?.attributes['val'] ?? plainFormat.font.name,
    size: numeric(childNamed(font, 'sz')?.attributes['val']) ?? plainFormat.font.size,
    bold: toggled(font, 'b') ?? false,
    italic: toggled(font, 'i') ?? false,
    underline: underline !== undefined && underline.attributes['val'] !== 'none',
    strikethrough: toggled(font, 'strike') ?? false,
    color: readColor(childNamed(font, 'color'), theme),
  };
}

/** A property that is on by standing there, unless it says otherwise; undefined where it is absent. */
export function toggled(font: XmlElement | undefined, local: string): boolean | undefined {
  const element = childNamed(font, local);
  return element === undefined ? undefined : flag(element.attributes['val'], true);
}

function readFill(fill: XmlElement, theme: ThemeColors): string | null {
  const pattern = childNamed(fill, 'patternFill');
  if (pattern?.attributes['patternType'] !== 'solid') return null;
  return readColor(childNamed(pattern, 'fgColor'), theme);
}

const edges: readonly (readonly [BorderEdge, readonly string[]])[] = [
  ['top', ['top']],
  ['bottom', ['bottom']],
  ['left', ['left', 'start']],
  ['right', ['right', 'end']],
];

const isBorderStyle = oneOf<BorderStyle>(
  'hair',
  'thin',
  'medium',
  'thick',
  'double',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
);

function readBorders(border: XmlElement, theme: ThemeColors): CellFormat['borders'] {
  const borders: CellFormat['borders'] = {};
  for (const [edge, names] of edges) {
    const element = border.children.find(({ local }) => names.includes(local));
    const style = element?.attributes['style'];
    if (isBorderStyle(style)) borders[edge] = { style, color: readColor(childNamed(element, 'color'), theme) };
  }
  return borders;
}

const isHorizontal = oneOf<HorizontalAlignment>(
  'general',
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'centerContinuous',
  'distributed',
);

const isVertical = oneOf<VerticalAlignment>('top', 'center', 'bottom', 'justify', 'distributed');

function readFormat(xf: XmlElement, fileIndex: number, collections: Collections): CellFormat {
  const at = (name: string) => numeric(xf.attributes[name]) ?? 0;
  const alignment = childNamed(xf, 'alignment')?.attributes ?? {};
  const horizontal = alignment['horizontal'];
  const vertical = alignment['vertical'];
  return {
    numberFormat: collections.numberFormats.get(at('numFmtId')) ?? 'General',
    font: { ...(collections.fonts[at('fontId')] ?? plainFormat.font) },
    fill: collections.fills[at('fillId')] ?? null,
    borders: { ...collections.borders[at('borderId')] },
    horizontal: isHorizontal(horizontal) ? horizontal : 'general',
    vertical: isVertical(vertical) ? vertical : 'bottom',
    indent: numeric(alignment['indent']) ?? 0,
    wrap: flag(alignment['wrapText']),
    quotePrefix: flag(xf.attributes['quotePrefix']),
    fileIndex,
  };
}
