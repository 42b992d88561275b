import { unitName } from '../language';
import { atYear, call, cell, joined, named, range } from './build-formula';
import { chartHeading, chosenTarget, compareChart, putChartFigures, putSelection } from './compare-chart';
import {
  compareColumns,
  compareRows,
  lastFiguresRow,
  selectionColumns,
  selectionRow,
  tableColumns,
  totalsOf,
  COLUMNS_PER_SCENARIO,
} from './compare-layout';
import { rule, signalRules } from './conditional-rules';
import type { ConditionalFormat, SheetDescription, StyleRole, Validation } from './description';
import { finishSheet, headHeight, labelWidths, unusedRows, YEAR_WIDTH } from './finish-sheet';
import type { Formula } from './formula';
import { printedValue } from './judgement-formulas';
import {
  areaOf,
  BASIS_COLUMN,
  FIRST_YEAR_COLUMN,
  lastYearColumn,
  rowIn,
  targetRow,
  TOP_HEAD_ROW,
  UNIT_COLUMN,
} from './layout';
import { gapFormat, numberFormats, valueFormat } from './number-formats';
import { figures, judgementColumns, settingNames, goalFormula, yearsHeader } from './places';
import { metCount, textCount } from './scenario-answer';
import { countText, sentence, type ComputedText } from './sentence';
import { draftSheet, type SheetDraft } from './sheet-draft';
import {
  pathValue,
  referenceOf,
  unusedTargets,
  type ModelRow,
  type ModelScenario,
  type ModelTarget,
  type SheetModel,
} from './sheet-model';
import { sheetNames } from './sheet-names';
import { putTop } from './sheet-top';
import { signals, tabColors } from './styles';
import { shownGap, verdictText } from './verdict-formula';

function lastTableColumn(model: SheetModel): number {
  return Math.max(...tableColumns(model));
}

function lastColumn(model: SheetModel): number {
  return Math.max(lastTableColumn(model), lastYearColumn(model.layout), selectionColumns.end);
}

/** The band of a row of the table, whatever of somebody else's stands between its columns. */
function fillRow(draft: SheetDraft, model: SheetModel, row: number, role: StyleRole): void {
  for (const column of tableColumns(model)) draft.fill(row, column, column, role);
}

/** Beyond this column a chart is too wide to read. */
const WIDEST_CHART = 17;

/** A sentence names only the first scenarios; a formula text has its limit. */
const SCENARIOS_NAMED = 6;

/** "Targets met, of 4: Reference 1, Plan pace 4, Past low 2." */
export function compareAnswer(model: SheetModel): ComputedText {
  const { wording, scenarios } = model;
  const parts = scenarios.slice(0, SCENARIOS_NAMED).map((scenario) =>
    sentence('{name} {met}', {
      name: { formula: { type: 'text', value: scenario.name }, value: scenario.name },
      met: metCount(model, scenario, scenario.sheet),
    }),
  );
  const list = parts.reduce((text, part) => ({
    formula: joined(text.formula, wording.listSeparator, part.formula),
    value: `${text.value}${wording.listSeparator}${part.value}`,
  }));
  const names = range(
    cell(targetRow(0), 0, 'both', sheetNames.compare),
    cell(targetRow(model.layout.targets - 1), 0, 'both', sheetNames.compare),
  );
  return sentence(wording.compareAnswer, { all: countText(textCount(names), model.targets.length), list });
}

