import type { Dataset } from '../dataset';
import type { IndicatorId, RecordId, Scenario, Year } from '../plan';
import type { LeastLayout } from './layout';
import type { ScenarioPlace } from './scenario-place';
import type { StandingSheet } from './standing-sheet';

/** Where a scenario of an earlier run stands; null where it is not found. */
export type StandingScenario = {
  readonly [place in keyof ScenarioPlace]: ScenarioPlace[place] | null;
} & {
  /** As it was read back. */
  readonly scenario: Scenario;
  readonly tab: string | null;
};

/** Where things stand on the sheets of an earlier run, found from titles, names and years. */
export interface StandingPlaces extends LeastLayout {
  readonly firstYear: Year;
  readonly inputFirst: Year;
  /** The row of each indicator in a block. */
  readonly rowOf: ReadonlyMap<IndicatorId, number>;
  /** The row of each target below the heads. */
  readonly targetOf: ReadonlyMap<RecordId, number>;
  /** From top to bottom of TP Assumptions. */
  readonly scenarios: readonly StandingScenario[];
}

export type ByIndicator<T> = ReadonlyMap<IndicatorId, ReadonlyMap<Year, T>>;

/** What stands from an earlier run, and a new one keeps. */
export interface Standing {
  /** Null where the sheets no longer show where things stood. */
  readonly places: StandingPlaces | null;
  /** What was recognised on the user's own sheets. */
  readonly own: Dataset;
  /** Figures that somebody typed on TP Data, in the indicator's unit, and what was typed there that is none. */
  readonly revisions: ByIndicator<number>;
  readonly notes: ByIndicator<string>;
  /** Copies of the user's figures at issue. */
  readonly copies: ByIndicator<number>;
  /** The target that the chart shows. */
  readonly chosen: RecordId | null;
  readonly isFinal: boolean;
  /** Date and version of the first issue, as the change log has them. */
  readonly firstIssue: string | null;
  readonly sheets: readonly StandingSheet[];
}

/** What a cell of a standing sheet was entered with, by row and column of the sheet; the empty text where nothing was. */
export function standingContent(standing: Standing, name: string, row: number, column: number): unknown {
  const sheet = standing.sheets.find((each) => each.sheet === name);
  return sheet?.formulas[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? '';
}

/** A formula that somebody entered into an input whose value it gives. */
export function ownFormula(
  standing: Standing,
  name: string,
  row: number,
  column: number,
  value: number,
): string | undefined {
  const content = standingContent(standing, name, row, column);
  if (typeof content !== 'string' || !content.startsWith('=')) return undefined;
  const sheet = standing.sheets.find((each) => each.sheet === name);
  return sheet?.values[row - sheet.firstRow]?.[column - sheet.firstColumn] === value ? content : undefined;
}
