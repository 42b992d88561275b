import type { CellValue } from '../dataset';
import { unitName } from '../language';
import type { Year } from '../plan';
import { atMost, call, cell, more, when } from './build-formula';
import { assumptionsAnswer, changedCount, changedInBlock, differs, inputAreas } from './changed-inputs';
import { putAssumedTargets } from './assumptions-targets';
import { rule, signalRules } from './conditional-rules';
import type { Area, ConditionalFormat, SheetDescription, Validation } from './description';
import { finishSheet, headHeight, labelWidths, UNUSED_YEAR_WIDTH, unusedRows, yearWidths } from './finish-sheet';
import {
  growthColumns,
  growthInput,
  isAssumed,
  issuedColumn,
  issuedColumns,
  pastGrowth,
  supersededRate,
  type GrowthInput,
  windowAverage,
  windowDeviation,
} from './growth-formulas';
import {
  areaOf,
  BASIS_COLUMN,
  columnOfYear,
  FROZEN_COLUMNS,
  LAST_ACTUAL_COLUMN,
  lastYearColumn,
  rowIn,
  rowsAboveYears,
  SUMMARY_COLUMN,
  targetRow,
  TOP_HEAD_ROW,
  UNIT_COLUMN,
  yearsRowIn,
} from './layout';
import { numberFormats, valueFormat } from './number-formats';
import { assumptionColumns, judgementColumns, lastActualCell, settingRows } from './places';
import { countText, sentence } from './sentence';
import { draftSheet, type Computed, type SheetDraft } from './sheet-draft';
import {
  inputYears,
  pathValue,
  unusedTargets,
  type ModelRow,
  type ModelScenario,
  type SheetModel,
} from './sheet-model';
import { sheetNames } from './sheet-names';
import { putTop } from './sheet-top';
import { signals, tabColors } from './styles';
import { verdictText } from './verdict-formula';
import { putHeaderBand, putYearsHeader } from './years-header';

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
  for (const year of model.layout.years) {
    const column = columnOfYear(model.layout, year);
    const value = putGrowth(draft, model, growthOf(model, scenario, row, year), sheetRow, column);
    if (typeof value === 'number' && inputYears(model).includes(year))
      draft.number(sheetRow, issuedColumn(model, year), value, 'issued', numberFormats.growth);
  }
}

/** A year's growth: an input where it is assumed, else what it was; a rate typed before the actual came is kept. */
function growthOf(
  model: SheetModel,
  scenario: ModelScenario,
  row: ModelRow,
  year: Year,
): GrowthInput | { readonly type: 'past'; readonly computed: Computed } | null {
  if (isAssumed(row, year)) return growthInput(model, scenario, row, year);
  const typed = supersededRate(scenario, row, year);
  if (typed !== undefined && inputYears(model).includes(year)) return { type: 'typed', rate: typed };
  const past = pastGrowth(model, row, year);
  return past && { type: 'past', computed: past };
}

/** @returns the value that stands there; null where none does */
function putGrowth(
  draft: SheetDraft,
  model: SheetModel,
  growth: ReturnType<typeof growthOf>,
  sheetRow: number,
  column: number,
): CellValue {
  if (growth === null) return null;
  switch (growth.type) {
    case 'typed':
      draft.number(sheetRow, column, growth.rate, 'input', numberFormats.growth);
      return growth.rate;
    case 'rule':
      draft.computed(sheetRow, column, growth.computed, 'input', numberFormats.growth);
      return growth.computed.value;
    case 'past':
      draft.computed(sheetRow, column, growth.computed, 'calculation', numberFormats.growth);
      return growth.computed.value;
    case 'blank':
      draft.blank(sheetRow, column, 'input', numberFormats.growth);
      return null;
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
  const sheetRow = rowIn(model.layout, scenario.slot, row.index);
  const basis = basisComputed(model, scenario, row, sheetRow);
  draft.text(sheetRow, 0, row.name);
  draft.text(sheetRow, UNIT_COLUMN, wording.percentAYear, 'unit');
  if (typeof basis === 'string') draft.text(sheetRow, BASIS_COLUMN, basis, 'unit');
  else draft.computed(sheetRow, BASIS_COLUMN, basis, 'unit');
  putInput(draft, model, scenario, row, sheetRow);
  const state = when(more(changedCount(model, sheetRow), 0), wording.changed, wording.asIssued);
  draft.computed(sheetRow, SUMMARY_COLUMN, { formula: state, value: wording.asIssued }, 'verdict');
  const lastActual = { formula: lastActualCell(model.layout, row.index), value: row.lastActual ?? '' };
  draft.computed(sheetRow, LAST_ACTUAL_COLUMN, lastActual, 'calculation', numberFormats.year);
  putWindow(draft, model, scenario, row, sheetRow);
  draft.blank(sheetRow, columns.note, 'input-text');
  draft.blank(sheetRow, columns.remark, 'input-text');
  fillRow(draft, model, sheetRow);
}

/** What the assumptions give for a share, beside them, with its verdict. */
function putOutcome(draft: SheetDraft, model: SheetModel, scenario: ModelScenario, row: ModelRow): void {
  const { wording, layout } = model;
  const sheetRow = rowIn(layout, scenario.slot, row.index);
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
    draft.computed(sheetRow, SUMMARY_COLUMN, { formula, value }, 'verdict');
  }
  fillRow(draft, model, sheetRow);
}

