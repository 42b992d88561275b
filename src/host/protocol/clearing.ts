import type { Block, Sheet } from '../model';
import { holds, withoutBlock } from './blocks';
import { forEachCell } from './cells';
import type { Session } from './session';
import type { SheetArea } from './sheet-area';

export type Clearing = 'all' | 'contents' | 'formats' | 'hyperlinks';

function clearContents(session: Session, { sheet, blocks }: SheetArea): void {
  for (const block of blocks) {
    forEachCell(sheet, block, (cell, row, column) => {
      cell.value = null;
      delete cell.formula;
      session.noteWritten(sheet, row, column);
    });
    session.noteEdit(sheet, block, 'add-in');
  }
}

/** Conditional formats go too where they lie wholly inside; Excel would also trim those that reach in. */
function clearFormats({ sheet, blocks }: SheetArea): void {
  for (const block of blocks) {
    forEachCell(sheet, block, (cell) => {
      cell.format = 0;
    });
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ area }) => !blocks.some((block) => holds(block, area)));
}

/** Takes a block out of every validation of the sheet; what is left of each goes on. */
export function clearValidation(sheet: Sheet, block: Block): void {
  sheet.validations = sheet.validations.flatMap((validation) =>
    withoutBlock(validation.area, block).map((area) => ({ ...validation, area })),
  );
}

function clearHyperlinks({ sheet, blocks }: SheetArea): void {
  sheet.hyperlinks = sheet.hyperlinks.filter(
    ({ row, column }) =>
      !blocks.some((block) => holds(block, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column })),
  );
}

function clearValidations({ sheet, blocks }: SheetArea): void {
  for (const block of blocks) clearValidation(sheet, block);
}

/** Takes content, formats or links from cells and leaves the rest of them, or takes everything. */
export function clearArea(session: Session, area: SheetArea, what: Clearing): void {
  const isWanted = (each: Clearing): boolean => what === each || what === 'all';
  if (isWanted('contents')) clearContents(session, area);
  if (isWanted('formats')) clearFormats(area);
  if (isWanted('hyperlinks')) clearHyperlinks(area);
  if (what === 'all') clearValidations(area);
}
