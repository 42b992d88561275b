import type { Plan } from '../plan';
import { textWithoutMarks } from './plain-text';

/** A label as words: Latin words in order, and runs of Chinese characters. */
export interface LabelWords {
  readonly latin: readonly string[];
  readonly han: readonly string[];
}

/** Traditional to simplified, for the characters in which a plan's own two Chinese names differ. */
export type ScriptMap = ReadonlyMap<string, string>;

const STOP_WORDS = new Set(['of', 'the', 'in', 'for', 'by', 'to', 'and', 'a', 'an', 'under', 'on', 'with', 's']);
const NUMBERING =
  /^(?:[\s#•·-]|\(?[一二三四五六七八九十]{1,3}[、.)]|\(?\d{1,2}(?:[、)]|\.(?!\d))|其中[:,]?|of which[:,]?)+/iu;
/** 出口额, 出口值 and 出口 say the same of money; 企业数 and 企业 of a count. 量 does not: it is a quantity. */
const CLOSING_FILLER = /(?:金额|金額|数量|數量|额|額|值|数|數)$/u;

export function scriptMapOf(plan: Plan): ScriptMap {
  const pairs = plan.indicators.flatMap(({ names }) => {
    const traditional = [...names['zh-HK']];
    const simplified = [...names['zh-CN']];
    return traditional.length === simplified.length
      ? traditional.map((of, index) => [of, simplified[index] ?? of] as const)
      : [];
  });
  return new Map(pairs.filter(([traditional, simplified]) => traditional !== simplified));
}

export function labelWords(label: string, scripts: ScriptMap): LabelWords {
  const text = textWithoutMarks(label).replace(NUMBERING, '').toLowerCase();
  const simplified = [...text].map((character) => scripts.get(character) ?? character).join('');
  const joined = simplified.replace(/(?<![a-z])([a-z])\s?&\s?([a-z])(?![a-z])/gu, '$1and$2').replace(/['’]/gu, '');
  const latin = joined.match(/[\p{Script=Latin}\p{Nd}]+/gu) ?? [];
  return {
    latin: latin.filter((word) => !STOP_WORDS.has(word)).map(singular),
    han: (joined.match(/\p{Script=Han}+/gu) ?? [])
      .map((run) => run.replace(CLOSING_FILLER, ''))
      .filter((run) => run !== ''),
  };
}

/** How much a label says: words, and pairs of characters. */
export function lengthOf({ latin, han }: LabelWords): number {
  return latin.length + han.join('').length / 2;
}

/** The same words in the same order. */
export function sameWords(a: LabelWords, b: LabelWords): boolean {
  return a.latin.join(' ') === b.latin.join(' ') && a.han.join(' ') === b.han.join(' ') && lengthOf(a) > 0;
}

/** The same words in any order: `Exports, processing trade` and `Processing-trade exports`. */
export function sameWordsInAnyOrder(a: LabelWords, b: LabelWords): boolean {
  const sorted = ({ latin, han }: LabelWords): LabelWords => ({ latin: [...latin].sort(), han: [...han].sort() });
  return sameWords(sorted(a), sorted(b));
}

/** True where every word of `whole` occurs in `parts`; a run of characters may be put together from pieces of two or more. */
export function isSaidBy(whole: LabelWords, parts: readonly LabelWords[]): boolean {
  const latin = new Set(parts.flatMap((part) => part.latin));
  const han = parts.flatMap((part) => part.han);
  return whole.latin.every((word) => latin.has(word)) && whole.han.every((run) => isPiecedTogether(run, han));
}

function isPiecedTogether(run: string, from: readonly string[]): boolean {
  if (from.some((text) => text.includes(run))) return true;
  const reachable = [true, ...Array.from(run, () => false)];
  for (let end = 2; end <= run.length; end += 1) {
    for (let start = 0; start <= end - 2; start += 1) {
      const piece = run.slice(start, end);
      if (reachable[start] === true && from.some((text) => text.includes(piece))) reachable[end] = true;
    }
  }
  return reachable[run.length] === true;
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
