import type { Cell, CellValue } from '../../model';
import { escapeText, encodeCharacters, tag, textTag } from '../xml/xml-text';
import { childNamed, type XmlElement } from '../xml/xml-tree';
import { cellName } from './cell-reference';

/** What a cell's markup refers to outside its sheet. */
export interface CellContext {
  /** Prefix, with its colon, of the sheet's own namespace. */
  readonly prefix: string;
  /** Position in cellXfs of a format of the model. */
  readonly styleOf: (format: number) => number;
  /** Position in the shared strings. */
  readonly stringIndex: (text: string) => number;
}

/** A cell that came with the file, with its source text. */
export interface SourceCell {
  readonly source: string;
  readonly element: XmlElement;
  readonly cell: Cell | undefined;
}

/** The markup of a cell. A formula that has not changed keeps its own element, which may share or spill it. */
export function cellTag(context: CellContext, row: number, column: number, cell: Cell, before?: SourceCell): string {
  const { prefix } = context;
  const keptFormula = unchangedFormula(cell, before);
  const { type, content } =
    cell.formula === undefined
      ? constant(context, cell.value)
      : cached(prefix, cell.value, keptFormula ?? formulaTag(prefix, cell.formula));
  const style = context.styleOf(cell.format);
  if (style === 0 && cell.value === null && cell.formula === undefined) return '';
  const attributes = {
    r: cellName(row, column),
    s: style === 0 ? undefined : style,
    t: type,
    cm: keptFormula === undefined ? undefined : before?.element.attributes['cm'],
  };
  return tag(`${prefix}c`, attributes, content);
}

function unchangedFormula(cell: Cell, before: SourceCell | undefined): string | undefined {
  if (before === undefined || cell.formula === undefined || before.cell?.formula !== cell.formula) return undefined;
  const element = childNamed(before.element, 'f');
  return element === undefined ? undefined : before.source.slice(element.start, element.end);
}

function formulaTag(prefix: string, formula: string): string {
  return tag(`${prefix}f`, {}, escapeText(encodeCharacters(formula.replace(/^=/, ''))));
}

interface TypedContent {
  readonly type: string | undefined;
  readonly content: string;
}

function constant(context: CellContext, value: CellValue): TypedContent {
  const { prefix } = context;
  if (typeof value !== 'string') return typed(prefix, value, '');
  return { type: 's', content: tag(`${prefix}v`, {}, String(context.stringIndex(value))) };
}

function cached(prefix: string, value: CellValue, formula: string): TypedContent {
  if (typeof value !== 'string') return typed(prefix, value, formula);
  // An empty text keeps its element: without it the cell would have no cached value at all.
  const content = value === '' ? `<${prefix}v></${prefix}v>` : textTag(`${prefix}v`, value);
  return { type: 'str', content: formula + content };
}

function typed(prefix: string, value: Exclude<CellValue, string>, formula: string): TypedContent {
  if (value === null) return { type: undefined, content: formula };
  if (typeof value === 'boolean') return { type: 'b', content: formula + tag(`${prefix}v`, {}, value ? '1' : '0') };
  if (typeof value === 'object') {
    return { type: 'e', content: formula + tag(`${prefix}v`, {}, escapeText(value.error)) };
  }
  // The format has no number that is not finite; Excel holds such a result as this error.
  if (!Number.isFinite(value)) return { type: 'e', content: formula + tag(`${prefix}v`, {}, '#NUM!') };
  return { type: undefined, content: formula + tag(`${prefix}v`, {}, String(value)) };
}
