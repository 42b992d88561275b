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

/**
 * Completes the `OSF` and `Office` objects that the bundle leaves behind with what Microsoft's loader and a real
 * host would add: the context (a getter over the app factory), `onReady`, and the host and platform names. The
 * same in Node and in a browser page.
 */
export function completeOffice(osf: object, office: object, options: OfficeOptions): void {
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
