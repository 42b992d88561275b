export { HostBridge, payloadLimit, type AnswerBatch, type BridgeOptions, type SeenRequest } from './host-bridge';
export type { Batch, BatchError, BatchResponse } from './messages';
export { memberTable } from './member-table';
export { Session, type Calculation, type CellPlace } from './session';
