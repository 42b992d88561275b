import { HostError } from './host-error';
import { HostObject } from './host-object';
import { isJsonObject, type Json, type JsonObject } from './json';
import {
  ActionType,
  type Action,
  type ActionResult,
  type Batch,
  type BatchError,
  type BatchResponse,
} from './messages';
import { ObjectPaths } from './object-paths';
import { queryObject } from './object-value';
import type { References } from './references';

/** How a value-less answer is marked, so that the client leaves a result unset rather than null. */
const noValue: JsonObject = { _IsNull: true };

/** What a batch works on. */
export interface BatchTarget {
  readonly root: HostObject;
  readonly references: References;
}

/** Does the actions of one batch in turn. */
class BatchRun {
  private readonly paths: ObjectPaths;
  readonly results: ActionResult[] = [];
  readonly traces: number[] = [];

  constructor(batch: Batch, target: BatchTarget) {
    this.paths = new ObjectPaths(batch.ObjectPaths, target.root, target.references);
  }

  perform(action: Action): void {
    if (action.ActionType === ActionType.trace) {
      this.traces.push(action.Id);
      this.answer(action, null);
      return;
    }
    const object = this.paths.resolve(action.ObjectPathId);
    this.answer(action, object === null ? null : this.act(action, object));
  }

  private answer(action: Action, value: Json): void {
    this.results.push({ ActionId: action.Id, Value: value });
  }

  private act(action: Action, object: HostObject): Json {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object.identity;
      case ActionType.query:
        return queryObject(object, action.QueryInfo ?? {});
      case ActionType.recursiveQuery:
        return queryObject(object, action.RecursiveQueryInfo?.Queries[object.className] ?? {});
      case ActionType.queryAsJson:
        return queryObject(object, action.QueryInfo ?? {}, 'camel');
      case ActionType.method:
        return methodValue(object.call(action.Name, this.paths.arguments(action.ArgumentInfo)));
      case ActionType.setProperty:
        return this.setProperty(object, action);
      case ActionType.ensureUnchanged:
        return ensureUnchanged(object, action.ObjectState ?? {});
      case ActionType.update:
        return updateObject(object, action.ObjectState ?? {});
      default:
        throw new HostError('ApiNotFound');
    }
  }

  private setProperty(object: HostObject, action: Action): Json {
    const [value = null] = this.paths.arguments(action.ArgumentInfo);
    object.set(action.Name, value);
    return null;
  }
}

function methodValue(value: Json | HostObject): Json {
  if (value instanceof HostObject) return value.identity;
  return value ?? noValue;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Sets many properties, those of the objects behind it included. */
function updateObject(object: HostObject, state: JsonObject): null {
  for (const [name, value] of Object.entries(state)) {
    const member = object.member(pascal(name));
    if (member.kind === 'object' && isJsonObject(value)) updateObject(member.follow(), value);
    else object.set(pascal(name), value);
  }
  return null;
}

function ensureUnchanged(object: HostObject, state: JsonObject): null {
  for (const [name, value] of Object.entries(state)) {
    const member = object.member(pascal(name));
    if (member.kind === 'object' && isJsonObject(value)) ensureUnchanged(member.follow(), value);
    else if (member.kind === 'scalar' && JSON.stringify(member.read()) !== JSON.stringify(value)) {
      throw new HostError('InvalidOperation');
    }
  }
  return null;
}

function describeError(error: HostError, index: number): BatchError {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    HttpStatusCode: error.httpStatusCode,
    ActionIndex: index,
  };
}

/**
 * Runs one batch. The first action that fails ends it; what was done before stays done, as in Excel.
 *
 * @throws what is not a HostError: a fault of the host itself, which must not pass for Excel's answer.
 */
export function runBatch(batch: Batch, target: BatchTarget): BatchResponse {
  const run = new BatchRun(batch, target);
  for (const [index, action] of batch.Actions.entries()) {
    try {
      run.perform(action);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { Results: run.results, TraceIds: run.traces, Error: describeError(error, index) };
    }
  }
  return { Results: run.results, TraceIds: run.traces };
}
