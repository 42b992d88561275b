import { sheetNames } from './sheet-names';

const LONGEST = 31;
/** What the tabs of scenarios begin with. */
export const TAB_PREFIX = 'TP ';

/** Characters that Excel refuses in a tab's name, and those that a reader cannot see. */
function allowed(name: string): string {
  return name
    .replace(/[:\\/?*[\]]/g, '-')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
}

/** The name cut to what Excel allows, never through a surrogate pair. */
function cut(name: string, length: number): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.trimEnd();
}

/** A key under which Excel holds two names for the same. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** A tab for each scenario: `TP ` and its name, unlike each other and unlike the tabs that every workbook has. */
export function tabNames(scenarios: readonly string[]): readonly string[] {
  const taken = new Set(Object.values(sheetNames).map(folded));
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