function putHeads(draft: SheetDraft, model: SheetModel): void {
  const { wording } = model;
  const [group, head] = [TOP_HEAD_ROW - 1, TOP_HEAD_ROW];
  draft.text(head, 0, wording.targets, 'header');
  draft.text(head, UNIT_COLUMN, wording.unit, 'header');
  draft.text(head, BASIS_COLUMN, wording.reading, 'header');
  draft.text(head, compareColumns.target, wording.target, 'header-right');
  draft.text(head, compareColumns.needed, wording.judgementHead.needed, 'header-right');
  draft.text(head, compareColumns.totalGrowth, wording.judgementHead.totalGrowth, 'header-right');
  for (const scenario of model.scenarios) {
    const first = scenario.compareColumn;
    draft.text(group, first, scenario.name, 'link', { sheet: scenario.sheet, cell: 'A1' });
    draft.fill(group, first + 1, first + COLUMNS_PER_SCENARIO - 1, 'label');
    draft.text(head, first, wording.value, 'header-right');
    draft.text(head, first + 1, wording.judgementHead.gap, 'header-right');
    draft.text(head, first + 2, wording.judgementHead.verdict, 'header-note');
  }
  fillRow(draft, model, head, 'header');
}

function fromScenario(scenario: ModelScenario, target: ModelTarget, column: number): Formula {
  return cell(targetRow(target.index), column, 'both', scenario.sheet);
}

function putTarget(draft: SheetDraft, model: SheetModel, target: ModelTarget): void {
  const row = targetRow(target.index);
  const reference = referenceOf(model);
  const required = reference.judgements.get(target.target.id)?.requiredGrowth ?? null;
  draft.text(row, 0, target.name);
  draft.text(row, UNIT_COLUMN, unitName(target.unit, model.locale), 'unit');
  draft.text(row, BASIS_COLUMN, target.reading.names[model.locale], 'unit');
  const goal = { formula: goalFormula(target.index), value: target.goal };
  draft.computed(row, compareColumns.target, goal, 'calculation', valueFormat(target.unit));
  const needed = {
    formula: fromScenario(reference, target, judgementColumns.needed),
    value: printedValue(required, target, model.rules.tolerance),
  };
  draft.computed(row, compareColumns.needed, needed, 'calculation', numberFormats.growth);
  if (target.total) {
    const formula = fromScenario(reference, target, judgementColumns.totalGrowth);
    const value = reference.judgements.get(target.target.id)?.totalGrowth ?? '';
    draft.computed(row, compareColumns.totalGrowth, { formula, value }, 'calculation', numberFormats.growth);
  } else draft.text(row, compareColumns.totalGrowth, model.wording.notApplicable, 'unit-right');
  for (const scenario of model.scenarios) putOutcome(draft, model, scenario, target);
}

function putOutcome(draft: SheetDraft, model: SheetModel, scenario: ModelScenario, target: ModelTarget): void {
  const row = targetRow(target.index);
  const first = scenario.compareColumn;
  const judgement = scenario.judgements.get(target.target.id);
  const value = {
    formula: fromScenario(scenario, target, judgementColumns.projected),
    value: judgement?.projected?.value ?? '',
  };
  draft.computed(row, first, value, 'result', valueFormat(target.unit));
  const gap = {
    formula: fromScenario(scenario, target, judgementColumns.gap),
    value: shownGap(judgement?.gap ?? null, target.goal, model.rules.tolerance) ?? '',
  };
  draft.computed(row, first + 1, gap, 'calculation', gapFormat(target.unit));
  const verdict = {
    formula: fromScenario(scenario, target, judgementColumns.verdict),
    value: verdictText(model.wording, judgement?.verdict ?? null),
  };
  draft.computed(row, first + 2, verdict, 'verdict');
}

function putMet(draft: SheetDraft, model: SheetModel): void {
  const { met } = compareRows(model);
  draft.text(met, 0, model.wording.targetsMet, 'label-result');
  for (const scenario of model.scenarios) {
    const column = scenario.compareColumn + 2;
    const verdicts = range(cell(targetRow(0), column), cell(targetRow(model.layout.targets - 1), column));
    const count = [...scenario.judgements.values()].filter(
      (judgement) => isShown(model, judgement.target) && judgement.verdict === 'meets',
    ).length;
    draft.computed(
      met,
      column,
      sentence(model.wording.someOf, {
        count: countText(call('COUNTIF', verdicts, '●*'), count),
        all: countText(textCount(verdicts), model.targets.length),
      }),
      'result-text',
    );
  }
  fillRow(draft, model, met, 'label-result');
}