/** The line of a row; columns that no year has yet are left out. */
function fillRow(draft: SheetDraft, model: SheetModel, sheetRow: number): void {
  const { issued, windowFirst, remark } = growthColumns(model);
  draft.fill(sheetRow, 0, lastYearColumn(model.layout), 'label');
  draft.fill(sheetRow, issued, issued + inputYears(model).length - 1, 'label');
  draft.fill(sheetRow, windowFirst, remark, 'label');
}

function putGrowthHead(draft: SheetDraft, model: SheetModel, scenario: ModelScenario): void {
  const { wording, layout } = model;
  const columns = growthColumns(model);
  const head = yearsRowIn(layout, scenario.slot);
  putYearsHeader(
    draft,
    model,
    scenario.slot,
    wording.growthOf.replace('{scenario}', scenario.name),
    sheetNames.assumptions,
  );
  draft.text(head, BASIS_COLUMN, wording.basisHead, 'header');
  draft.text(head, columns.issued, wording.issuedHead, 'header-note');
  for (const year of inputYears(model)) {
    const formula = cell(head, columnOfYear(layout, year), 'row');
    draft.computed(head + 1, issuedColumn(model, year), { formula, value: year }, 'header-status', numberFormats.year);
  }
  draft.text(head, SUMMARY_COLUMN, wording.state, 'header-note');
  draft.computed(
    head + 1,
    SUMMARY_COLUMN,
    changedInBlock(model, scenario),
    'header-status',
    `0"${wording.changedCount}"`,
  );
  draft.text(head, LAST_ACTUAL_COLUMN, wording.lastActual, 'header-right');
  draft.text(head, columns.windowFirst, wording.windowFirst, 'header-right');
  draft.text(head, columns.windowLast, wording.windowLast, 'header-right');
  draft.text(head, columns.average, wording.average, 'header-right');
  draft.text(head, columns.deviation, wording.deviation, 'header-right');
  draft.text(head, columns.note, wording.note, 'header-note');
  draft.text(head, columns.remark, wording.remark, 'header-note');
  putHeaderBand(draft, head, columns.remark);
}

function inputRules(model: SheetModel, scenario: ModelScenario, inputs: Area): readonly ConditionalFormat[] {
  const { firstRow: top, firstColumn: first } = inputs;
  const lastActual = cell(top, LAST_ACTUAL_COLUMN, 'column');
  const past = atMost(cell(yearsRowIn(model.layout, scenario.slot), first, 'row'), lastActual);
  return [
    rule(inputs, when(call('ISNUMBER', lastActual), past, false), signals.superseded),
    rule(inputs, differs(cell(top, first), cell(top, growthColumns(model).issued)), signals.changed),
  ];
}

function blockRules(model: SheetModel, scenario: ModelScenario): readonly ConditionalFormat[] {
  const { layout } = model;
  const [top, last] = [rowIn(layout, scenario.slot, 0), rowIn(layout, scenario.slot, layout.rows - 1)];
  return [
    ...inputAreas(model, scenario).flatMap((inputs) => inputRules(model, scenario, inputs)),
    ...signalRules(areaOf(top, SUMMARY_COLUMN, last, SUMMARY_COLUMN)),
  ];
}

function validations(model: SheetModel): readonly Validation[] {
  const { wording, layout, scenarios } = model;
  const { messages } = wording;
  const growth = scenarios
    .flatMap((scenario) => inputAreas(model, scenario))
    .map((area): Validation => ({
      area,
      rule: { type: 'decimal', min: -0.5, max: 1 },
      prompt: messages.growth,
      alert: messages.growthError,
    }));
  const target = areaOf(
    targetRow(0),
    assumptionColumns.target,
    targetRow(layout.targets - 1),
    assumptionColumns.target,
  );
  const margin = settingRows(layout.targets).closeMargin;
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

/** In characters; columns kept for later years are as narrow as they can be seen. */
function columnWidths(model: SheetModel): readonly number[] {
  const issued = inputYears(model).map(() => 9);
  const unused = Array.from({ length: issuedColumns(model.layout) - issued.length }, () => UNUSED_YEAR_WIDTH);
  return [...labelWidths, 13, 11, ...yearWidths(model.layout), ...issued, ...unused, 9, 9, 10, 10, 24, 16];
}

/** TP Assumptions: the targets and each scenario's growth, to be changed in the framed cells. */
export function assumptionsSheet(model: SheetModel): SheetDescription {
  const { layout, wording } = model;
  const columns = growthColumns(model);
  const draft = draftSheet(model, sheetNames.assumptions);
  putTop(draft, model, assumptionsAnswer(model), wording.assumptionsTitle, wording.assumptionsRule);
  putAssumedTargets(draft, model, columns.remark);
  for (const scenario of model.scenarios) {
    putGrowthHead(draft, model, scenario);
    for (const row of model.rows) {
      if (row.role === 'driver') putDriver(draft, model, scenario, row);
      else putOutcome(draft, model, scenario, row);
    }
  }
  return finishSheet(draft, model, {
    name: sheetNames.assumptions,
    tabColor: tabColors.input,
    columnWidths: columnWidths(model),
    lastRow: rowIn(layout, Math.max(...model.scenarios.map(({ slot }) => slot)), layout.rows - 1),
    lastColumn: columns.remark,
    frozen: { rows: 2, columns: FROZEN_COLUMNS },
    rowHeights: new Map([
      [TOP_HEAD_ROW, headHeight],
      ...unusedRows([
        ...unusedTargets(model).map(targetRow),
        ...rowsAboveYears(layout, settingRows(layout.targets).period),
      ]),
    ]),
    conditionalFormats: model.scenarios.flatMap((scenario) => blockRules(model, scenario)),
    validations: validations(model),
  });
}
