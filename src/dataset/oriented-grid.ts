import type { CellAddress, CellValue, Grid } from './grid';

/**
 * A sheet looked at with the years running along a line: a line is a row where years run across and a column
 * where they run down. What is found along lines is so found in either layout by the same rules.
 */
export interface OrientedGrid {
  readonly orientation: 'across' | 'down';
  readonly sheet: string;
  readonly lineCount: number;
  readonly positionCount: number;
  /** Null outside the grid. */
  value(line: number, position: number): CellValue;
  numberFormat(line: number, position: number): string;
  address(line: number, position: number): CellAddress;
}

export function lookAcross(grid: Grid): OrientedGrid {
  return {
    orientation: 'across',
    sheet: grid.sheet,
    lineCount: grid.values.length,
    positionCount: widthOf(grid),
    value: (line, position) => grid.values[line]?.[position] ?? null,
    numberFormat: (line, position) => grid.numberFormats[line]?.[position] ?? 'General',
    address: (line, position) => addressIn(grid, line, position),
  };
}

export function lookDown(grid: Grid): OrientedGrid {
  return {
    orientation: 'down',
    sheet: grid.sheet,
    lineCount: widthOf(grid),
    positionCount: grid.values.length,
    value: (line, position) => grid.values[position]?.[line] ?? null,
    numberFormat: (line, position) => grid.numberFormats[position]?.[line] ?? 'General',
    address: (line, position) => addressIn(grid, position, line),
  };
}

function widthOf(grid: Grid): number {
  return grid.values[0]?.length ?? 0;
}

function addressIn(grid: Grid, row: number, column: number): CellAddress {
  return { sheet: grid.sheet, row: grid.firstRow + row, column: grid.firstColumn + column };
}