function isShown(model: SheetModel, target: string): boolean {
  return model.targets.some((candidate) => candidate.target.id === target);
}

/** What the wholes come to in the plan's last year: a share can rise because its whole falls. */
function putMemo(draft: SheetDraft, model: SheetModel, total: ModelRow, row: number): void {
  const { wording, plan, layout } = model;
  const text = wording.memo.replace('{name}', total.name).replace('{year}', String(plan.period.last));
  draft.text(row, 0, text);
  draft.text(row, UNIT_COLUMN, unitName(total.indicator.unit, model.locale), 'unit');
  for (const scenario of model.scenarios) {
    const path = figures(layout, rowIn(layout, 0, total.index), scenario.sheet);
    const formula = atYear(path, yearsHeader(layout, sheetNames.data), named(settingNames.endYear));
    const value = pathValue(scenario, total, plan.period.last) ?? '';
    draft.computed(row, scenario.compareColumn, { formula, value }, 'calculation', valueFormat(total.indicator.unit));
  }
  fillRow(draft, model, row, 'label');
}

function putChartParts(draft: SheetDraft, model: SheetModel): void {
  const rows = compareRows(model);
  draft.text(rows.chooser - 1, 0, model.wording.chart.shows, 'heading');
  draft.text(rows.chooser, 0, chosenTarget(model)?.name ?? '', 'input-text');
  draft.computed(rows.heading, 0, chartHeading(model), 'heading');
  putChartFigures(draft, model);
  putSelection(draft, model);
}

function rules(model: SheetModel): readonly ConditionalFormat[] {
  const rows = compareRows(model);
  const drawnArea = areaOf(rows.actual, FIRST_YEAR_COLUMN, lastFiguresRow(model), lastYearColumn(model.layout));
  const hidden = rule(drawnArea, call('ISNA', cell(rows.actual, FIRST_YEAR_COLUMN)), signals.hidden);
  const verdicts = model.scenarios.flatMap((scenario) => {
    const column = scenario.compareColumn + 2;
    return signalRules(areaOf(targetRow(0), column, targetRow(model.layout.targets - 1), column));
  });
  return [...verdicts, hidden];
}

function chooserRule(model: SheetModel): Validation {
  return {
    area: areaOf(compareRows(model).chooser, 0),
    rule: { type: 'list', source: areaOf(targetRow(0), 0, targetRow(model.layout.targets - 1), 0) },
    prompt: model.wording.messages.chart,
    alert: model.wording.messages.chartError,
  };
}

/** TP Compare: every target in every scenario, and one chart of the target that the reader chooses. */
export function compareSheet(model: SheetModel): SheetDescription {
  const { wording } = model;
  const draft = draftSheet(model, sheetNames.compare);
  putTop(draft, model, compareAnswer(model), wording.compareTitle, wording.compareRule);
  putHeads(draft, model);
  for (const target of model.targets) putTarget(draft, model, target);
  putMet(draft, model);
  totalsOf(model).forEach((total, index) => {
    putMemo(draft, model, total, compareRows(model).memo + index);
  });
  putChartParts(draft, model);
  return finishSheet(draft, model, {
    name: sheetNames.compare,
    tabColor: tabColors.result,
    columnWidths: [...labelWidths, ...Array.from({ length: lastColumn(model) - 2 }, () => YEAR_WIDTH)],
    lastRow: lastFiguresRow(model),
    lastColumn: lastColumn(model),
    frozen: { rows: 2, columns: 1 },
    rowHeights: new Map([
      [TOP_HEAD_ROW, headHeight],
      ...unusedRows(unusedTargets(model).flatMap((index) => [targetRow(index), selectionRow(model, index)])),
    ]),
    conditionalFormats: rules(model),
    validations: [chooserRule(model)],
    charts: [compareChart(model, Math.min(lastTableColumn(model), WIDEST_CHART))],
  });
}
