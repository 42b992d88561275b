import { conversionFactor, unitOf, type Indicator } from '../plan';
import { readingsOfLabel, type IndicatorForm, type LabelReading, type PlanVocabulary } from './indicator-forms';
import { isSaidBy, labelWords, lengthOf, sameWords, sameWordsInAnyOrder, type LabelWords } from './label-words';
import { coversPlace, placesIn } from './place-names';
import type { StatedUnit } from './unit-text';

/** What a table says about one of its rows, beside the figures. */
export interface RowDescription {
  readonly label: string;
  /** Further labels on the row and labels that it is set under. */
  readonly near: readonly string[];
  /** Titles of the table and the sheet, and the sheet's name; the nearest first. */
  readonly far: readonly string[];
  readonly scope: string | null;
  readonly unit: StatedUnit | undefined;
}

/**
 * How a label names an indicator: by its `name`, by a `synonym`, by the same words in another `order`, or only together
 * with labels (`near`) or titles (`far`) around it.
 */
export type Exactness = 'name' | 'synonym' | 'order' | 'near' | 'far';

export interface LabelMatch {
  readonly indicator: Indicator;
  readonly exactness: Exactness;
}

/** What a row may be. `own` rests on the label alone, `composed` on label and context and is more specific. */
export interface RowMatches {
  readonly own: readonly LabelMatch[];
  readonly composed: readonly LabelMatch[];
  /** Named by the label, but measured in another kind of unit or in none. */
  readonly otherUnit: readonly Indicator[];
}

const GROWTH_WORDS = /增长|增長|增速|增幅|同比|环比|環比|growth|change|increase|y\/y|yoy/iu;

export function matchLabel(row: RowDescription, vocabulary: PlanVocabulary): RowMatches {
  const identified = vocabulary.plan.indicators.filter(({ id }) => id === row.label);
  return identified.length > 0 ? byUnit(identified, row) : byWords(row, vocabulary);
}

/** A label that is an indicator's id means it whatever stands around. */
function byUnit(identified: readonly Indicator[], { unit }: RowDescription): RowMatches {
  const own = identified.filter((indicator) => isMeasuredIn(indicator, unit));
  return {
    own: own.map((indicator) => ({ indicator, exactness: 'name' })),
    composed: [],
    otherUnit: identified.filter((indicator) => !own.includes(indicator)),
  };
}

function byWords(row: RowDescription, vocabulary: PlanVocabulary): RowMatches {
  const readings = readingsOfLabel(row.label, vocabulary);
  const places = placesOfRow(row, vocabulary.places);
  const allowed = vocabulary.forms.filter(
    ({ indicator }) => coversPlace(indicator, places) && !(isGrowth(row) && indicator.kind !== 'growth'),
  );
  const named = ownMatches(readings, allowed, vocabulary);
  const measured = allowed.filter(({ indicator }) => isMeasuredIn(indicator, row.unit));
  const own = named.filter(({ indicator }) => isMeasuredIn(indicator, row.unit));
  const composed = composedMatches(row, readings, measured, vocabulary);
  const otherUnit = named.map(({ indicator }) => indicator).filter((indicator) => !isMeasuredIn(indicator, row.unit));
  return { own, composed, otherUnit };
}

/** The most exact match of each indicator by the label alone. */
function ownMatches(
  readings: readonly LabelReading[],
  forms: readonly IndicatorForm[],
  { forms: all }: PlanVocabulary,
): readonly LabelMatch[] {
  const matches = forms.flatMap((form) => {
    const found = readings.map((reading) => exactnessOf(reading, form, all)).filter((exactness) => exactness !== null);
    return found.map((exactness) => ({ indicator: form.indicator, exactness }));
  });
  return bestOfEach(matches);
}

function exactnessOf(
  { words, rest }: LabelReading,
  form: IndicatorForm,
  all: readonly IndicatorForm[],
): Exactness | null {
  const isSame = sameWords(words, form.words);
  // The words of a share in another order may have numerator and denominator changed round.
  const isReordered = !isSame && form.indicator.kind !== 'share' && sameWordsInAnyOrder(words, form.words);
  if (!isSame && !isReordered) return null;
  const spellings = all.filter(({ indicator }) => indicator === form.indicator).map((other) => other.words);
  if (!isSaidBy(rest, spellings)) return null;
  return isReordered ? 'order' : form.isName ? 'name' : 'synonym';
}

