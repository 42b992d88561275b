import type { Indicator, IndicatorId } from './indicator';
import type { LocalizedText } from './localized-text';
import type { CatalogueRecord, Reading, RecordId, Target } from './target';
import type { Year } from './year';

/** A body named in the plan; `id` is how the records name it. */
export interface Agency {
  readonly id: string;
  readonly names: LocalizedText;
}

/** What is intended: indicators, and the records that speak of them. */
export interface Plan {
  readonly id: string;
  readonly names: LocalizedText;
  /** The document's number and date of issue, where it has them. */
  readonly document: string | null;
  readonly issued: string | null;
  readonly period: { readonly first: Year; readonly last: Year };
  readonly indicators: readonly Indicator[];
  readonly agencies: readonly Agency[];
  readonly records: readonly CatalogueRecord[];
}

/** Chosen readings by target; a target not named here is read by its default. */
export type ReadingChoice = Readonly<Record<RecordId, string>>;

export function indicatorOf(plan: Plan, id: IndicatorId): Indicator | undefined {
  return plan.indicators.find((indicator) => indicator.id === id);
}

/** What a target measures; undefined where it names no indicator, or one that the plan does not have. */
export function indicatorOfTarget(plan: Plan, { indicator }: Target): Indicator | undefined {
  return indicator === null ? undefined : indicatorOf(plan, indicator);
}

export function targetsOf(plan: Plan): readonly Target[] {
  return plan.records.filter((record) => record.type === 'target');
}

/** The reading in force for a target: the chosen one if it exists, else the default, else the first. */
export function readingOf(target: Target, choice: ReadingChoice = {}): Reading | undefined {
  return (
    target.readings.find((reading) => reading.id === choice[target.id]) ??
    target.readings.find((reading) => reading.isDefault) ??
    target.readings[0]
  );
}
