import type { Year } from '../plan';
import { call, cell, equals, range, when } from './build-formula';
import { columnOfYear, FIRST_YEAR_COLUMN, rowCount, rowIn, yearsRowIn } from './layout';
import { numberFormats } from './number-formats';
import { dataBlocks, lastActualCell } from './places';
import type { Computed, SheetDraft } from './sheet-draft';
import { sheetNames, type SheetModel } from './sheet-model';

/** Whether all, none or some of the indicators that have figures at all have one for the year. */
function yearState(model: SheetModel, year: Year): Computed {
  const { layout, rows, wording } = model;
  const column = columnOfYear(layout, year);
  const first = rowIn(layout, dataBlocks.used, 0);
  const last = first + rowCount(layout) - 1;
  const observed = call(
    'COUNT',
    range(cell(first, column, 'row', sheetNames.data), cell(last, column, 'row', sheetNames.data)),
  );
  const withFigures = call('COUNT', range(lastActualCell(layout, 0), lastActualCell(layout, rowCount(layout) - 1)));
  const seen = rows.filter((row) => row.observations.has(year)).length;
  const all = rows.filter((row) => row.lastActual !== null).length;
  const { actual, projected, mixed } = wording.yearStates;
  return {
    formula: when(equals(observed, 0), projected, when(equals(observed, withFigures), actual, mixed)),
    value: seen === 0 ? projected : seen === all ? actual : mixed,
  };
}

/** Years and their state above a block, under the block's title. Years are typed once, on TP Data. */
export function putYearsHeader(
  draft: SheetDraft,
  model: SheetModel,
  block: number,
  title: string,
  sheet: string,
): void {
  const { layout, wording } = model;
  const row = yearsRowIn(layout, block);
  draft.text(row, 0, title, 'header');
  draft.text(row, 1, wording.unit, 'header');
  const source = sheet === sheetNames.data ? undefined : sheetNames.data;
  layout.years.forEach((year, index) => {
    const column = FIRST_YEAR_COLUMN + index;
    if (sheet === sheetNames.data && block === 0)
      draft.number(row, column, year, 'header-right', numberFormats.yearHeader);
    else {
      const formula = cell(layout.yearsRow, column, 'row', source);
      draft.computed(row, column, { formula, value: year }, 'header-right', numberFormats.yearHeader);
    }
    draft.computed(row + 1, column, yearState(model, year), 'header-status', numberFormats.statusHeader);
  });
}

/** The grey-blue band of a header from the first to the last column, below the years as well. */
export function putHeaderBand(draft: SheetDraft, row: number, lastColumn: number): void {
  draft.fill(row, 0, lastColumn, 'header');
  draft.fill(row + 1, 0, lastColumn, 'header-status');
}
