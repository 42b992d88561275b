export { HostBridge, payloadLimit, type AnswerBatch, type BridgeOptions, type SeenRequest } from './host-bridge';
export { memberTable } from './member-table';
export type { Batch, BatchResponse } from './messages';
export { HostError } from './host-error';
export { blockAddress, columnLetters, parseAddress } from './address';
export { Session, type Selection } from './session';
export { typeInto, type Entry } from './typing';
