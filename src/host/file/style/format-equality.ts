import type { BorderEdge, CellFormat } from '../../model';

export function sameFont(one: CellFormat['font'], other: CellFormat['font']): boolean {
  return (
    one.name === other.name &&
    one.size === other.size &&
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.strikethrough === other.strikethrough &&
    one.color === other.color
  );
}

const edges: readonly BorderEdge[] = ['top', 'bottom', 'left', 'right'];

export function sameBorders(one: CellFormat['borders'], other: CellFormat['borders']): boolean {
  return edges.every((edge) => one[edge]?.style === other[edge]?.style && one[edge]?.color === other[edge]?.color);
}

/** Whether two formats look the same, wherever they come from. */
export function sameFormat(one: CellFormat, other: CellFormat): boolean {
  return (
    one.numberFormat === other.numberFormat &&
    sameFont(one.font, other.font) &&
    one.fill === other.fill &&
    sameBorders(one.borders, other.borders) &&
    one.horizontal === other.horizontal &&
    one.vertical === other.vertical &&
    one.indent === other.indent &&
    one.wrap === other.wrap &&
    one.quotePrefix === other.quotePrefix
  );
}
