import { unitName } from '../language';
import { cell } from './build-formula';
import { assumptionsAnswer } from './assumptions-sheet';
import { compareAnswer } from './compare-sheet';
import { dataAnswer } from './data-formulas';
import type { SheetDescription, Validation } from './description';
import { finishSheet } from './finish-sheet';
import { areaOf, targetRow } from './layout';
import { numberFormats, valueFormat } from './number-formats';
import { judgementColumns, lastActualCell } from './places';
import { scenarioAnswer } from './scenario-answer';
import type { ComputedText } from './sentence';
import { draftSheet, type SheetDraft } from './sheet-draft';
import { referenceOf, type ModelTarget, type SheetModel } from './sheet-model';
import { sheetNames } from './sheet-names';
import { putTop } from './sheet-top';
import { tabColors } from './styles';

const LAST_COLUMN = 4;
const FIRST_SECTION_ROW = 4;

/** The cell that says Draft or Final. */
export const statusPlace = { row: FIRST_SECTION_ROW + 3, column: 1 } as const;

function putSection(draft: SheetDraft, row: number, ...heads: readonly string[]): void {
  heads.forEach((head, column) => {
    if (head !== '') draft.text(row, column, head, 'header');
  });
  draft.fill(row, 0, LAST_COLUMN, 'header');
}

/** A line of a section: its name, an entry, a remark. */
function putLine(draft: SheetDraft, row: number, name: string, remark = ''): void {
  draft.text(row, 0, name);
  if (remark !== '') draft.text(row, 2, remark, 'note');
}

/** The plan's name, its document, and when it was issued. */
function planText({ plan, locale, wording }: SheetModel): string {
  const issued = plan.issued === null ? null : wording.about.issued.replace('{date}', plan.issued);
  return [plan.names[locale], plan.document, issued].filter((part) => part !== null).join(wording.listSeparator);
}

function putWorkbook(draft: SheetDraft, model: SheetModel): number {
  const { about } = model.wording;
  const { issue } = model;
  let row = FIRST_SECTION_ROW;
  putSection(draft, row, about.workbook);
  putLine(draft, (row += 1), about.plan);
  draft.text(row, 1, planText(model), 'calculation-text');
  putLine(draft, (row += 1), about.version, issue.date);
  draft.text(row, 1, issue.version, 'input-text');
  putLine(draft, (row += 1), about.status, about.statusHint);
  draft.text(row, 1, about.draft, 'input-text');
  putLine(draft, (row += 1), about.language);
  draft.text(row, 1, about.languageName, 'calculation-text');
  putLine(draft, (row += 1), about.displayUnit);
  draft.text(row, 1, about.asReported, 'calculation-text');
  for (const name of [about.prepared, about.checked, about.approved]) {
    putLine(draft, (row += 1), name, about.nameAndDate);
    draft.blank(row, 1, 'input-text');
  }
  for (let line = FIRST_SECTION_ROW + 1; line <= row; line += 1) draft.fill(line, 0, LAST_COLUMN, 'label');
  return row + 2;
}

/** The other sheets' first lines, read from them. */
function putState(draft: SheetDraft, model: SheetModel, first: number): number {
  const { about } = model.wording;
  putSection(draft, first, about.state);
  const answers: readonly (readonly [string, string, ComputedText])[] = [
    [about.inputs, sheetNames.assumptions, assumptionsAnswer(model)],
    [about.data, sheetNames.data, dataAnswer(model)],
    [about.scenarios, sheetNames.compare, compareAnswer(model)],
  ];
  answers.forEach(([name, sheet, { value }], index) => {
    const row = first + 1 + index;
    draft.text(row, 0, name);
    draft.computed(row, 1, { formula: cell(0, 0, 'both', sheet), value }, 'calculation-text');
    draft.fill(row, 0, LAST_COLUMN, 'label');
  });
  return first + answers.length + 2;
}

function contentsOf(model: SheetModel): readonly (readonly [string, string])[] {
  const { contents } = model.wording.about;
  return [
    [sheetNames.targets, contents.targets],
    [sheetNames.assumptions, contents.assumptions],
    [sheetNames.compare, contents.compare],
    ...model.scenarios.map(({ sheet, name }) => [sheet, contents.scenario.replace('{scenario}', name)] as const),
    [sheetNames.data, contents.data],
  ];
}

function putContents(draft: SheetDraft, model: SheetModel, first: number): number {
  const { about } = model.wording;
  putSection(draft, first, about.contentsHead, about.answers);
  const contents = contentsOf(model);
  contents.forEach(([sheet, answer], index) => {
    draft.text(first + 1 + index, 0, sheet, 'link', { sheet, cell: 'A1' });
    draft.text(first + 1 + index, 1, answer, 'note');
    draft.fill(first + 1 + index, 0, LAST_COLUMN, 'label');
  });
  return first + contents.length + 2;
}

