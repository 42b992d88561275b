import type { Block } from '../../model';

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

/** `A` for 0. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0 for `A`. */
export function columnNumber(name: string): number {
  let number = 0;
  for (let at = 0; at < name.length; at++) number = number * 26 + (name.charCodeAt(at) & 31);
  return number - 1;
}

/** `B3` for row 2, column 1. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The cell that `B3` or `$B$3` names; undefined for anything else. */
export function parseCell(name: string): CellPlace | undefined {
  const found = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(name);
  if (found === null) return undefined;
  return within({ row: Number(found[2]) - 1, column: columnNumber(found[1] ?? '') });
}

function within(place: CellPlace): CellPlace | undefined {
  const { row, column } = place;
  return row >= 0 && row < rowLimit && column < columnLimit ? place : undefined;
}

/** `A1:C5`, or `A1` for a single cell. */
export function blockName(block: Block): string {
  const first = cellName(block.firstRow, block.firstColumn);
  const last = cellName(block.lastRow, block.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** The block that `A1:C5`, `$A$1:$C$5`, `A1`, `A:C` or `1:5` names; undefined for anything else. */
export function parseBlock(name: string): Block | undefined {
  const [from = '', to = from] = name.split(':');
  const first = parseCell(from) ?? edge(from, 0, 0);
  const last = parseCell(to) ?? edge(to, rowLimit - 1, columnLimit - 1);
  if (first === undefined || last === undefined) return undefined;
  return {
    firstRow: Math.min(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  };
}

function edge(name: string, row: number, column: number): CellPlace | undefined {
  const plain = name.replace('$', '');
  if (/^[A-Za-z]{1,3}$/.test(plain)) return within({ row, column: columnNumber(plain) });
  if (/^[0-9]{1,7}$/.test(plain)) return within({ row: Number(plain) - 1, column });
  return undefined;
}

/** The blocks of a space-separated list, or undefined when one of them is none. */
export function parseBlocks(list: string): Block[] | undefined {
  const blocks = list.trim().split(/\s+/).map(parseBlock);
  const known = blocks.filter((block) => block !== undefined);
  return known.length === blocks.length ? known : undefined;
}
