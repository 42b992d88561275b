import type { CellError, CellValue } from '../dataset';
import { unitName } from '../language';
import { unitOf, type Year } from '../plan';
import {
  atLeast,
  atMost,
  atYear,
  call,
  cell,
  equals,
  isNumber,
  minus,
  plus,
  power,
  range,
  times,
  when,
} from './build-formula';
import { chosenRow, compareRows, figuresRow, selectionColumns, selectionRow } from './compare-layout';
import type { ChartSeries, LineChart } from './description';
import type { CellReference, Formula } from './formula';
import { areaOf, columnOfYear, FIRST_YEAR_COLUMN, lastYearColumn, rowIn, targetRow } from './layout';
import { numberFormats } from './number-formats';
import { assumptionColumns, judgementColumns, lastActualCell, goalFormula, targetCell } from './places';
import { countText, sentence, type ComputedText } from './sentence';
import type { Computed, SheetDraft } from './sheet-draft';
import { pathValue, referenceOf, type ModelScenario, type ModelTarget, type SheetModel } from './sheet-model';
import { sheetNames } from './sheet-names';
import { chartColors } from './styles';

const NOT_DRAWN: CellError = { error: '#N/A' };

/** The target that the chart shows: the one chosen on the sheet, else the first level or share that has a figure. */
export function chosenTarget(model: SheetModel): ModelTarget | undefined {
  const chosen = model.targets.find(({ target }) => target.id === model.standing?.chosen);
  if (chosen) return chosen;
  const known = model.targets.filter((target) => target.row.lastActual !== null);
  return known.find((target) => !isSloped(target)) ?? known[0] ?? model.targets[0];
}

/** Shares are drawn in per cent, since an axis format cannot follow the choice. */
function scaleOf(target: ModelTarget): number {
  return unitOf(target.row.indicator.unit).dimension === 'fraction' ? 100 : 1;
}

/** A total or a growth rate is no level of one year: its line is the path that just reaches it. */
function isSloped(target: ModelTarget): boolean {
  return target.reading.measure.type !== 'level' && target.reading.measure.type !== 'each-year';
}

function endOf(target: ModelTarget): Year | undefined {
  const { measure } = target.reading;
  if (measure.type === 'date') return undefined;
  return measure.type === 'level' ? measure.year : measure.last;
}

interface Selection {
  readonly pathRow: CellValue;
  readonly scale: CellValue;
  readonly sloped: CellValue;
  readonly goal: CellValue;
  readonly needed: CellValue;
  readonly lastActual: CellValue;
  readonly end: CellValue;
}

function selectionOf(model: SheetModel, target: ModelTarget): Selection {
  const required = referenceOf(model).judgements.get(target.target.id)?.requiredGrowth ?? null;
  return {
    pathRow: target.row.index + 1,
    scale: scaleOf(target),
    sloped: isSloped(target) ? 1 : 0,
    goal: target.goal,
    needed: required ?? '',
    lastActual: target.row.lastActual ?? '',
    end: endOf(target) ?? '',
  };
}

const SELECTION_KEYS = ['pathRow', 'scale', 'sloped', 'goal', 'needed', 'lastActual', 'end'] as const;

function selectionFormat(key: (typeof SELECTION_KEYS)[number]): string {
  if (key === 'needed') return numberFormats.growth;
  return key === 'goal' ? numberFormats.plainNumber : numberFormats.year;
}

/** Live sources of what belongs to a target; the path's row, the scale and the kind of line are fixed. */
function selectionFormula(
  model: SheetModel,
  target: ModelTarget,
  key: (typeof SELECTION_KEYS)[number],
): Formula | null {
  switch (key) {
    case 'goal':
      return goalFormula(target.index);
    case 'needed':
      return cell(targetRow(target.index), judgementColumns.exact, 'both', referenceOf(model).sheet);
    case 'lastActual':
      return lastActualCell(model.layout, target.row.index);
    case 'end':
      return targetCell(target.index, assumptionColumns.last);
    case 'pathRow':
    case 'scale':
    case 'sloped':
      return null;
  }
}

/** What the chart needs of every target, and of the chosen one. */
export function putSelection(draft: SheetDraft, model: SheetModel): void {
  const { selection } = compareRows(model);
  const { wording } = model;
  const chosen = chosenTarget(model);
  draft.text(selection, 0, wording.chart.selection, 'header');
  for (const key of SELECTION_KEYS)
    draft.text(selection, selectionColumns[key], wording.chart.columns[key], 'header-right');
  draft.fill(selection, 0, selectionColumns.end, 'header');
  const chosenAt = chosenRow(model);
  draft.text(chosenAt, 0, wording.chart.chosen);
  const position = { formula: chosenPosition(model), value: chosen ? chosen.index + 1 : NOT_DRAWN };
  draft.computed(chosenAt, 1, position, 'calculation', numberFormats.year);
  for (const key of SELECTION_KEYS) {
    const column = selectionColumns[key];
    const values = range(
      cell(selectionRow(model, 0), column, 'both'),
      cell(selectionRow(model, model.layout.targets - 1), column, 'both'),
    );
    const formula = call('INDEX', values, cell(chosenAt, 1, 'both'));
    const value = chosen ? selectionOf(model, chosen)[key] : NOT_DRAWN;
    draft.computed(chosenAt, column, { formula, value }, 'calculation', selectionFormat(key));
  }
  draft.fill(chosenAt, 0, selectionColumns.end, 'label');
  for (const target of model.targets) putSelectionRow(draft, model, target);
}

