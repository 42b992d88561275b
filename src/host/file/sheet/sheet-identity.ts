import { namespaces } from '../package/namespaces';
import { prefixBoundTo, type RootLayout } from '../xml/root-layout';

/** Whether an id has the form of a GUID in braces, as the file format wants it. */
export function isIdentity(id: string): boolean {
  return /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(id);
}

/** The id that a worksheet part carries, if any. */
export function statedIdentity(layout: RootLayout): string | undefined {
  const prefix = prefixBoundTo(layout, (uri) => uri === namespaces.revision);
  const id = prefix === undefined ? undefined : layout.attributes[`${prefix}uid`];
  return id !== undefined && isIdentity(id) ? id : undefined;
}

const groups = { sheet: '0001', chart: '0008', 'conditional-format': '000C', 'custom-xml': '000E' } as const;

/** An id made from numbers, the same at every reading: what it is of, on which sheet, and which one there. */
export function derivedIdentity(kind: keyof typeof groups, sheet: number, number: number): string {
  const group = groups[kind];
  return `{00000000-${group}-0000-${hexadecimal(sheet, 4)}-${hexadecimal(number, 12)}}`;
}

function hexadecimal(number: number, digits: number): string {
  return number.toString(16).toUpperCase().padStart(digits, '0').slice(-digits);
}
