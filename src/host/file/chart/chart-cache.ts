import type { Cell, CellValue, Workbook } from '../../model';
import { encodeCharacters, escapeText, tag } from '../xml/xml-text';
import { type ReferencedCells, referencedCells } from './reference';

/** A reference with the values that its cells hold, for readers that do not calculate. `prefix` is the chart namespace's. */
export function numberReference(prefix: string, reference: string, workbook: Workbook): string {
  const cells = referencedCells(workbook, reference);
  const cache = cells === undefined ? '' : numberCache(prefix, cells, workbook);
  return tag(`${prefix}numRef`, {}, formulaTag(prefix, reference) + cache);
}

/** The same for text. */
export function textReference(prefix: string, reference: string, workbook: Workbook): string {
  const cells = referencedCells(workbook, reference);
  return tag(
    `${prefix}strRef`,
    {},
    formulaTag(prefix, reference) + (cells === undefined ? '' : textCache(prefix, cells)),
  );
}

/** Years and other numbers are kept as numbers, so that the axis may format them. */
export function categoryReference(prefix: string, reference: string, workbook: Workbook): string {
  const cells = referencedCells(workbook, reference) ?? [];
  const isNumeric = cells.length > 0 && cells.every((cell) => cell === null || typeof cell.value === 'number');
  return isNumeric ? numberReference(prefix, reference, workbook) : textReference(prefix, reference, workbook);
}

function formulaTag(prefix: string, reference: string): string {
  return tag(`${prefix}f`, {}, escapeText(reference.replace(/^=/, '')));
}

export function numberCache(prefix: string, cells: ReferencedCells, workbook: Workbook): string {
  const format = workbook.formats[cells.find((cell) => cell !== null)?.format ?? 0]?.numberFormat ?? 'General';
  return tag(
    `${prefix}numCache`,
    {},
    tag(`${prefix}formatCode`, {}, escapeText(format)) + points(prefix, cells, numberText),
  );
}

export function textCache(prefix: string, cells: ReferencedCells): string {
  return tag(`${prefix}strCache`, {}, points(prefix, cells, plainText));
}

function points(prefix: string, cells: ReferencedCells, textOf: (value: CellValue) => string | null): string {
  const pointTags = cells.map((cell: Cell | null, idx) => {
    const text = cell === null ? null : textOf(cell.value);
    return text === null ? '' : tag(`${prefix}pt`, { idx }, tag(`${prefix}v`, {}, escapeText(encodeCharacters(text))));
  });
  return tag(`${prefix}ptCount`, { val: cells.length }) + pointTags.join('');
}

/** Text and errors are no points. Excel keeps an error by name, but LibreOffice reads that as 0; left out, it is a gap in both. */
function numberText(value: CellValue): string | null {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}

function plainText(value: CellValue): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
