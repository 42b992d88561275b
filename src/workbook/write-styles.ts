import type { Area, Border, CellStyle, StyleRole, WorkbookDescription } from '../sheets';
import { addressLists, areaAddress, blockAround, rowRuns, singleCell, type Position } from './areas';
import { bytesOf, costOf, type Step } from './batches';
import { staleAreas, type TargetSheet, type Worksheets } from './target-sheet';

const horizontalWords = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticalWords = { top: 'Top', center: 'Center' } as const;
const weights = { hair: 'Hairline', thin: 'Thin' } as const;
const edges = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

/**
 * Takes the looks and rules that an earlier run or the user left where cells are described, so that none shines through
 * and only what is not Excel's own need be set.
 */
export function clearFormats(target: TargetSheet, worksheets: Worksheets): Step[] {
  const { existing, block, areas } = target;
  if (existing === null) return [];
  const former = existing.ownership.areas;
  const around = areaAddress(blockAround([...former, block]) ?? block);
  const formats = addressLists([...areas, ...staleAreas(target)]).map((addresses): Step => ({
    bytes: addresses.length + costOf({ ranges: 1, calls: 1 }),
    queue: () => worksheets.of(target).getRanges(addresses).clear('Formats'),
  }));
  const rules: Step = {
    bytes: costOf({ ranges: 1, objects: 2, calls: 2 }),
    queue: () => {
      const range = worksheets.of(target).getRange(around);
      range.conditionalFormats.clearAll();
      range.dataValidation.clear();
    },
  };
  return [...formats, rules];
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

/**
 * Cells of a style as areas whose outer edges are the edges of every cell in them: runs along rows, and single cells
 * where the style has borders at its sides.
 */
function styledAreas(places: readonly Position[], { borders }: CellStyle): Area[] {
  const boxed = borders.left !== undefined || borders.right !== undefined;
  return boxed ? places.map(singleCell) : rowRuns(places);
}

function placesByRole(target: TargetSheet): Map<StyleRole, Position[]> {
  const places = new Map<StyleRole, Position[]>();
  for (const cell of target.description.cells) {
    const known = places.get(cell.role);
    if (known === undefined) places.set(cell.role, [cell]);
    else known.push(cell);
  }
  return places;
}

function styleBytes({ borders }: CellStyle, fontName: string): number {
  const lines = Object.keys(borders).length;
  return bytesOf(fontName) + costOf({ ranges: 1, objects: 4 + lines, calls: 11 + 3 * lines });
}

/** Gives the cells their looks, all of a role on a sheet together. */
export function writeStyles(
  target: TargetSheet,
  worksheets: Worksheets,
  { styles, fontName }: WorkbookDescription,
): Step[] {
  return [...placesByRole(target)].flatMap(([role, places]) => {
    const style = styles[role];
    return addressLists(styledAreas(places, style)).map((addresses): Step => ({
      bytes: addresses.length + styleBytes(style, fontName),
      queue: () => setStyle(worksheets.of(target).getRanges(addresses).format, style, fontName),
    }));
  });
}
