import type { HostObject } from './host-object';
import type { Json, JsonObject } from './json';
import type { QueryInfo } from './messages';

/** How names are spelled in an answer: as in the protocol, or as in JavaScript (with `items` for children). */
export type Spelling = 'pascal' | 'camel';

/** What to read of an object: its own scalars, and of which objects behind it what. */
interface Selection {
  all: boolean;
  readonly scalars: Set<string>;
  readonly nested: Map<string, Selection>;
}

function emptySelection(): Selection {
  return { all: false, scalars: new Set(), nested: new Map() };
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function nestedSelection(selection: Selection, names: readonly string[]): Selection {
  return names.reduce((outer, name) => {
    const inner = outer.nested.get(name) ?? emptySelection();
    outer.nested.set(name, inner);
    return inner;
  }, selection);
}

function pathOf(name: string): string[] {
  return name.split(/[/.]/).map(pascal);
}

function selectionOf(query: QueryInfo): Selection {
  const selection = emptySelection();
  const selected = query.Select ?? [];
  if (selected.length === 0) selection.all = true;
  for (const name of selected) {
    const path = pathOf(name);
    const last = path.pop() ?? '';
    const target = nestedSelection(selection, path);
    if (last === '*') target.all = true;
    else target.scalars.add(last);
  }
  for (const name of query.Expand ?? []) nestedSelection(selection, pathOf(name)).all = true;
  return selection;
}

/** A selected name may be a navigation property: it then stands for all its scalars. */
function memberValue(object: HostObject, name: string, spelling: Spelling): Json {
  const member = object.member(name);
  if (member.kind === 'scalar') return member.read();
  if (member.kind === 'object') return objectValue(member.follow(), { ...emptySelection(), all: true }, spelling);
  return null;
}

function ownValue(object: HostObject, selection: Selection, spelling: Spelling): JsonObject {
  const names = new Set([...(selection.all ? object.scalarNames : []), ...selection.scalars]);
  const spelled = spelling === 'pascal' ? (name: string): string => name : camel;
  const value: Record<string, Json> = {};
  for (const [name, identity] of Object.entries(object.identity)) value[spelled(name)] = identity;
  for (const name of names) value[spelled(name)] = memberValue(object, name, spelling);
  for (const [name, inner] of selection.nested) {
    const member = object.member(name);
    if (member.kind === 'object') value[spelled(name)] = objectValue(member.follow(), inner, spelling);
  }
  return value;
}

function objectValue(object: HostObject, selection: Selection, spelling: Spelling, query: QueryInfo = {}): JsonObject {
  const items = object.items;
  if (items === undefined) return ownValue(object, selection, spelling);
  const skipped = query.Skip ?? 0;
  const wanted = items.slice(skipped, skipped + (query.Top ?? items.length));
  const values = wanted.map((item) => ownValue(item, selection, spelling));
  return spelling === 'pascal' ? { _Items: values } : { items: values };
}

/**
 * The value that answers a query of an object, or of a collection's children.
 *
 * @throws HostError ApiNotFound for a name that the class has not.
 */
export function queryObject(object: HostObject, query: QueryInfo, spelling: Spelling = 'pascal'): JsonObject {
  return objectValue(object, selectionOf(query), spelling, query);
}
