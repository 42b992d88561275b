import type { CellFormat, ConditionalFormat } from '../../model';
import { RootDraft } from '../xml/root-draft';
import { layoutOf } from '../xml/root-layout';
import { withAppended, withAttributes } from '../xml/text-edits';
import { childNamed, childrenNamed, numeric, prefixOf, type XmlElement } from '../xml/xml-tree';
import { decodeCharacters, tag } from '../xml/xml-text';
import { builtInNumber } from './built-in-number-formats';
import { sameBorders, sameFont, sameFormat } from './format-equality';
import { StyleTags } from './style-tags';
import type { Styles } from './styles-reading';

/** Children of the style part's root in the order of CT_Stylesheet (ECMA-376 part 1, 18.8.39). */
const stylesOrder: readonly string[] = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

type Collection = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** The first number of a format of the file's own (ECMA-376 part 1, 18.8.30). */
const firstOwnNumberFormat = 164;

/** Adds to a workbook's styles what its model needs; nothing is renumbered. */
export class StylesDraft {
  readonly #tags: StyleTags;
  readonly #added = new Map<Collection, string[]>();
  readonly #places = new Map<Collection, Map<string, number>>();
  readonly #indices = new Map<number, number>();
  /** Numbers of the file's own codes. */
  readonly #numberFormats: Map<string, number>;

  constructor(
    private readonly styles: Styles,
    private readonly formats: readonly CellFormat[],
  ) {
    this.#tags = new StyleTags(prefixOf(styles.root.name));
    this.#numberFormats = new Map(
      this.#present('numFmts').map(({ attributes }) => [
        decodeCharacters(attributes['formatCode'] ?? ''),
        numeric(attributes['numFmtId']) ?? 0,
      ]),
    );
  }

  /** Position in cellXfs of the model's format of that number. */
  styleOf(format: number): number {
    const known = this.#indices.get(format);
    if (known !== undefined) return known;
    const index = this.#place(this.formats[format]);
    this.#indices.set(format, index);
    return index;
  }

  /** Position in dxfs of what a conditional format changes. */
  differenceOf(format: ConditionalFormat): number {
    return this.#append('dxfs', this.#tags.difference(format));
  }

  get changed(): boolean {
    return this.#added.size > 0;
  }

  /** The style part with what was asked for. */
  apply(): string {
    const { root, text, part } = this.styles;
    const draft = new RootDraft(layoutOf(root, text, part), stylesOrder);
    for (const [collection, added] of this.#added) {
      const child = draft.child(collection);
      const count = String(this.#present(collection).length + added.length);
      if (child === undefined) draft.add(collection, draft.tag(collection, { count }, added.join('')));
      else draft.edits.replace(child, withAppended(child.source, child.element, added.join(''), { count }));
    }
    return draft.apply();
  }

  #place(format: CellFormat | undefined): number {
    if (format === undefined) return 0;
    const base = this.styles.formats[format.fileIndex ?? -1];
    if (base !== undefined && sameFormat(base, format)) return base.fileIndex ?? 0;
    return this.#append('cellXfs', this.#xf(format, base));
  }

  /** A format derived from one of the file keeps of it whatever the model does not change. */
  #xf(format: CellFormat, base: CellFormat | undefined): string {
    const source = base === undefined ? undefined : this.#present('cellXfs')[base.fileIndex ?? -1];
    const kept = (attribute: string, unchanged: boolean) =>
      unchanged && base !== undefined ? numeric(source?.attributes[attribute]) : undefined;
    const ids = {
      numFmtId: kept('numFmtId', base?.numberFormat === format.numberFormat) ?? this.#numberFormat(format.numberFormat),
      fontId: kept('fontId', base !== undefined && sameFont(base.font, format.font)) ?? this.#font(format.font),
      fillId: kept('fillId', base?.fill === format.fill) ?? this.#fill(format.fill),
      borderId:
        kept('borderId', base !== undefined && sameBorders(base.borders, format.borders)) ??
        this.#border(format.borders),
    };
    const attributes = {
      ...ids,
      xfId: source?.attributes['xfId'] ?? 0,
      quotePrefix: format.quotePrefix ? 1 : undefined,
      applyNumberFormat: ids.numFmtId === 0 ? undefined : 1,
      applyFont: ids.fontId === 0 ? undefined : 1,
      applyFill: ids.fillId === 0 ? undefined : 1,
      applyBorder: ids.borderId === 0 ? undefined : 1,
    };
    const alignment = this.#alignment(format, source);
    const protection = childNamed(source, 'protection');
    const content = alignment + (protection === undefined ? '' : this.#sourceOf(protection));
    return this.#tag('xf', { ...attributes, ...applied(alignment, protection) }, content);
  }

  #alignment(format: CellFormat, source: XmlElement | undefined): string {
    const changes = {
      horizontal: format.horizontal === 'general' ? null : format.horizontal,
      vertical: format.vertical === 'bottom' ? null : format.vertical,
      wrapText: format.wrap ? '1' : null,
      indent: format.indent === 0 ? null : String(format.indent),
    };
    const kept = childNamed(source, 'alignment');
    if (kept !== undefined) return withAttributes(this.styles.text, kept, changes);
    return Object.values(changes).every((value) => value === null) ? '' : this.#tag('alignment', changes);
  }

  #numberFormat(code: string): number {
    const builtIn = builtInNumber(code);
    if (builtIn !== undefined) return builtIn;
    const known = this.#numberFormats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(firstOwnNumberFormat, ...[...this.#numberFormats.values()].map((number) => number + 1));
    this.#numberFormats.set(code, id);
    this.#append('numFmts', this.#tags.numberFormat(id, code));
    return id;
  }

  #font(font: CellFormat['font']): number {
    return this.#append('fonts', this.#tags.font(font));
  }

  #fill(color: string | null): number {
    return color === null ? 0 : this.#append('fills', this.#tags.fill(color));
  }

  #border(borders: CellFormat['borders']): number {
    return this.#append('borders', this.#tags.border(borders));
  }

  /** The place in its collection of an element, which is added unless the same one is there. */
  #append(collection: Collection, xml: string): number {
    const places = this.#placesIn(collection);
    const known = places.get(xml);
    if (known !== undefined) return known;
    const place = this.#present(collection).length + (this.#added.get(collection)?.length ?? 0);
    places.set(xml, place);
    this.#added.set(collection, [...(this.#added.get(collection) ?? []), xml]);
    return place;
  }

  #placesIn(collection: Collection): Map<string, number> {
    const known = this.#places.get(collection);
    if (known !== undefined) return known;
    const places = new Map(this.#present(collection).map((element, place) => [this.#sourceOf(element), place]));
    this.#places.set(collection, places);
    return places;
  }

  #present(collection: Collection): XmlElement[] {
    return childrenNamed(childNamed(this.styles.root, collection), memberNames[collection]);
  }

  #sourceOf(element: XmlElement): string {
    return this.styles.text.slice(element.start, element.end);
  }

  #tag(local: string, attributes: Parameters<typeof tag>[1], content: string = ''): string {
    return tag(prefixOf(this.styles.root.name) + local, attributes, content);
  }
}

const memberNames: Readonly<Record<Collection, string>> = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
};

function applied(alignment: string, protection: XmlElement | undefined) {
  return {
    applyAlignment: alignment === '' ? undefined : 1,
    applyProtection: protection === undefined ? undefined : 1,
  };
}
