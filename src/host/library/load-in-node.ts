import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NativeBridge } from './bridge';
import type { Library, LibraryOptions } from './library';
import { completeOffice } from './office';
import { requirementSets } from './requirement-sets';

/** The lowest API version that the add-in accepts, hence what a host declares unless told otherwise. */
const floorExcelApi = '1.14';

const bundle = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

type Bundle = (window: object, bridge: NativeBridge) => unknown;

interface LoadedBundle extends Library {
  readonly OSF: object;
}

let compiled: { readonly run: Bundle; readonly globals: readonly string[] } | undefined;

/**
 * Compiles the bundle once, unmodified, as a function of a window. A function rather than a `vm` context keeps it
 * in this realm, so that its errors are instances of our `Error`; each call gives an instance of its own.
 */
function compileBundle(): { readonly run: Bundle; readonly globals: readonly string[] } {
  if (compiled !== undefined) return compiled;
  const code = readFileSync(createRequire(__filename).resolve(bundle), 'utf8');
  const body = `with (window) { ${code}\nreturn { Excel, OfficeExtension, Office: window.Office, OSF }; }`;
  const compiledBody = new Function('window', '_richApiNativeBridge', body);
  compiled = {
    run: (window, bridge): unknown => compiledBody(window, bridge),
    globals: [...code.matchAll(/^var ([\w$]+)/gm)].map(([, name = '']) => name),
  };
  return compiled;
}

/** As much of a browser window as the bundle touches while it starts. */
function emptyWindow(globals: readonly string[]): object {
  const nothing = (): void => undefined;
  const window: Record<string, unknown> = Object.fromEntries(globals.map((name) => [name, undefined]));
  Object.assign(window, {
    window,
    self: window,
    top: window,
    parent: window,
    location: {
      href: 'http://localhost/',
      protocol: 'http:',
      hostname: 'localhost',
      pathname: '/',
      search: '',
      hash: '',
    },
    navigator: { userAgent: 'node', language: 'en-US', platform: 'node' },
    document: {
      readyState: 'loading',
      cookie: '',
      addEventListener: nothing,
      removeEventListener: nothing,
      getElementById: () => null,
      getElementsByTagName: () => [],
    },
  });
  return window;
}

function isLoaded(value: unknown): value is LoadedBundle {
  const names = ['Excel', 'Office', 'OfficeExtension', 'OSF'];
  return typeof value === 'object' && value !== null && names.every((name) => name in value);
}

/**
 * Brings up the client library in Node over a bridge. Every call gives a separate instance; the first takes about
 * a tenth of a second.
 *
 * @throws Error if the package's bundle does not define what it should.
 */
export function loadLibrary(bridge: NativeBridge, options: LibraryOptions = {}): Library {
  const { run, globals } = compileBundle();
  const loaded = run(emptyWindow(globals), bridge);
  if (!isLoaded(loaded)) throw new Error(`${bundle} does not define Excel, Office and OSF`);
  completeOffice(loaded, {
    requirements: requirementSets(options.excelApi ?? floorExcelApi),
    displayLanguage: options.displayLanguage ?? 'en-US',
    contentLanguage: options.contentLanguage ?? 'en-US',
    documentUrl: options.documentUrl ?? '',
  });
  return { Excel: loaded.Excel, OfficeExtension: loaded.OfficeExtension, Office: loaded.Office };
}
