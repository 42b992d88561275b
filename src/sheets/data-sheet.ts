import { cellName } from '../dataset';
import { unitName } from '../language';
import { signalRules } from './conditional-rules';
import {
  dataAnswer,
  FACTOR_COLUMN,
  keptRows,
  lastActual,
  liveFigure,
  rowState,
  sourceRow,
  sourceRows,
  usedFigure,
} from './data-formulas';
import type { SheetDescription, Validation } from './description';
import { finishSheet, labelWidths, unusedRows, yearWidths } from './finish-sheet';
import {
  afterYears,
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
  TOP_HEAD_ROW,
  UNIT_COLUMN,
  yearsRowIn,
} from './layout';
import { numberFormats, valueFormat } from './number-formats';
import { dataBlocks } from './places';
import { draftSheet, type SheetDraft } from './sheet-draft';
import type { ModelRow, SheetModel } from './sheet-model';
import { sheetNames } from './sheet-names';
import { putTop } from './sheet-top';
import { tabColors } from './styles';
import { putHeaderBand, putYearsHeader } from './years-header';

/** The text of a source runs on over the years. */
const SOURCE_COLUMN = FIRST_YEAR_COLUMN;

/** What is typed about a row stands right of the columns that are kept for years. */
export function dataRemarkColumn({ layout }: Pick<SheetModel, 'layout'>): number {
  return afterYears(layout);
}

function sourceStatus(model: SheetModel, row: ModelRow): string {
  const { data } = model.wording;
  if (row.role === 'ratio') return data.statuses.derived;
  if (!row.series) return statusWithoutSource(model, row);
  if (row.series.indicator !== row.indicator.id) return data.otherScope;
  const statuses = new Set([...row.series.observations.values()].map((observation) => observation.status));
  return [...statuses].map((status) => data.statuses[status]).join(', ');
}

function statusWithoutSource({ wording: { data } }: SheetModel, { revisions, issued }: ModelRow): string {
  if (issued.size > 0) return data.sourceGone;
  return revisions.size > 0 ? data.typed : data.baseMissing;
}

/** A link to the user's cells, or that there are none. */
function putSource(draft: SheetDraft, model: SheetModel, { series }: ModelRow, sheetRow: number): void {
  if (!series) {
    draft.text(sheetRow, SOURCE_COLUMN, model.wording.data.noSource, 'note');
    return;
  }
  const cells = [...series.yearCells.values()];
  const [first, last] = [cells[0] ?? series.firstCell, cells.at(-1) ?? series.firstCell];
  const start = cellName(first.row, first.column);
  const note = series.source === null ? '' : `; ${series.source}`;
  const text = `${series.sheet}!${start}:${cellName(last.row, last.column)}${note}`;
  draft.text(sheetRow, SOURCE_COLUMN, text, 'link', { sheet: series.sheet, cell: start });
}

function putSources(draft: SheetDraft, model: SheetModel): void {
  const { wording, locale } = model;
  draft.text(TOP_HEAD_ROW, 0, wording.data.sources, 'header');
  draft.text(TOP_HEAD_ROW, UNIT_COLUMN, wording.unit, 'header');
  draft.text(TOP_HEAD_ROW, BASIS_COLUMN, wording.data.status, 'header');
  draft.text(TOP_HEAD_ROW, FACTOR_COLUMN, wording.data.factor, 'header-right');
  draft.text(TOP_HEAD_ROW, SOURCE_COLUMN, wording.data.sourceCells, 'header-note');
  draft.fill(TOP_HEAD_ROW, 0, dataRemarkColumn(model), 'header');
  for (const row of sourceRows(model)) {
    const sheetRow = sourceRow(row);
    draft.text(sheetRow, 0, row.name);
    draft.text(sheetRow, UNIT_COLUMN, unitName(row.indicator.unit, locale), 'unit');
    draft.text(sheetRow, BASIS_COLUMN, sourceStatus(model, row), 'unit');
    if (row.role !== 'ratio') putSource(draft, model, row, sheetRow);
    if (row.series) draft.number(sheetRow, FACTOR_COLUMN, row.factor, 'calculation', numberFormats.general);
    draft.fill(sheetRow, 0, dataRemarkColumn(model), 'label');
  }
}

function putBlockHead(draft: SheetDraft, model: SheetModel, block: number, title: string, trace: string): void {
  const head = yearsRowIn(model.layout, block);
  putYearsHeader(draft, model, block, title, sheetNames.data);
  draft.text(head, BASIS_COLUMN, model.wording.trace, 'header');
  if (block === dataBlocks.used) {
    draft.text(head, SUMMARY_COLUMN, model.wording.state, 'header-note');
    draft.text(head, LAST_ACTUAL_COLUMN, model.wording.lastActual, 'header-right');
    draft.text(head, dataRemarkColumn(model), model.wording.remark, 'header-note');
  }
  if (block === dataBlocks.revision)
    draft.text(head, dataRemarkColumn(model), model.wording.data.reason, 'header-note');
  putHeaderBand(draft, head, dataRemarkColumn(model));
  for (const row of model.rows) {
    const sheetRow = rowIn(model.layout, block, row.index);
    if (block !== dataBlocks.used && row.role === 'ratio') continue;
    draft.text(sheetRow, 0, row.name);
    draft.text(sheetRow, UNIT_COLUMN, unitName(row.indicator.unit, model.locale), 'unit');
    draft.text(sheetRow, BASIS_COLUMN, trace, 'unit');
  }
}

