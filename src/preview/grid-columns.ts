import type { ColumnRegular, RowDefinition } from '@revolist/revogrid';
import { columnLetters } from '../host/browser';
import { cellNodes, cellProperties } from './cell-template';
import { cellRole, columnRole, rowRole } from './grid-roles';
import type { SheetLayout, Track } from './sheet-layout';
import type { ShownCell } from './sheet-view';

const rowHeaderWidth = 48;
/** Of the rows whose height is not told. */
const rowSize = 20;

/** Each row of RevoGrid's source says only which row of the sheet it is. */
function rowOf(model: object): number {
  const row: unknown = Reflect.get(model, 'row');
  return typeof row === 'number' ? row : 0;
}

function rowHeaders(label: string): ColumnRegular {
  return {
    prop: 'row',
    size: rowHeaderWidth,
    columnProperties: () => ({ role: 'columnheader' }),
    columnTemplate: (h) => h('span', { class: 'for-readers' }, label),
    cellProperties: rowRole,
    cellTemplate: (_h, { model }) => String(rowOf(model) + 1),
  };
}

function column({ number, size }: Track, cellAt: (row: number, column: number) => ShownCell): ColumnRegular {
  return {
    prop: number,
    name: columnLetters(number),
    size,
    minSize: 1,
    columnProperties: () => columnRole(number),
    cellTemplate: (h, { model }) => cellNodes(h, cellAt(rowOf(model), number)),
    cellProperties: ({ model }) => {
      const row = rowOf(model);
      return { ...cellRole({ row, column: number }), ...cellProperties(cellAt(row, number)) };
    },
  };
}

function heights(tracks: readonly Track[], type: RowDefinition['type']): RowDefinition[] {
  return tracks.flatMap(({ size }, index) => (size === rowSize ? [] : [{ type, index, size }]));
}

function source(tracks: readonly Track[]): { row: number }[] {
  return tracks.map(({ number }) => ({ row: number }));
}

/** RevoGrid's settings for a sheet: its rows and columns, frozen ones pinned, drawn by us and edited by us. */
export function gridSettings(
  { frozenRows, rows, frozenColumns, columns }: SheetLayout,
  rowsLabel: string,
  cellAt: (row: number, column: number) => ShownCell,
): object {
  return {
    theme: 'default',
    readonly: true,
    range: true,
    resize: false,
    filter: false,
    exporting: false,
    canMoveColumns: false,
    canDrag: false,
    accessible: false,
    rowSize,
    rowHeaders: rowHeaders(rowsLabel),
    columns: [
      ...frozenColumns.map((track): ColumnRegular => ({ ...column(track, cellAt), pin: 'colPinStart' })),
      ...columns.map((track) => column(track, cellAt)),
    ],
    pinnedTopSource: source(frozenRows),
    source: source(rows),
    rowDefinitions: [...heights(frozenRows, 'rowPinStart'), ...heights(rows, 'rgRow')],
  };
}
