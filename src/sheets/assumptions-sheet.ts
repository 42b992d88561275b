import { unitName } from '../language';
import { atMost, call, cell, differs as unlike, joined, range, times, when, more } from './build-formula';
import { putAssumedTargets } from './assumptions-targets';
import { rule, signalRules } from './conditional-rules';
import type { Area, ConditionalFormat, SheetDescription, Validation } from './description';
import { finishSheet, headHeight, labelWidths, YEAR_WIDTH } from './finish-sheet';
import type { Formula } from './formula';
import { growthColumns, growthInput, isAssumed, pastGrowth, windowAverage, windowDeviation } from './growth-formulas';
import {
  areaOf,
  BASIS_COLUMN,
  columnOfYear,
  FIRST_YEAR_COLUMN,
  lastYearColumn,
  rowIn,
  targetRow,
  TOP_HEAD_ROW,
  UNIT_COLUMN,
  yearsRowIn,
} from './layout';
import { numberFormats, valueFormat } from './number-formats';
import { assumptionColumns, judgementColumns, lastActualCell, settingRows } from './places';
import { countText, sentence, type ComputedText } from './sentence';
import { draftSheet, type Computed, type SheetDraft } from './sheet-draft';
import { inputYears, pathValue, type ModelRow, type ModelScenario, type SheetModel } from './sheet-model';
import { sheetNames } from './sheet-names';
import { putTop } from './sheet-top';
import { signals, tabColors } from './styles';
import { verdictText } from './verdict-formula';
import { putHeaderBand, putYearsHeader } from './years-header';

/** The columns of the growth inputs: the last years of the sheet. */
function inputColumns(model: SheetModel): { readonly first: number; readonly last: number } {
  const last = lastYearColumn(model.layout);
  return { first: last - inputYears(model).length + 1, last };
}

/** The inputs of a row, and what they were at issue. */
function inputsOf(model: SheetModel, row: number): { readonly inputs: Formula; readonly issued: Formula } {
  const { issued } = growthColumns(model);
  const { first, last } = inputColumns(model);
  return {
    inputs: range(cell(row, first, 'column'), cell(row, last, 'column')),
    issued: range(cell(row, issued, 'column'), cell(row, issued + last - first, 'column')),
  };
}

function driversOf(model: SheetModel): readonly ModelRow[] {
  return model.rows.filter((row) => row.role === 'driver');
}

/** Rates are the same to the eye and to the result when six decimals of the fraction agree. */
const COMPARED = '0.000000;-0.000000;;@';

/**
 * Whether inputs are other than at issue, cell by cell. Compared as texts: programs solve RATE to different last
 * digits, and an input may be blank.
 */
function differs(inputs: Formula, issued: Formula): Formula {
  const written = (rates: Formula) => joined(call('TEXT', rates, COMPARED), call('ISNUMBER', rates));
  return unlike(written(inputs), written(issued));
}

/** How many inputs of a row differ from the issued ones. */
function changedCount(model: SheetModel, row: number): Formula {
  const { inputs, issued } = inputsOf(model, row);
  return call('SUMPRODUCT', times(differs(inputs, issued), 1));
}

function basisComputed(model: SheetModel, scenario: ModelScenario, row: ModelRow, sheetRow: number): Computed | string {
  const { wording } = model;
  const growth = scenario.projection.growth.get(row.indicator.id);
  if (!growth) return wording.basis.none;
  const { basis } = growth;
  const years = growthColumns(model);
  switch (basis.type) {
    case 'average':
    case 'average-less-deviation':
      return sentence(wording.basis[basis.type], {
        first: countText(cell(sheetRow, years.windowFirst, 'column'), basis.first),
        last: countText(cell(sheetRow, years.windowLast, 'column'), basis.last),
      });
    case 'required':
      return wording.basis.required;
    case 'with-total':
      return wording.basis['with-total'];
    case 'reference':
      return wording.basis.reference;
    case 'typed':
      return wording.basis.typed;
    case 'none':
      return wording.basis.none;
  }
}

