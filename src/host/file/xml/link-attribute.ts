import { namespaces } from '../package/namespaces';
import { prefixBoundTo, type RootLayout } from './root-layout';
import type { XmlAttributes } from './xml-text';

/** The attribute by which an element names a relationship of its part, with its namespace where the root has none for it. */
export function linkAttributes(layout: RootLayout, id: string): XmlAttributes {
  const prefix = prefixBoundTo(
    layout,
    (uri) => uri.endsWith('/officeDocument/2006/relationships') || uri.endsWith('/officeDocument/relationships'),
  );
  return prefix === undefined ? { 'xmlns:r': namespaces.relationships, 'r:id': id } : { [`${prefix}id`]: id };
}
