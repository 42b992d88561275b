import { sheetWordings } from '../language';
import { locales } from '../plan';
import type { StandingSheet } from './standing-sheet';

/** The number of the version that TP About carries, as `v3` beside its word; 0 where it carries none. */
export function readVersion(sheet: StandingSheet): number {
  const words = new Set(locales.map((locale) => sheetWordings[locale].about.version));
  const row = sheet.values.find(([label]) => typeof label === 'string' && words.has(label));
  const version = row?.[1];
  const [, number] = (typeof version === 'string' ? /^v(\d+)$/i.exec(version) : null) ?? [];
  return Number(number ?? 0);
}
