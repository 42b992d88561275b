import type { Judgement, JudgementRules } from '../assessment';
import type { Series } from '../dataset';
import type { SheetWording } from '../language';
import type {
  Indicator,
  Locale,
  Plan,
  Problem,
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
import type { ScenarioPlace } from './scenario-place';
import type { Standing } from './standing';

/** One indicator's row, the same on every sheet. */
export interface ModelRow {
  /** Its row in every block; rows of indicators that are no longer there are left out. */
  readonly index: number;
  readonly indicator: Indicator;
  readonly name: string;
  /** A driver grows by an assumption; a share is its parts' ratio, or moves with their relative growth. */
  readonly role: 'driver' | 'ratio' | 'relative';
  /** What was recognised on the user's own sheets; null where they have nothing of it. */
  readonly series: Series | null;
  /** By year, within the sheet's columns: what the calculation rests on. */
  readonly observations: ReadonlyMap<Year, number>;
  /** The user's own cells, in the row's unit. */
  readonly live: ReadonlyMap<Year, number>;
  /** Copies of them at issue, and older ones of what is no longer there. */
  readonly issued: ReadonlyMap<Year, number>;
  /** What somebody typed on TP Data; it goes before both. */
  readonly revisions: ReadonlyMap<Year, number>;
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
  /** Its row below the heads; rows of targets that are no longer there are left out. */
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

export interface ModelScenario extends ScenarioPlace {
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
  /** What stands from an earlier run, which this one keeps to; null where nothing does. */
  readonly standing: Standing | null;
  /** What had to move, and whatever else is to be said of where things stand. */
  readonly problems: readonly Problem[];
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

/** Rows below the heads that no target has. */
export function unusedTargets({ layout, targets }: Pick<SheetModel, 'layout' | 'targets'>): readonly number[] {
  const used = new Set(targets.map(({ index }) => index));
  return Array.from({ length: layout.targets }, (_, index) => index).filter((index) => !used.has(index));
}

/** The row of an index; undefined where its indicator is no longer there. */
export function rowAt(rows: readonly ModelRow[], index: number): ModelRow | undefined {
  return rows.find((row) => row.index === index);
}

/** Years in which some driver may still grow by an assumption; earlier ones are past for all. */
export function inputYears({ layout }: SheetModel): readonly Year[] {
  return layout.years.filter((year) => year >= layout.inputFirst);
}

/** The first driver's year that grows by an assumption, at the latest the plan's first. */
export function firstInputYear(rows: readonly ModelRow[], plan: Plan): Year {
  const drivers = rows.filter(({ role }) => role === 'driver');
  return drivers
    .flatMap(({ assumed }) => [...assumed])
    .reduce((first, at) => (at < first ? at : first), plan.period.first);
}
