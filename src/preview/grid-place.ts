import { blockAddress, type Block } from '../host/browser';
import type { SheetLayout, Track } from './sheet-layout';

/** A cell of a sheet; counts from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A text that is to be entered into a cell. */
export interface CellEdit extends CellPlace {
  readonly text: string;
}

/** The block of a single cell. */
export function blockOf({ row, column }: CellPlace): Block {
  return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
}

/** `C5`. */
export function cellAddress(cell: CellPlace): string {
  return blockAddress(blockOf(cell));
}

/** Where the grid keeps a cell: in the part that scrolls or in one that stays, counted within that part. */
export interface GridPlace {
  readonly x: number;
  readonly y: number;
  readonly colType: 'colPinStart' | 'rgCol';
  readonly rowType: 'rowPinStart' | 'rgRow';
}

function indexOf(tracks: readonly Track[], number: number): number | undefined {
  const index = tracks.findIndex((track) => track.number === number);
  return index < 0 ? undefined : index;
}

/** Undefined for a cell that cannot be seen, being hidden or beyond the grid. */
export function gridPlace(layout: SheetLayout, { row, column }: CellPlace): GridPlace | undefined {
  const frozenY = indexOf(layout.frozenRows, row);
  const frozenX = indexOf(layout.frozenColumns, column);
  const y = frozenY ?? indexOf(layout.rows, row);
  const x = frozenX ?? indexOf(layout.columns, column);
  if (x === undefined || y === undefined) return undefined;
  return {
    x,
    y,
    colType: frozenX === undefined ? 'rgCol' : 'colPinStart',
    rowType: frozenY === undefined ? 'rgRow' : 'rowPinStart',
  };
}

/** The cell at a place of the grid. */
export function cellAtPlace(
  layout: SheetLayout,
  place: Pick<GridPlace, 'x' | 'y'> & { readonly colType: string; readonly rowType: string },
): CellPlace | undefined {
  const column = (place.colType === 'colPinStart' ? layout.frozenColumns : layout.columns)[place.x];
  const row = (place.rowType === 'rowPinStart' ? layout.frozenRows : layout.rows)[place.y];
  return row === undefined || column === undefined ? undefined : { row: row.number, column: column.number };
}
