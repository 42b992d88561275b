/** Excel leaves out quotes and spaces that a formula does not need. */
export function plainFormula(text: string): string {
  return text.replaceAll(/['\s]/g, '').toUpperCase();
}

/** What a cell holds, so that the same reads alike however it was entered. */
function canonical(input: unknown): string {
  if (input === '' || input === null || input === undefined) return '';
  if (typeof input === 'number') return `n${Number(input.toPrecision(15))}`;
  if (typeof input !== 'string') return `o${JSON.stringify(input)}`;
  if (input.startsWith('=')) return `f${plainFormula(input)}`;
  return `t${input.startsWith("'") ? input.slice(1) : input}`;
}

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Characters of a print. */
export const printLength = 4;

/**
 * Four characters that tell what stands in a cell, from what would be entered to have it stand there: FNV-1a (Fowler,
 * Noll, Vo 1991) in 32 bits, folded to 24. An empty cell has a print too.
 */
export function cellPrint(input: unknown): string {
  let hash = offsetBasis;
  for (const unit of canonical(input)) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), prime);
  }
  const folded = ((hash >>> 24) ^ hash) & 0xffffff;
  return [18, 12, 6, 0].map((shift) => alphabet.charAt((folded >>> shift) & 63)).join('');
}

/** The same cell has the same content, however it was entered. */
export function isSameInput(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
