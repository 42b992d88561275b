import type { LocalizedText } from './localized-text';
import type { UnitCode } from './unit';

export type IndicatorId = string;

/**
 * What the figures of an indicator are: a flow of a year, a stock at its end, a share of a total,
 * additions within a year, activities within a year, or a rate such as an exchange rate.
 */
export type IndicatorKind = 'flow' | 'stock' | 'share' | 'growth' | 'increment' | 'activity' | 'rate';

/** A quantity that a plan speaks of. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly names: LocalizedText;
  /** Further spellings met in workbooks, in any language. */
  readonly synonyms: readonly string[];
  readonly unit: UnitCode;
  readonly kind: IndicatorKind;
  readonly better: 'up' | 'down' | 'none';
  /** Whom or what the figures cover: `province`, `dongguan`. */
  readonly scope: string;
  /** Present exactly for kind `share`. */
  readonly share?: { readonly numerator: IndicatorId; readonly denominator: IndicatorId };
  /** Indicators of another scope that a reader may accept as the base of this one, never silently. */
  readonly nearScopes: readonly IndicatorId[];
  readonly note?: string;
}
