import type { Calculation, CellPlace } from '../calculation';
import type { Block, CellValue, Sheet, Workbook } from '../model';
import { blockAddress } from './address';
import { ChangeEvents, type Author } from './change-events';
import { FormatTable } from './format-table';
import { HostError } from './host-error';
import { References } from './references';

/** Cells that the add-in has selected; a selection is a new object each time, even of the same cells. */
export interface Selection {
  readonly sheetId: string;
  readonly block: Block;
}

/** Ids that were given in a workbook, whatever became of what they were given to: none is given twice. */
interface GivenIds {
  readonly sheets: Set<string>;
  readonly customXml: Set<string>;
  readonly conditionalFormats: Set<string>;
}

/** Kept with the workbook, since a client that starts over it later may have noted ids of an earlier one. */
const givenIds = new WeakMap<Workbook, GivenIds>();

function idsGivenIn(workbook: Workbook): GivenIds {
  const given = givenIds.get(workbook) ?? { sheets: new Set(), customXml: new Set(), conditionalFormats: new Set() };
  givenIds.set(workbook, given);
  for (const { id, conditionalFormats } of workbook.sheets) {
    given.sheets.add(id);
    for (const rule of conditionalFormats) given.conditionalFormats.add(rule.id);
  }
  for (const { id } of workbook.customXml) given.customXml.add(id);
  return given;
}

export interface SessionOptions {
  readonly readOnly: boolean;
  /** Whether `getCellProperties` tells that a cell sets no colour, or only which colour is seen. */
  readonly tellsUnsetColors: boolean;
}

/** One open workbook and what goes on around it between batches. */
export class Session {
  readonly formats: FormatTable;
  readonly references = new References();
  readonly changes = new ChangeEvents();
  /** Values stay as they are until the end of the batch. */
  calculationSuspended = false;
  readonly readOnly: boolean;
  readonly tellsUnsetColors: boolean;
  readonly givenIds: GivenIds;
  /** Null until the add-in selects something. */
  selection: Selection | null = null;
  private written: CellPlace[] = [];
  private structureStale = false;

  constructor(
    readonly workbook: Workbook,
    private readonly calculation: Calculation,
    { readOnly, tellsUnsetColors }: SessionOptions,
  ) {
    this.formats = new FormatTable(workbook);
    this.readOnly = readOnly;
    this.tellsUnsetColors = tellsUnsetColors;
    this.givenIds = idsGivenIn(workbook);
  }

  /** Notes a cell whose content was written, so that what depends on it is calculated when it is next looked at. */
  noteWritten(sheet: Sheet, row: number, column: number): void {
    this.written.push({ sheetId: sheet.id, row, column });
  }

  /** Notes that sheets were added or moved, or names set: any formula may have another value. */
  noteStructure(): void {
    this.structureStale = true;
  }

  noteEdit(sheet: Sheet, block: Block, by: Author): void {
    this.changes.note({ worksheetId: sheet.id, address: blockAddress(block), by });
  }

  /** Brings values up to date, unless the batch has suspended calculation. */
  calculate(): void {
    if (this.calculationSuspended) return;
    if (this.written.length > 0) this.calculation.cellsChanged(this.written.splice(0));
    if (this.structureStale) this.calculation.structureChanged();
    this.structureStale = false;
  }

  recalculateAll(): void {
    this.written = [];
    this.structureStale = false;
    this.calculation.recalculateAll();
  }

  /** Selecting cells brings their sheet to the front, as in Excel. */
  select(sheet: Sheet, block: Block): void {
    if (!this.workbook.sheets.includes(sheet)) throw new HostError('InvalidReference');
    this.workbook.activeSheet = sheet.id;
    this.selection = { sheetId: sheet.id, block };
  }

  /** The value that a formula would have in a cell, being written for another. */
  evaluate(formula: string, place: CellPlace, writtenFor: CellPlace): CellValue {
    return this.calculation.evaluate(formula, place, writtenFor);
  }

  deleteSheet(sheet: Sheet): void {
    this.checkStructure();
    this.calculation.deleteSheet(sheet.id);
  }

  endBatch(): void {
    this.calculationSuspended = false;
    this.calculate();
  }

  /** @throws HostError AccessDenied where the sheet is protected, InvalidReference where it is gone. */
  checkWritable(sheet: Sheet): void {
    if (!this.workbook.sheets.includes(sheet)) throw new HostError('InvalidReference');
    if (sheet.protected) throw new HostError('AccessDenied');
  }

  /** @throws HostError AccessDenied where sheets may not be added, moved or deleted. */
  checkStructure(): void {
    if (this.workbook.structureProtected) throw new HostError('AccessDenied');
  }
}
