import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkPages } from './built-pages.mjs';

const LIBRARY = join(__dirname, '../../node_modules/@microsoft/office-js/dist');
const OFFICE = 'https://appsforoffice.microsoft.com';
const ADDRESS = 'https://paths.example.org/target-paths';
const ADD_IN = 'dist/add-in/taskpane.html';
const PREVIEW = 'dist/preview/index.html';
const FRAMED = 'dist/preview/taskpane.html';
const MANIFEST = 'dist/add-in/manifest.xml';

const policy = (scripts: string): string =>
  `default-src 'none'; script-src ${scripts}; style-src 'self' 'unsafe-inline'; connect-src 'self'; ` +
  `base-uri 'none'; form-action 'none'`;
const page = (scripts: string, ...addresses: readonly string[]): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy(scripts)}" />
    <title>Target Paths</title>
    <!-- <script>ignored()</script> -->
    ${addresses.map((address) => `<script defer src="${address}"></script>`).join('\n    ')}
  </head>
  <body><div id="pane" hidden></div></body>
</html>`;

/** A sound build. */
const SOUND: Readonly<Record<string, string>> = {
  [ADD_IN]: page(`'self' ${OFFICE}`, 'load.0123.js', `${OFFICE}/lib/1/hosted/office.js`, 'pane.0123.js'),
  [PREVIEW]: page("'self'", 'preview.js'),
  [FRAMED]: page("'self'", '/add-in/load.0123.js', '/office-js/excel-web-16.00.debug.js', '/add-in/pane.0123.js'),
  'dist/add-in/pane.0123.js': 'export const failed = (error) => error instanceof OfficeExtension.Error;',
  [MANIFEST]: `<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"><!-- not https://localhost:3000 -->
    <IconUrl DefaultValue="${ADDRESS}/assets/icon-32.png" /><SourceLocation DefaultValue="${ADDRESS}/taskpane.html" />`,
};

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'target-paths-pages-'));
  for (const [path, content] of Object.entries(SOUND)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function plant(path: string, passage: string | RegExp, replacement: string): Promise<void> {
  const sound = await readFile(join(root, path), 'utf8');
  const text = sound.replace(passage, replacement);
  if (text === sound) throw new Error(`${path} does not have ${String(passage)}`);
  await writeFile(join(root, path), text);
}

test('a sound build has nothing against it', async () => {
  expect(await checkPages(root)).toEqual([]);
});

test('a policy may be written with entities', async () => {
  await plant(PREVIEW, /'/g, '&#39;');
  expect(await checkPages(root)).toEqual([]);
});

test('an empty picture may stand for an icon', async () => {
  await plant(PREVIEW, '</head>', '<link rel="icon" href="data:," /></head>');
  expect(await checkPages(root)).toEqual([]);
});

test('attributes need no quotes', async () => {
  await plant(ADD_IN, 'src="pane.0123.js"', 'src=pane.0123.js');
  expect(await checkPages(root)).toEqual([]);
  await plant(ADD_IN, 'src=pane.0123.js', 'src=https://cdn.example.org/pane.js');
  expect(await checkPages(root)).toEqual([
    `${ADD_IN} names https://cdn.example.org/pane.js on <script>, which is not on its own origin.`,
  ]);
});

test.each([ADD_IN, PREVIEW, FRAMED, MANIFEST])('%s is missed', async (path) => {
  await rm(join(root, path));
  expect(await checkPages(root)).toEqual([`${path} was not built.`]);
});

