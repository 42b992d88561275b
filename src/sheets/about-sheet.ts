import { unitName } from '../language';
import { cell } from './build-formula';
import { aboutRows, ABOUT_LAST_COLUMN, CONTENTS_FIRST_LINE, LOG_LINES, statusPlace } from './about-layout';
import { assumptionsAnswer } from './changed-inputs';
import { compareAnswer } from './compare-sheet';
import { dataAnswer } from './data-formulas';
import type { SheetDescription, Validation } from './description';
import { finishSheet, unusedRows } from './finish-sheet';
import { areaOf, targetRow } from './layout';
import { numberFormats, valueFormat } from './number-formats';
import { judgementColumns, lastActualCell } from './places';
import { scenarioAnswer } from './scenario-answer';
import type { ComputedText } from './sentence';
import { draftSheet, type SheetDraft } from './sheet-draft';
import { referenceOf, rowAt, unusedTargets, type ModelTarget, type SheetModel } from './sheet-model';
import { sheetNames } from './sheet-names';
import { putTop } from './sheet-top';
import { tabColors } from './styles';

function putSection(draft: SheetDraft, row: number, ...heads: readonly string[]): void {
  heads.forEach((head, column) => {
    if (head !== '') draft.text(row, column, head, 'header');
  });
  draft.fill(row, 0, ABOUT_LAST_COLUMN, 'header');
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

function putWorkbook(draft: SheetDraft, model: SheetModel, first: number): void {
  const { about } = model.wording;
  const { issue } = model;
  let row = first;
  putSection(draft, row, about.workbook);
  putLine(draft, (row += 1), about.plan);
  draft.text(row, 1, planText(model), 'calculation-text');
  putLine(draft, (row += 1), about.version, issue.date);
  draft.text(row, 1, issue.version, 'input-text');
  putLine(draft, (row += 1), about.status, about.statusHint);
  draft.text(row, 1, model.standing?.isFinal === true ? about.final : about.draft, 'input-text');
  putLine(draft, (row += 1), about.language);
  draft.text(row, 1, about.languageName, 'calculation-text');
  putLine(draft, (row += 1), about.displayUnit);
  draft.text(row, 1, about.asReported, 'calculation-text');
  for (const name of [about.prepared, about.checked, about.approved]) {
    putLine(draft, (row += 1), name, about.nameAndDate);
    draft.blank(row, 1, 'input-text');
  }
  for (let line = first + 1; line <= row; line += 1) draft.fill(line, 0, ABOUT_LAST_COLUMN, 'label');
}

/** The other sheets' first lines, read from them. */
function putState(draft: SheetDraft, model: SheetModel, first: number): void {
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
    draft.fill(row, 0, ABOUT_LAST_COLUMN, 'label');
  });
}

/** The tabs that every workbook has. */
function fixedContents({ wording }: SheetModel): readonly (readonly [string, string])[] {
  const { contents } = wording.about;
  return [
    [sheetNames.targets, contents.targets],
    [sheetNames.assumptions, contents.assumptions],
    [sheetNames.compare, contents.compare],
    [sheetNames.data, contents.data],
  ];
}

function putContents(draft: SheetDraft, model: SheetModel, first: number): void {
  const { about } = model.wording;
  putSection(draft, first, about.contentsHead, about.answers);
  const put = (row: number, sheet: string, answer: string): void => {
    draft.text(row, 0, sheet, 'link', { sheet, cell: 'A1' });
    draft.text(row, 1, answer, 'note');
    draft.fill(row, 0, ABOUT_LAST_COLUMN, 'label');
  };
  fixedContents(model).forEach(([sheet, answer], index) => {
    put(first + 1 + index, sheet, answer);
  });
  for (const { sheet, name, contentsLine } of model.scenarios) {
    put(first + CONTENTS_FIRST_LINE + contentsLine, sheet, about.contents.scenario.replace('{scenario}', name));
  }
}

/** What the base of a judged row rests on. */
function sourceOf(model: SheetModel, { row }: ModelTarget): string {
  const { data } = model.wording;
  const parts = row.parts ? [row.parts.numerator, row.parts.denominator].map((part) => rowAt(model.rows, part)) : [];
  if (row.role === 'ratio') return parts.map((part) => part?.name ?? '').join(' / ');
  if (!row.series) return row.issued.size > 0 ? data.sourceGone : data.noSource;
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

function putBases(draft: SheetDraft, model: SheetModel, first: number): void {
  const { about, unit } = model.wording;
  draft.text(first, 2, about.baseYear, 'header-right');
  draft.text(first, 3, about.base, 'header-right');
  draft.text(first, 4, about.source, 'header-note');
  putSection(draft, first, about.bases, unit);
  for (const target of model.targets) putBase(draft, model, target, first + 1 + target.index);
}

function putKey(draft: SheetDraft, model: SheetModel, first: number): void {
  const { about, verdicts } = model.wording;
  putSection(draft, first, about.key);
  draft.text(first + 1, 0, about.keyInput, 'input-text');
  draft.text(first + 2, 0, about.keyCalculation, 'calculation-text');
  draft.text(first + 3, 0, about.keyResult, 'result-text');
  draft.text(first + 4, 0, `${verdicts.meets}  ${verdicts.close}  ${verdicts.misses}`, 'calculation-text');
  about.keyNotes.forEach((note, index) => {
    draft.text(first + 1 + index, 1, note, 'note');
    draft.fill(first + 1 + index, 0, ABOUT_LAST_COLUMN, 'label');
  });
}

/** The first issue, and lines to be filled in. */
function putLog(draft: SheetDraft, model: SheetModel, first: number): void {
  const { about } = model.wording;
  const { issue, standing } = model;
  putSection(draft, first, about.log, about.logWhat, '', '', about.logBy);
  draft.text(first + 1, 0, standing?.firstIssue ?? `${issue.date}  ${issue.version}`);
  draft.text(first + 1, 1, about.firstIssue, 'calculation-text');
  draft.fill(first + 1, 0, ABOUT_LAST_COLUMN, 'label');
  for (let line = 2; line <= LOG_LINES; line += 1) draft.fill(first + line, 0, ABOUT_LAST_COLUMN, 'input-text');
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
  const draft = draftSheet(model, sheetNames.about);
  putTop(draft, model, scenarioAnswer(model, reference, reference.sheet), plan.names[locale], wording.about.rule);
  const rows = aboutRows(model.layout.targets);
  putWorkbook(draft, model, rows.workbook);
  putState(draft, model, rows.state);
  putLog(draft, model, rows.log);
  putKey(draft, model, rows.key);
  draft.text(rows.withoutAddIn, 0, wording.about.withoutAddIn, 'rule');
  putBases(draft, model, rows.bases);
  putContents(draft, model, rows.contents);
  const lastLine = Math.max(...model.scenarios.map(({ contentsLine }) => contentsLine));
  return finishSheet(draft, model, {
    name: sheetNames.about,
    tabColor: tabColors.about,
    columnWidths: [48, 40, 12, 16, 60],
    lastRow: rows.contents + CONTENTS_FIRST_LINE + lastLine,
    lastColumn: ABOUT_LAST_COLUMN,
    rowHeights: new Map(unusedRows(unusedTargets(model).map((index) => rows.bases + 1 + index))),
    validations: [statusRule(model)],
  });
}
