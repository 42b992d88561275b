import { namespaces, xmlDeclaration } from '../package/namespaces';
import { tag } from '../xml/xml-text';

/** The Office theme's twelve colours (2013), by the theme's own names. */
const colors: readonly (readonly [string, string])[] = [
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '4472C4'],
  ['accent2', 'ED7D31'],
  ['accent3', 'A5A5A5'],
  ['accent4', 'FFC000'],
  ['accent5', '5B9BD5'],
  ['accent6', '70AD47'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
];

const placeholder = tag('a:schemeClr', { val: 'phClr' });
const solid = tag('a:solidFill', {}, placeholder);

/** A theme part: colours, the workbook's font for headings and text, and plain fills, lines and effects. */
export function blankThemeText(font: string): string {
  const elements = [
    tag('a:clrScheme', { name: 'Office' }, colorScheme()),
    tag('a:fontScheme', { name: 'Office' }, fonts('a:majorFont', font) + fonts('a:minorFont', font)),
    tag('a:fmtScheme', { name: 'Office' }, formatScheme()),
  ];
  const content = tag('a:themeElements', {}, elements.join('')) + '<a:objectDefaults/><a:extraClrSchemeLst/>';
  return xmlDeclaration + tag('a:theme', { 'xmlns:a': namespaces.drawing, name: 'Office Theme' }, content);
}

function colorScheme(): string {
  const system = [
    tag('a:dk1', {}, tag('a:sysClr', { val: 'windowText', lastClr: '000000' })),
    tag('a:lt1', {}, tag('a:sysClr', { val: 'window', lastClr: 'FFFFFF' })),
  ];
  return system.concat(colors.map(([name, val]) => tag(`a:${name}`, {}, tag('a:srgbClr', { val })))).join('');
}

function fonts(name: string, typeface: string): string {
  return tag(name, {}, tag('a:latin', { typeface }) + tag('a:ea', { typeface: '' }) + tag('a:cs', { typeface: '' }));
}

/** Three of each, for subtle, moderate and intense, as the schema asks. */
function formatScheme(): string {
  const lines = [6350, 12700, 19050].map((w) =>
    tag('a:ln', { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, solid + tag('a:prstDash', { val: 'solid' })),
  );
  const effect = tag('a:effectStyle', {}, '<a:effectLst/>');
  return [
    tag('a:fillStyleLst', {}, solid.repeat(3)),
    tag('a:lnStyleLst', {}, lines.join('')),
    tag('a:effectStyleLst', {}, effect.repeat(3)),
    tag('a:bgFillStyleLst', {}, solid.repeat(3)),
  ].join('');
}