function putInput(
  draft: SheetDraft,
  model: SheetModel,
  scenario: ModelScenario,
  row: ModelRow,
  sheetRow: number,
): void {
  const { issued } = growthColumns(model);
  const inputs = inputYears(model);
  for (const year of model.layout.years) {
    const column = columnOfYear(model.layout, year);
    const issuedColumn = issued + inputs.indexOf(year);
    if (!isAssumed(row, year)) {
      const past = pastGrowth(model, row, year);
      draft.computed(sheetRow, column, past, 'calculation', numberFormats.growth);
      if (inputs.includes(year) && typeof past.value === 'number') {
        draft.number(sheetRow, issuedColumn, past.value, 'issued', numberFormats.growth);
      }
      continue;
    }
    const input = growthInput(model, scenario, row, year);
    if (input.type === 'typed') draft.number(sheetRow, column, input.rate, 'input', numberFormats.growth);
    else if (input.type === 'rule') draft.computed(sheetRow, column, input.computed, 'input', numberFormats.growth);
    else draft.blank(sheetRow, column, 'input', numberFormats.growth);
    const value = input.type === 'typed' ? input.rate : input.type === 'rule' ? input.computed.value : null;
    if (typeof value === 'number') draft.number(sheetRow, issuedColumn, value, 'issued', numberFormats.growth);
  }
}

function putWindow(
  draft: SheetDraft,
  model: SheetModel,
  scenario: ModelScenario,
  row: ModelRow,
  sheetRow: number,
): void {
  const columns = growthColumns(model);
  const basis = scenario.projection.growth.get(row.indicator.id)?.basis;
  if (basis?.type !== 'average' && basis?.type !== 'average-less-deviation') return;
  draft.number(sheetRow, columns.windowFirst, basis.first, 'input', numberFormats.year);
  draft.number(sheetRow, columns.windowLast, basis.last, 'input', numberFormats.year);
  const average = windowAverage(model, scenario, row, basis);
  draft.computed(sheetRow, columns.average, average, 'issued', numberFormats.growth);
  if (basis.type === 'average') return;
  const deviation = windowDeviation(model, scenario, row, basis);
  draft.computed(sheetRow, columns.deviation, deviation, 'issued', numberFormats.growth);
}

function putDriver(draft: SheetDraft, model: SheetModel, scenario: ModelScenario, row: ModelRow): void {
  const { wording } = model;
  const columns = growthColumns(model);
  const sheetRow = rowIn(model.layout, scenario.index, row.index);
  const basis = basisComputed(model, scenario, row, sheetRow);
  draft.text(sheetRow, 0, row.name);
  draft.text(sheetRow, UNIT_COLUMN, wording.percentAYear, 'unit');
  if (typeof basis === 'string') draft.text(sheetRow, BASIS_COLUMN, basis, 'unit');
  else draft.computed(sheetRow, BASIS_COLUMN, basis, 'unit');
  putInput(draft, model, scenario, row, sheetRow);
  const state = when(more(changedCount(model, sheetRow), 0), wording.changed, wording.asIssued);
  draft.computed(sheetRow, columns.state, { formula: state, value: wording.asIssued }, 'verdict');
  const lastActual = { formula: lastActualCell(model.layout, row.index), value: row.lastActual ?? '' };
  draft.computed(sheetRow, columns.lastActual, lastActual, 'calculation', numberFormats.year);
  putWindow(draft, model, scenario, row, sheetRow);
  draft.blank(sheetRow, columns.note, 'input-text');
  draft.blank(sheetRow, columns.remark, 'input-text');
  draft.fill(sheetRow, 0, columns.remark, 'label');
}

