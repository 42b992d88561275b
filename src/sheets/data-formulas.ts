import type { CellValue } from '../dataset';
import type { Year } from '../plan';
import { call, cell, equals, guarded, isNumber, minus, more, over, range, times, when } from './build-formula';
import type { CellReference, Formula } from './formula';
import {
  columnOfYear,
  FIRST_YEAR_COLUMN,
  LAST_ACTUAL_COLUMN,
  lastYearColumn,
  rowIn,
  SUMMARY_COLUMN,
  TOP_FIRST_ROW,
} from './layout';
import { dataBlocks, yearsHeader } from './places';
import { countText, optionalText, sentence, type ComputedText } from './sentence';
import type { Computed } from './sheet-draft';
import type { ModelRow, SheetModel } from './sheet-model';

/** A row's figures in a block of this sheet. */
function figuresIn(model: SheetModel, block: number, row: ModelRow): Formula {
  const sheetRow = rowIn(model.layout, block, row.index);
  return range(cell(sheetRow, FIRST_YEAR_COLUMN, 'column'), cell(sheetRow, lastYearColumn(model.layout), 'column'));
}

function cellIn(model: SheetModel, block: number, row: number, year: Year): CellReference {
  return cell(rowIn(model.layout, block, row), columnOfYear(model.layout, year));
}

/** Rows whose figures are the workbook's own; ratios follow from them. */
export function keptRows(model: SheetModel): readonly ModelRow[] {
  return model.rows.filter((row) => row.role !== 'ratio');
}

/** The rows whose source is stated on top: up to the last that has figures of its own. */
export function sourceRows(model: SheetModel): readonly ModelRow[] {
  const last = Math.max(-1, ...keptRows(model).map(({ index }) => index));
  return model.rows.filter(({ index }) => index <= last);
}

/** Where the source of a row is stated. */
export function sourceRow({ index }: ModelRow): number {
  return TOP_FIRST_ROW + index;
}

/** The column of the sources' factors. */
export const FACTOR_COLUMN = 3;

/** Where the factor of a row's source stands. */
function factorCell(row: ModelRow): CellReference {
  return cell(sourceRow(row), FACTOR_COLUMN, 'both');
}

/** Revision if typed, else the live cell if it holds a number, else the issued copy; a blank stays blank. */
function keptFormula(model: SheetModel, row: ModelRow, year: Year): Formula {
  const revision = cellIn(model, dataBlocks.revision, row.index, year);
  const live = cellIn(model, dataBlocks.live, row.index, year);
  const issued = cellIn(model, dataBlocks.issued, row.index, year);
  return when(isNumber(revision), revision, when(isNumber(live), live, when(isNumber(issued), issued, '')));
}

/** The figure that everything else rests on; a share of two kept rows is their ratio. */
export function usedFigure(model: SheetModel, row: ModelRow, year: Year): Computed {
  const value: CellValue = row.observations.get(year) ?? '';
  if (row.role !== 'ratio' || !row.parts) return { formula: keptFormula(model, row, year), value };
  const part = cellIn(model, dataBlocks.used, row.parts.numerator, year);
  const whole = cellIn(model, dataBlocks.used, row.parts.denominator, year);
  return { formula: guarded([part, whole], when(equals(whole, 0), '', over(part, whole))), value };
}

/** The user's own cell in the row's unit; a text or a blank there gives a blank. Undefined where no cell stands. */
export function liveFigure(model: SheetModel, row: ModelRow, year: Year): Computed | undefined {
  const address = row.series?.yearCells.get(year);
  if (!address) return undefined;
  const source = cell(address.row, address.column, '', address.sheet);
  return {
    formula: when(isNumber(source), times(source, factorCell(row)), ''),
    value: row.live.get(year) ?? '',
  };
}

/** A figure that no formula can take from the user's cell rests on its copy. */
function stateOf({ revisions, live, issued, series }: ModelRow): 'revised' | 'live' | 'issued' | 'none' {
  if (revisions.size > 0) return 'revised';
  const isLive = (at: Year) => live.has(at) && (series?.yearCells.has(at) ?? false);
  if (![...issued.keys()].every(isLive)) return 'issued';
  return live.size > 0 ? 'live' : 'none';
}

/** Whether a row rests on typed revisions, on the issued copy, or on the user's own cells. */
export function rowState(model: SheetModel, row: ModelRow): Computed {
  const { dataStates } = model.wording;
  const numbers = (block: number) => call('ISNUMBER', figuresIn(model, block, row));
  const count = (block: number) => call('COUNT', figuresIn(model, block, row));
  const fallenBack = call('SUMPRODUCT', times(numbers(dataBlocks.issued), minus(1, numbers(dataBlocks.live))));
  const liveOrNone = when(more(count(dataBlocks.live), 0), dataStates.live, dataStates.none);
  return {
    formula: when(
      more(count(dataBlocks.revision), 0),
      dataStates.revised,
      when(more(fallenBack, 0), dataStates.issued, liveOrNone),
    ),
    value: dataStates[stateOf(row)],
  };
}

/** The last year with a figure. */
export function lastActual(model: SheetModel, row: ModelRow): Computed {
  const used = figuresIn(model, dataBlocks.used, row);
  const latest = call('SUMPRODUCT', call('MAX', times(call('ISNUMBER', used), yearsHeader(model.layout))));
  return { formula: when(equals(call('COUNT', used), 0), '', latest), value: row.lastActual ?? '' };
}

/** "12 of 17 series have figures; 0 revised by hand, 0 on the issued copy; first to end: 2012 to 2012." */
export function dataAnswer(model: SheetModel): ComputedText {
  const { layout, wording } = model;
  const kept = keptRows(model);
  const first = rowIn(layout, dataBlocks.used, 0);
  const column = (at: number) => range(cell(first, at, 'both'), cell(first + layout.rows - 1, at, 'both'));
  const starting = (state: string) => call('COUNTIF', column(SUMMARY_COLUMN), `${state.slice(0, 1)}*`);
  const years = model.rows.flatMap((row) => row.lastActual ?? []);
  const latest = column(LAST_ACTUAL_COLUMN);
  const { live, revised, issued, none } = wording.dataStates;
  const all = [live, revised, issued, none]
    .map(starting)
    .reduce((sum, count) => ({ type: 'operation', operator: '+', left: sum, right: count }));
  const withFigures = minus(all, starting(none));
  const count = (state: ReturnType<typeof stateOf>) => kept.filter((row) => stateOf(row) === state).length;
  const lastYears = sentence(wording.data.lastActuals, {
    first: countText(call('MIN', latest), Math.min(...years)),
    last: countText(call('MAX', latest), Math.max(...years)),
  });
  return sentence(wording.data.answer, {
    complete: countText(withFigures, kept.length - count('none')),
    all: countText(all, kept.length),
    revised: countText(starting(revised), count('revised')),
    issued: countText(starting(issued), count('issued')),
    years: optionalText(more(call('COUNT', latest), 0), years.length > 0, lastYears),
  });
}
