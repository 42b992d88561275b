import type { IndicatorId, Problem, UnitCode, Year } from '../plan';
import type { CellAddress } from './grid';

export interface Observation {
  /** In the series' unit: the cell's number times the series' factor. */
  readonly value: number;
  readonly cell: CellAddress;
  readonly status: 'reported' | 'derived' | 'estimated';
}

/** Annual figures of one quantity; a year without a figure has no entry. */
export interface Series {
  readonly label: string;
  readonly indicator: IndicatorId | null;
  /** Canonical code; null where the workbook states none. */
  readonly unit: UnitCode | null;
  /** What a cell's number is multiplied by to be in `unit`: 0.01 where the sheet prints percent. */
  readonly factor: number;
  readonly sheet: string;
  /** Years run along a row (`across`) or a column (`down`). */
  readonly orientation: 'across' | 'down';
  /** The cell of the first year, whether it holds a figure or not. */
  readonly firstCell: CellAddress;
  /**
   * Where a year's figure stands or would stand, for every annual header of the table; without cells whose figure a
   * formula could not take as `number * factor`: text, or a percentage among plain figures.
   */
  readonly yearCells: ReadonlyMap<Year, CellAddress>;
  readonly observations: ReadonlyMap<Year, Observation>;
  /** What the sheet itself says the figures rest on. */
  readonly source: string | null;
}

/** What was recognised in a workbook. */
export interface Dataset {
  readonly series: readonly Series[];
  readonly problems: readonly Problem[];
  /** True where a sheet declares its figures made up (ILLUSTRATIVE - NOT DATA); everything written from it says so too. */
  readonly illustrative: boolean;
}
