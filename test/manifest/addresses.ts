import type { BuiltFile } from './built-files';
import { defaultValue, elementAt, withDescendants, type ManifestElement } from './manifest-tree';
import { resourceId } from './resources';

/** Elements whose DefaultValue is an address. */
const ADDRESSED = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Url', 'Image'];
/** The sizes without which Office shows no icon on the ribbon. */
const RIBBON_SIZES = ['16', '32', '80'];
const OWN_ICONS = [
  ['IconUrl', 32],
  ['HighResolutionIconUrl', 64],
] as const;

type BuiltFiles = ReadonlyMap<string, BuiltFile>;

/** Addresses that lead nowhere, off our origin or to a picture of the wrong size. */
export function addressFindings(root: ManifestElement, built: BuiltFiles): string[] {
  const addresses = withDescendants(root)
    .filter(({ name, attributes }) => ADDRESSED.includes(name) && attributes['DefaultValue'] !== undefined)
    .map(defaultValue);
  const paneOrigin = originOf(defaultValue(elementAt(root, 'DefaultSettings', 'SourceLocation')));
  return [
    ...[...new Set(addresses)].flatMap((address) => leadFindings(address, paneOrigin, built)),
    ...pageFindings(root, built),
    ...OWN_ICONS.flatMap(([name, size]) => pictureFindings(name, defaultValue(elementAt(root, name)), size, built)),
    ...ribbonIconFindings(root, built),
  ];
}

function leadFindings(address: string, paneOrigin: string, built: BuiltFiles): string[] {
  if (!address.startsWith('https://')) return [`${address} is not an https address.`];
  if (originOf(address) !== paneOrigin) return [`${address} is not on ${paneOrigin}, where the pane is.`];
  return built.has(pathOf(address)) ? [] : [`${address} leads to nothing that the build makes.`];
}

function pageFindings(root: ManifestElement, built: BuiltFiles): string[] {
  const action = withDescendants(root).find(({ name }) => name === 'Action');
  const pane = defaultValue(elementAt(root, 'DefaultSettings', 'SourceLocation'));
  const opened = addressOf(
    root,
    action?.children.find(({ name }) => name === 'SourceLocation'),
  );
  return [
    ...(built.get(pathOf(pane)) === 'page' ? [] : [`SourceLocation is ${pane}, which is no page.`]),
    ...(opened === pane ? [] : [`The button opens ${opened}, and SourceLocation is ${pane}.`]),
  ];
}

function ribbonIconFindings(root: ManifestElement, built: BuiltFiles): string[] {
  const holders = withDescendants(root).filter(({ name }) => name === 'Group' || name === 'Control');
  return holders.flatMap((holder) => {
    const images = elementAt(holder, 'Icon')?.children ?? [];
    const sizes = images.map(({ attributes }) => attributes['size'] ?? '');
    return [
      ...RIBBON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `<${holder.name}> has no icon of ${size}.`),
      ...images.flatMap((image, index) =>
        pictureFindings(`<${holder.name}>'s icon`, addressOf(root, image), Number(sizes[index]), built),
      ),
    ];
  });
}

function pictureFindings(what: string, address: string, size: number, built: BuiltFiles): string[] {
  const file = built.get(pathOf(address));
  if (file === undefined) return [];
  if (file === 'page') return [`${what} of ${size} is a page.`];
  const [width, height] = file;
  return width === size && height === size ? [] : [`${what} of ${size} is a picture of ${width} x ${height}.`];
}

/** The address of the resource that an element refers to. */
function addressOf(root: ManifestElement, reference: ManifestElement | undefined): string {
  const lists = elementAt(root, 'VersionOverrides', 'Resources')?.children ?? [];
  const id = reference ? resourceId(reference) : '';
  return defaultValue(lists.flatMap(({ children }) => children).find(({ attributes }) => attributes['id'] === id));
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : '';
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address;
}
