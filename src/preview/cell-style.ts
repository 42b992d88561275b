import type { BorderEdge, BorderStyle, CellFormat } from '../host/browser';

/** How a rule or a link changes the looks that a cell has of its own. */
export interface StyleChange {
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly fill?: string;
}

type Styles = Readonly<Record<string, string>>;

/** Fonts that take over where a cell's own is not installed, Chinese ones included. */
const fallbackFonts = '"Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", Arial, sans-serif';

/** From the lightest to the heaviest. */
const lines: Readonly<Record<BorderStyle, string>> = {
  hair: '1px dotted',
  dotted: '1px dotted',
  dashDotDot: '1px dashed',
  dashDot: '1px dashed',
  dashed: '1px dashed',
  thin: '1px solid',
  mediumDashDotDot: '2px dashed',
  slantDashDot: '2px dashed',
  mediumDashDot: '2px dashed',
  mediumDashed: '2px dashed',
  medium: '2px solid',
  thick: '3px solid',
  double: '3px double',
};

const verticals: Readonly<Record<CellFormat['vertical'], string>> = {
  top: 'flex-start',
  center: 'center',
  bottom: 'flex-end',
  justify: 'flex-start',
  distributed: 'center',
};

const sides = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;

/** A font as CSS has it: `italic bold 13.3px "Segoe UI", ...`. */
export function fontOf({ font }: CellFormat, change: StyleChange): string {
  const slant = (change.italic ?? font.italic) ? 'italic ' : '';
  const weight = (change.bold ?? font.bold) ? 'bold ' : '';
  return `${slant}${weight}${font.size}pt/1.3 "${font.name.replaceAll('"', '')}", ${fallbackFonts}`;
}

/** The side a cell's text leans to; `general` leaves it to what the cell holds. */
export function sideOf(horizontal: CellFormat['horizontal'], content: 'left' | 'center' | 'right'): typeof content {
  if (horizontal === 'general') return content;
  if (horizontal === 'right') return 'right';
  return horizontal === 'center' || horizontal === 'centerContinuous' || horizontal === 'distributed'
    ? 'center'
    : 'left';
}

/** Styles of a cell's text, where it stands and how it looks. */
export function textStyles(format: CellFormat, change: StyleChange, side: 'left' | 'center' | 'right'): Styles {
  const { font } = format;
  const struck = (change.strikethrough ?? font.strikethrough) ? 'line-through' : '';
  const underlined = font.underline ? 'underline' : '';
  const decoration = `${underlined} ${struck}`.trim();
  return {
    font: fontOf(format, change),
    color: change.color ?? font.color ?? '#000000',
    'text-decoration': decoration === '' ? 'none' : decoration,
    'align-items': verticals[format.vertical],
    'justify-content': sides[side],
    'text-align': side,
    'white-space': format.wrap ? 'pre-wrap' : 'pre',
  };
}

type Border = CellFormat['borders'][BorderEdge];

/** Two cells share the line between them: the heavier one is seen, hair being the lightest. */
function heavier(own: Border, neighbour: Border): Border {
  if (own === undefined || neighbour === undefined) return own ?? neighbour;
  const weights = Object.keys(lines);
  return weights.indexOf(neighbour.style) > weights.indexOf(own.style) ? neighbour : own;
}

function lineStyle(border: Border): string {
  return border === undefined ? '' : `${lines[border.style]} ${border.color ?? '#000000'}`;
}

/** The lines that a cell draws, at its bottom and its right, for its neighbours too. */
export function borderStyles(
  format: CellFormat,
  below: CellFormat | undefined,
  beside: CellFormat | undefined,
): Styles {
  const bottom = lineStyle(heavier(format.borders.bottom, below?.borders.top));
  const right = lineStyle(heavier(format.borders.right, beside?.borders.left));
  return {
    ...(bottom === '' ? {} : { 'border-bottom': bottom }),
    ...(right === '' ? {} : { 'border-right': right }),
  };
}