/** The line of a row; columns that no year has yet are left out. */
function fillRow(draft: SheetDraft, model: SheetModel, sheetRow: number): void {
  draft.fill(sheetRow, 0, lastYearColumn(model.layout), 'label');
  draft.fill(sheetRow, dataRemarkColumn(model), dataRemarkColumn(model), 'label');
}

function putUsed(draft: SheetDraft, model: SheetModel): void {
  putBlockHead(draft, model, dataBlocks.used, model.wording.data.used, model.wording.data.usedTrace);
  for (const row of model.rows) {
    const sheetRow = rowIn(model.layout, dataBlocks.used, row.index);
    const format = valueFormat(row.indicator.unit);
    for (const year of model.layout.years) {
      draft.computed(sheetRow, columnOfYear(model.layout, year), usedFigure(model, row, year), 'calculation', format);
    }
    if (row.role === 'ratio')
      draft.text(sheetRow, SUMMARY_COLUMN, model.wording.data.statuses.derived, 'calculation-text');
    else draft.computed(sheetRow, SUMMARY_COLUMN, rowState(model, row), 'verdict');
    draft.computed(sheetRow, LAST_ACTUAL_COLUMN, lastActual(model, row), 'calculation', numberFormats.year);
    draft.blank(sheetRow, dataRemarkColumn(model), 'input-text');
    fillRow(draft, model, sheetRow);
  }
}

/** What is typed there is written again: a figure as a figure, and what is none as it stands. */
function putRevision(draft: SheetDraft, model: SheetModel): void {
  putBlockHead(draft, model, dataBlocks.revision, model.wording.data.revision, model.wording.data.typed);
  for (const row of keptRows(model)) {
    const sheetRow = rowIn(model.layout, dataBlocks.revision, row.index);
    const format = valueFormat(row.indicator.unit);
    for (const year of model.layout.years) {
      const column = columnOfYear(model.layout, year);
      const revision = row.revisions.get(year);
      const note = model.standing?.notes.get(row.indicator.id)?.get(year);
      if (revision !== undefined) draft.number(sheetRow, column, revision, 'input', format);
      else if (note !== undefined) draft.text(sheetRow, column, note, 'input');
      else draft.blank(sheetRow, column, 'input', format);
    }
    draft.blank(sheetRow, dataRemarkColumn(model), 'input-text');
    fillRow(draft, model, sheetRow);
  }
}

function putLive(draft: SheetDraft, model: SheetModel): void {
  putBlockHead(draft, model, dataBlocks.live, model.wording.data.live, model.wording.data.liveTrace);
  for (const row of keptRows(model)) {
    const sheetRow = rowIn(model.layout, dataBlocks.live, row.index);
    for (const year of model.layout.years) {
      const live = liveFigure(model, row, year);
      const column = columnOfYear(model.layout, year);
      if (live) draft.computed(sheetRow, column, live, 'live', valueFormat(row.indicator.unit));
    }
    fillRow(draft, model, sheetRow);
  }
}

function putIssued(draft: SheetDraft, model: SheetModel): void {
  putBlockHead(draft, model, dataBlocks.issued, model.wording.data.issued, model.wording.data.issuedTrace);
  for (const row of keptRows(model)) {
    const sheetRow = rowIn(model.layout, dataBlocks.issued, row.index);
    for (const year of model.layout.years) {
      const observation = row.issued.get(year);
      const column = columnOfYear(model.layout, year);
      if (observation !== undefined)
        draft.number(sheetRow, column, observation, 'issued', valueFormat(row.indicator.unit));
    }
    fillRow(draft, model, sheetRow);
  }
}

function lastSourceRow(model: SheetModel): number {
  return Math.max(TOP_HEAD_ROW, ...sourceRows(model).map(sourceRow));
}

function revisionRule(model: SheetModel): Validation {
  const { layout, wording } = model;
  const first = rowIn(layout, dataBlocks.revision, 0);
  return {
    area: areaOf(first, FIRST_YEAR_COLUMN, first + layout.rows - 1, lastYearColumn(layout)),
    rule: { type: 'at-least', min: 0 },
    prompt: wording.messages.revision,
    alert: wording.messages.revisionError,
  };
}

/** States are coloured by the sign that opens them. */
function stateRules(model: SheetModel) {
  const { layout } = model;
  const first = rowIn(layout, dataBlocks.used, 0);
  return signalRules(areaOf(first, SUMMARY_COLUMN, first + layout.rows - 1, SUMMARY_COLUMN));
}

/** TP Data: what each year uses, where it came from, and where a new actual is typed. */
export function dataSheet(model: SheetModel): SheetDescription {
  const { layout, wording } = model;
  const draft = draftSheet(model, sheetNames.data);
  putTop(draft, model, dataAnswer(model), wording.data.title, wording.data.rule);
  putSources(draft, model);
  putUsed(draft, model);
  putRevision(draft, model);
  putLive(draft, model);
  putIssued(draft, model);
  return finishSheet(draft, model, {
    name: sheetNames.data,
    tabColor: tabColors.data,
    columnWidths: [...labelWidths, 15, 12, ...yearWidths(layout), 28],
    lastRow: rowIn(layout, dataBlocks.issued, layout.rows - 1),
    lastColumn: dataRemarkColumn(model),
    frozen: { rows: 2, columns: FROZEN_COLUMNS },
    rowHeights: new Map(unusedRows(rowsAboveYears(layout, lastSourceRow(model)))),
    conditionalFormats: stateRules(model),
    validations: [revisionRule(model)],
  });
}