function putSelectionRow(draft: SheetDraft, model: SheetModel, target: ModelTarget): void {
  const row = selectionRow(model, target.index);
  const values = selectionOf(model, target);
  draft.text(row, 0, target.name);
  draft.text(row, 1, unitName(target.row.indicator.unit, model.locale), 'unit');
  for (const key of SELECTION_KEYS) {
    const formula = selectionFormula(model, target, key);
    const value = values[key];
    if (formula) draft.computed(row, selectionColumns[key], { formula, value }, 'issued', selectionFormat(key));
    else if (typeof value === 'number') draft.number(row, selectionColumns[key], value, 'issued', selectionFormat(key));
  }
  draft.fill(row, 0, selectionColumns.end, 'label');
}

/** Which of the targets the chooser names. */
function chosenPosition(model: SheetModel): Formula {
  const names = range(cell(targetRow(0), 0, 'both'), cell(targetRow(model.layout.targets - 1), 0, 'both'));
  return call('MATCH', cell(compareRows(model).chooser, 0, 'both'), names, 0);
}

function chosenCell(model: SheetModel, key: keyof typeof selectionColumns): CellReference {
  return cell(chosenRow(model), selectionColumns[key], 'both');
}

/** One scenario's figure of the chosen target in a column's year. */
function scenarioFigure(model: SheetModel, scenario: ModelScenario, column: number): Formula {
  const { layout } = model;
  const paths = range(
    cell(rowIn(layout, 0, 0), column, 'row', scenario.sheet),
    cell(rowIn(layout, 0, layout.rows - 1), column, 'row', scenario.sheet),
  );
  return call('INDEX', paths, chosenCell(model, 'pathRow'));
}

function drawn(condition: Formula, figure: Formula, scale: Formula): Formula {
  return when(condition, when(isNumber(figure), times(figure, scale), call('NA')), call('NA'));
}

function figureRow(model: SheetModel, scenario: ModelScenario, part: 'actual' | 'projected', year: Year): Computed {
  const column = columnOfYear(model.layout, year);
  const header = cell(compareRows(model).figures, column, 'row');
  const last = chosenCell(model, 'lastActual');
  const within = part === 'actual' ? atMost(header, last) : atLeast(header, last);
  const formula = drawn(within, scenarioFigure(model, scenario, column), chosenCell(model, 'scale'));
  return { formula, value: figureValue(model, scenario, part, year) };
}

function figureValue(model: SheetModel, scenario: ModelScenario, part: 'actual' | 'projected', year: Year): CellValue {
  const target = chosenTarget(model);
  const last = target?.row.lastActual ?? null;
  if (!target || last === null) return NOT_DRAWN;
  const within = part === 'actual' ? year <= last : year >= last;
  const value = pathValue(scenario, target.row, year);
  return within && value !== undefined ? value * scaleOf(target) : NOT_DRAWN;
}

/** A level is a flat line to its year; anything else the path that just reaches it. */
function targetFigure(model: SheetModel, year: Year): Computed {
  const column = columnOfYear(model.layout, year);
  const header = cell(compareRows(model).figures, column, 'row');
  const [last, needed, scale] = [
    chosenCell(model, 'lastActual'),
    chosenCell(model, 'needed'),
    chosenCell(model, 'scale'),
  ];
  const lastFigure = atYear(
    range(
      cell(compareRows(model).actual, FIRST_YEAR_COLUMN, 'both'),
      cell(compareRows(model).actual, lastYearColumn(model.layout), 'both'),
    ),
    range(
      cell(compareRows(model).figures, FIRST_YEAR_COLUMN, 'both'),
      cell(compareRows(model).figures, lastYearColumn(model.layout), 'both'),
    ),
    last,
  );
  const sloped = when(isNumber(needed), times(lastFigure, power(plus(1, needed), minus(header, last))), call('NA'));
  const line = when(equals(chosenCell(model, 'sloped'), 1), sloped, times(chosenCell(model, 'goal'), scale));
  const within = call('AND', isNumber(last), atLeast(header, last), atMost(header, chosenCell(model, 'end')));
  return { formula: when(within, line, call('NA')), value: targetFigureValue(model, year) };
}

