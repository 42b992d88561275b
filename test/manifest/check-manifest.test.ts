import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles, type BuiltFile } from './built-files';
import { checkManifest } from './check-manifest';

const ROOT = join(__dirname, '..', '..');
const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const BUILT = builtFiles(ROOT);

const HOST = 'https://localhost:3000';
const UNION = 'http://schemas.microsoft.com/office';
const LONG = 'x'.repeat(251);

/** The manifest with one passage replaced, each time it stands there. */
function planted(passage: string | RegExp, replacement: string): string {
  const text =
    typeof passage === 'string' ? MANIFEST.replaceAll(passage, replacement) : MANIFEST.replace(passage, replacement);
  if (text === MANIFEST) throw new Error(`the manifest does not have ${String(passage)}`);
  return text;
}

/** A fault by its name: the passage, what stands there instead, and the sentence that has to come of it. */
type Fault = readonly [what: string, passage: string | RegExp, replacement: string, sentence: string];

test('the manifest has nothing against it', () => {
  expect(checkManifest(MANIFEST, BUILT)).toEqual([]);
});

test('the build makes the pane and every icon', () => {
  expect(Object.fromEntries(BUILT)).toMatchObject({
    '/taskpane.html': 'page',
    '/assets/icon-16.png': [16, 16],
    '/assets/icon-32.png': [32, 32],
    '/assets/icon-64.png': [64, 64],
    '/assets/icon-80.png': [80, 80],
  });
});

const ORDER: readonly Fault[] = [
  ['a tag that is not closed', '</Hosts>\n  <!--', '<!--', 'The manifest is malformed: '],
  ['two hyphens in a comment', '<!-- No SupportUrl', '<!-- -- No SupportUrl', 'The manifest is malformed: '],
  ['another root', /OfficeApp\b/g, 'Add-in', 'The root is <Add-in>, not <OfficeApp>.'],
  [
    'an order that Office refuses',
    /(<IconUrl .*\/>)\s*(<HighResolutionIconUrl .*\/>)/,
    '$2$1',
    'In <OfficeApp>, <IconUrl> has to come before <HighResolutionIconUrl>.',
  ],
  [
    'permissions before the page',
    /(<DefaultSettings>[^]*<\/DefaultSettings>)([^]*)(<Permissions>.*<\/Permissions>)/,
    '$3$2$1',
    'In <OfficeApp>, <DefaultSettings> has to come before <Permissions>.',
  ],
  [
    'the page before its pane',
    /(<TaskpaneId>.*<\/TaskpaneId>)\s*(<SourceLocation .*\/>)/,
    '$2$1',
    'In <Action>, <TaskpaneId> has to come before <SourceLocation>.',
  ],
  [
    'a tip after its icon',
    /(<Supertip>[^]*<\/Supertip>)([^]*<\/Icon>)/,
    '$2$1',
    'In <Control>, <Supertip> has to come before <Icon>.',
  ],
  [
    'long strings before short ones',
    /(<bt:ShortStrings>[^]*<\/bt:ShortStrings>)\s*(<bt:LongStrings>[^]*<\/bt:LongStrings>)/,
    '$2$1',
    'In <Resources>, <ShortStrings> has to come before <LongStrings>.',
  ],
  ['a label left out', /(<Group .*>)\s*<Label .*\/>/, '$1', '<Group> has no <Label>.'],
  ['no callout', /<GetStarted>[^]*<\/GetStarted>/, '', '<DesktopFormFactor> has no <GetStarted>.'],
  ['no ribbon', /<VersionOverrides[^]*<\/VersionOverrides>/, '', '<OfficeApp> has no <VersionOverrides>.'],
  ['no icon', /<IconUrl .*\/>/, '', '<OfficeApp> has no <IconUrl>.'],
  ['a version twice', /(<Version>.*<\/Version>)/, '$1$1', '<OfficeApp> has more than one <Version>.'],
  ['a second host', /(<Host Name.*\/>)/, '$1<Host Name="Document" />', '<Hosts> has more than one <Host>.'],
  ['an unknown element', '<Label', '<Caption /><Label', '<Caption> does not belong in <Group>.'],
  [
    'requirements said again',
    /(<VersionOverrides\s[^>]*>)/,
    '$1<Requirements />',
    '<Requirements> does not belong in <VersionOverrides>.',
  ],
  ['other sites', '<Hosts>\n    <Host Name', '<AppDomains />\n<Hosts><Host Name', '<AppDomains> is unwanted: '],
  ['extended overrides', '</OfficeApp>', '<ExtendedOverrides /></OfficeApp>', '<ExtendedOverrides> is unwanted: '],
  ['a shared runtime', '<DesktopFormFactor>', '<Runtimes /><DesktopFormFactor>', '<Runtimes> is unwanted: '],
  [
    'custom functions',
    '<DesktopFormFactor>',
    '<AllFormFactors /><DesktopFormFactor>',
    '<AllFormFactors> is unwanted: ',
  ],
  [
    'a function file',
    '<ExtensionPoint',
    '<FunctionFile resid="Pane.Url" /><ExtensionPoint',
    '<FunctionFile> is unwanted: ',
  ],
  ['another namespace', `${UNION}/appforoffice/1.1`, `${UNION}/appforoffice/1.0`, '<Id> is in the namespace "'],
  [
    'another namespace of the ribbon',
    `    xmlns="${UNION}/taskpaneappversionoverrides"`,
    `    xmlns="${UNION}/contentappversionoverrides"`,
    '<VersionOverrides> is in the namespace "',
  ],
  ['another namespace of basic types', `${UNION}/officeappbasictypes/1.0`, UNION, '<Image> is in the namespace "'],
  [
    'a scheme that one sample has wrong',
    'http://www.w3.org/2001/XMLSchema-instance',
    'https://www.w3.org/2001/XMLSchema-instance',
    '<OfficeApp> is not of xsi:type "TaskPaneApp".',
  ],
  ['another kind of add-in', '"TaskPaneApp"', '"ContentApp"', '<OfficeApp> is not of xsi:type "TaskPaneApp".'],
  ['overrides of mail', 'VersionOverridesV1_0', 'VersionOverridesV1_1', '<VersionOverrides> is not of xsi:type "'],
  ['a ribbon of Word', 'Host xsi:type="Workbook"', 'Host xsi:type="Document"', '<Host> is not of xsi:type "Workbook".'],
  ['another surface', 'PrimaryCommandSurface', 'ContextMenu', '<ExtensionPoint> is not of xsi:type "'],
  ['a menu', 'xsi:type="Button"', 'xsi:type="Menu"', '<Control> is not of xsi:type "Button".'],
  ['a function', '"ShowTaskpane"', '"ExecuteFunction"', '<Action> is not of xsi:type "ShowTaskpane".'],
];

