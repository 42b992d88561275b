import type { Locale, Place, Plan, Problem } from '../plan';
import { fillTemplate } from './fill-template';
import { problemSentences } from './problem-sentences';
import { unitName } from './unit-name';

/**
 * The problem as a sentence for a reader: where, what, and what to do. With a plan, the ids of its indicators and
 * records among the parameters are given by name.
 */
export function problemMessage(problem: Problem, locale: Locale, plan?: Plan): string {
  const values = Object.entries(problem.parameters).map(
    ([name, value]) => [name, wordFor(problem, name, value, locale, plan)] as const,
  );
  const sentence = fillTemplate(problemSentences[problem.code][locale], Object.fromEntries(values));
  const place = placeName(problem.place);
  if (place === '') return sentence;
  return locale === 'en' ? `${place}: ${sentence}` : `${place}：${sentence}`;
}

/** Where a problem is, as Excel and editors write it: `plan.json records[3].readings`, `'Processing trade'!C5`. */
export function placeName(place: Place): string {
  return [place.file, cellPlace(place), place.entry].filter((part) => part !== undefined && part !== '').join(' ');
}

function cellPlace({ sheet, cell }: Place): string | undefined {
  if (sheet === undefined) return cell;
  const name = needsQuotes(sheet) ? `'${sheet.replaceAll("'", "''")}'` : sheet;
  return cell === undefined ? name : `${name}!${cell}`;
}

function needsQuotes(sheet: string): boolean {
  return !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
}

const namesAnEntry: ReadonlySet<string> = new Set(['indicator', 'target', 'found', 'label', 'candidates']);
const namesAUnit: ReadonlySet<string> = new Set(['found', 'expected']);

function wordFor(
  problem: Problem,
  name: string,
  value: string | number,
  locale: Locale,
  plan: Plan | undefined,
): string | number {
  if (typeof value === 'number') return value;
  if (problem.code === 'unit-mismatch' && namesAUnit.has(name)) return unitName(value, locale);
  return plan !== undefined && namesAnEntry.has(name) ? nameInPlan(name, value, locale, plan) : value;
}

/** `candidates` is a list of ids separated by commas. */
function nameInPlan(parameter: string, value: string, locale: Locale, plan: Plan): string {
  const entries = [...plan.indicators, ...plan.records];
  const name = (id: string): string => entries.find((entry) => entry.id === id)?.names[locale] ?? id;
  if (parameter !== 'candidates') return name(value);
  return value
    .split(/,\s*/)
    .map(name)
    .join(locale === 'en' ? ', ' : '、');
}
