import type { NativeBridge } from '../library';
import { HostError } from './host-error';
import type { JsonObject } from './json';
import { isRequestEnvelope, type Batch, type BatchResponse } from './messages';
import { runBatch } from './batch';
import { workbookObject } from './classes/workbook';
import type { Session } from './session';

/** The most bytes that Excel on the web takes in a request or gives in an answer. */
export const payloadLimit = 5 * 1024 * 1024;

/** One ProcessQuery request as the bridge saw it. */
export interface SeenRequest {
  /** How many there have been, this one included. */
  readonly count: number;
  /** UTF-8 bytes of the request's and of the answer's body. */
  readonly bytes: number;
  readonly responseBytes: number;
  /** The client library's bit set; 1 says that the batch writes. */
  readonly flags: number;
  readonly body: Batch;
}

/** Answers one batch; null where Excel never does. */
export type AnswerBatch = (batch: Batch, flags: number) => BatchResponse | null;

export interface BridgeOptions {
  readonly onRequest?: (request: SeenRequest) => void;
  /** Puts something between the bridge and the host, such as a fault. */
  readonly around?: (answer: AnswerBatch) => AnswerBatch;
}

/** What the client makes of an answer with another status than 200 is an error of this code. */
const hostFault = 'GeneralException';

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}

function failure(code: 'RequestPayloadSizeLimitExceeded' | 'ResponsePayloadSizeLimitExceeded'): BatchResponse {
  const error = new HostError(code);
  const { message, httpStatusCode } = error;
  const described = { Code: code, Message: message, Location: '', HttpStatusCode: httpStatusCode, ActionIndex: -1 };
  return { Results: [], TraceIds: [], Error: described };
}

/** Brings the workbook's values up to date after each batch, whether it failed or not. */
function batchAnswerer(session: Session): AnswerBatch {
  const target = { root: workbookObject(session), references: session.references };
  return (batch) => {
    try {
      return runBatch(batch, target);
    } finally {
      session.endBatch();
    }
  };
}

/**
 * The host's end of the channel: reads requests, answers them in the order in which they came and tells of edits.
 * Answers come after the call that asked has returned, as from another process.
 */
export class HostBridge implements NativeBridge {
  onMessageFromHost?: (text: string) => void;
  private readonly answer: AnswerBatch;
  private requests = 0;
  private closed = false;

  constructor(
    private readonly session: Session,
    private readonly options: BridgeOptions = {},
  ) {
    const answer = batchAnswerer(session);
    this.answer = options.around?.(answer) ?? answer;
  }

  /** After this nothing is answered any more. */
  close(): void {
    this.closed = true;
  }

  sendMessageToHost(text: string): void {
    queueMicrotask(() => this.receive(text));
  }

  /** Tells the client of edits that were made beside it. */
  tellOfEdits(): void {
    const message = this.session.changes.takeMessage();
    if (message !== null) this.send(JSON.stringify(message));
  }

  private receive(text: string): void {
    const envelope: unknown = JSON.parse(text);
    if (this.closed || !isRequestEnvelope(envelope)) return;
    const message = this.respond(envelope.message.body, envelope.flags);
    if (message === null) return;
    this.send(JSON.stringify({ id: envelope.id, type: 2, flags: envelope.flags, message }));
    this.tellOfEdits();
  }

  /** A fault of the host itself is answered too, so that the client does not wait for ever. */
  private respond(body: Batch, flags: number): JsonObject | null {
    const bytes = byteLength(JSON.stringify(body));
    try {
      const answered = bytes > payloadLimit ? failure('RequestPayloadSizeLimitExceeded') : this.answer(body, flags);
      const { text, responseBytes } = answered === null ? unanswered : withinLimit(answered);
      this.requests += 1;
      this.options.onRequest?.({ count: this.requests, bytes, responseBytes, flags, body });
      return text === null ? null : { statusCode: 200, headers: {}, body: text };
    } catch (fault) {
      const message = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      return { statusCode: 500, headers: {}, body: JSON.stringify({ error: { code: hostFault, message } }) };
    }
  }

  private send(text: string): void {
    if (!this.closed) this.onMessageFromHost?.(text);
  }
}

const unanswered = { text: null, responseBytes: 0 };

function withinLimit(response: BatchResponse): { readonly text: string; readonly responseBytes: number } {
  const text = JSON.stringify(response);
  const responseBytes = byteLength(text);
  if (responseBytes <= payloadLimit) return { text, responseBytes };
  return { text: JSON.stringify(failure('ResponsePayloadSizeLimitExceeded')), responseBytes };
}
