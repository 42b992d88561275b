import { tag } from '../xml/xml-text';
import { TextEdits, withAppended } from '../xml/text-edits';
import { childrenNamed, parseXml } from '../xml/xml-tree';
import { type ArchiveEntry, compress } from './archive';
import { writeArchive } from './archive-writing';
import { contentTypeOf, contentTypesPart, overrideKey } from './content-types';
import { inStrictWords, namespaces, type RelationshipKind, relationshipType, xmlDeclaration } from './namespaces';
import { relationshipsPart, targetFrom } from './part-names';
import type { PartPackage, PartSource } from './part-package';
import { readRelationships, type Relationship } from './relationship';

/** Changes to a package. Parts that are not written or dropped keep their bytes. */
export class PackageDraft implements PartSource {
  readonly #written = new Map<string, Uint8Array>();
  readonly #types = new Map<string, string>();

  constructor(readonly original: PartPackage) {}

  get changed(): boolean {
    return this.#written.size > 0;
  }

  has(part: string): boolean {
    return this.#written.has(this.original.nameOf(part)) || this.original.has(part);
  }

  content(part: string): Uint8Array {
    return this.#written.get(this.original.nameOf(part)) ?? this.original.content(part);
  }

  text(part: string): string {
    const written = this.#written.get(this.original.nameOf(part));
    return written === undefined ? this.original.text(part) : new TextDecoder().decode(written);
  }

  relationships(source: string): readonly Relationship[] {
    const part = relationshipsPart(source);
    const written = this.#written.get(this.original.nameOf(part));
    if (written === undefined) return this.original.relationships(source);
    return readRelationships(new TextDecoder().decode(written), part, source);
  }

  /** Writes a part whole, text as markup in the package's own words; a new part needs its content type. */
  write(part: string, content: string | Uint8Array, contentType?: string): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(this.#asWritten(content)) : content;
    this.#written.set(this.original.nameOf(part), bytes);
    if (contentType !== undefined) this.#types.set(part, contentType);
  }

  /** Parts are written in UTF-8, whatever a part declared that was read in another encoding. */
  #asWritten(markup: string): string {
    const declared = markup.replace(/^(<\?xml\s[^>]*encoding=)["'][^"']*["']/, '$1"UTF-8"');
    return this.original.isStrict ? inStrictWords(declared) : declared;
  }

  /** The first name of the pattern, with `#` as a number from 1, that no part has. */
  unusedName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace('#', String(number));
      if (!this.has(name)) return name;
    }
  }

  /** Links a part to another and returns the link's id; a link that is already there is used again. */
  relate(source: string, kind: RelationshipKind, target: string, external = false): string {
    const existing = this.relationships(source);
    const same = existing.find((link) => link.kind === kind && link.target === target && link.external === external);
    if (same !== undefined) return same.id;
    const id = unusedId(existing);
    const link = tag('Relationship', {
      Id: id,
      Type: relationshipType(kind),
      Target: external ? target : targetFrom(source, target),
      TargetMode: external ? 'External' : undefined,
    });
    this.#appendRelationship(source, link);
    return id;
  }

  #appendRelationship(source: string, link: string): void {
    const part = relationshipsPart(source);
    if (!this.has(part)) {
      this.write(part, `${xmlDeclaration}${tag('Relationships', { xmlns: namespaces.packageRelationships }, link)}`);
      return;
    }
    const text = this.text(part);
    const root = parseXml(text, part);
    const edits = new TextEdits(text);
    edits.replace(root, withAppended(text, root, root.name === 'Relationships' ? link : prefixed(root.name, link)));
    this.write(part, edits.apply());
  }

  unrelate(source: string, id: string): void {
    const part = relationshipsPart(source);
    if (!this.has(part)) return;
    const text = this.text(part);
    const edits = new TextEdits(text);
    for (const link of childrenNamed(parseXml(text, part), 'Relationship')) {
      if (link.attributes['Id'] === id) edits.replace(link, '');
    }
    this.write(part, edits.apply());
  }

  /** The package as a zip archive, without the parts that only links now removed led to. */
  toBytes(): Uint8Array {
    const dropped = this.#unreachableNow();
    this.#writeContentTypes(dropped);
    const kept = this.original.entries.filter(({ name }) => !dropped.has(name.toLowerCase()));
    const names = new Set(kept.map(({ name }) => name));
    const added = [...this.#written.keys()].filter((name) => !names.has(name) && !dropped.has(name.toLowerCase()));
    return writeArchive([
      ...kept.map((entry) => this.#entry(entry)),
      ...added.map((name) => compress(name, this.content(name))),
    ]);
  }

  #entry(entry: ArchiveEntry): ArchiveEntry {
    const written = this.#written.get(entry.name);
    return written === undefined ? entry : compress(entry.name, written);
  }

  /** Parts, in lower case, that could be reached from the package's root when it was opened and no longer can. */
  #unreachableNow(): Set<string> {
    const before = reachable(this.original);
    for (const part of reachable(this)) before.delete(part);
    return before;
  }

  #writeContentTypes(dropped: ReadonlySet<string>): void {
    const types = this.original.contentTypes;
    const text = this.original.text(contentTypesPart);
    const root = parseXml(text, contentTypesPart);
    const added = [...this.#types].filter(([part, type]) => contentTypeOf(types, part) !== type);
    const obsolete = childrenNamed(root, 'Override').filter(({ attributes }) =>
      dropped.has(overrideKey(attributes['PartName'] ?? '')),
    );
    if (added.length === 0 && obsolete.length === 0) return;
    const edits = new TextEdits(text);
    for (const element of obsolete) edits.replace(element, '');
    const overrides = added
      .map(([part, type]) => tag('Override', { PartName: `/${part}`, ContentType: type }))
      .join('');
    edits.insert(root.contentEnd, root.name === 'Types' ? overrides : prefixed(root.name, overrides));
    this.write(contentTypesPart, edits.apply());
  }
}

function unusedId(existing: readonly Relationship[]): string {
  const taken = new Set(existing.map(({ id }) => id));
  for (let number = existing.length + 1; ; number++) {
    if (!taken.has(`rId${number}`)) return `rId${number}`;
  }
}

/** Elements without a prefix, given that of the root they are put into. */
function prefixed(rootName: string, xml: string): string {
  const prefix = rootName.slice(0, rootName.indexOf(':') + 1);
  return xml.replace(/<(?=[A-Za-z])/g, `<${prefix}`);
}

/** Names, in lower case, of every part that links lead to, and of the parts that hold those links. */
function reachable(source: PartSource): Set<string> {
  const found = new Set<string>();
  const pending = [''];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    found.add(relationshipsPart(part).toLowerCase());
    for (const { target, external } of source.relationships(part)) {
      if (external || found.has(target.toLowerCase()) || !source.has(target)) continue;
      found.add(target.toLowerCase());
      pending.push(target);
    }
  }
  return found;
}
