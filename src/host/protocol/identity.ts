/** What an identity is of: the second group of its digits, as in Excel's own. */
const groups = { sheet: '0001', chart: '0008', 'conditional-format': '000C', 'custom-xml': '0010' } as const;

/** An id in Excel's manner, a GUID in braces, that is none of those taken. */
export function freeIdentity(kind: keyof typeof groups, taken: readonly string[]): string {
  const used = new Set(taken.map((id) => id.toUpperCase()));
  let number = taken.length;
  let id: string;
  do {
    number += 1;
    id = `{00000000-${groups[kind]}-0000-0000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
  } while (used.has(id));
  return id;
}
