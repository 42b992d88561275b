import { childNamed, numeric, parseXml, type XmlElement } from '../xml/xml-tree';

/** Theme colours by the index that cells use, as `#RRGGBB`. */
export type ThemeColors = readonly string[];

// Order of indices against that of the theme's elements: ECMA-376 part 1, 18.8.3, note on `theme`.
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Colours of the theme part; those of the Office theme of 2013 where a file has none. */
export const officeThemeColors: ThemeColors = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#5B9BD5',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#4472C4',
  '#70AD47',
  '#0563C1',
  '#954F72',
];

export function readThemeColors(text: string, part: string): ThemeColors {
  const scheme = childNamed(childNamed(parseXml(text, part), 'themeElements'), 'clrScheme');
  return themeOrder.map((name, index) => {
    const color = childNamed(scheme, name)?.children[0];
    const value = color?.attributes['lastClr'] ?? color?.attributes['val'];
    return value === undefined ? (officeThemeColors[index] ?? '#000000') : `#${value.toUpperCase()}`;
  });
}

/** The default palette (ECMA-376 part 1, 18.8.27); 0 to 7 repeat 8 to 15. */
const palette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** A colour element as `#RRGGBB`; null where it is automatic, absent or unknown. */
export function readColor(element: XmlElement | undefined, theme: ThemeColors): string | null {
  if (element === undefined) return null;
  const base = baseColor(element.attributes, theme);
  const tint = numeric(element.attributes['tint']) ?? 0;
  return base === null || tint === 0 ? base : tinted(base, tint);
}

function baseColor(attributes: Readonly<Record<string, string>>, theme: ThemeColors): string | null {
  const rgb = attributes['rgb'];
  if (rgb !== undefined) return /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : null;
  const themed = numeric(attributes['theme']);
  if (themed !== undefined) return theme[themed] ?? null;
  const indexed = numeric(attributes['indexed']);
  if (indexed === undefined) return null;
  const known = palette[indexed < 8 ? indexed : indexed - 8];
  return known === undefined ? null : `#${known}`;
}

/** Lightens (0 to 1) or darkens (-1 to 0) by luminance: ECMA-376 part 1, 18.8.19, `tint`. */
function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const luminance = (Math.max(...channels) + Math.min(...channels)) / 2;
  const wanted = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  const saturation = spread(luminance) === 0 ? 0 : spread(wanted) / spread(luminance);
  return `#${channels.map((channel) => hexadecimal(wanted + (channel - luminance) * saturation)).join('')}`;
}

/** Half the distance that channels can have at a luminance; hue and saturation kept, channels scale with it. */
function spread(luminance: number): number {
  return Math.min(luminance, 1 - luminance);
}

function hexadecimal(channel: number): string {
  const level = Math.round(Math.min(1, Math.max(0, channel)) * 255);
  return level.toString(16).toUpperCase().padStart(2, '0');
}
