import { holds } from './blocks';
import { forEachCell } from './cells';
import type { Session } from './session';
import type { SheetArea } from './sheet-area';

export type Clearing = 'contents' | 'formats' | 'hyperlinks';

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

function clearHyperlinks({ sheet, blocks }: SheetArea): void {
  sheet.hyperlinks = sheet.hyperlinks.filter(
    ({ row, column }) =>
      !blocks.some((block) => holds(block, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column })),
  );
}

/** Takes content, formats or links from cells and leaves the rest of them. */
export function clearArea(session: Session, area: SheetArea, what: Clearing): void {
  if (what === 'contents') clearContents(session, area);
  else if (what === 'formats') clearFormats(area);
  else clearHyperlinks(area);
}
