import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of the manifest with its namespace resolved. */
export interface ManifestElement {
  readonly name: string;
  readonly namespace: string;
  /** By local name; of `xsi:type` also, since no element has another `type`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What `xsi:type` says, where its prefix stands for the one namespace that Office knows. */
  readonly type: string | undefined;
  readonly children: readonly ManifestElement[];
  readonly text: string;
}

interface OpenElement extends ManifestElement {
  children: OpenElement[];
  text: string;
}

export const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * The root element.
 * @throws Error that says where the text is malformed
 */
export function parseManifest(text: string): ManifestElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element = opened(tag);
    root ??= element;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (found) => {
    const element = open.at(-1);
    if (element) element.text += found.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  if (!root) throw new Error('no root element');
  return root;
}

function opened({ local, uri, attributes }: SaxesTagNS): OpenElement {
  const all = Object.values(attributes);
  return {
    name: local,
    namespace: uri,
    attributes: Object.fromEntries(all.map((attribute) => [attribute.local, attribute.value])),
    type: all.find((attribute) => attribute.local === 'type' && attribute.uri === SCHEMA_INSTANCE)?.value,
    children: [],
    text: '',
  };
}

/** An element and everything in it, as it is written. */
export function withDescendants(element: ManifestElement): ManifestElement[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

/** The element reached by these names, one a generation. */
export function elementAt(root: ManifestElement, ...names: readonly string[]): ManifestElement | undefined {
  return names.reduce<ManifestElement | undefined>(
    (element, name) => element?.children.find((child) => child.name === name),
    root,
  );
}

/** The value that an element states for the default locale. */
export function defaultValue(element: ManifestElement | undefined): string {
  return element?.attributes['DefaultValue'] ?? '';
}
