import { sheetNames } from './sheet-names';

const LONGEST = 31;
/** What the tabs of scenarios begin with. */
export const TAB_PREFIX = 'TP ';

/** Spaces and apostrophes, which a tab's name neither begins nor ends with. */
const loose = "[\\s']+";
const atEnd = new RegExp(`${loose}$`);
const atStart = new RegExp(`^${loose}`);

/** Characters that Excel refuses in a tab's name or a file cannot hold, and those that a reader cannot see. */
function allowed(name: string): string {
  return name
    .replace(/[:\\/?*[\]]/g, '-')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u{FFFE}\u{FFFF}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(atStart, '')
    .replace(atEnd, '');
}

/** The name cut to what Excel allows, never through a surrogate pair. */
function cut(name: string, length: number): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.replace(atEnd, '');
}

/** A key under which Excel holds two names for the same. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** A tab for each scenario: `TP ` and its name, unlike each other and unlike the tabs that every workbook has, and others. */
export function tabNames(scenarios: readonly string[], others: readonly string[] = []): readonly string[] {
  const taken = new Set([...Object.values(sheetNames), ...others].map(folded));
  return scenarios.map((scenario) => {
    const base = cut(`${TAB_PREFIX}${allowed(scenario)}`, LONGEST);
    let name = base;
    for (let number = 2; taken.has(folded(name)); number += 1) {
      const suffix = ` (${number})`;
      name = cut(base, LONGEST - suffix.length) + suffix;
    }
    taken.add(folded(name));
    return name;
  });
}
