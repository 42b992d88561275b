import type { IndicatorId } from './indicator';
import type { LocalizedText } from './localized-text';
import type { UnitCode } from './unit';
import type { Year } from './year';

export type RecordId = string;

export type TargetKind =
  | 'end-year-level'
  | 'end-year-share'
  | 'cumulative-total'
  | 'average-growth'
  | 'cumulative-increment'
  | 'annual-range'
  | 'milestone';

/** `reach` and `at-least` include the value; `more-than` does not; `range` is min to max; `by` and `increase` carry none. */
export type Comparator = 'reach' | 'at-least' | 'more-than' | 'range' | 'increase' | 'by';

/** What is measured and held against the target's value; years are inclusive. */
export type Measure =
  | { readonly type: 'level'; readonly year: Year }
  | { readonly type: 'total'; readonly first: Year; readonly last: Year }
  | { readonly type: 'each-year'; readonly first: Year; readonly last: Year }
  | {
      readonly type: 'average-growth';
      readonly base: Year;
      readonly last: Year;
      readonly mean: 'geometric' | 'arithmetic';
    }
  | { readonly type: 'increase'; readonly base: Year; readonly last: Year }
  | { readonly type: 'date'; readonly deadline: string };

/** One way to read the text of a target. Each target has at least one; exactly one is the default. */
export interface Reading {
  readonly id: string;
  readonly isDefault: boolean;
  readonly measure: Measure;
  readonly names: LocalizedText;
}

export interface PlanRecord {
  readonly id: RecordId;
  /** The item of the document, such as `2` or `五(一)`. */
  readonly item: string;
  readonly section: string;
  readonly names: LocalizedText;
  /** Verbatim, white space removed. */
  readonly quote: string;
  readonly scope: string;
  readonly leadAgency: string | null;
  readonly participatingAgencies: readonly string[];
  /** ISO date, where the text gives one. */
  readonly deadline: string | null;
  readonly notes: readonly string[];
}

/** Something the plan wants reached. Rates and shares are fractions. */
export interface Target extends PlanRecord {
  readonly type: 'target';
  readonly group: 'core' | 'extended' | 'locality';
  readonly kind: TargetKind;
  readonly comparator: Comparator;
  readonly indicator: IndicatorId | null;
  readonly unit: UnitCode | null;
  readonly value: number | null;
  readonly range: { readonly min: number; readonly max: number } | null;
  readonly readings: readonly Reading[];
}

/** Something to be done every year of the plan, with or without a number of times. */
export interface Activity extends PlanRecord {
  readonly type: 'activity';
  readonly indicator: IndicatorId | null;
  readonly unit: UnitCode | null;
  readonly range: { readonly min: number; readonly max: number } | null;
  readonly period: { readonly first: Year; readonly last: Year };
}

/** Something to be done by a date. */
export interface Milestone extends PlanRecord {
  readonly type: 'milestone';
  readonly readings: readonly Reading[];
}

/** A figure the plan states about the present, with the year it holds for where the text gives one. */
export interface Fact extends PlanRecord {
  readonly type: 'fact';
  readonly indicator: IndicatorId | null;
  readonly unit: UnitCode | null;
  readonly value: number | null;
  /** Where the text writes more than one number, such as 1+10. */
  readonly valueText: string | null;
  readonly year: Year | null;
}

export type CatalogueRecord = Target | Activity | Milestone | Fact;
