import { namespaces, xmlDeclaration } from '../package/namespaces';
import { tag } from '../xml/xml-text';

/** The font of cells without a format, in which column widths are counted. */
export interface DefaultFont {
  readonly name: string;
  readonly size: number;
}

export const usualFont: DefaultFont = { name: 'Calibri', size: 11 };

/** A style part with one format; the two fills and the named style are those that Excel expects in their places. */
export function blankStylesText(font: DefaultFont = usualFont): string {
  const fontContent = tag('sz', { val: font.size }) + tag('color', { theme: 1 }) + tag('name', { val: font.name });
  const fills = ['none', 'gray125'].map((patternType) => tag('fill', {}, tag('patternFill', { patternType })));
  const edges = ['left', 'right', 'top', 'bottom', 'diagonal'].map((edge) => tag(edge, {}));
  const xf = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const collections = [
    collection('fonts', [tag('font', {}, fontContent)]),
    collection('fills', fills),
    collection('borders', [tag('border', {}, edges.join(''))]),
    collection('cellStyleXfs', [tag('xf', xf)]),
    collection('cellXfs', [tag('xf', { ...xf, xfId: 0 })]),
    collection('cellStyles', [tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    tag('dxfs', { count: 0 }),
    tag('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2', defaultPivotStyle: 'PivotStyleLight16' }),
  ];
  return xmlDeclaration + tag('styleSheet', { xmlns: namespaces.spreadsheet }, collections.join(''));
}

function collection(name: string, members: readonly string[]): string {
  return tag(name, { count: members.length }, members.join(''));
}
