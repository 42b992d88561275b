import type { CellValue } from '../dataset';
import type { Year } from '../plan';
import { call, cell, equals, guarded, isNumber, minus, more, over, range, times, when } from './build-formula';
import type { CellReference, Formula } from './formula';
import { afterYears, columnOfYear, FIRST_YEAR_COLUMN, lastYearColumn, rowCount, rowIn, TOP_FIRST_ROW } from './layout';
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

/** Where the source of a row is stated. */
export function sourceRow(model: SheetModel, row: ModelRow): number {
  return TOP_FIRST_ROW + keptRows(model).indexOf(row);
}

/** Where the factor of a row's source stands. */
function factorCell(model: SheetModel, row: ModelRow): CellReference {
  return cell(sourceRow(model, row), afterYears(model.layout), 'both');
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
    formula: when(isNumber(source), times(source, factorCell(model, row)), ''),
    value: row.observations.get(year) ?? '',
  };
}

/** At issue nothing is revised; a figure that no formula can take from the user's cell is on the issued copy. */
function stateOf({ observations, series }: ModelRow): 'live' | 'issued' | 'none' {
  if (observations.size === 0) return 'none';
  return [...observations.keys()].every((at) => series?.yearCells.has(at) ?? false) ? 'live' : 'issued';
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
  const stateColumn = afterYears(layout);
  const first = rowIn(layout, dataBlocks.used, 0);
  const states = range(cell(first, stateColumn, 'both'), cell(first + rowCount(layout) - 1, stateColumn, 'both'));
  const starting = (state: string) => call('COUNTIF', states, `${state.slice(0, 1)}*`);
  const complete = kept.filter((row) => row.lastActual !== null);
  const years = model.rows.flatMap((row) => row.lastActual ?? []);
  const latest = range(
    cell(first, stateColumn + 1, 'both'),
    cell(first + rowCount(layout) - 1, stateColumn + 1, 'both'),
  );
  const { live, revised, issued, none } = wording.dataStates;
  const all = [live, revised, issued, none]
    .map(starting)
    .reduce((sum, count) => ({ type: 'operation', operator: '+', left: sum, right: count }));
  const withFigures = minus(all, starting(none));
  const lastYears = sentence(wording.data.lastActuals, {
    first: countText(call('MIN', latest), Math.min(...years)),
    last: countText(call('MAX', latest), Math.max(...years)),
  });
  return sentence(wording.data.answer, {
    complete: countText(withFigures, complete.length),
    all: countText(all, kept.length),
    revised: countText(starting(revised), 0),
    issued: countText(starting(issued), kept.filter((row) => stateOf(row) === 'issued').length),
    years: optionalText(more(call('COUNT', latest), 0), years.length > 0, lastYears),
  });
}
