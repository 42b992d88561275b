import type { Indicator } from '../plan';
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

const ORDER: readonly Exactness[] = ['name', 'synonym', 'order', 'near', 'far'];

/** Positive where `a` is less exact than `b`. */
export function compareExactness(a: Exactness, b: Exactness): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

/** The most exact matches, each indicator once. */
export function mostExact(matches: readonly LabelMatch[]): readonly LabelMatch[] {
  const exactest = matches.map(({ exactness }) => exactness).sort(compareExactness)[0];
  const found = matches.filter(({ exactness }) => exactness === exactest);
  return [...new Map(found.map((match) => [match.indicator.id, match])).values()];
}