const SETTINGS: readonly Fault[] = [
  ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>target-paths</Id>', 'Id "target-paths" is not a GUID in lower case.'],
  ['a version below one', '>1.0.0.0<', '>0.1.0.0<', 'Version "0.1.0.0" is not four numbers from 1.0.0.0 on.'],
  ['a version of three parts', '>1.0.0.0<', '>1.0.0<', 'Version "1.0.0" is not four numbers from 1.0.0.0 on.'],
  ['a version with a word', '>1.0.0.0<', '>1.0.0.beta<', 'Version "1.0.0.beta" is not four numbers from 1.0.0.0 on.'],
  ['a version of six digits', '>1.0.0.0<', '>1.0.0.123456<', 'Version "1.0.0.123456" is not four numbers'],
  ['no provider', /<ProviderName>.*</, '<ProviderName><', 'ProviderName is empty.'],
  ['another default locale', '>en-US<', '>en<', 'DefaultLocale is "en", not "en-US".'],
  ['less permission', 'ReadWriteDocument', 'ReadDocument', 'Permissions is "ReadDocument", not "ReadWriteDocument".'],
  ['another host', 'Host Name="Workbook"', 'Host Name="Document"', 'Host is "Document", not "Workbook".'],
  ['a lower floor', '"1.14"', '"1.13"', 'The requirement is "ExcelApi 1.13", not "ExcelApi 1.14".'],
  ['a higher floor', '"1.14"', '"1.15"', 'The requirement is "ExcelApi 1.15", not "ExcelApi 1.14".'],
  ['no floor', ' MinVersion="1.14"', '', 'The requirement is "ExcelApi ", not "ExcelApi 1.14".'],
  [
    'a set that the iPad lacks',
    /(<Set .*\/>)/,
    '$1<Set Name="AddinCommands" MinVersion="1.1" />',
    'The requirement is "ExcelApi 1.14, AddinCommands 1.1", not "ExcelApi 1.14".',
  ],
  ['another tab', '"TabHome"', '"TabData"', 'The tab is "TabData", not "TabHome".'],
  ['an id without letters', '"TargetPaths.Group"', '""', 'The id "" is empty or too long.'],
  ['an id of a group that is too long', 'TargetPaths.Group', LONG, `The id "${LONG}" is empty or too long.`],
  ['an id twice', 'TargetPaths.OpenPane', 'TargetPaths.Group', 'The id "TargetPaths.Group" is there twice.'],
];

