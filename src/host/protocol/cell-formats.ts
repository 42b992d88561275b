import type { Block, CellFormat } from '../model';
import { checkCellCount } from './area-arguments';
import { span } from './blocks';
import { cellAt, cellFor } from './cells';
import type { Json } from './json';
import type { Session } from './session';
import type { SheetArea } from './sheet-area';

/** What all cells of an area have alike; null where they differ, as in Excel. */
export function commonOf(session: Session, area: SheetArea, read: (format: CellFormat) => Json): Json {
  let common: Json | undefined;
  for (const block of area.blocks) {
    checkCellCount(block);
    for (const row of span(block.firstRow, block.lastRow)) {
      for (const column of span(block.firstColumn, block.lastColumn)) {
        const value = read(session.formats.at(cellAt(area.sheet, row, column)?.format ?? 0));
        if (common !== undefined && common !== value) return null;
        common = value;
      }
    }
  }
  return common ?? null;
}

/** Changes the format of every cell of an area, each distinct format once. */
export function alterFormats(session: Session, area: SheetArea, alter: (format: CellFormat) => CellFormat): void {
  const altered = new Map<number, number>();
  for (const block of area.blocks) alterBlock(session, area, block, altered, alter);
}

function alterBlock(
  session: Session,
  { sheet }: SheetArea,
  block: Block,
  altered: Map<number, number>,
  alter: (format: CellFormat) => CellFormat,
): void {
  checkCellCount(block);
  for (const row of span(block.firstRow, block.lastRow)) {
    for (const column of span(block.firstColumn, block.lastColumn)) {
      const cell = cellFor(sheet, row, column);
      const index = altered.get(cell.format) ?? session.formats.derive(cell.format, alter);
      altered.set(cell.format, index);
      cell.format = index;
    }
  }
}

/** Gives cells the looks that every cell has at first; what they were typed as stays. */
export function normalize(session: Session, area: SheetArea): void {
  const first = session.formats.at(0);
  alterFormats(session, area, ({ quotePrefix }) => ({ ...first, quotePrefix }));
}
