import type { Area, Border, CellStyle, StyleRole } from '../sheets';
import { addressLists, blocksOf, rowRuns, singleCell, type Position } from './areas';
import { bytesOf, costOf, type Step } from './batches';

const horizontalWords = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticalWords = { top: 'Top', center: 'Center' } as const;
const weights = { hair: 'Hairline', thin: 'Thin' } as const;
const edges = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

/** How cells of each role look. */
export interface Looks {
  readonly styles: Readonly<Record<StyleRole, CellStyle>>;
  readonly fontName: string;
}

function setFont(font: Excel.RangeFont, style: CellStyle, name: string): void {
  font.name = name;
  font.size = style.size;
  font.color = style.color;
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = 'Single';
}

function setBorder(format: Excel.RangeFormat, edge: keyof typeof edges, { style, color }: Border): void {
  const border = format.borders.getItem(edges[edge]);
  border.style = 'Continuous';
  border.weight = weights[style];
  border.color = color;
}

/** Only what is not Excel's own need be set on cells that look like nothing. */
function setStyle(format: Excel.RangeFormat, style: CellStyle, fontName: string): void {
  setFont(format.font, style, fontName);
  if (style.fill !== null) format.fill.color = style.fill;
  if (style.horizontal !== 'general') format.horizontalAlignment = horizontalWords[style.horizontal];
  if (style.vertical !== 'bottom') format.verticalAlignment = verticalWords[style.vertical];
  if (style.indent > 0) format.indentLevel = style.indent;
  if (style.wrap) format.wrapText = true;
  const { top, bottom, left, right } = style.borders;
  if (top !== undefined) setBorder(format, 'top', top);
  if (bottom !== undefined) setBorder(format, 'bottom', bottom);
  if (left !== undefined) setBorder(format, 'left', left);
  if (right !== undefined) setBorder(format, 'right', right);
}

/** Takes every look off. Excel's clearing of formats would take the user's conditional formats along. */
function setNothing(format: Excel.RangeFormat, fontName: string): void {
  Object.assign(format.font, { name: fontName, size: 11, color: '#000000', bold: false, italic: false });
  format.font.underline = 'None';
  format.fill.clear();
  format.horizontalAlignment = 'General';
  format.verticalAlignment = 'Bottom';
  format.indentLevel = 0;
  format.wrapText = false;
  for (const edge of Object.values(edges)) format.borders.getItem(edge).style = 'None';
}

/**
 * Cells of a style as areas whose outer edges are the edges of every cell in them: runs along rows, and single cells
 * where the style has borders at its sides.
 */
function styledAreas(places: readonly Position[], { borders }: CellStyle): Area[] {
  const boxed = borders.left !== undefined || borders.right !== undefined;
  return boxed ? places.map(singleCell) : rowRuns(places);
}

function styleBytes({ borders }: CellStyle, fontName: string): number {
  const lines = Object.keys(borders).length;
  return bytesOf(fontName) + costOf({ ranges: 1, objects: 4 + lines, calls: 11 + 3 * lines });
}

/** Gives the cells of each role their looks, all of a role on a sheet together. */
export function styleSteps(
  worksheetOf: () => Excel.Worksheet,
  places: ReadonlyMap<StyleRole, readonly Position[]>,
  { styles, fontName }: Looks,
): Step[] {
  return [...places].flatMap(([role, positions]) => {
    const style = styles[role];
    return addressLists(styledAreas(positions, style)).map((addresses): Step => ({
      bytes: addresses.length + styleBytes(style, fontName),
      queue: () => setStyle(worksheetOf().getRanges(addresses).format, style, fontName),
    }));
  });
}

const unstyledBytes = costOf({ ranges: 1, objects: 4 + 4, calls: 11 + 4 });

/** Takes the looks of an earlier run off cells. */
export function unstyleSteps(
  worksheetOf: () => Excel.Worksheet,
  places: readonly Position[],
  { fontName }: Looks,
): Step[] {
  return addressLists(blocksOf(places)).map((addresses) => ({
    bytes: addresses.length + unstyledBytes,
    queue: () => setNothing(worksheetOf().getRanges(addresses).format, fontName),
  }));
}
