import type { Block, Cell, CellValue, Sheet } from '../model';
import { cellAt, mapBlock } from './cells';
import type { Json } from './json';
import type { Session } from './session';

/** As values come back: an empty cell is the empty text, an error its literal. */
function valueJson(value: CellValue): Json {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function valueType(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

export function readValues(sheet: Sheet, block: Block): Json {
  return mapBlock(block, (row, column) => valueJson(cellAt(sheet, row, column)?.value ?? null));
}

export function readValueTypes(sheet: Sheet, block: Block): Json {
  return mapBlock(block, (row, column) => valueType(cellAt(sheet, row, column)));
}

/** A formula where there is one, else the value. */
export function readFormulas(sheet: Sheet, block: Block): Json {
  return mapBlock(block, (row, column) => {
    const cell = cellAt(sheet, row, column);
    return cell?.formula ?? valueJson(cell?.value ?? null);
  });
}

export function readNumberFormats(session: Session, sheet: Sheet, block: Block): Json {
  return mapBlock(block, (row, column) => session.formats.at(cellAt(sheet, row, column)?.format ?? 0).numberFormat);
}
