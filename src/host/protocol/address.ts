import type { Block } from '../model';
import { HostError } from './host-error';

export const lastRowOfSheet = 1_048_575;
export const lastColumnOfSheet = 16_383;

/** An area of a sheet as a reference names it. */
export interface Address {
  /** The sheet's name without quotes, where the reference says one. */
  readonly sheet?: string;
  readonly block: Block;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Column letters of a 0-based column: 0 is A. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function parseCorner(text: string): Corner {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (match === null || text === '') throw new HostError('InvalidArgument');
  const [, letters, digits] = match;
  return {
    column: letters === undefined ? undefined : columnNumber(letters),
    row: digits === undefined ? undefined : Number(digits) - 1,
  };
}

/** Orders two ends and keeps them on the sheet; ends that are both left out mean the sheet's whole length. */
function extent(one: number | undefined, other: number | undefined, last: number): readonly [number, number] {
  if (one === undefined && other === undefined) return [0, last];
  if (one === undefined || other === undefined) throw new HostError('InvalidArgument');
  const first = Math.min(one, other);
  const final = Math.max(one, other);
  if (first < 0 || final > last) throw new HostError('InvalidArgument');
  return [first, final];
}

function parseCells(text: string): Block {
  const [from = '', to, ...more] = text.split(':');
  if (more.length > 0) throw new HostError('InvalidArgument');
  const start = parseCorner(from);
  const end = to === undefined ? start : parseCorner(to);
  if (to === undefined && (start.row === undefined || start.column === undefined))
    throw new HostError('InvalidArgument');
  const [firstRow, lastRow] = extent(start.row, end.row, lastRowOfSheet);
  const [firstColumn, lastColumn] = extent(start.column, end.column, lastColumnOfSheet);
  return { firstRow, firstColumn, lastRow, lastColumn };
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") && sheet.endsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/**
 * Reads one area: `A1`, `$A$1:B2`, `A:C`, `1:2`, with or without `Sheet!`.
 *
 * @throws HostError InvalidArgument
 */
export function parseAddress(text: string): Address {
  const bang = text.lastIndexOf('!');
  const block = parseCells(text.slice(bang + 1).trim());
  return bang < 0 ? { block } : { sheet: unquoted(text.slice(0, bang).trim()), block };
}

/** A1 notation, without the sheet. */
export function blockAddress(block: Block): string {
  const from = `${columnLetters(block.firstColumn)}${block.firstRow + 1}`;
  const to = `${columnLetters(block.lastColumn)}${block.lastRow + 1}`;
  return from === to ? from : `${from}:${to}`;
}

/** Whether a sheet's name stands in a reference as it is: a word that is neither a number nor like a cell. */
function isPlainName(sheet: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Z]{1,3}\d+$/i.test(sheet) && !/^(R\d*)?(C\d*)?$/i.test(sheet)
  );
}

/** Whole rows and columns without their ends: `1:2`, `A:C`. */
function shortAddress(block: Block): string {
  if (block.firstColumn === 0 && block.lastColumn === lastColumnOfSheet)
    return `${block.firstRow + 1}:${block.lastRow + 1}`;
  if (block.firstRow > 0 || block.lastRow < lastRowOfSheet) return blockAddress(block);
  return `${columnLetters(block.firstColumn)}:${columnLetters(block.lastColumn)}`;
}

/** As Excel tells where a range is: `Sheet1!A1:B2`, `'TP Data'!1:2`. */
export function addressOnSheet(sheet: string, block: Block): string {
  const name = isPlainName(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${shortAddress(block)}`;
}

/** A reference that stays put wherever it is written: `'TP Data'!$A$1:$B$2`. */
export function absoluteReference(sheet: string, block: Block): string {
  return `'${sheet.replaceAll("'", "''")}'!${absoluteAddress(block)}`;
}

/** `$A$1:$B$2`, without the sheet. */
export function absoluteAddress(block: Block): string {
  return blockAddress(block).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** Whole rows as print titles are kept: `$1:$2`. */
export function rowsAddress(block: Block): string {
  return `$${block.firstRow + 1}:$${block.lastRow + 1}`;
}
