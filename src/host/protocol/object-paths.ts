import { HostError } from './host-error';
import { HostObject, type Argument } from './host-object';
import { isJsonList, type Json } from './json';
import { PathType, type ArgumentInfo, type ObjectPath } from './messages';
import type { References } from './references';

/**
 * Resolves the paths of one batch to objects. Each is evaluated once, when an action first needs it, since a path
 * may stand for a method that makes something; null is a null object, and so is whatever hangs on one.
 */
export class ObjectPaths {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly root: HostObject,
    private readonly references: References,
  ) {}

  /** @throws HostError InvalidObjectPath for an id that the batch does not define, or what reaching the object throws. */
  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (path === undefined) throw new HostError('InvalidObjectPath');
    const object = this.evaluate(path);
    this.resolved.set(id, object);
    return object;
  }

  /** The arguments of a call, objects in the place of their path ids. */
  arguments(info: ArgumentInfo | undefined): readonly Argument[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, position) => this.argument(argument, references[position] ?? 0));
  }

  private argument(argument: Json, reference: Json): Argument {
    if (typeof reference === 'number') return reference === 0 ? argument : this.resolve(reference);
    if (!isJsonList(argument) || !isJsonList(reference)) throw new HostError('InvalidArgument');
    return argument.map((item, position) => this.argument(item, reference[position] ?? 0));
  }

  private evaluate(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PathType.root) return this.root;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.reference) return this.references.find(path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    return parent === null ? null : this.fromParent(parent, path);
  }

  private fromParent(parent: HostObject, path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.property:
        return this.navigate(parent, path.Name);
      case PathType.method:
        return asObject(parent.call(path.Name, this.arguments(path.ArgumentInfo)));
      case PathType.indexer:
        return asObject(parent.call('GetItem', this.arguments(path.ArgumentInfo)));
      default:
        throw new HostError('ApiNotFound');
    }
  }

  private navigate(parent: HostObject, name: string): HostObject {
    const member = parent.member(name);
    if (member.kind !== 'object') throw new HostError('ApiNotFound');
    return member.follow();
  }
}

function asObject(value: Json | HostObject): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw new HostError('InvalidObjectPath');
}
