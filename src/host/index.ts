import { embedHost, type EmbeddedHost, type HostOptions as EmbeddingOptions } from './embedded-host';
import type { OpenedFile } from './file';
import type { Library, LibraryOptions } from './library';
import { loadLibrary } from './library/load-in-node';

export type { RequestCounts } from './request-counter';
export { FileFailure, newFile, openFile, type FileFailureReason, type OpenedFile } from './file';
export type { Library } from './library';

export interface HostOptions extends EmbeddingOptions {
  readonly library?: LibraryOptions;
}

/** An Excel for one workbook: the client library over an embedded host. */
export interface Host extends Omit<EmbeddedHost, 'bridge'> {
  /** Put these on the global object for code that speaks to Excel: `Object.assign(globalThis, host.library)`. */
  readonly library: Library;
}

/** Starts an Excel in Node for an opened file. */
export function startHost(opened: OpenedFile, options: HostOptions = {}): Host {
  const { bridge, ...host } = embedHost(opened, options);
  return { ...host, library: loadLibrary(bridge, options.library) };
}
