import { HostError } from './host-error';
import { HostObject, type Argument } from './host-object';
import type { JsonObject } from './json';

/** Each of these reads one argument and throws InvalidArgument where it is not of the kind. */
export function textOf(argument: Argument | undefined): string {
  if (typeof argument !== 'string') throw new HostError('InvalidArgument');
  return argument;
}

export function numberOf(argument: Argument | undefined): number {
  if (typeof argument !== 'number') throw new HostError('InvalidArgument');
  return argument;
}

export function booleanOf(argument: Argument | undefined): boolean {
  if (typeof argument !== 'boolean') throw new HostError('InvalidArgument');
  return argument;
}

export function optionOf(argument: Argument | undefined): JsonObject {
  if (typeof argument !== 'object' || argument === null || argument instanceof HostObject || isList(argument)) {
    throw new HostError('InvalidArgument');
  }
  return argument;
}

/** `#RRGGBB`, in capitals. */
export function colorOf(argument: Argument | undefined): string {
  const text = textOf(argument);
  if (!/^#[0-9A-Fa-f]{6}$/.test(text)) throw new HostError('InvalidArgument');
  return text.toUpperCase();
}

function isList(argument: Argument | undefined): argument is readonly Argument[] {
  return Array.isArray(argument);
}

/** Rows of exactly this shape. */
export function matrixOf(argument: Argument, rows: number, columns: number): readonly (readonly Argument[])[] {
  if (!isList(argument) || argument.length !== rows) throw new HostError('InvalidArgument');
  return argument.map((row) => {
    if (!isList(row) || row.length !== columns) throw new HostError('InvalidArgument');
    return row;
  });
}

/** The model's word for one of Excel's; an unknown one is refused. */
export function wordOf<T>(argument: Argument | undefined, words: Readonly<Record<string, T>>): T {
  const word = words[textOf(argument)];
  if (word === undefined) throw new HostError('InvalidArgument');
  return word;
}

/** Excel's word for one of the model's. */
export function wordFor<T>(value: T, words: Readonly<Record<string, T>>): string | null {
  return Object.entries(words).find(([, word]) => word === value)?.[0] ?? null;
}
