import { childrenNamed, parseXml } from '../xml/xml-tree';
import { extensionOf } from './part-names';

export const contentTypesPart = '[Content_Types].xml';

/** What each part is, by its extension or, before that, by its name. Keys are lower case, names without leading slash. */
export interface ContentTypes {
  readonly defaults: ReadonlyMap<string, string>;
  readonly overrides: ReadonlyMap<string, string>;
}

export function readContentTypes(text: string): ContentTypes {
  const root = parseXml(text, contentTypesPart);
  const defaults = childrenNamed(root, 'Default').map(
    ({ attributes }) => [(attributes['Extension'] ?? '').toLowerCase(), attributes['ContentType'] ?? ''] as const,
  );
  const overrides = childrenNamed(root, 'Override').map(
    ({ attributes }) => [overrideKey(attributes['PartName'] ?? ''), attributes['ContentType'] ?? ''] as const,
  );
  return { defaults: new Map(defaults), overrides: new Map(overrides) };
}

/** The key under which a part's own type stands. */
export function overrideKey(part: string): string {
  return part.replace(/^\//, '').toLowerCase();
}

export function contentTypeOf(types: ContentTypes, part: string): string | undefined {
  return types.overrides.get(overrideKey(part)) ?? types.defaults.get(extensionOf(part));
}
