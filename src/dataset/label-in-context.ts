import { isRate, speaksOfGrowth } from './growth-words';
import type { IndicatorForm, LabelReading, PlanVocabulary } from './indicator-forms';
import { isSaidBy, labelWords, lengthOf, type LabelWords } from './label-words';
import { mostExact, type LabelMatch, type RowDescription } from './row-matches';

/** Words that name no quantity: "Total" under a title is any of the things that the title speaks of. */
const GENERIC = /^(?:total|all|other|sum|合计|总计|小计|总|其他)$/u;

/**
 * Indicators with a spelling that contains the whole label and is said in full by label and context together; the
 * longest spelling wins. `places` are those that the figures are confined to, by scope.
 */
export function matchesInContext(
  row: RowDescription,
  readings: readonly LabelReading[],
  forms: readonly IndicatorForm[],
  vocabulary: PlanVocabulary,
  places: readonly string[],
): readonly LabelMatch[] {
  const wordsOf = (texts: readonly string[]) => texts.map((text) => labelWords(text, vocabulary.scripts));
  const near = wordsOf([...row.near, row.scope ?? '', ...wordsOfUnit(row)]);
  const far = wordsOf([...row.far, ...places.flatMap((place) => vocabulary.places.get(place) ?? [])]);
  const matches = readings.flatMap(({ words }) =>
    forms.flatMap((form) => {
      const exactness = exactnessInContext(words, form, near, far);
      return exactness === null ? [] : [{ indicator: form.indicator, exactness, length: lengthOf(form.words) }];
    }),
  );
  const longest = Math.max(...matches.map(({ length }) => length));
  return mostExact(matches.filter(({ length }) => length === longest));
}

function exactnessInContext(
  label: LabelWords,
  form: IndicatorForm,
  near: readonly LabelWords[],
  far: readonly LabelWords[],
): 'near' | 'far' | null {
  if (isGeneric(label) || lengthOf(form.words) <= lengthOf(label) || !isSaidBy(label, [form.words])) return null;
  if (isSaidBy(form.words, [label, ...near])) return 'near';
  return isSaidBy(form.words, [label, ...near, ...far]) ? 'far' : null;
}

function isGeneric({ latin, han }: LabelWords): boolean {
  return [...latin, ...han].every((word) => GENERIC.test(word));
}

/** What a unit says about the quantity: its currency, or (unless the titles speak of growth) that it is a share. */
function wordsOfUnit({ unit, far }: RowDescription): readonly string[] {
  const code = unit?.code ?? '';
  if (code.startsWith('CNY') && !code.includes('per')) return ['CNY', 'RMB', '人民币'];
  if (code.startsWith('USD')) return ['USD', '美元'];
  return isRate(unit) && !far.some(speaksOfGrowth) ? ['share', '占比', '比重'] : [];
}
