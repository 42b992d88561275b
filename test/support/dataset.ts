import type { Dataset, Observation, Series } from '../../src/dataset';
import type { UnitCode } from '../../src/plan';
import { year } from '../../src/plan';
import type { ByYear } from './plan';

/** A series as a workbook of one sheet would give it, each indicator on a row of its own. */
export function series(indicator: string, values: ByYear, unit: UnitCode | null = 'USD_100M', row = 1): Series {
  const at = (column: number) => ({ sheet: 'Data', row, column });
  const years = Object.keys(values).map((key) => year(Number(key)));
  const column = (one: number) => 1 + one - Math.min(...years);
  const observation = (one: number): Observation => ({
    value: values[one] ?? NaN,
    cell: at(column(one)),
    status: 'reported',
  });
  return {
    label: indicator,
    indicator,
    unit,
    factor: 1,
    sheet: 'Data',
    orientation: 'across',
    firstCell: at(1),
    yearCells: new Map(years.map((one) => [one, at(column(one))])),
    observations: new Map(years.map((one) => [one, observation(one)])),
    source: null,
  };
}

export function dataset(...all: readonly Series[]): Dataset {
  return { series: all, problems: [], illustrative: false };
}
