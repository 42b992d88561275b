import { HostError } from './host-error';
import type { Json, JsonObject } from './json';
import type { SheetArea } from './sheet-area';
import { memberTable, type ClassName, type MethodName, type ObjectName, type ScalarName } from './member-table';

/** An argument of a call: JSON, or an object that the client named by its path. */
export type Argument = Json | HostObject | readonly Argument[];

/** A scalar property; one without `write` is read-only. */
export interface Scalar {
  readonly kind: 'scalar';
  read(): Json;
  readonly write?: (value: Argument) => void;
}

/** A navigation property. */
export interface Navigation {
  readonly kind: 'object';
  follow(): HostObject;
}

/** A method; null stands for a null object or for no value. A changing one is refused where the object is protected. */
export interface Method {
  readonly kind: 'method';
  readonly changes: boolean;
  call(args: readonly Argument[]): Json | HostObject;
}

export type Member = Scalar | Navigation | Method;

/** All members of a class, no more and no fewer than the table names. */
export type Members<C extends ClassName> = { readonly [N in ScalarName<C>]: Scalar } & {
  readonly [N in ObjectName<C>]: Navigation;
} & { readonly [N in MethodName<C>]: Method };

/** What an object answers besides its members. */
export interface ObjectTraits {
  /** What tells the object apart when it is instantiated, such as its `Id`; nothing for most. */
  identity?(): JsonObject;
  /** The children of a collection, in order. */
  items?(): readonly HostObject[];
  /** Throws where the object may not be changed. */
  guard?(): void;
  /** The cells of a range or of range areas. */
  readonly area?: SheetArea;
}

/** A scalar property over the model. */
export function scalar(read: () => Json, write?: (value: Argument) => void): Scalar {
  return write === undefined ? { kind: 'scalar', read } : { kind: 'scalar', read, write };
}

/** A navigation property to another object. */
export function navigation(follow: () => HostObject): Navigation {
  return { kind: 'object', follow };
}

/** A method that only looks. */
export function lookup(call: (args: readonly Argument[]) => Json | HostObject): Method {
  return { kind: 'method', changes: false, call };
}

/** A method that changes the workbook and answers with nothing. */
export function change(call: (args: readonly Argument[]) => void): Method {
  return {
    kind: 'method',
    changes: true,
    call: (args) => {
      call(args);
      return null;
    },
  };
}

/** A method that adds something to the workbook and answers with it. */
export function creation(call: (args: readonly Argument[]) => HostObject): Method {
  return { kind: 'method', changes: true, call };
}

/**
 * An object of Excel's model as the client sees it: a class and its members over our workbook. Members that the
 * table does not name are not there, as in an Excel too old to have them.
 */
export class HostObject {
  private readonly members: ReadonlyMap<string, Member>;

  private constructor(
    readonly className: ClassName,
    members: Readonly<Record<string, Member>>,
    private readonly traits: ObjectTraits,
  ) {
    this.members = new Map(Object.entries(members));
  }

  static of<C extends ClassName>(className: C, members: Members<C>, traits: ObjectTraits = {}): HostObject {
    return new HostObject(className, members, traits);
  }

  get identity(): JsonObject {
    return this.traits.identity?.() ?? {};
  }

  /** The children of a collection; undefined for any other object. */
  get items(): readonly HostObject[] | undefined {
    return this.traits.items?.();
  }

  get area(): SheetArea | undefined {
    return this.traits.area;
  }

  get scalarNames(): readonly string[] {
    return memberTable[this.className].scalars;
  }

  /** @throws HostError ApiNotFound where the class has no such member. */
  member(name: string): Member {
    const member = this.members.get(name);
    if (member === undefined) return this.located(name, refuse);
    return member;
  }

  /** @throws HostError ApiNotFound where the class has no such property to set, or what the setter throws. */
  set(name: string, value: Argument): void {
    const member = this.member(name);
    this.located(name, () => {
      if (member.kind !== 'scalar' || member.write === undefined) throw new HostError('ApiNotFound');
      this.traits.guard?.();
      member.write(value);
    });
  }

  /** @throws HostError ApiNotFound, or what the method throws. */
  call(name: string, args: readonly Argument[]): Json | HostObject {
    const member = this.member(name);
    if (member.kind !== 'method') return this.located(name, refuse);
    return this.located(name, () => {
      if (member.changes) this.traits.guard?.();
      return member.call(args);
    });
  }

  /** Does something with a member; an error that comes of it says which member that was. */
  private located<T>(name: string, act: () => T): T {
    try {
      return act();
    } catch (error) {
      if (error instanceof HostError && error.location === '') {
        error.location = `${this.className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
      }
      throw error;
    }
  }
}

function refuse(): never {
  throw new HostError('ApiNotFound');
}
