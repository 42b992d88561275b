import { unitOf, type UnitCode } from '../plan';
import { plainText } from './plain-text';
import { parseUnit, type StatedUnit } from './unit-text';

/** A label or title taken apart: the unit that it states, if any, and the text without it. */
export interface LabelAndUnit {
  readonly text: string;
  readonly unit: StatedUnit | undefined;
}

const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]/gu;
/** Money, percent and exchange rates close a label as words; the noun of a count or a letter such as t may be part of its name. */
const LONGEST_UNIT_WORDS = 5;
/** A closing unit of one of these needs no bracket or comma before it; a closing 个 or 人 may be part of a word. */
const CLOSING_UNIT = /(?:[十百千万萬亿億]{1,2}(?:美元|元|港元|欧元|歐元|人民币|人民幣)|%)$/u;

/**
 * Finds the unit in `Exports (USD 100m)`, `出口额,亿美元`, `单位:亿元`, `Exports USD bn`.
 * Brackets win over commas, commas over closing words. `known` are the unit codes of the plan.
 */
export function unitInLabel(label: string, known: ReadonlySet<UnitCode> = new Set()): LabelAndUnit {
  const text = plainText(label);
  const whole = parseUnit(text, known);
  if (whole) return { text: '', unit: whole };
  return (
    inBrackets(text, known) ??
    afterComma(text, known) ??
    inClosingWords(text, known) ??
    atTheEnd(text) ?? { text, unit: undefined }
  );
}

function inBrackets(text: string, known: ReadonlySet<UnitCode>): LabelAndUnit | undefined {
  for (const found of [...text.matchAll(BRACKETS)].reverse()) {
    const unit = firstUnit((found[1] ?? found[2] ?? '').split(/[,;、]/u), known);
    if (unit) return { text: plainText(text.replace(found[0], ' ')), unit };
  }
  return undefined;
}

function afterComma(text: string, known: ReadonlySet<UnitCode>): LabelAndUnit | undefined {
  const at = [...text.matchAll(/\s*[,:;、|]\s*|\s+[-–—/]\s+/gu)].at(-1);
  if (!at) return undefined;
  const unit = parseUnit(text.slice(at.index + at[0].length), known);
  return unit ? { text: withoutUnitWord(text.slice(0, at.index)), unit } : undefined;
}

function inClosingWords(text: string, known: ReadonlySet<UnitCode>): LabelAndUnit | undefined {
  const words = text.split(/[ _]/u);
  for (let length = Math.min(LONGEST_UNIT_WORDS, words.length - 1); length > 0; length -= 1) {
    const unit = parseUnit(words.slice(-length).join(' '), known);
    if (unit && ['money', 'fraction', 'exchange'].includes(unitOf(unit.code).dimension))
      return { text: words.slice(0, -length).join(' '), unit };
  }
  return undefined;
}

function atTheEnd(text: string): LabelAndUnit | undefined {
  const found = CLOSING_UNIT.exec(text);
  const unit = found ? parseUnit(found[0]) : undefined;
  return found && unit ? { text: text.slice(0, found.index).trim(), unit } : undefined;
}

function firstUnit(texts: readonly string[], known: ReadonlySet<UnitCode>): StatedUnit | undefined {
  return texts.map((text) => parseUnit(text, known)).find((unit) => unit !== undefined);
}

function withoutUnitWord(text: string): string {
  return text.replace(/[,;]?\s*(?:单位|單位|units?)$/iu, '').trim();
}
