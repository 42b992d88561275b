import { call, joined, literal, when } from './build-formula';
import type { Formula } from './formula';
import type { Computed } from './sheet-draft';

/** A computed text: the formula that builds it and the text itself. */
export interface ComputedText extends Computed {
  readonly value: string;
}

/** A whole number as it reads in a sentence. */
export function countText(formula: Formula, value: number): ComputedText {
  return { formula, value: String(value) };
}

/** A fraction as a percentage with one decimal. */
export function percentText(formula: Formula, fraction: number): ComputedText {
  return { formula: call('TEXT', formula, '0.0%'), value: `${(Math.round(fraction * 1000) / 10).toFixed(1)}%` };
}

/** A part of a sentence that stands only where its condition holds. */
export function optionalText(condition: Formula, holds: boolean, text: ComputedText): ComputedText {
  return { formula: when(condition, text.formula, ''), value: holds ? text.value : '' };
}

/**
 * Fills the `{gaps}` of a template; the result is one formula and the text it gives.
 * A gap without a filling is a fault of the caller.
 */
export function sentence(template: string, gaps: Readonly<Record<string, ComputedText>>): ComputedText {
  const parts = template.split(/\{(\w+)\}/).flatMap((part, index): readonly ComputedText[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ formula: literal(part), value: part }];
    const filling = gaps[part];
    if (!filling) throw new Error(`no filling for {${part}} in "${template}"`);
    return [filling];
  });
  const [first, ...rest] = parts;
  if (!first) return { formula: literal(''), value: '' };
  return {
    formula: joined(first.formula, ...rest.map((part) => part.formula)),
    value: parts.map((part) => part.value).join(''),
  };
}