/** Indicators whose spelling contains the whole label and is said in full by label and context: the longest spelling wins. */
function composedMatches(
  row: RowDescription,
  readings: readonly LabelReading[],
  forms: readonly IndicatorForm[],
  { scripts }: PlanVocabulary,
): readonly LabelMatch[] {
  const wordsOf = (texts: readonly string[]) => texts.map((text) => labelWords(text, scripts));
  const implied = wordsOf(wordsOfUnit(row));
  const near = wordsOf([...row.near, row.scope ?? '']);
  const far = wordsOf(row.far);
  const matches = readings.flatMap(({ words }) =>
    forms.flatMap((form) => {
      const exactness = composition(words, form, [words, ...implied, ...near], far);
      return exactness === null ? [] : [{ indicator: form.indicator, exactness, length: lengthOf(form.words) }];
    }),
  );
  const longest = Math.max(...matches.map(({ length }) => length));
  return bestOfEach(matches.filter(({ length }) => length === longest));
}

/** Words that name no quantity: `Total` under a title is any of the things that the title speaks of. */
const GENERIC = /^(?:total|all|other|sum|合计|总计|小计|总|其他)$/u;

function isGeneric({ latin, han }: LabelWords): boolean {
  return [...latin, ...han].every((word) => GENERIC.test(word));
}

function composition(
  label: LabelWords,
  form: IndicatorForm,
  near: readonly LabelWords[],
  far: readonly LabelWords[],
): 'near' | 'far' | null {
  if (isGeneric(label) || lengthOf(form.words) <= lengthOf(label) || !isSaidBy(label, [form.words])) return null;
  if (isSaidBy(form.words, near)) return 'near';
  return isSaidBy(form.words, [...near, ...far]) ? 'far' : null;
}

/** What a unit says about the quantity: its currency, or (unless the titles speak of growth) that it is a share. */
function wordsOfUnit({ unit, far }: RowDescription): readonly string[] {
  const code = unit?.code ?? '';
  if (code.startsWith('CNY') && !code.includes('per')) return ['CNY', 'RMB', '人民币'];
  if (code.startsWith('USD')) return ['USD', '美元'];
  return isRate(unit) && !far.some(speaksOfGrowth) ? ['share', '占比', '比重'] : [];
}

/** Percent under a label that speaks of growth is a rate of growth, whatever its own label names. */
function isGrowth({ unit, label, near }: RowDescription): boolean {
  return isRate(unit) && [label, ...near].some(speaksOfGrowth);
}

function isRate(unit: StatedUnit | undefined): boolean {
  return unit?.code === 'percent' || unit?.code === 'fraction';
}

function speaksOfGrowth(text: string): boolean {
  return GROWTH_WORDS.test(text);
}

/** Money and shares need their unit stated; counts, exchange rates and other quantities are known by their name. */
function isMeasuredIn(indicator: Indicator, unit: StatedUnit | undefined): boolean {
  if (unit) return conversionFactor(unit.code, indicator.unit) !== undefined;
  const { dimension } = unitOf(indicator.unit);
  return dimension === 'count' || dimension === 'exchange';
}

/** The places of the nearest text that names any: label, scope column, labels around, titles. */
function placesOfRow(
  { label, scope, near, far }: RowDescription,
  places: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const named = [label, scope ?? '', ...near, ...far].map((text) => placesIn(text, places));
  return named.find((found) => found.length > 0) ?? [];
}

const ORDER: readonly Exactness[] = ['name', 'synonym', 'order', 'near', 'far'];

/** Positive where `a` is less exact than `b`. */
export function compareExactness(a: Exactness, b: Exactness): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

function bestOfEach(matches: readonly LabelMatch[]): readonly LabelMatch[] {
  const best = new Map<string, LabelMatch>();
  for (const match of matches) {
    const other = best.get(match.indicator.id);
    if (!other || compareExactness(match.exactness, other.exactness) < 0) best.set(match.indicator.id, match);
  }
  const found = [...best.values()];
  const exactest = found.map(({ exactness }) => exactness).sort(compareExactness)[0];
  return found.filter(({ exactness }) => exactness === exactest);
}
