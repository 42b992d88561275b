import type { BorderEdge, BorderStyle, CellFormat } from '../model';
import { textOf } from './arguments';
import { HostError } from './host-error';
import type { Argument } from './host-object';

export type Border = { style: BorderStyle; color: string | null };

/** In the order in which a file states them, so that formats that are alike are written alike. */
export const edges: readonly BorderEdge[] = ['top', 'bottom', 'left', 'right'];

/** What the file calls one style is two words to Excel: how the line is dashed, and how heavy it is. */
const words: Readonly<Record<BorderStyle, readonly [style: string, weight: string]>> = {
  thin: ['Continuous', 'Thin'],
  hair: ['Continuous', 'Hairline'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

const borderStyles: readonly BorderStyle[] = [
  'thin',
  'hair',
  'medium',
  'thick',
  'double',
  'dotted',
  'dashed',
  'mediumDashed',
  'dashDot',
  'mediumDashDot',
  'dashDotDot',
  'mediumDashDotDot',
  'slantDashDot',
];

const plain: Border = { style: 'thin', color: null };

export function styleWord(border: Border | undefined): string {
  return border === undefined ? 'None' : words[border.style][0];
}

/** Null where there is no line to have one. */
export function weightWord(border: Border | undefined): string | null {
  return border === undefined ? null : words[border.style][1];
}

function withBorder(format: CellFormat, changed: BorderEdge, border: Border | undefined): CellFormat {
  const borders: CellFormat['borders'] = {};
  for (const edge of edges) {
    const kept = edge === changed ? border : format.borders[edge];
    if (kept !== undefined) borders[edge] = kept;
  }
  return { ...format, borders };
}

export function withColor(format: CellFormat, edge: BorderEdge, color: string | null): CellFormat {
  return withBorder(format, edge, { ...(format.borders[edge] ?? plain), color });
}

/** The weight stays where there is such a line; else the line is of the style's usual weight. */
export function withStyle(format: CellFormat, edge: BorderEdge, value: Argument): CellFormat {
  const wanted = textOf(value);
  if (wanted === 'None') return withBorder(format, edge, undefined);
  const border = format.borders[edge] ?? plain;
  const candidates = borderStyles.filter((style) => words[style][0] === wanted);
  const style = candidates.find((each) => words[each][1] === words[border.style][1]) ?? candidates[0];
  if (style === undefined) throw new HostError('InvalidArgument');
  return withBorder(format, edge, { ...border, style });
}

/** The style stays where there is such a line; else the line is a continuous one. */
export function withWeight(format: CellFormat, edge: BorderEdge, value: Argument): CellFormat {
  const wanted = textOf(value);
  const border = format.borders[edge] ?? plain;
  const candidates = borderStyles.filter((style) => words[style][1] === wanted);
  const style =
    candidates.find((each) => words[each][0] === words[border.style][0]) ??
    candidates.find((each) => words[each][0] === 'Continuous');
  if (style === undefined) throw new HostError('InvalidArgument');
  return withBorder(format, edge, { ...border, style });
}
