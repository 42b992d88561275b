import { unitName } from '../language';
import { PRINTED_RATE_DECIMALS, year, type Measure, type Year } from '../plan';
import { BASIS_COLUMN, targetRow, TOP_HEAD_ROW, UNIT_COLUMN } from './layout';
import { numberFormats, valueFormat } from './number-formats';
import { assumptionColumns, settingRows } from './places';
import type { SheetDraft } from './sheet-draft';
import type { ModelTarget, SheetModel } from './sheet-model';

/** First and last year that a measure reads; a level has no first year, growth has its base one year before the first. */
export function yearsOfMeasure(measure: Measure): { readonly first: Year | null; readonly last: Year | null } {
  switch (measure.type) {
    case 'level':
      return { first: null, last: measure.year };
    case 'total':
    case 'each-year':
      return { first: measure.first, last: measure.last };
    case 'average-growth':
    case 'increase':
      return { first: year(measure.base + 1), last: measure.last };
    case 'date':
      return { first: null, last: null };
  }
}

function ruleSign(target: ModelTarget): string {
  if (target.target.comparator === 'more-than') return target.row.indicator.better === 'down' ? '<' : '>';
  return target.row.indicator.better === 'down' ? '≤' : '≥';
}

function putTarget(draft: SheetDraft, model: SheetModel, target: ModelTarget, lastColumn: number): void {
  const row = targetRow(target.index);
  const { first, last } = yearsOfMeasure(target.reading.measure);
  draft.text(row, 0, target.name);
  draft.text(row, UNIT_COLUMN, unitName(target.unit, model.locale), 'unit');
  draft.text(row, BASIS_COLUMN, target.reading.names[model.locale], 'unit');
  draft.number(row, assumptionColumns.target, target.goal, 'input', valueFormat(target.unit));
  draft.text(row, assumptionColumns.rule, ruleSign(target), 'note');
  if (first !== null) draft.number(row, assumptionColumns.first, first, 'calculation', numberFormats.yearHeader);
  if (last !== null) draft.number(row, assumptionColumns.last, last, 'calculation', numberFormats.yearHeader);
  draft.text(row, assumptionColumns.item, itemText(model, target), 'note');
  draft.fill(row, 0, lastColumn, 'label');
}

/** Where the target stands in the plan, and who leads. */
function itemText(model: SheetModel, { target }: ModelTarget): string {
  const { wording, plan, locale } = model;
  const item = target.item === '' ? '' : wording.item.replace('{item}', target.item);
  const agency = plan.agencies.find(({ id }) => id === target.leadAgency)?.names[locale];
  return [item, agency].filter((part) => part !== undefined && part !== '').join('; ');
}

function putSettings(draft: SheetDraft, model: SheetModel, lastColumn: number): void {
  const { wording, rules, plan } = model;
  const rows = settingRows(model.layout.targets);
  const { settings } = wording;
  draft.text(rows.closeMargin, 0, settings.closeMargin);
  draft.text(rows.closeMargin, UNIT_COLUMN, settings.ofTarget, 'unit');
  draft.number(rows.closeMargin, assumptionColumns.target, rules.closeMargin, 'input', numberFormats.share);
  draft.text(rows.tolerance, 0, settings.tolerance);
  draft.text(rows.tolerance, UNIT_COLUMN, settings.relative, 'unit');
  draft.number(rows.tolerance, assumptionColumns.target, rules.tolerance, 'calculation', numberFormats.tolerance);
  draft.text(rows.rateDecimals, 0, settings.rateDecimals);
  draft.text(rows.rateDecimals, UNIT_COLUMN, settings.decimals, 'unit');
  draft.number(rows.rateDecimals, assumptionColumns.target, PRINTED_RATE_DECIMALS, 'calculation', numberFormats.year);
  draft.text(rows.period, 0, settings.period);
  draft.text(rows.period, UNIT_COLUMN, settings.years, 'unit');
  draft.number(rows.period, assumptionColumns.first, plan.period.first, 'calculation', numberFormats.yearHeader);
  draft.number(rows.period, assumptionColumns.last, plan.period.last, 'calculation', numberFormats.yearHeader);
  for (const row of Object.values(rows)) draft.fill(row, 0, lastColumn, 'label');
}

/** The plan's targets as inputs, with the settings that judge them. */
export function putAssumedTargets(draft: SheetDraft, model: SheetModel, lastColumn: number): void {
  const { wording } = model;
  draft.text(TOP_HEAD_ROW, 0, wording.targets, 'header');
  draft.text(TOP_HEAD_ROW, UNIT_COLUMN, wording.unit, 'header');
  draft.text(TOP_HEAD_ROW, BASIS_COLUMN, wording.reading, 'header');
  draft.text(TOP_HEAD_ROW, assumptionColumns.target, wording.target, 'header-right');
  draft.text(TOP_HEAD_ROW, assumptionColumns.rule, wording.ruleSign, 'header-note');
  draft.text(TOP_HEAD_ROW, assumptionColumns.first, wording.firstYear, 'header-right');
  draft.text(TOP_HEAD_ROW, assumptionColumns.last, wording.endYear, 'header-right');
  draft.text(TOP_HEAD_ROW, assumptionColumns.item, wording.planItem, 'header-note');
  draft.fill(TOP_HEAD_ROW, 0, lastColumn, 'header');
  for (const target of model.targets) putTarget(draft, model, target, lastColumn);
  putSettings(draft, model, lastColumn);
}