/** What the assumptions give for a share, beside them, with its verdict. */
function putOutcome(draft: SheetDraft, model: SheetModel, scenario: ModelScenario, row: ModelRow): void {
  const { wording, layout } = model;
  const columns = growthColumns(model);
  const sheetRow = rowIn(layout, scenario.index, row.index);
  draft.text(sheetRow, 0, wording.gives.replace('{name}', row.name));
  draft.text(sheetRow, UNIT_COLUMN, unitName(row.indicator.unit, model.locale), 'unit');
  draft.text(sheetRow, BASIS_COLUMN, scenario.sheet, 'unit');
  for (const year of layout.years) {
    const column = columnOfYear(layout, year);
    const formula = cell(rowIn(layout, 0, row.index), column, '', scenario.sheet);
    const value = pathValue(scenario, row, year) ?? '';
    const role = row.observations.has(year) ? 'calculation' : 'result';
    draft.computed(sheetRow, column, { formula, value }, role, valueFormat(row.indicator.unit));
  }
  const target = model.targets.find((candidate) => candidate.row.index === row.index);
  if (target) {
    const formula = cell(targetRow(target.index), judgementColumns.verdict, '', scenario.sheet);
    const value = verdictText(wording, scenario.judgements.get(target.target.id)?.verdict ?? null);
    draft.computed(sheetRow, columns.state, { formula, value }, 'verdict');
  }
  draft.fill(sheetRow, 0, columns.remark, 'label');
}

function putGrowthHead(draft: SheetDraft, model: SheetModel, scenario: ModelScenario): void {
  const { wording, layout } = model;
  const columns = growthColumns(model);
  const head = yearsRowIn(layout, scenario.index);
  putYearsHeader(
    draft,
    model,
    scenario.index,
    wording.growthOf.replace('{scenario}', scenario.name),
    sheetNames.assumptions,
  );
  draft.text(head, BASIS_COLUMN, wording.basisHead, 'header');
  draft.text(head, columns.issued, wording.issuedHead, 'header-note');
  inputYears(model).forEach((year, index) => {
    const formula = cell(head, columnOfYear(layout, year), 'row');
    draft.computed(head + 1, columns.issued + index, { formula, value: year }, 'header-status', numberFormats.year);
  });
  draft.text(head, columns.state, wording.state, 'header-note');
  draft.computed(
    head + 1,
    columns.state,
    changedInBlock(model, scenario),
    'header-status',
    `0"${wording.changedCount}"`,
  );
  draft.text(head, columns.lastActual, wording.lastActual, 'header-right');
  draft.text(head, columns.windowFirst, wording.windowFirst, 'header-right');
  draft.text(head, columns.windowLast, wording.windowLast, 'header-right');
  draft.text(head, columns.average, wording.average, 'header-right');
  draft.text(head, columns.deviation, wording.deviation, 'header-right');
  draft.text(head, columns.note, wording.note, 'header-note');
  draft.text(head, columns.remark, wording.remark, 'header-note');
  putHeaderBand(draft, head, columns.remark);
}

/** The growth inputs of a scenario: every driver in every input year. */
function inputArea(model: SheetModel, scenario: number): Area {
  const { first, last } = inputColumns(model);
  const lastDriver = driversOf(model).length - 1;
  return areaOf(rowIn(model.layout, scenario, 0), first, rowIn(model.layout, scenario, lastDriver), last);
}

/** Inputs and their issued copies of a whole block. */
function blockInputs(model: SheetModel, scenario: number): { readonly inputs: Formula; readonly issued: Formula } {
  const { issued } = growthColumns(model);
  const { firstRow, firstColumn, lastRow, lastColumn } = inputArea(model, scenario);
  return {
    inputs: range(cell(firstRow, firstColumn, 'both'), cell(lastRow, lastColumn, 'both')),
    issued: range(cell(firstRow, issued, 'both'), cell(lastRow, issued + lastColumn - firstColumn, 'both')),
  };
}

function changedInBlock(model: SheetModel, scenario: ModelScenario): Computed {
  const { inputs, issued } = blockInputs(model, scenario.index);
  return { formula: call('SUMPRODUCT', times(differs(inputs, issued), 1)), value: 0 };
}

