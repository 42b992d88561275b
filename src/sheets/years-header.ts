import type { Year } from '../plan';
import { atMost, call, cell, more, range, when } from './build-formula';
import { columnOfYear, FIRST_YEAR_COLUMN, yearsRowIn } from './layout';
import { numberFormats } from './number-formats';
import { lastActualCell } from './places';
import type { Computed, SheetDraft } from './sheet-draft';
import type { SheetModel } from './sheet-model';
import { sheetNames } from './sheet-names';

/** Actual up to the earliest last actual year of all indicators, projected after the latest, in part between. */
function yearState(model: SheetModel, year: Year): Computed {
  const { layout, rows, wording } = model;
  const lastActuals = range(lastActualCell(layout, 0), lastActualCell(layout, layout.rows - 1));
  const header = cell(layout.yearsRow, columnOfYear(layout, year), 'row', sheetNames.data);
  const { actual, projected, mixed } = wording.yearStates;
  const between = when(more(header, call('MAX', lastActuals)), projected, mixed);
  const known = rows.flatMap((row) => row.lastActual ?? []);
  return {
    formula: when(atMost(header, call('MIN', lastActuals)), actual, between),
    value: known.length > 0 && year <= Math.min(...known) ? actual : year > Math.max(0, ...known) ? projected : mixed,
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
