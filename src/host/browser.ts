/** The host as a browser page uses it, where the client library is loaded by the page itself. */
export { displayedParts, formatValue, numberToText, typedInput, type DisplayedPart } from './calculation';
export { embedHost, type EmbeddedHost, type HostOptions } from './embedded-host';
export { FileFailure, newFile, openFile, type FileFailureReason, type OpenedFile } from './file';
export * from './model';
export { blockAddress, columnLetters, HostError, parseAddress, type Selection } from './protocol';
