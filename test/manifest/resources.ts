import { elementAt, withDescendants, type ManifestElement } from './manifest-tree';

const LONGEST_ID = 32;
/** Which list of resources an element takes its resource from. */
const LISTS: Readonly<Record<string, string>> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  LearnMoreUrl: 'Urls',
  SourceLocation: 'Urls',
  Image: 'Images',
};

interface Resource {
  readonly id: string;
  readonly list: string;
}

/** Resources that are referred to but not there, there but not referred to, named twice or too long. */
export function resourceFindings(root: ManifestElement): string[] {
  const overrides = elementAt(root, 'VersionOverrides');
  if (!overrides) return [];
  const resources = resourcesOf(overrides);
  const references = withDescendants(overrides).filter(({ attributes }) => attributes['resid'] !== undefined);
  const used = new Set(references.map(resourceId));
  return [
    ...references.flatMap((reference) => referenceFindings(reference, resources)),
    ...resources.flatMap(({ id }) => (used.has(id) ? [] : [`The resource "${id}" is used nowhere.`])),
    ...resources.flatMap(({ id }, index) =>
      resources.findIndex((other) => other.id === id) === index ? [] : [`The resource "${id}" is there twice.`],
    ),
  ];
}

function resourcesOf(overrides: ManifestElement): Resource[] {
  const lists = elementAt(overrides, 'Resources')?.children ?? [];
  return lists.flatMap(({ name, children }) =>
    children.map(({ attributes }) => ({ id: attributes['id'] ?? '', list: name })),
  );
}

function referenceFindings(reference: ManifestElement, resources: readonly Resource[]): string[] {
  const id = resourceId(reference);
  if (id.length > LONGEST_ID) return [`The resid "${id}" has more than ${LONGEST_ID} characters.`];
  const list = LISTS[reference.name];
  const found = resources.some((resource) => resource.id === id && resource.list === list);
  return found ? [] : [`<${reference.name}> refers to "${id}", which is not in <${list ?? 'no list'}>.`];
}

/** The id of the resource that an element refers to. */
export function resourceId({ attributes }: ManifestElement): string {
  return attributes['resid'] ?? '';
}
