import { conversionFactor, type Indicator, type UnitCode, type Year } from '../plan';
import type { CellAddress } from './grid';
import type { Observation, Series } from './series';
import { hasFigure, type TableRow, type YearCell } from './table-rows';
import type { StatedUnit } from './unit-text';

/** A row of a table, and which indicator it was found to be. */
export interface ReadRow {
  readonly row: TableRow;
  readonly orientation: 'across' | 'down';
  readonly unit: StatedUnit | undefined;
  readonly indicator: Indicator | null;
}

const DERIVED = /^d$|derived|推算|计算得出|計算得出/iu;
const ESTIMATED = /^e$|estimate|forecast|projected|估计|估計|预计|預計|预测|預測/iu;
/** Said of a row of which some figures are meant, it says nothing of any one. */
const PARTLY = /partly|in part|部分/iu;

/** The series of a row; null for a row without any figure that is no indicator either: a heading. */
export function seriesOfRow(read: ReadRow): Series | null {
  const { row, orientation, indicator } = read;
  const first = firstCell(row.cells);
  if (first === null || (indicator === null && !hasFigure(row.cells))) return null;
  const { unit, factor } = unitAndFactor(read);
  return {
    label: row.label,
    indicator: indicator?.id ?? null,
    unit,
    factor,
    sheet: first.sheet,
    orientation,
    firstCell: first,
    yearCells: new Map(row.cells.filter((cell) => isLive(cell, unit, factor)).map(({ year, cell }) => [year, cell])),
    observations: observationsOf(row, unit, factor),
    source: row.source,
  };
}

/** The indicator's unit where the row has one and states its own; percent is always read as a fraction. */
function unitAndFactor({ unit, indicator }: ReadRow): { readonly unit: UnitCode | null; readonly factor: number } {
  if (!unit) return { unit: null, factor: 1 };
  const target = indicator?.unit ?? (unit.code === 'percent' ? 'fraction' : unit.code);
  return { unit: target, factor: unit.factor * (conversionFactor(unit.code, target) ?? 1) };
}

/** A formula can take a cell's number times the factor, but not a number that is text or stands in another scale. */
function isLive({ figure, isText }: YearCell, unit: UnitCode | null, factor: number): boolean {
  if (figure.type !== 'figure') return true;
  return !isText && !(figure.percent && unit === 'fraction' && factor !== 1);
}

function observationsOf(row: TableRow, unit: UnitCode | null, factor: number): ReadonlyMap<Year, Observation> {
  const observations = new Map<Year, Observation>();
  for (const { year, cell, figure, status } of [...row.cells].sort((a, b) => a.year - b.year)) {
    if (figure.type !== 'figure') continue;
    const value = figure.percent && unit === 'fraction' ? figure.value : figure.value * factor;
    observations.set(year, {
      value,
      cell,
      status: statusOf(status, row),
    });
  }
  return observations;
}

/** As the cell, its column or its row says, else as the source does. */
function statusOf(ofCell: string | null, { status, source }: TableRow): Observation['status'] {
  const ofRow = status ?? source ?? '';
  const said = ofCell ?? (PARTLY.test(ofRow) ? '' : ofRow);
  if (DERIVED.test(said)) return 'derived';
  return said !== source && ESTIMATED.test(said) ? 'estimated' : 'reported';
}

function firstCell(cells: readonly YearCell[]): CellAddress | null {
  const first = cells.reduce<YearCell | null>(
    (least, cell) => (least === null || cell.year < least.year ? cell : least),
    null,
  );
  return first?.cell ?? null;
}
