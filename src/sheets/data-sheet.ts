import { cellName } from '../dataset';
import { unitName } from '../language';
import { signalRules } from './conditional-rules';
import { dataAnswer, keptRows, lastActual, liveFigure, rowState, sourceRow, usedFigure } from './data-formulas';
import type { SheetDescription, Validation } from './description';
import { finishSheet, labelWidths, YEAR_WIDTH } from './finish-sheet';
import {
  afterYears,
  areaOf,
  BASIS_COLUMN,
  columnOfYear,
  FIRST_YEAR_COLUMN,
  lastYearColumn,
  rowCount,
  rowIn,
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

/** After the years: state and factor, last actual, remark. */
const COLUMNS_AFTER_YEARS = 3;

function stateColumn(model: SheetModel): number {
  return afterYears(model.layout);
}

function remarkColumn(model: SheetModel): number {
  return afterYears(model.layout) + COLUMNS_AFTER_YEARS - 1;
}

function sourceStatus(model: SheetModel, row: ModelRow): string {
  const { data } = model.wording;
  if (!row.series) return data.baseMissing;
  if (row.series.indicator !== row.indicator.id) return data.otherScope;
  const statuses = new Set([...row.series.observations.values()].map((observation) => observation.status));
  return [...statuses].map((status) => data.statuses[status]).join(', ');
}

/** A link to the user's cells, or that there are none. */
function putSource(draft: SheetDraft, model: SheetModel, { series }: ModelRow, sheetRow: number): void {
  if (!series) {
    draft.text(sheetRow, FIRST_YEAR_COLUMN, model.wording.data.noSource, 'unit');
    return;
  }
  const cells = [...series.yearCells.values()];
  const [first, last] = [cells[0] ?? series.firstCell, cells.at(-1) ?? series.firstCell];
  const start = cellName(first.row, first.column);
  const note = series.source === null ? '' : `; ${series.source}`;
  const text = `${series.sheet}!${start}:${cellName(last.row, last.column)}${note}`;
  draft.text(sheetRow, FIRST_YEAR_COLUMN, text, 'link', { sheet: series.sheet, cell: start });
}

function putSources(draft: SheetDraft, model: SheetModel): void {
  const { layout, wording, locale } = model;
  draft.text(TOP_HEAD_ROW, 0, wording.data.sources, 'header');
  draft.text(TOP_HEAD_ROW, UNIT_COLUMN, wording.unit, 'header');
  draft.text(TOP_HEAD_ROW, BASIS_COLUMN, wording.data.status, 'header');
  draft.text(TOP_HEAD_ROW, FIRST_YEAR_COLUMN, wording.data.sourceCells, 'header-note');
  draft.text(TOP_HEAD_ROW, afterYears(layout), wording.data.factor, 'header-right');
  draft.fill(TOP_HEAD_ROW, 0, remarkColumn(model), 'header');
  for (const row of keptRows(model)) {
    const sheetRow = sourceRow(model, row);
    draft.text(sheetRow, 0, row.name);
    draft.text(sheetRow, UNIT_COLUMN, unitName(row.indicator.unit, locale), 'unit');
    draft.text(sheetRow, BASIS_COLUMN, sourceStatus(model, row), 'unit');
    putSource(draft, model, row, sheetRow);
    if (row.series) draft.number(sheetRow, afterYears(layout), row.factor, 'calculation', numberFormats.general);
    draft.fill(sheetRow, 0, remarkColumn(model), 'label');
  }
}

function putBlockHead(draft: SheetDraft, model: SheetModel, block: number, title: string, trace: string): void {
  const head = yearsRowIn(model.layout, block);
  putYearsHeader(draft, model, block, title, sheetNames.data);
  draft.text(head, BASIS_COLUMN, model.wording.trace, 'header');
  if (block === dataBlocks.used) {
    draft.text(head, stateColumn(model), model.wording.state, 'header-note');
    draft.text(head, stateColumn(model) + 1, model.wording.lastActual, 'header-right');
    draft.text(head, remarkColumn(model), model.wording.remark, 'header-note');
  }
  if (block === dataBlocks.revision) draft.text(head, remarkColumn(model), model.wording.data.reason, 'header-note');
  putHeaderBand(draft, head, remarkColumn(model));
  for (const row of model.rows) {
    const sheetRow = rowIn(model.layout, block, row.index);
    if (block !== dataBlocks.used && row.role === 'ratio') continue;
    draft.text(sheetRow, 0, row.name);
    draft.text(sheetRow, UNIT_COLUMN, unitName(row.indicator.unit, model.locale), 'unit');
    draft.text(sheetRow, BASIS_COLUMN, trace, 'unit');
  }
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
      draft.text(sheetRow, stateColumn(model), model.wording.data.statuses.derived, 'calculation-text');
    else draft.computed(sheetRow, stateColumn(model), rowState(model, row), 'verdict');
    draft.computed(sheetRow, stateColumn(model) + 1, lastActual(model, row), 'calculation', numberFormats.year);
    draft.blank(sheetRow, remarkColumn(model), 'input-text');
  }
}