const RESOURCES: readonly Fault[] = [
  [
    'a resource that is not there',
    'Label resid="Product.Name"',
    'Label resid="Name"',
    '<Label> refers to "Name", which',
  ],
  [
    'a resource of another kind',
    'LearnMoreUrl resid="Pane.Url"',
    'LearnMoreUrl resid="Icon.16"',
    '<LearnMoreUrl> refers to "Icon.16", which is not in <Urls>.',
  ],
  [
    'a title among long strings',
    'Title resid="GetStarted.Title"',
    'Title resid="GetStarted.Text"',
    '<Title> refers to "GetStarted.Text", which is not in <ShortStrings>.',
  ],
  [
    'an icon that is a page',
    'Image size="80" resid="Icon.80"',
    'Image size="80" resid="Pane.Url"',
    '<Image> refers to "Pane.Url", which is not in <Images>.',
  ],
  [
    'a name of 33 characters',
    'GetStarted.Title',
    `GetStarted.${'T'.repeat(22)}`,
    `The resid "GetStarted.${'T'.repeat(22)}" has more than 32 characters.`,
  ],
  [
    'a resource that nothing uses',
    '<bt:Urls>',
    `<bt:Urls><bt:Url id="Help.Url" DefaultValue="${HOST}/taskpane.html" />`,
    'The resource "Help.Url" is used nowhere.',
  ],
  ['a resource twice', '"OpenPane.Tip"', '"GetStarted.Text"', 'The resource "GetStarted.Text" is there twice.'],
];

