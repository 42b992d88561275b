import { childrenNamed, parseXml } from '../xml/xml-tree';
import { resolveTarget } from './part-names';

/** A link from one part to another, or to an address outside the package. */
export interface Relationship {
  readonly id: string;
  /** The type's whole URI. */
  readonly type: string;
  /** The last step of the type's URI, the same in transitional and strict files: `worksheet`, `chart`, ... */
  readonly kind: string;
  /** The part's name, or the address when external. */
  readonly target: string;
  readonly external: boolean;
}

export function readRelationships(text: string, part: string, source: string): Relationship[] {
  return childrenNamed(parseXml(text, part), 'Relationship').map(({ attributes }) => {
    const type = attributes['Type'] ?? '';
    const target = attributes['Target'] ?? '';
    const external = attributes['TargetMode'] === 'External';
    return {
      id: attributes['Id'] ?? '',
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolveTarget(source, target),
      external,
    };
  });
}

/** The links of a part by their ids; of two with the same the first counts. */
export function linksById(links: readonly Relationship[]): ReadonlyMap<string, Relationship> {
  return new Map(links.map((link) => [link.id, link] as const).reverse());
}
