import { isJsonObject, type Json, type JsonObject } from './json';

/** How an object is reached; the numbers are the client library's. */
export const PathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** What is done with an object; the numbers are the client library's. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Arguments; where one is an object, it stands as the id of its path, and that id stands again in the second list. */
export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Names are camelCase, nested with `/` or `.`; no names, or `*`, ask for every scalar. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface RecursiveQueryInfo {
  readonly Queries: Readonly<Record<string, QueryInfo>>;
  readonly MaxDepth: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: RecursiveQueryInfo;
  readonly ObjectState?: JsonObject;
}

/** The body of one ProcessQuery request. */
export interface Batch {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
}

/** The answer to one ProcessQuery request. Actions before the failing one stay done. */
export interface BatchResponse {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

/** The envelope around a request. `flags` is a bit set; 1 says that the batch writes. */
export interface RequestEnvelope {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: Batch };
}

function isBatch(value: unknown): value is Batch {
  return isJsonObject(value) && Array.isArray(value['Actions']) && isJsonObject(value['ObjectPaths']);
}

/** Whether parsed text is a request that the host can answer. */
export function isRequestEnvelope(value: unknown): value is RequestEnvelope {
  return (
    isJsonObject(value) &&
    typeof value['id'] === 'number' &&
    isJsonObject(value['message']) &&
    value['message']['url'] === 'ProcessQuery' &&
    isBatch(value['message']['body'])
  );
}
