export { HostBridge, payloadLimit, type AnswerBatch, type BridgeOptions, type SeenRequest } from './host-bridge';
export { HostError } from './host-error';
export { memberTable } from './member-table';
export type { Batch, BatchError, BatchResponse } from './messages';
export { Session } from './session';
export { typeInto } from './typing';
