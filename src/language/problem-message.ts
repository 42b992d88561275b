import type { Locale, Place, Plan, Problem } from '../plan';
import { fillTemplate } from './fill-template';
import { placeName } from './place-name';
import { problemSentences } from './problem-sentences';
import { unitName } from './unit-name';
import { yearRanges } from './year-ranges';

/**
 * The problem as a sentence for a reader: where, what, and what to do. With a plan, the ids of its indicators and
 * records among the parameters are given by name.
 */
export function problemMessage(problem: Problem, locale: Locale, plan?: Plan): string {
  const words = Object.entries(problem.parameters).map(
    ([name, value]) => [name, wordFor(problem, name, value, locale, plan)] as const,
  );
  const sentence = fillTemplate(problemSentences[problem.code][locale], Object.fromEntries(words));
  const place = placeName(placeToName(problem));
  if (place === '') return sentence;
  return locale === 'en' ? `${place}: ${sentence}` : `${place}：${sentence}`;
}

/** An entry that the sentence itself names is not named twice. */
function placeToName({ place, parameters }: Problem): Place {
  const { entry, ...rest } = place;
  return entry === undefined || Object.values(parameters).includes(entry) ? rest : { ...rest, entry };
}

const NAMES_AN_ENTRY: ReadonlySet<string> = new Set(['indicator', 'target', 'found', 'label', 'candidates']);
const NAMES_A_UNIT: ReadonlySet<string> = new Set(['found', 'expected']);
const SIGNIFICANT_DIGITS = 6;

/** A parameter as it stands in a sentence. */
function wordFor(
  problem: Problem,
  name: string,
  value: string | number,
  locale: Locale,
  plan: Plan | undefined,
): string | number {
  if (typeof value === 'number') return Number(value.toPrecision(SIGNIFICANT_DIGITS));
  if (name === 'year') return yearRanges(value, locale);
  if (problem.code === 'unit-mismatch' && NAMES_A_UNIT.has(name)) return unitName(value, locale);
  return plan !== undefined && NAMES_AN_ENTRY.has(name) ? nameInPlan(name, value, locale, plan) : value;
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
