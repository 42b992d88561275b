import { comparatorWords, targetKindWords, unitName } from '../language';
import { readingOf, targetsOf, type Target } from '../plan';
import { call, cell, range } from './build-formula';
import type { DescribedCell, SheetDescription } from './description';
import { finishSheet } from './finish-sheet';
import { TOP_FIRST_ROW, TOP_HEAD_ROW } from './layout';
import { valueFormat } from './number-formats';
import { countText, sentence, type ComputedText } from './sentence';
import { draftSheet, type SheetDraft } from './sheet-draft';
import type { SheetModel } from './sheet-model';
import { sheetNames } from './sheet-names';
import { putTop } from './sheet-top';
import { tabColors } from './styles';

const columns = {
  name: 0,
  unit: 1,
  reading: 2,
  target: 3,
  comparator: 4,
  kind: 5,
  deadline: 6,
  judged: 7,
  item: 8,
  lead: 9,
  participating: 10,
  quote: 11,
  otherReadings: 12,
} as const;

const WIDTHS = [38, 12, 22, 12, 11, 20, 12, 14, 8, 26, 40, 60, 40];

function agencyName(model: SheetModel, id: string | null): string {
  return model.plan.agencies.find((agency) => agency.id === id)?.names[model.locale] ?? id ?? '';
}

function putValue(draft: SheetDraft, target: Target, row: number): void {
  const unit = target.unit ?? '';
  if (target.value !== null) draft.number(row, columns.target, target.value, 'calculation', valueFormat(unit));
  else if (target.range)
    draft.text(row, columns.target, `${target.range.min} - ${target.range.max}`, 'calculation-text');
}

function putTarget(draft: SheetDraft, model: SheetModel, target: Target, row: number): void {
  const { locale, wording } = model;
  const reading = readingOf(target, model.readings);
  const others = target.readings
    .filter((candidate) => candidate !== reading)
    .map((candidate) => candidate.names[locale]);
  const judged = model.targets.some((candidate) => candidate.target.id === target.id);
  draft.text(row, columns.name, target.names[locale]);
  draft.text(row, columns.unit, target.unit === null ? '' : unitName(target.unit, locale), 'unit');
  draft.text(row, columns.reading, reading?.names[locale] ?? '', 'unit');
  putValue(draft, target, row);
  draft.text(row, columns.comparator, comparatorWords[target.comparator][locale], 'note');
  draft.text(row, columns.kind, targetKindWords[target.kind][locale], 'note');
  draft.text(row, columns.deadline, target.deadline ?? '', 'note');
  draft.text(row, columns.judged, judged ? wording.register.projected : wording.register.notProjected, 'note');
  draft.text(row, columns.item, target.item, 'note');
  draft.text(row, columns.lead, agencyName(model, target.leadAgency), 'note');
  draft.text(
    row,
    columns.participating,
    target.participatingAgencies.map((id) => agencyName(model, id)).join(wording.listSeparator),
    'wrapped',
  );
  draft.text(row, columns.quote, target.quote, 'wrapped');
  draft.text(row, columns.otherReadings, others.join('; '), 'wrapped');
  draft.fill(row, 0, WIDTHS.length - 1, 'label');
}

/** "22 targets in the plan; 15 are held against a projected path." */
function registerAnswer(model: SheetModel, rows: number): ComputedText {
  const judged = range(
    cell(TOP_FIRST_ROW, columns.judged, 'both'),
    cell(TOP_FIRST_ROW + rows - 1, columns.judged, 'both'),
  );
  const projected = call('COUNTIF', judged, model.wording.register.projected);
  return sentence(model.wording.register.answer, {
    all: countText(call('ROWS', judged), rows),
    projected: countText(projected, model.targets.length),
  });
}

/** Lines that a text takes in a column; a Chinese character is as wide as two others. */
function lineCount(text: string, width: number): number {
  const length = [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);
  return Math.max(1, Math.ceil(length / (width - 2)));
}

const LINE_HEIGHT = 13;
const ROW_PADDING = 5;
/** Excel refuses a taller row. */
const TALLEST_ROW = 409;

function rowHeight(cells: readonly DescribedCell[], row: number): number {
  const wrapped = cells.filter((cell) => cell.row === row && cell.role === 'wrapped');
  const counts = wrapped.map(({ content, column }) =>
    content.type === 'text' ? lineCount(content.text, WIDTHS[column] ?? 1) : 1,
  );
  return Math.min(TALLEST_ROW, Math.max(1, ...counts) * LINE_HEIGHT + ROW_PADDING);
}

/** TP Targets: the plan's targets with their wording, as it is to be read here. */
export function targetsSheet(model: SheetModel): SheetDescription {
  const { wording } = model;
  const targets = targetsOf(model.plan);
  const rows = targets.map((_, index) => TOP_FIRST_ROW + index);
  const draft = draftSheet(model, sheetNames.targets);
  putTop(draft, model, registerAnswer(model, targets.length), wording.register.title, wording.register.rule);
  wording.register.heads.forEach((head, column) => {
    draft.text(TOP_HEAD_ROW, column, head, 'header');
  });
  targets.forEach((target, index) => {
    putTarget(draft, model, target, TOP_FIRST_ROW + index);
  });
  const cells = draft.cells();
  return finishSheet(draft, model, {
    name: sheetNames.targets,
    tabColor: tabColors.about,
    columnWidths: WIDTHS,
    lastRow: TOP_FIRST_ROW + targets.length - 1,
    lastColumn: WIDTHS.length - 1,
    frozen: { rows: TOP_FIRST_ROW, columns: 1 },
    rowHeights: new Map(rows.map((row) => [row, rowHeight(cells, row)])),
  });
}
