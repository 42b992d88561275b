import type { RequirementSets } from './requirement-sets';

/** The name under which the bundle looks for the host; `Excel` on Windows keeps it to ordinary request contexts. */
const hostName = 'Excel';
const platformName = 'PC';

export interface OfficeOptions {
  readonly requirements: RequirementSets;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** Address of the document, as `Office.context.document.url` gives it. */
  readonly documentUrl: string;
}

function officeContext(options: OfficeOptions): Record<string, unknown> {
  return {
    host: hostName,
    platform: platformName,
    displayLanguage: options.displayLanguage,
    contentLanguage: options.contentLanguage,
    diagnostics: { host: hostName, platform: platformName, version: '16.0' },
    requirements: options.requirements,
    document: { url: options.documentUrl, mode: 'readWrite' },
  };
}

/** The objects that the bundle leaves behind in its window. */
export interface BundleObjects {
  readonly OSF: object;
  readonly Office: object;
  readonly OfficeExtension: object;
}

/**
 * The bundle asks for its check of requirement sets by a flag that it sets on a class which inherits the one that
 * reads it, so that nothing is checked; set where it is read, the library refuses what is newer than declared.
 */
function checkRequirements(officeExtension: object): void {
  const utility: unknown = Reflect.get(officeExtension, 'CommonUtility');
  if (typeof utility !== 'function') throw new Error('The client library has no CommonUtility');
  Reflect.set(utility, '_doApiNotSupportedCheck', true);
}

/**
 * Completes what the bundle leaves behind with what Microsoft's loader and a real host would add: the context (a getter
 * over the app factory), `onReady`, the host and platform names, and the check of requirement sets. The same in Node
 * and in a browser page.
 */
export function completeOffice(bundle: BundleObjects, options: OfficeOptions): void {
  const { OSF: osf, Office: office, OfficeExtension: officeExtension } = bundle;
  checkRequirements(officeExtension);
  const context = officeContext(options);
  Object.assign(osf, {
    _OfficeAppFactory: {
      getContext: () => context,
      getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'win32', isDialog: false }),
      getWindowName: () => '',
    },
  });
  const ready = { host: hostName, platform: platformName };
  Object.assign(office, {
    HostType: { Excel: hostName },
    PlatformType: { PC: platformName },
    onReady: async (callback?: (info: typeof ready) => unknown) => {
      await callback?.(ready);
      return ready;
    },
  });
}
