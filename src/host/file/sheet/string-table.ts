import { tag, textTag } from '../xml/xml-text';
import { TextEdits, withAppended } from '../xml/text-edits';
import { numeric, parseXml, prefixOf } from '../xml/xml-tree';
import { contentTypes, namespaces, xmlDeclaration } from '../package/namespaces';
import type { PackageDraft } from '../package/package-draft';
import type { SharedStrings } from './shared-strings';

/** The shared strings of a workbook, and those that a save adds at their end. */
export class StringTable {
  readonly #indices = new Map<string, number>();
  readonly #added: string[] = [];

  constructor(private readonly strings: SharedStrings) {
    strings.texts.forEach((text, index) => {
      if (!strings.rich.has(index) && !this.#indices.has(text)) this.#indices.set(text, index);
    });
  }

  indexOf(text: string): number {
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    const index = this.strings.texts.length + this.#added.length;
    this.#added.push(text);
    this.#indices.set(text, index);
    return index;
  }

  write(draft: PackageDraft, workbookPart: string): void {
    if (this.#added.length === 0) return;
    if (this.strings.part === null) this.#writeNew(draft, workbookPart);
    else this.#extend(draft, this.strings.part);
  }

  #writeNew(draft: PackageDraft, workbookPart: string): void {
    const part = draft.has('xl/sharedStrings.xml') ? draft.unusedName('xl/sharedStrings#.xml') : 'xl/sharedStrings.xml';
    const count = this.#added.length;
    const attributes = { xmlns: namespaces.spreadsheet, count, uniqueCount: count };
    draft.write(part, xmlDeclaration + tag('sst', attributes, this.#items('')), contentTypes.sharedStrings);
    draft.relate(workbookPart, 'sharedStrings', part);
  }

  #extend(draft: PackageDraft, part: string): void {
    const text = draft.text(part);
    const root = parseXml(text, part);
    const uniqueCount = this.strings.texts.length + this.#added.length;
    const count = (numeric(root.attributes['count']) ?? this.strings.texts.length) + this.#added.length;
    const changes = { count: String(count), uniqueCount: String(uniqueCount) };
    const edits = new TextEdits(text);
    edits.replace(root, withAppended(text, root, this.#items(prefixOf(root.name)), changes));
    draft.write(part, edits.apply());
  }

  #items(prefix: string): string {
    return this.#added.map((text) => tag(`${prefix}si`, {}, textTag(`${prefix}t`, text))).join('');
  }
}
