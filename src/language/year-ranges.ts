import type { Locale } from '../plan';

/** Years given as `2005, 2006, 2007, 2009`, shortened to `2005-2007, 2009`; any other text stays as it is. */
export function yearRanges(years: string, locale: Locale): string {
  const single = years.split(/,\s*/);
  if (!single.every((year) => /^\d{4}$/.test(year))) return years;
  const runs = single.map(Number).reduce<readonly Run[]>(withYear, []);
  return runs.map(runText).join(locale === 'en' ? ', ' : '、');
}

interface Run {
  readonly first: number;
  readonly last: number;
}

function withYear(runs: readonly Run[], year: number): readonly Run[] {
  const run = runs.at(-1);
  return run !== undefined && year === run.last + 1
    ? [...runs.slice(0, -1), { first: run.first, last: year }]
    : [...runs, { first: year, last: year }];
}

function runText({ first, last }: Run): string {
  return first === last ? String(first) : `${first}-${last}`;
}