/** What the base of a judged row rests on. */
function sourceOf(model: SheetModel, { row }: ModelTarget): string {
  const { data } = model.wording;
  const parts = row.parts ? [model.rows[row.parts.numerator], model.rows[row.parts.denominator]] : [];
  if (row.role === 'ratio') return parts.map((part) => part?.name ?? '').join(' / ');
  if (!row.series) return data.noSource;
  return [row.series.sheet, row.series.source].filter((part) => part !== null).join('; ');
}

/** A target's base: its year, figure and source; where it is missing, that it is. */
function putBase(draft: SheetDraft, model: SheetModel, target: ModelTarget, row: number): void {
  const { lastActual, observations, indicator, index } = target.row;
  const format = valueFormat(indicator.unit);
  const figure = cell(targetRow(target.index), judgementColumns.lastActual, 'both', referenceOf(model).sheet);
  const value = lastActual === null ? '' : (observations.get(lastActual) ?? '');
  draft.text(row, 0, target.name);
  draft.text(row, 1, unitName(indicator.unit, model.locale), 'note');
  const year = { formula: lastActualCell(model.layout, index), value: lastActual ?? '' };
  draft.computed(row, 2, year, 'calculation', numberFormats.yearHeader);
  draft.computed(row, 3, { formula: figure, value }, 'calculation', format);
  draft.text(row, 4, lastActual === null ? model.wording.data.baseMissing : sourceOf(model, target), 'note');
}

function putBases(draft: SheetDraft, model: SheetModel, first: number): number {
  const { about, unit } = model.wording;
  draft.text(first, 2, about.baseYear, 'header-right');
  draft.text(first, 3, about.base, 'header-right');
  draft.text(first, 4, about.source, 'header-note');
  putSection(draft, first, about.bases, unit);
  model.targets.forEach((target, index) => {
    putBase(draft, model, target, first + 1 + index);
  });
  return first + model.targets.length + 2;
}

function putKey(draft: SheetDraft, model: SheetModel, first: number): number {
  const { about, verdicts } = model.wording;
  putSection(draft, first, about.key);
  draft.text(first + 1, 0, about.keyInput, 'input-text');
  draft.text(first + 2, 0, about.keyCalculation, 'calculation-text');
  draft.text(first + 3, 0, about.keyResult, 'result-text');
  draft.text(first + 4, 0, `${verdicts.meets}  ${verdicts.close}  ${verdicts.misses}`, 'calculation-text');
  about.keyNotes.forEach((note, index) => {
    draft.text(first + 1 + index, 1, note, 'note');
    draft.fill(first + 1 + index, 0, LAST_COLUMN, 'label');
  });
  return first + about.keyNotes.length + 2;
}

function putLog(draft: SheetDraft, model: SheetModel, first: number): number {
  const { about } = model.wording;
  putSection(draft, first, about.log, about.logWhat, '', '', about.logBy);
  draft.text(first + 1, 0, `${model.issue.date}  ${model.issue.version}`);
  draft.text(first + 1, 1, about.firstIssue, 'calculation-text');
  draft.fill(first + 1, 0, LAST_COLUMN, 'label');
  for (const row of [first + 2, first + 3]) draft.fill(row, 0, LAST_COLUMN, 'input-text');
  draft.text(first + 5, 0, about.withoutAddIn, 'rule');
  return first + 5;
}

function statusRule(model: SheetModel): Validation {
  const { about, messages } = model.wording;
  return {
    area: areaOf(statusPlace.row, statusPlace.column),
    rule: { type: 'list', source: [about.draft, about.final] },
    prompt: messages.status,
    alert: messages.statusError,
  };
}

/** TP About: what the workbook answers, what it rests on, and what its cells mean. */
export function aboutSheet(model: SheetModel): SheetDescription {
  const { wording, plan, locale } = model;
  const reference = referenceOf(model);
  const draft = draftSheet();
  putTop(draft, model, scenarioAnswer(model, reference, reference.sheet), plan.names[locale], wording.about.rule);
  const state = putWorkbook(draft, model);
  const contents = putState(draft, model, state);
  const bases = putContents(draft, model, contents);
  const key = putBases(draft, model, bases);
  const log = putKey(draft, model, key);
  const lastRow = putLog(draft, model, log);
  return finishSheet(draft, model, {
    name: sheetNames.about,
    tabColor: tabColors.about,
    columnWidths: [48, 40, 12, 16, 60],
    lastRow,
    lastColumn: LAST_COLUMN,
    validations: [statusRule(model)],
  });
}
