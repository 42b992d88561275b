import type { Indicator, Plan, UnitCode } from '../plan';
import { labelWords, lengthOf, scriptMapOf, type LabelWords, type ScriptMap } from './label-words';
import { plainText } from './plain-text';
import { placesOf } from './place-names';
import { unitInLabel } from './unit-in-label';

/** One spelling of an indicator. */
export interface IndicatorForm {
  readonly indicator: Indicator;
  readonly words: LabelWords;
  readonly isName: boolean;
}

/** A plan made ready for matching labels. */
export interface PlanVocabulary {
  readonly plan: Plan;
  readonly forms: readonly IndicatorForm[];
  readonly scripts: ScriptMap;
  /** Every Latin word and Chinese character of any spelling: a label with others names no indicator. */
  readonly words: ReadonlySet<string>;
  readonly units: ReadonlySet<UnitCode>;
  readonly places: ReadonlyMap<string, readonly string[]>;
}

export function vocabularyOf(plan: Plan): PlanVocabulary {
  const scripts = scriptMapOf(plan);
  const forms = plan.indicators.flatMap((indicator) => formsOf(indicator, scripts));
  return {
    plan,
    scripts,
    forms,
    words: new Set(forms.flatMap(({ words }) => piecesOf(words))),
    units: new Set(plan.indicators.map(({ unit }) => unit)),
    places: placesOf(plan),
  };
}

function formsOf(indicator: Indicator, scripts: ScriptMap): readonly IndicatorForm[] {
  const names = Object.values(indicator.names);
  const spellings = [
    ...names.map((text) => ({ text, isName: true })),
    ...[indicator.id, ...indicator.synonyms].map((text) => ({ text, isName: false })),
  ];
  const forms = spellings.map(({ text, isName }) => ({ indicator, isName, words: labelWords(text, scripts) }));
  return forms.filter(({ words }) => lengthOf(words) > 0);
}

/** One way to read a label; `rest` is what it leaves unread, which must say nothing against it. */
export interface LabelReading {
  readonly words: LabelWords;
  readonly rest: LabelWords;
}

const NOTHING: LabelWords = { latin: [], han: [] };

/** The ways to read a label: whole, without its unit, and each half of a bilingual one by itself. */
export function readingsOfLabel(
  label: string,
  { scripts, units, words: known }: PlanVocabulary,
): readonly LabelReading[] {
  const bare = unitInLabel(label, units).text;
  const wholes = [...new Set([plainText(label), bare])].map((text) => ({
    words: labelWords(text, scripts),
    rest: NOTHING,
  }));
  const halves = [
    ...halvesOf(bare).map((half) => half.map((text) => labelWords(text, scripts))),
    byScript(labelWords(bare, scripts)),
  ];
  const parted = halves.flatMap(([one = NOTHING, other = NOTHING]) => [
    { words: one, rest: other },
    { words: other, rest: one },
  ]);
  return [...wholes, ...parted].filter(
    ({ words }) => lengthOf(words) > 0 && piecesOf(words).every((piece) => known.has(piece)),
  );
}

function piecesOf({ latin, han }: LabelWords): readonly string[] {
  return [...latin, ...han.join('')];
}

function halvesOf(text: string): readonly (readonly string[])[] {
  const bracketed = /^(.*?)\s*\(([^()]+)\)$/u.exec(text);
  const slashed = text.split(/\s*[/|]\s*/u);
  return [...(slashed.length === 2 ? [slashed] : []), ...(bracketed ? [bracketed.slice(1, 3)] : [])];
}

function byScript({ latin, han }: LabelWords): readonly LabelWords[] {
  return latin.length > 0 && han.length > 0
    ? [
        { latin, han: [] },
        { latin: [], han },
      ]
    : [];
}
