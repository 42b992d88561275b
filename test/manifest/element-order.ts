import type { ManifestElement } from './manifest-tree';

/**
 * Which elements stand in an element, in the order in which Office wants them. `?` may be missing, `+` may repeat;
 * a name with the prefix `bt:` is of the namespace of basic types, any other of that of its parent.
 */
interface Shape {
  readonly [name: string]: Shape;
}

const MANIFEST = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const BASIC_TYPES = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

const EMPTY: Shape = {};
const WORDS: Shape = { 'Override+?': EMPTY };
const STRINGS: Shape = { 'bt:String+': { 'bt:Override+?': EMPTY } };
const ICON: Shape = { 'bt:Image+': EMPTY };

const BUTTON: Shape = {
  Label: EMPTY,
  Supertip: { Title: EMPTY, Description: EMPTY },
  Icon: ICON,
  Action: { TaskpaneId: EMPTY, SourceLocation: EMPTY, 'Title?': EMPTY },
};

const VERSION_OVERRIDES: Shape = {
  'Description?': EMPTY,
  Hosts: {
    Host: {
      DesktopFormFactor: {
        GetStarted: { Title: EMPTY, Description: EMPTY, LearnMoreUrl: EMPTY },
        ExtensionPoint: { OfficeTab: { 'Group+': { Label: EMPTY, Icon: ICON, 'Control+': BUTTON } } },
      },
    },
  },
  Resources: {
    'bt:Images': { 'bt:Image+': EMPTY },
    'bt:Urls': { 'bt:Url+': EMPTY },
    'bt:ShortStrings': STRINGS,
    'bt:LongStrings': STRINGS,
  },
};

const OFFICE_APP: Shape = {
  Id: EMPTY,
  Version: EMPTY,
  ProviderName: EMPTY,
  DefaultLocale: EMPTY,
  DisplayName: WORDS,
  Description: WORDS,
  IconUrl: EMPTY,
  HighResolutionIconUrl: EMPTY,
  'SupportUrl?': EMPTY,
  Hosts: { Host: EMPTY },
  Requirements: { Sets: { 'Set+': EMPTY } },
  DefaultSettings: { SourceLocation: EMPTY },
  Permissions: EMPTY,
  VersionOverrides: VERSION_OVERRIDES,
};

/** What Office would accept, but this add-in does without. */
const UNWANTED: Readonly<Record<string, string>> = {
  AppDomains: 'the pane shows no other site',
  ExtendedOverrides: 'they are for keyboard shortcuts in a shared runtime',
  Runtimes: 'a shared runtime opens blank panes',
  AllFormFactors: 'custom functions are #NAME? to a colleague without the add-in',
  FunctionFile: 'no button runs a function without the pane',
};

/** What each kind of element has to say of itself, by `xsi:type`. */
const TYPES: Readonly<Record<string, string>> = {
  OfficeApp: 'TaskPaneApp',
  VersionOverrides: 'VersionOverridesV1_0',
  ExtensionPoint: 'PrimaryCommandSurface',
  Control: 'Button',
  Action: 'ShowTaskpane',
};

interface Place {
  readonly name: string;
  readonly shape: Shape;
  readonly namespace: string;
  readonly optional: boolean;
  readonly repeats: boolean;
}

/** Elements that are missing, in the wrong place, order or namespace, of the wrong type, or unwanted. */
export function orderFindings(root: ManifestElement): string[] {
  if (root.name !== 'OfficeApp') return [`The root is <${root.name}>, not <OfficeApp>.`];
  const place = { name: 'OfficeApp', shape: OFFICE_APP, namespace: MANIFEST, optional: false, repeats: false };
  return elementFindings(root, place);
}

function elementFindings(element: ManifestElement, place: Place): string[] {
  const places = Object.entries(place.shape).map(([key, shape]) => placeOf(key, shape, place.namespace));
  return [
    ...namespaceFindings(element, place.namespace),
    ...typeFindings(element),
    ...countFindings(element, places),
    ...sequenceFindings(element, places),
    ...element.children.flatMap((child) => childFindings(element, child, places)),
  ];
}

function placeOf(key: string, shape: Shape, inherited: string): Place {
  const name = key.replace(/^bt:|[+?]+$/g, '');
  const own = name === 'VersionOverrides' ? OVERRIDES : inherited;
  const namespace = key.startsWith('bt:') ? BASIC_TYPES : own;
  return { name, shape, namespace, optional: key.endsWith('?'), repeats: key.includes('+') };
}

function childFindings(parent: ManifestElement, child: ManifestElement, places: readonly Place[]): string[] {
  const unwanted = UNWANTED[child.name];
  if (unwanted !== undefined) return [`<${child.name}> is unwanted: ${unwanted}.`];
  const place = places.find(({ name }) => name === child.name);
  return place ? elementFindings(child, place) : [`<${child.name}> does not belong in <${parent.name}>.`];
}

function namespaceFindings({ name, namespace }: ManifestElement, expected: string): string[] {
  return namespace === expected ? [] : [`<${name}> is in the namespace "${namespace}", not "${expected}".`];
}

function typeFindings({ name, namespace, type }: ManifestElement): string[] {
  const expected = name === 'Host' && namespace === OVERRIDES ? 'Workbook' : TYPES[name];
  return expected === undefined || type === expected ? [] : [`<${name}> is not of xsi:type "${expected}".`];
}

function countFindings(parent: ManifestElement, places: readonly Place[]): string[] {
  return places.flatMap(({ name, optional, repeats }) => {
    const count = parent.children.filter((child) => child.name === name).length;
    if (count === 0 && !optional) return [`<${parent.name}> has no <${name}>.`];
    return count > 1 && !repeats ? [`<${parent.name}> has more than one <${name}>.`] : [];
  });
}

function sequenceFindings(parent: ManifestElement, places: readonly Place[]): string[] {
  const rank = ({ name }: ManifestElement): number => places.findIndex((place) => place.name === name);
  const known = parent.children.filter((child) => rank(child) >= 0);
  return known.flatMap((child, index) => {
    const before = known[index - 1];
    const late = before !== undefined && rank(before) > rank(child);
    return late ? [`In <${parent.name}>, <${child.name}> has to come before <${before.name}>.`] : [];
  });
}