test.each([
  ['no policy', /<meta http-equiv.*\/>/, '', 'has no Content-Security-Policy.'],
  [
    'a script before the policy',
    '<meta charset',
    '<script src="early.js"></script><meta charset',
    'has a script before its Content-Security-Policy.',
  ],
  [
    'evaluated code',
    "script-src 'self'",
    "script-src 'self' 'unsafe-eval'",
    "lets in scripts from 'unsafe-eval' by its policy.",
  ],
  [
    'inline scripts let in',
    "script-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "lets in scripts from 'unsafe-inline' by its policy.",
  ],
  [
    'another site let in',
    "script-src 'self'",
    "script-src 'self' https://cdn.example.org",
    'lets in scripts from https://cdn.example.org by its policy.',
  ],
  ['every site let in', "script-src 'self'", 'script-src *', 'lets in scripts from * by its policy.'],
  ['no word on scripts', /script-src [^;]*;/, '', 'has no script-src in its policy.'],
  ['another word on scripts', 'style-src', 'script-src-elem *; style-src', 'has script-src-elem in its policy.'],
  [
    'requests to anywhere',
    "connect-src 'self'",
    "connect-src 'self' https:",
    "has connect-src 'self' https: in its policy, not 'self'.",
  ],
  ['no word on requests', "connect-src 'self';", '', "has connect-src (none) in its policy, not 'self'."],
  ['all else let in', "default-src 'none'", "default-src 'self'", "has default-src 'self' in its policy, not 'none'."],
  ['another base', "base-uri 'none'", "base-uri 'self'", "has base-uri 'self' in its policy, not 'none'."],
  ['forms let out', "form-action 'none'", 'form-action *', "has form-action * in its policy, not 'none'."],
  ['an inline script', '</body>', '<script>start()</script></body>', 'has a script of its own.'],
  ['an inline module', '</body>', '<script type="module">start()</script></body>', 'has a script of its own.'],
  ['a handler', '<body>', '<body onload="start()">', 'has onload on <body>.'],
  ['a handler without quotes', '<div', '<div OnClick=start()', 'has onclick on <div>.'],
  [
    'a script from elsewhere',
    '</head>',
    '<script src="https://cdn.example.org/chart.js"></script></head>',
    'names https://cdn.example.org/chart.js on <script>, which is not on its own origin.',
  ],
  [
    'a script from elsewhere without a scheme',
    '</head>',
    '<script src="//cdn.example.org/chart.js"></script></head>',
    'names //cdn.example.org/chart.js on <script>, which is not on its own origin.',
  ],
  [
    'a style from elsewhere',
    '</head>',
    '<link rel="stylesheet" href="https://fonts.example.org/a.css" /></head>',
    'names https://fonts.example.org/a.css on <link>, which is not on its own origin.',
  ],
  [
    'code in an address',
    '</head>',
    '<script src="data:text/javascript,start()"></script></head>',
    'names data:text/javascript,start() on <script>, which is not on its own origin.',
  ],
  [
    'code in a link',
    '</body>',
    '<a href="javascript:start()">Start</a></body>',
    'names javascript:start() on <a>, which is not on its own origin.',
  ],
])('%s is found on every page', async (_what, passage, replacement, sentence) => {
  for (const path of [ADD_IN, PREVIEW, FRAMED]) await plant(path, passage, replacement);
  expect(await checkPages(root)).toEqual([ADD_IN, PREVIEW, FRAMED].map((path) => `${path} ${sentence}`));
});

test('a pane without the client library is found, and one that lets in a site it does not use', async () => {
  await plant(ADD_IN, /<script defer src="https.*<\/script>/, '');
  expect(await checkPages(root)).toEqual([
    `${ADD_IN} loads office.js 0 times.`,
    `${ADD_IN} lets in scripts from ${OFFICE} by its policy.`,
  ]);
});

test('a preview that takes the client library from elsewhere is found', async () => {
  await plant(FRAMED, '/office-js/excel-web-16.00.debug.js', `${OFFICE}/lib/1/hosted/office.js`);
  expect(await checkPages(root)).toEqual([
    `${FRAMED} names ${OFFICE}/lib/1/hosted/office.js on <script>, which is not on its own origin.`,
  ]);
});

test.each([
  'office.js',
  'office.debug.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.debug.js',
  'custom-functions-runtime.js',
  'zh-cn/office_strings.js',
])('the client library is found under another name: %s', async (file) => {
  await mkdir(join(root, 'dist/add-in/assets'));
  await cp(join(LIBRARY, file), join(root, 'dist/add-in/assets/chunk.0123.js'));
  expect(await checkPages(root)).toEqual([
    "dist/add-in/assets/chunk.0123.js has Microsoft's client library in it, which may not be passed on.",
  ]);
});

test.each([
  ['the address of development', 'https://localhost:3000/assets/icon-32.png'],
  ['another folder', 'https://paths.example.org/assets/icon-32.png'],
])('a manifest that names %s is found', async (_what, address) => {
  await plant(MANIFEST, `${ADDRESS}/assets/icon-32.png`, address);
  expect(await checkPages(root)).toEqual([`${MANIFEST} names ${address}, and the add-in is at ${ADDRESS}.`]);
});

test('a manifest without a pane is found', async () => {
  await plant(MANIFEST, '/taskpane.html', '/index.html');
  expect(await checkPages(root)).toEqual([`${MANIFEST} does not say where taskpane.html is.`]);
});
