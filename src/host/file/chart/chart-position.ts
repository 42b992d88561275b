import { type Chart, heightOfRow, leftOfColumn, type Sheet, topOfRow, widthOfColumn } from '../../model';
import { columnLimit, rowLimit } from '../sheet/cell-reference';
import { childNamed, numeric, type XmlElement } from '../xml/xml-tree';
import { tag } from '../xml/xml-text';
import { emuPerPoint } from './emu';

/** A rectangle in points from the sheet's top left corner. */
export type ChartPosition = Pick<Chart, 'left' | 'top' | 'width' | 'height'>;

/** Where an anchor of any of the three kinds puts its object. */
export function readPosition(anchor: XmlElement, sheet: Sheet): ChartPosition {
  const from = readCorner(childNamed(anchor, 'from'), sheet);
  const position = childNamed(anchor, 'pos')?.attributes;
  const left = from?.left ?? points(position?.['x']);
  const top = from?.top ?? points(position?.['y']);
  const to = readCorner(childNamed(anchor, 'to'), sheet);
  const extent = childNamed(anchor, 'ext')?.attributes;
  return {
    left: rounded(left),
    top: rounded(top),
    width: rounded(to === undefined ? points(extent?.['cx']) : to.left - left),
    height: rounded(to === undefined ? points(extent?.['cy']) : to.top - top),
  };
}

function points(emu: string | undefined): number {
  return (numeric(emu) ?? 0) / emuPerPoint;
}

/** The file holds whole EMU; a thousandth of a point is what survives them. */
function rounded(position: number): number {
  return Number(position.toFixed(3));
}

function placeWithin(text: string | undefined, limit: number): number {
  return Math.min(Math.max(0, Math.trunc(numeric(text) ?? 0)), limit);
}

function readCorner(corner: XmlElement | undefined, sheet: Sheet): { left: number; top: number } | undefined {
  if (corner === undefined) return undefined;
  const part = (local: string) => childNamed(corner, local)?.text;
  const column = placeWithin(part('col'), columnLimit);
  const row = placeWithin(part('row'), rowLimit);
  return {
    left: leftOfColumn(sheet, column) + Math.min(points(part('colOff')), widthOfColumn(sheet, column)),
    top: topOfRow(sheet, row) + Math.min(points(part('rowOff')), heightOfRow(sheet, row)),
  };
}

/** The two corners of an anchor that moves and sizes with the cells that the chart covers. */
export function cornerTags(prefix: string, position: ChartPosition, sheet: Sheet): string {
  const { left, top, width, height } = position;
  return corner(prefix, 'from', left, top, sheet) + corner(prefix, 'to', left + width, top + height, sheet);
}

function corner(prefix: string, local: string, x: number, y: number, sheet: Sheet): string {
  const across = cellAt(x, columnLimit, (column) => widthOfColumn(sheet, column));
  const down = cellAt(y, rowLimit, (row) => heightOfRow(sheet, row));
  const content = [
    tag(`${prefix}col`, {}, String(across.number)),
    tag(`${prefix}colOff`, {}, String(across.offset)),
    tag(`${prefix}row`, {}, String(down.number)),
    tag(`${prefix}rowOff`, {}, String(down.offset)),
  ];
  return tag(`${prefix}${local}`, {}, content.join(''));
}

/** The column or row in which a distance falls, and how far into it, in EMU. */
function cellAt(
  distance: number,
  limit: number,
  sizeOf: (number: number) => number,
): { number: number; offset: number } {
  let rest = Math.max(0, distance);
  let number = 0;
  while (number < limit - 1 && rest >= sizeOf(number)) {
    rest -= sizeOf(number);
    number++;
  }
  return { number, offset: Math.round(rest * emuPerPoint) };
}
