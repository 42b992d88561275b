import { cellName, columnLetters } from '../dataset/grid';
import type { Area } from '../sheets';

/** Position of a cell; counts from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Longest address that Excel takes; what is longer it cuts off without a word. */
const longestAddress = 8192;

/** `A1:C4`, or `A1` for a single cell. */
export function areaAddress(area: Area): string {
  const from = cellName(area.firstRow, area.firstColumn);
  const to = cellName(area.lastRow, area.lastColumn);
  return from === to ? from : `${from}:${to}`;
}

/** `$A$1:$C$4`, which means the same wherever it is written. */
export function fixedAddress(area: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const [from, to] = [corner(area.firstRow, area.firstColumn), corner(area.lastRow, area.lastColumn)];
  return from === to ? from : `${from}:${to}`;
}

/** An address as another sheet writes it: `'TP Data'!A1`. */
export function onSheet(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

/** A reference from any sheet: `'TP Data'!$A$1:$C$4`. */
export function sheetReference(sheet: string, area: Area): string {
  return onSheet(sheet, fixedAddress(area));
}

export function singleCell({ row, column }: Position): Area {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

/** The smallest block that holds all the areas; null where there are none. */
export function blockAround(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  return areas.reduce((block, area) => ({
    firstRow: Math.min(block.firstRow, area.firstRow),
    firstColumn: Math.min(block.firstColumn, area.firstColumn),
    lastRow: Math.max(block.lastRow, area.lastRow),
    lastColumn: Math.max(block.lastColumn, area.lastColumn),
  }));
}

/** The cells as runs along their rows, in order: neighbours on a row are one area. */
export function rowRuns(places: readonly Position[]): Area[] {
  const ordered = [...places].sort((one, other) =>
    one.row === other.row ? one.column - other.column : one.row - other.row,
  );
  const runs: Area[] = [];
  for (const place of ordered) {
    const last = runs.at(-1);
    if (last?.firstRow === place.row && last.lastColumn === place.column - 1)
      runs[runs.length - 1] = { ...last, lastColumn: place.column };
    else runs.push(singleCell(place));
  }
  return runs;
}

/** The cells as blocks: runs of the same columns on successive rows are one area. */
export function blocksOf(places: readonly Position[]): Area[] {
  const blocks: Area[] = [];
  const open = new Map<string, number>();
  for (const run of rowRuns(places)) {
    const columns = `${run.firstColumn}:${run.lastColumn}`;
    const index = open.get(columns);
    const above = index === undefined ? undefined : blocks[index];
    if (index !== undefined && above?.lastRow === run.firstRow - 1) {
      blocks[index] = { ...above, lastRow: run.lastRow };
    } else {
      open.set(columns, blocks.push(run) - 1);
    }
  }
  return blocks;
}

/** Every cell of the areas. */
export function placesOf(areas: readonly Area[]): Position[] {
  const places: Position[] = [];
  for (const area of areas) {
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) places.push({ row, column });
    }
  }
  return places;
}

/** The areas as lists of addresses, as many lists as it takes for none to be too long. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length + 1 > longestAddress) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}