function targetFigureValue(model: SheetModel, year: Year): CellValue {
  const target = chosenTarget(model);
  const end = target && endOf(target);
  const last = target?.row.lastActual ?? null;
  if (!target || end === undefined || last === null || year < last || year > end) return NOT_DRAWN;
  const scale = scaleOf(target);
  if (!isSloped(target)) return target.goal * scale;
  const required = referenceOf(model).judgements.get(target.target.id)?.requiredGrowth ?? null;
  const from = pathValue(referenceOf(model), target.row, last);
  return required === null || from === undefined ? NOT_DRAWN : from * scale * (1 + required) ** (year - last);
}

/** The figures that the chart draws, one row a line. */
export function putChartFigures(draft: SheetDraft, model: SheetModel): void {
  const { layout, wording } = model;
  const rows = compareRows(model);
  draft.text(rows.figures, 0, wording.chart.figures, 'header');
  draft.text(rows.figures, 1, wording.unit, 'header');
  draft.text(rows.figures, 2, wording.trace, 'header');
  for (const year of layout.years) {
    const formula = cell(layout.yearsRow, columnOfYear(layout, year), 'row', sheetNames.data);
    draft.computed(
      rows.figures,
      columnOfYear(layout, year),
      { formula, value: year },
      'header-right',
      numberFormats.yearHeader,
    );
  }
  draft.fill(rows.figures, 0, lastYearColumn(layout), 'header');
  const put = (row: number, name: string, trace: string, figure: (year: Year) => Computed) => {
    draft.text(row, 0, name);
    draft.text(row, 2, trace, 'unit');
    for (const year of layout.years) {
      draft.computed(row, columnOfYear(layout, year), figure(year), 'calculation', numberFormats.plainNumber);
    }
    draft.fill(row, 0, lastYearColumn(layout), 'label');
  };
  put(rows.actual, wording.chart.actual, referenceOf(model).sheet, (year) =>
    figureRow(model, referenceOf(model), 'actual', year),
  );
  for (const scenario of model.scenarios) {
    put(figuresRow(model, scenario), scenario.name, scenario.sheet, (year) =>
      figureRow(model, scenario, 'projected', year),
    );
  }
  put(rows.target, wording.target, wording.chart.targetTrace, (year) => targetFigure(model, year));
  draft.text(rows.note, 0, wording.chart.note, 'rule');
}

const DASHES = ['dash', 'long-dash', 'dot', 'dash-dot'] as const;
const MARKERS = ['circle', 'square', 'triangle', 'diamond'] as const;

function cycled<T>(choices: readonly [T, ...T[]], index: number): T {
  return choices[index % choices.length] ?? choices[0];
}

/** Actual solid, projections told apart by dash, marker and colour, the target a plain line. */
export function compareChart(model: SheetModel, lastColumn: number): LineChart {
  const { layout, wording } = model;
  const rows = compareRows(model);
  const figures = (row: number) => areaOf(row, FIRST_YEAR_COLUMN, row, lastYearColumn(layout));
  const actual: ChartSeries = {
    name: wording.chart.actual,
    values: figures(rows.actual),
    color: chartColors.actual,
    weight: 2.5,
    dash: 'solid',
    marker: 'circle',
  };
  const projections = model.scenarios.map((scenario): ChartSeries => ({
    name: scenario.name,
    values: figures(figuresRow(model, scenario)),
    color: cycled(chartColors.scenarios, scenario.chartLine),
    weight: 2.25,
    dash: cycled(DASHES, scenario.chartLine),
    marker: cycled(MARKERS, scenario.chartLine),
  }));
  const target: ChartSeries = {
    name: wording.target,
    values: figures(rows.target),
    color: chartColors.target,
    weight: 2.25,
    dash: 'solid',
    marker: 'none',
  };
  return {
    name: 'TP Compare chart',
    area: areaOf(rows.chart, 0, rows.chart + rows.chartRows - 1, lastColumn),
    categories: figures(rows.figures),
    series: [target, ...projections, actual],
    valueAxis: { title: '', numberFormat: numberFormats.chart },
    legend: 'right',
  };
}

/** "Domestic sales, CNY 100m: actual to 2012, projected to 2015." */
export function chartHeading(model: SheetModel): ComputedText {
  const { wording, layout } = model;
  const chosen = chosenTarget(model);
  const units = range(
    cell(selectionRow(model, 0), 1, 'both'),
    cell(selectionRow(model, model.layout.targets - 1), 1, 'both'),
  );
  const name = cell(compareRows(model).chooser, 0, 'both');
  const lastYear = layout.years.at(-1);
  return sentence(wording.chart.heading, {
    name: { formula: name, value: chosen?.name ?? '' },
    unit: {
      formula: call('INDEX', units, cell(chosenRow(model), 1, 'both')),
      value: chosen ? unitName(chosen.row.indicator.unit, model.locale) : '',
    },
    last: { formula: chosenCell(model, 'lastActual'), value: String(chosen?.row.lastActual ?? '') },
    end: countText(chosenCell(model, 'end'), (chosen && endOf(chosen)) ?? lastYear ?? 0),
  });
}
