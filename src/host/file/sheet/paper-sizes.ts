/** The file's numbers for paper (ECMA-376 part 1, 18.3.1.63), under the client library's names. */
const sizes: readonly (readonly [number, string])[] = [
  [1, 'Letter'],
  [2, 'LetterSmall'],
  [3, 'Tabloid'],
  [4, 'Ledger'],
  [5, 'Legal'],
  [6, 'Statement'],
  [7, 'Executive'],
  [8, 'A3'],
  [9, 'A4'],
  [10, 'A4Small'],
  [11, 'A5'],
  [12, 'B4'],
  [13, 'B5'],
  [14, 'Folio'],
  [15, 'Quatro'],
];

const names = new Map(sizes.map(([number, name]) => [String(number), name]));
const numbers = new Map(sizes.map(([number, name]) => [name, String(number)]));

export const paperNames: readonly string[] = sizes.map(([, name]) => name);

/** The name of a size; its number as text where it has none; empty where none is stated. */
export function paperName(number: string | undefined): string {
  return number === undefined ? '' : (names.get(number) ?? number);
}

/** The inverse; null for a size that is left to the printer. */
export function paperNumber(name: string): string | null {
  const number = numbers.get(name) ?? name;
  return /^[0-9]+$/.test(number) ? number : null;
}
