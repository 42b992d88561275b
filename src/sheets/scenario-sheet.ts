import { unitName } from '../language';
import { cell, isNumber, more, when } from './build-formula';
import { rule, signalRules } from './conditional-rules';
import type { ConditionalFormat, SheetDescription } from './description';
import { finishSheet, headHeight, labelWidths, unusedRows, YEAR_WIDTH } from './finish-sheet';
import type { CellReference } from './formula';
import {
  areaOf,
  BASIS_COLUMN,
  columnOfYear,
  FIRST_YEAR_COLUMN,
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
import { gapFormat, numberFormats, valueFormat } from './number-formats';
import { pathCell, periodTotal } from './path-formulas';
import { judgementColumns, lastActualCell } from './places';
import { scenarioAnswer } from './scenario-answer';
import { draftSheet, type SheetDraft } from './sheet-draft';
import { unusedTargets, type ModelRow, type ModelScenario, type ModelTarget, type SheetModel } from './sheet-model';
import { putTop } from './sheet-top';
import { signals, tabColors } from './styles';
import { judgementCells } from './judgement-cells';
import { putHeaderBand, putYearsHeader } from './years-header';

/** Years are the last thing that grows to the right. */
function lastColumn(model: SheetModel): number {
  return Math.max(judgementColumns.exact, lastYearColumn(model.layout));
}

function putTargetHead(draft: SheetDraft, model: SheetModel): void {
  const { wording } = model;
  const head = wording.judgementHead;
  draft.text(TOP_HEAD_ROW, 0, wording.targets, 'header');
  draft.text(TOP_HEAD_ROW, UNIT_COLUMN, wording.unit, 'header');
  draft.text(TOP_HEAD_ROW, BASIS_COLUMN, wording.reading, 'header');
  for (const key of [
    'target',
    'lastActual',
    'projected',
    'gap',
    'needed',
    'assumed',
    'relativeGap',
    'totalGrowth',
    'startYear',
    'start',
    'remaining',
    'exact',
  ] as const) {
    draft.text(TOP_HEAD_ROW, judgementColumns[key], head[key], 'header-right');
  }
  draft.text(TOP_HEAD_ROW, judgementColumns.verdict, head.verdict, 'header-note');
  draft.fill(TOP_HEAD_ROW, 0, lastColumn(model), 'header');
}

function putTarget(draft: SheetDraft, model: SheetModel, scenario: ModelScenario, target: ModelTarget): void {
  const row = targetRow(target.index);
  draft.text(row, 0, target.name);
  draft.text(row, UNIT_COLUMN, unitName(target.unit, model.locale), 'unit');
  draft.text(row, BASIS_COLUMN, target.reading.names[model.locale], 'unit');
  const cells = judgementCells(model, scenario, target);
  const columns = judgementColumns;
  const value = valueFormat(target.unit);
  draft.computed(row, columns.target, cells.target, 'calculation', value);
  draft.computed(row, columns.lastActual, cells.lastActual, 'calculation', valueFormat(target.row.indicator.unit));
  draft.computed(row, columns.projected, cells.projected, 'result', value);
  draft.computed(row, columns.gap, cells.gap, 'result', gapFormat(target.unit));
  draft.computed(row, columns.needed, cells.needed, 'calculation', numberFormats.growth);
  draft.computed(row, columns.assumed, cells.assumed, 'calculation', numberFormats.growth);
  draft.computed(row, columns.relativeGap, cells.relativeGap, 'calculation', numberFormats.shareGap);
  draft.computed(row, columns.verdict, cells.verdict, 'verdict');
  const grown = target.row.role === 'relative' ? target.row : target.driver;
  draft.computed(row, columns.startYear, cells.startYear, 'issued', numberFormats.year);
  draft.computed(row, columns.start, cells.start, 'issued', valueFormat(grown.indicator.unit));
  draft.computed(row, columns.remaining, cells.remaining, 'issued', numberFormats.year);
  draft.computed(row, columns.exact, cells.exact, 'issued', numberFormats.exactGrowth);
  if (cells.totalGrowth) draft.computed(row, columns.totalGrowth, cells.totalGrowth, 'issued', numberFormats.growth);
  draft.fill(row, 0, lastColumn(model), 'label');
}

function traceOf(model: SheetModel, row: ModelRow): string {
  const { parts, role } = row;
  if (!parts) return model.wording.driverTrace;
  const template = role === 'ratio' ? model.wording.ratioTrace : model.wording.relativeTrace;
  const rowNumber = (row: number) => String(rowIn(model.layout, 0, row) + 1);
  return template.replace('{part}', rowNumber(parts.numerator)).replace('{whole}', rowNumber(parts.denominator));
}

function putPath(draft: SheetDraft, model: SheetModel, scenario: ModelScenario, row: ModelRow): void {
  const { layout, wording } = model;
  const sheetRow = rowIn(layout, 0, row.index);
  draft.text(sheetRow, 0, row.name);
  draft.text(sheetRow, UNIT_COLUMN, unitName(row.indicator.unit, model.locale), 'unit');
  draft.text(sheetRow, BASIS_COLUMN, traceOf(model, row), 'unit');
  const format = valueFormat(row.indicator.unit);
  for (const year of layout.years) {
    draft.computed(sheetRow, columnOfYear(layout, year), pathCell(model, scenario, row, year), 'projected', format);
  }
  const summed = row.indicator.kind === 'flow' || row.indicator.kind === 'increment';
  if (summed) draft.computed(sheetRow, SUMMARY_COLUMN, periodTotal(model, scenario, row), 'result', format);
  else draft.text(sheetRow, SUMMARY_COLUMN, wording.notSummed, 'note');
  const last = { formula: lastActualCell(layout, row.index), value: row.lastActual ?? '' };
  draft.computed(sheetRow, LAST_ACTUAL_COLUMN, last, 'issued', numberFormats.year);
  draft.fill(sheetRow, 0, lastColumn(model), 'label');
}

function putPathHead(draft: SheetDraft, model: SheetModel, scenario: ModelScenario): void {
  const { wording, layout, plan } = model;
  const head = yearsRowIn(layout, 0);
  putYearsHeader(draft, model, 0, wording.paths, scenario.sheet);
  draft.text(head, BASIS_COLUMN, wording.trace, 'header');
  draft.text(head, SUMMARY_COLUMN, `${plan.period.first}-${plan.period.last}`, 'header-right');
  draft.text(head, LAST_ACTUAL_COLUMN, wording.lastActual, 'header-right');
  putHeaderBand(draft, head, lastColumn(model));
}

/** Projected years are told from actual ones by each row's own last actual year. */
function pathRules(model: SheetModel): readonly ConditionalFormat[] {
  const { layout } = model;
  const [top, bottom] = [rowIn(layout, 0, 0), rowIn(layout, 0, layout.rows - 1)];
  const last: CellReference = cell(top, LAST_ACTUAL_COLUMN, 'column');
  const later = more(cell(layout.yearsRow, FIRST_YEAR_COLUMN, 'row'), last);
  const paths = areaOf(top, FIRST_YEAR_COLUMN, bottom, lastYearColumn(layout));
  const verdicts = areaOf(
    targetRow(0),
    judgementColumns.verdict,
    targetRow(layout.targets - 1),
    judgementColumns.verdict,
  );
  return [rule(paths, when(isNumber(last), later, false), signals.projected), ...signalRules(verdicts)];
}

/** "v1, 2026-11-24. Readings in force: ..." */
function readingsLine(model: SheetModel): string {
  const chosen = model.targets
    .filter(({ target }) => target.group === 'core' && target.readings.length > 1)
    .map((target) => `${target.name} = ${target.reading.names[model.locale]}`);
  const readings = chosen.length === 0 ? '' : model.wording.readingsInForce.replace('{readings}', chosen.join('; '));
  return `${model.issue.version}, ${model.issue.date}. ${readings} ${model.wording.nominal}`;
}

/** One scenario: its targets and gaps, then the path of each indicator year by year. */
export function scenarioSheet(model: SheetModel, scenario: ModelScenario): SheetDescription {
  const { layout, wording } = model;
  const draft = draftSheet(model, scenario.sheet);
  putTop(draft, model, scenarioAnswer(model, scenario), wording.scenarioTitle, readingsLine(model));
  putTargetHead(draft, model);
  for (const target of model.targets) putTarget(draft, model, scenario, target);
  draft.text(targetRow(layout.targets), 0, wording.verdictRule, 'rule');
  putPathHead(draft, model, scenario);
  for (const row of model.rows) putPath(draft, model, scenario, row);
  return finishSheet(draft, model, {
    name: scenario.sheet,
    tabColor: tabColors.result,
    columnWidths: [...labelWidths, ...Array.from({ length: lastColumn(model) - 2 }, () => YEAR_WIDTH)],
    lastRow: rowIn(layout, 0, layout.rows - 1),
    lastColumn: lastColumn(model),
    frozen: { rows: 2, columns: FROZEN_COLUMNS },
    rowHeights: new Map([
      [TOP_HEAD_ROW, headHeight],
      ...unusedRows([...unusedTargets(model).map(targetRow), ...rowsAboveYears(layout, targetRow(layout.targets))]),
    ]),
    conditionalFormats: pathRules(model),
  });
}
