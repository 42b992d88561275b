import type { Judgement, JudgementRules } from '../assessment';
import type { Series } from '../dataset';
import type { SheetWording } from '../language';
import type {
  Indicator,
  Locale,
  Plan,
  Reading,
  ReadingChoice,
  RecordId,
  Scenario,
  Target,
  UnitCode,
  Year,
} from '../plan';
import type { Projection } from '../projection';
import type { Layout } from './layout';

/** One indicator's row, the same on every sheet. */
export interface ModelRow {
  readonly index: number;
  readonly indicator: Indicator;
  readonly name: string;
  /** A driver grows by an assumption; a share is its parts' ratio, or moves with their relative growth. */
  readonly role: 'driver' | 'ratio' | 'relative';
  readonly series: Series | null;
  /** By year, within the sheet's columns: what the calculation rests on. */
  readonly observations: ReadonlyMap<Year, number>;
  readonly lastActual: Year | null;
  /** Years of a driver that grow by an assumption, as things stood at issue. */
  readonly assumed: ReadonlySet<Year>;
  /** What a source cell's number is multiplied by to be in the row's unit. */
  readonly factor: number;
  /** The row of the part and of the whole, for shares. */
  readonly parts: { readonly numerator: number; readonly denominator: number } | null;
}

/** One target that is held against the paths. */
export interface ModelTarget {
  readonly index: number;
  readonly target: Target;
  readonly reading: Reading;
  readonly name: string;
  readonly unit: UnitCode;
  readonly goal: number;
  /** The row whose path is judged. */
  readonly row: ModelRow;
  /** The row whose growth would have to change. */
  readonly driver: ModelRow;
  /** The whole, for a share. */
  readonly total: ModelRow | null;
}

export interface ModelScenario {
  readonly index: number;
  readonly scenario: Scenario;
  readonly name: string;
  readonly sheet: string;
  readonly projection: Projection;
  readonly judgements: ReadonlyMap<RecordId, Judgement>;
}

/** What the writer of the workbook says of this issue of it. */
export interface Issue {
  readonly version: string;
  /** ISO date. */
  readonly date: string;
}

/** All that the sheets show, in the order they show it. The reference scenario comes first. */
export interface SheetModel {
  readonly plan: Plan;
  readonly locale: Locale;
  readonly wording: SheetWording;
  readonly layout: Layout;
  readonly illustrative: boolean;
  readonly issue: Issue;
  readonly rules: JudgementRules;
  readonly readings: ReadingChoice;
  readonly rows: readonly ModelRow[];
  readonly targets: readonly ModelTarget[];
  readonly scenarios: readonly ModelScenario[];
}

export function referenceOf(model: SheetModel): ModelScenario {
  const [reference] = model.scenarios;
  if (!reference) throw new RangeError('a model has at least the reference scenario');
  return reference;
}

/** The figure of an indicator in a year of a scenario, undefined where the path has none. */
export function pathValue(scenario: ModelScenario, row: ModelRow, year: Year): number | undefined {
  return scenario.projection.paths.get(row.indicator.id)?.points.get(year)?.value;
}

/** Years in which some driver may still grow by an assumption; earlier ones are past for all. */
export function inputYears(model: SheetModel): readonly Year[] {
  const drivers = model.rows.filter((row) => row.role === 'driver');
  const first = Math.min(model.plan.period.first, ...drivers.flatMap((row) => [...row.assumed]));
  return model.layout.years.filter((year) => year >= first);
}
