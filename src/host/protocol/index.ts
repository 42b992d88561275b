export { HostBridge, payloadLimit, type AnswerBatch, type BridgeOptions, type SeenRequest } from './host-bridge';
export { memberTable } from './member-table';
export type { Batch, BatchResponse } from './messages';
export { Session } from './session';
export { typeInto } from './typing';
