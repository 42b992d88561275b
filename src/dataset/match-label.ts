import { conversionFactor, unitOf, type Indicator } from '../plan';
import { isRate, speaksOfGrowth } from './growth-words';
import { readingsOfLabel, type IndicatorForm, type LabelReading, type PlanVocabulary } from './indicator-forms';
import { matchesInContext } from './label-in-context';
import { isSaidBy, sameWords, sameWordsInAnyOrder } from './label-words';
import { coversPlace, placesIn } from './place-names';
import { mostExact, type Exactness, type LabelMatch, type RowDescription, type RowMatches } from './row-matches';
import type { StatedUnit } from './unit-text';

const NO_MATCHES: RowMatches = { own: [], composed: [], otherUnit: [] };

/** The indicators that a row may be, by its label and what stands around it. */
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
  if (readings.length === 0) return NO_MATCHES;
  const places = placesOfRow(row, vocabulary.places);
  const allowed = vocabulary.forms.filter(
    ({ indicator }) => coversPlace(indicator, places) && !contradictsGrowth(indicator, row),
  );
  const measured = allowed.filter(({ indicator }) => isMeasuredIn(indicator, row.unit));
  const named = matchesAlone(readings, allowed, vocabulary).map(({ indicator }) => indicator);
  return {
    own: matchesAlone(readings, measured, vocabulary),
    composed: matchesInContext(row, readings, measured, vocabulary, places),
    otherUnit: named.filter((indicator) => !isMeasuredIn(indicator, row.unit)),
  };
}

/** The most exact matches by the label alone. */
function matchesAlone(
  readings: readonly LabelReading[],
  forms: readonly IndicatorForm[],
  { forms: all }: PlanVocabulary,
): readonly LabelMatch[] {
  return mostExact(
    forms.flatMap((form) =>
      readings.flatMap((reading) => {
        const exactness = exactnessOf(reading, form, all);
        return exactness === null ? [] : [{ indicator: form.indicator, exactness }];
      }),
    ),
  );
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

/** Percent under a label that speaks of growth is a rate of growth, whatever its own label names. */
function contradictsGrowth({ kind }: Indicator, { unit, label, near }: RowDescription): boolean {
  return kind !== 'growth' && isRate(unit) && [label, ...near].some(speaksOfGrowth);
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
