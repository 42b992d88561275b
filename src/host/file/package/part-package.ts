import { FileFailure } from '../file-failure';
import { excerpt } from '../xml/excerpt';
import { type ArchiveEntry, expand } from './archive';
import { type ContentTypes, contentTypesPart, readContentTypes } from './content-types';
import { relationshipsPart } from './part-names';
import { readRelationships, type Relationship } from './relationship';

/** An Open Packaging Conventions package: named parts, their types, and the links between them. */
export interface PartSource {
  has(part: string): boolean;
  /** @throws FileFailure `damaged` when the part is missing or broken. */
  text(part: string): string;
  content(part: string): Uint8Array;
  /** Links that leave a part; the package's own for an empty name. */
  relationships(source: string): readonly Relationship[];
}

/** The package as it was opened; never changes. */
export class PartPackage implements PartSource {
  readonly entries: readonly ArchiveEntry[];
  readonly contentTypes: ContentTypes;
  readonly #byName: ReadonlyMap<string, ArchiveEntry>;
  readonly #relationships = new Map<string, readonly Relationship[]>();
  /** Bytes that may still be expanded in a reading; null outside of one. */
  #left: number | null = null;

  constructor(entries: readonly ArchiveEntry[]) {
    this.entries = entries;
    // Part names do not differ by case alone (ECMA-376 part 2, 6.2.2.3), and some writers mix cases.
    this.#byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    if (!this.has(contentTypesPart)) throw new FileFailure('not-a-workbook', `no ${contentTypesPart}`);
    this.contentTypes = readContentTypes(this.text(contentTypesPart));
  }

  /**
   * Reads the package whole. Every part belongs in one place: if more is read than there is, some part is linked again
   * and again, which would make much work of a small file.
   * @throws FileFailure `damaged`
   */
  reading<Result>(read: () => Result): Result {
    this.#left = this.entries.reduce((sum, { size }) => sum + size, 0);
    try {
      return read();
    } finally {
      this.#left = null;
    }
  }

  has(part: string): boolean {
    return this.#byName.has(part.toLowerCase());
  }

  /** Whether the package speaks strict markup, as `Strict Open XML Spreadsheet` does. */
  get isStrict(): boolean {
    return this.relationships('').some(({ type }) => type.startsWith('http://purl.oclc.org/ooxml/'));
  }

  /** The name as the archive spells it. */
  nameOf(part: string): string {
    return this.#byName.get(part.toLowerCase())?.name ?? part;
  }

  content(part: string): Uint8Array {
    const entry = this.#byName.get(part.toLowerCase());
    if (entry === undefined) throw new FileFailure('damaged', `${excerpt(part)} is missing`);
    if (this.#left !== null) this.#left -= entry.size;
    if (this.#left !== null && this.#left < 0)
      throw new FileFailure('damaged', `${excerpt(part)} is used in many places`);
    return expand(entry);
  }

  text(part: string): string {
    return decodeText(this.content(part));
  }

  relationships(source: string): readonly Relationship[] {
    const known = this.#relationships.get(source);
    if (known !== undefined) return known;
    const part = relationshipsPart(source);
    const read = this.has(part) ? readRelationships(this.text(part), part, source) : [];
    this.#relationships.set(source, read);
    return read;
  }
}

/** XML parts are UTF-8 or, with a mark at their start, UTF-16. */
function decodeText(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder().decode(content);
}