const TRANSLATIONS: readonly Fault[] = [
  [
    'a name without Chinese',
    /<Override Locale="zh-CN" Value="目标路径" \/>/,
    '',
    'DisplayName has no words for zh-CN.',
  ],
  ['a name without Hong Kong', /<Override Locale="zh-HK" .*\/>/, '', 'DisplayName has no words for zh-HK.'],
  [
    'a string without Taiwan',
    /(<bt:String id="Product.Name"[^]*?)<bt:Override Locale="zh-TW" .*\/>/,
    '$1',
    'The string Product.Name has no words for zh-TW.',
  ],
  ['a language alone', 'Locale="zh-CN"', 'Locale="zh"', 'Description has words for zh, which nothing else has.'],
  [
    'the default locale overridden',
    /(<DisplayName .*>)/,
    '$1<Override Locale="en-US" Value="Paths" />',
    'DisplayName overrides the default locale, which DefaultValue speaks for.',
  ],
  ['a locale twice', /(<Override Locale="zh-HK" .*\/>)/, '$1$1', 'DisplayName has words for zh-HK twice.'],
  [
    'a locale without Chinese words',
    /(<Override Locale="zh-CN" Value=").*"/,
    '$1Target Paths"',
    'DisplayName is not in Chinese for zh-CN.',
  ],
  ['simplified words in Hong Kong', '目標路徑" />', '目标路径" />', 'DisplayName is the same in zh-CN and zh-HK.'],
  [
    'other words in Taiwan',
    /(<Override Locale="zh-TW" Value=").*"/,
    '$1目標之路"',
    'DisplayName differs between zh-HK and zh-TW.',
  ],
  ['an empty tip', /(id="OpenPane.Tip"\s*DefaultValue=").*"/, '$1 "', 'The string OpenPane.Tip has an empty text.'],
  [
    'a name that is too long',
    /(<DisplayName DefaultValue=").*"/,
    `$1${LONG.slice(0, 126)}"`,
    'DisplayName has 126 characters',
  ],
  [
    'a description that is too long',
    /(<Description\s+DefaultValue=").*"/,
    `$1${LONG}"`,
    'Description has 251 characters',
  ],
  [
    'a label that is too long',
    /(<bt:Override Locale="zh-HK" Value=").*"/,
    `$1${'目'.repeat(126)}"`,
    'The string Product.Name has 126 characters, 125 are allowed',
  ],
  [
    'a tip that is too long',
    /(id="OpenPane.Tip"\s*DefaultValue=").*"/,
    `$1${LONG}"`,
    'The string OpenPane.Tip has 251 characters, 250 are allowed',
  ],
];

const ADDRESSES: readonly Fault[] = [
  [
    'an address without https',
    `"${HOST}/assets/icon-32.png"`,
    '"http://localhost:3000/assets/icon-32.png"',
    'http://localhost:3000/assets/icon-32.png is not an https address.',
  ],
  [
    'a picture from elsewhere',
    `"${HOST}/assets/icon-64.png"`,
    '"https://example.org/assets/icon-64.png"',
    `https://example.org/assets/icon-64.png is not on ${HOST}, where the pane is.`,
  ],
  ['an icon that is not there', 'icon-80.png', 'icon-81.png', `${HOST}/assets/icon-81.png leads to nothing`],
  [
    'a support page that is not there',
    /(<HighResolutionIconUrl .*\/>)/,
    `$1<SupportUrl DefaultValue="${HOST}/support.html" />`,
    `${HOST}/support.html leads to nothing that the build makes.`,
  ],
  [
    'a pane that is not there',
    /taskpane\.html/g,
    'index.html',
    `SourceLocation is ${HOST}/index.html, which is no page.`,
  ],
  [
    'a picture for a pane',
    /taskpane\.html/g,
    'assets/icon-16.png',
    `SourceLocation is ${HOST}/assets/icon-16.png, which is no page.`,
  ],
  [
    'a button that opens something else',
    /(<bt:Url id="Pane.Url" DefaultValue=").*"/,
    `$1${HOST}/assets/icon-16.png"`,
    `The button opens ${HOST}/assets/icon-16.png, and SourceLocation is ${HOST}/taskpane.html.`,
  ],
  ['a small icon', /icon-32(.png" \/>\s*<High)/, 'icon-16$1', 'IconUrl of 32 is a picture of 16 x 16.'],
  ['a small icon on fine screens', 'icon-64', 'icon-32', 'HighResolutionIconUrl of 64 is a picture of 32 x 32.'],
  ['a group without its largest', /<bt:Image size="80".*\/>/, '', '<Group> has no icon of 80.'],
  ['a button without its smallest', /(<\/Supertip>\s*<Icon>\s*)<bt:Image .*\/>/, '$1', '<Control> has no icon of 16.'],
  [
    'an icon under another size',
    'Image size="32" resid="Icon.32"',
    'Image size="32" resid="Icon.80"',
    "<Group>'s icon of 32 is a picture of 80 x 80.",
  ],
  ['an icon that is a page', 'assets/icon-80.png', 'taskpane.html', "<Group>'s icon of 80 is a page."],
];

describe.each([
  ['order, namespaces and types', ORDER],
  ['settings', SETTINGS],
  ['resources', RESOURCES],
  ['languages', TRANSLATIONS],
  ['addresses and icons', ADDRESSES],
] as const)('%s', (_rules, faults) => {
  test.each(faults)('%s is found', (_what, passage, replacement, sentence) => {
    const findings = checkManifest(planted(passage, replacement), BUILT);
    expect(findings).toContainEqual(expect.stringContaining(sentence));
  });
});

test('an icon file of the wrong size is found', () => {
  const built = new Map<string, BuiltFile>([...BUILT, ['/assets/icon-16.png', [16, 17]]]);
  expect(checkManifest(MANIFEST, built)).toEqual([
    "<Group>'s icon of 16 is a picture of 16 x 17.",
    "<Control>'s icon of 16 is a picture of 16 x 17.",
  ]);
});

test('a manifest with the address of a deployment is as good', () => {
  expect(checkManifest(planted(HOST, 'https://paths.example.org'), BUILT)).toEqual([]);
});