function putRevision(draft: SheetDraft, model: SheetModel): void {
  putBlockHead(draft, model, dataBlocks.revision, model.wording.data.revision, model.wording.data.typed);
  for (const row of keptRows(model)) {
    const sheetRow = rowIn(model.layout, dataBlocks.revision, row.index);
    for (const year of model.layout.years) {
      draft.blank(sheetRow, columnOfYear(model.layout, year), 'input', valueFormat(row.indicator.unit));
    }
    draft.blank(sheetRow, remarkColumn(model), 'input-text');
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
    draft.fill(sheetRow, 0, remarkColumn(model), 'label');
  }
}

function putIssued(draft: SheetDraft, model: SheetModel): void {
  putBlockHead(draft, model, dataBlocks.issued, model.wording.data.issued, model.wording.data.issuedTrace);
  for (const row of keptRows(model)) {
    const sheetRow = rowIn(model.layout, dataBlocks.issued, row.index);
    for (const year of model.layout.years) {
      const observation = row.observations.get(year);
      const column = columnOfYear(model.layout, year);
      if (observation !== undefined)
        draft.number(sheetRow, column, observation, 'issued', valueFormat(row.indicator.unit));
    }
    draft.fill(sheetRow, 0, remarkColumn(model), 'label');
  }
}

function revisionRule(model: SheetModel): Validation {
  const { layout, wording } = model;
  const first = rowIn(layout, dataBlocks.revision, 0);
  return {
    area: areaOf(first, FIRST_YEAR_COLUMN, first + rowCount(layout) - 1, lastYearColumn(layout)),
    rule: { type: 'at-least', min: 0 },
    prompt: wording.messages.revision,
    alert: wording.messages.revisionError,
  };
}

/** States are coloured by the sign that opens them. */
function stateRules(model: SheetModel) {
  const { layout } = model;
  const first = rowIn(layout, dataBlocks.used, 0);
  return signalRules(areaOf(first, stateColumn(model), first + rowCount(layout) - 1, stateColumn(model)));
}

/** TP Data: what each year uses, where it came from, and where a new actual is typed. */
export function dataSheet(model: SheetModel): SheetDescription {
  const { layout, wording } = model;
  const draft = draftSheet();
  putTop(draft, model, dataAnswer(model), wording.data.title, wording.data.rule);
  putSources(draft, model);
  putUsed(draft, model);
  putRevision(draft, model);
  putLive(draft, model);
  putIssued(draft, model);
  return finishSheet(draft, model, {
    name: sheetNames.data,
    tabColor: tabColors.data,
    columnWidths: [...labelWidths, ...layout.years.map(() => YEAR_WIDTH), 15, 12, 28],
    lastRow: rowIn(layout, dataBlocks.issued, rowCount(layout) - 1),
    lastColumn: remarkColumn(model),
    frozen: { rows: 2, columns: FIRST_YEAR_COLUMN },
    conditionalFormats: stateRules(model),
    validations: [revisionRule(model)],
  });
}