/** "0 of 45 growth assumptions changed since issue." */
export function assumptionsAnswer(model: SheetModel, sheet?: string): ComputedText {
  const { layout, scenarios, wording } = model;
  const { state } = growthColumns(model);
  const counts = scenarios.map((scenario) => cell(yearsRowIn(layout, scenario.index) + 1, state, 'both', sheet));
  const { inputs } = blockInputs(model, 0);
  const perScenario = driversOf(model).length * inputYears(model).length;
  const all = times(times(call('ROWS', inputs), call('COLUMNS', inputs)), call('COUNT', ...counts));
  return sentence(wording.assumptionsAnswer, {
    changed: countText(call('SUM', ...counts), 0),
    all: countText(all, perScenario * scenarios.length),
  });
}

function blockRules(model: SheetModel, scenario: ModelScenario): readonly ConditionalFormat[] {
  const { layout } = model;
  const columns = growthColumns(model);
  const inputs = inputArea(model, scenario.index);
  const { firstRow: top, firstColumn: first } = inputs;
  const past = atMost(cell(yearsRowIn(layout, scenario.index), first, 'row'), cell(top, columns.lastActual, 'column'));
  const last = rowIn(layout, scenario.index, model.rows.length - 1);
  return [
    rule(inputs, when(call('ISNUMBER', cell(top, columns.lastActual, 'column')), past, false), signals.superseded),
    rule(inputs, differs(cell(top, first), cell(top, columns.issued)), signals.changed),
    ...signalRules(areaOf(top, columns.state, last, columns.state)),
  ];
}

function validations(model: SheetModel): readonly Validation[] {
  const { wording, targets, scenarios } = model;
  const { messages } = wording;
  const growth = scenarios.map(({ index }): Validation => ({
    area: inputArea(model, index),
    rule: { type: 'decimal', min: -0.5, max: 1 },
    prompt: messages.growth,
    alert: messages.growthError,
  }));
  const target = areaOf(
    targetRow(0),
    assumptionColumns.target,
    targetRow(targets.length - 1),
    assumptionColumns.target,
  );
  const margin = settingRows(targets.length).closeMargin;
  return [
    { area: target, rule: { type: 'at-least', min: 0 }, prompt: messages.target, alert: messages.targetError },
    {
      area: areaOf(margin, assumptionColumns.target),
      rule: { type: 'decimal', min: 0, max: 0.1 },
      prompt: messages.closeMargin,
      alert: messages.closeMarginError,
    },
    ...growth,
  ];
}

/** TP Assumptions: the targets and each scenario's growth, to be changed in the framed cells. */
export function assumptionsSheet(model: SheetModel): SheetDescription {
  const { layout, wording } = model;
  const columns = growthColumns(model);
  const draft = draftSheet();
  putTop(draft, model, assumptionsAnswer(model), wording.assumptionsTitle, wording.assumptionsRule);
  putAssumedTargets(draft, model, columns.remark);
  for (const scenario of model.scenarios) {
    putGrowthHead(draft, model, scenario);
    for (const row of model.rows) {
      if (row.role === 'driver') putDriver(draft, model, scenario, row);
      else putOutcome(draft, model, scenario, row);
    }
  }
  const issuedWidths = inputYears(model).map(() => 9);
  return finishSheet(draft, model, {
    name: sheetNames.assumptions,
    tabColor: tabColors.input,
    columnWidths: [
      ...labelWidths,
      ...layout.years.map(() => YEAR_WIDTH),
      ...issuedWidths,
      13,
      11,
      9,
      9,
      10,
      10,
      24,
      16,
    ],
    lastRow: rowIn(layout, model.scenarios.length - 1, model.rows.length - 1),
    lastColumn: columns.remark,
    frozen: { rows: 2, columns: FIRST_YEAR_COLUMN },
    rowHeights: new Map([[TOP_HEAD_ROW, headHeight]]),
    conditionalFormats: model.scenarios.flatMap((scenario) => blockRules(model, scenario)),
    validations: validations(model),
  });
}
