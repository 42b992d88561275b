import type { CellFormat, Workbook } from '../../src/host/model';

/** How a cell of a sample looks, as far as it differs from the workbook's default. */
export interface SampleStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontal?: CellFormat['horizontal'];
  readonly vertical?: CellFormat['vertical'];
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly line?: 'head' | 'row';
}

const INK = '#1F2933';
const NAVY = '#1F3A5F';
const GREY = '#52606D';
const HEAD_FILL = '#E9EEF5';
const HAIR_LINE = '#D5DBE1';

export const font = { name: 'Microsoft YaHei', size: 10 };

/** What a figure is, for its number format. */
export type FigureKind = 'money' | 'share' | 'count' | 'rate';

const numberFormats: Readonly<Record<FigureKind, string>> = {
  money: '#,##0.0',
  share: '0.0%',
  count: '#,##0',
  rate: '0.0000',
};

/** Derived figures end in d; the others leave as much room, so that the points of a column stand in one line. */
const DERIVED = '" d"';
const REPORTED = '_ _d';
const HEAD_FORMAT = `0${REPORTED};;;@${REPORTED}`;

export const styles = {
  title: { bold: true, size: 14, color: NAVY },
  stamp: { bold: true, color: '#FFFFFF', fill: '#A61B1B', horizontal: 'left', indent: 1 },
  remark: { color: GREY, size: 9 },
  text: { wrap: true, vertical: 'top' },
  head: { bold: true, color: NAVY, fill: HEAD_FILL, line: 'head', wrap: true },
  headOfFigures: {
    bold: true,
    color: NAVY,
    fill: HEAD_FILL,
    line: 'head',
    wrap: true,
    horizontal: 'right',
    numberFormat: HEAD_FORMAT,
  },
  headOfPartYear: { color: GREY, fill: HEAD_FILL, line: 'head', horizontal: 'right', numberFormat: HEAD_FORMAT },
  headOfRemarks: { bold: true, color: NAVY, fill: HEAD_FILL, line: 'head', horizontal: 'left', indent: 1 },
  label: { line: 'row', wrap: true },
  detail: { line: 'row', wrap: true, color: GREY, size: 9 },
  remarkOnSeries: { line: 'row', wrap: true, color: GREY, size: 9, horizontal: 'left', indent: 1 },
  unitUnderHead: { line: 'row', color: GREY, size: 9, horizontal: 'right', numberFormat: HEAD_FORMAT },
  year: { line: 'row', bold: true, horizontal: 'left' },
  partYear: { line: 'row', color: GREY, horizontal: 'left' },
} satisfies Readonly<Record<string, SampleStyle>>;

/** A figure's style; derived ones are set in italics and marked d. */
export function figureStyle(kind: FigureKind, derived = false, partYear = false): SampleStyle {
  const number = numberFormats[kind];
  return {
    line: 'row',
    horizontal: 'right',
    numberFormat: derived ? `${number}${DERIVED}` : `${number}${REPORTED}`,
    italic: derived,
    ...(partYear ? { color: GREY } : {}),
  };
}

/** The index of a style's format in the workbook, added where it is not there yet. */
export function formatOf(workbook: Workbook, style: SampleStyle): number {
  const format = cellFormat(style);
  const key = JSON.stringify(format);
  const known = workbook.formats.findIndex((other) => JSON.stringify(other) === key);
  return known >= 0 ? known : workbook.formats.push(format) - 1;
}

function cellFormat(style: SampleStyle): CellFormat {
  return {
    numberFormat: style.numberFormat ?? 'General',
    font: {
      ...font,
      size: style.size ?? font.size,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      underline: false,
      strikethrough: false,
      color: style.color ?? INK,
    },
    fill: style.fill ?? null,
    borders: bordersOf(style.line),
    horizontal: style.horizontal ?? 'general',
    vertical: style.vertical ?? 'center',
    indent: style.indent ?? 0,
    wrap: style.wrap ?? false,
    quotePrefix: false,
  };
}

function bordersOf(line: SampleStyle['line']): CellFormat['borders'] {
  if (line === 'head') return { top: { style: 'thin', color: NAVY }, bottom: { style: 'thin', color: NAVY } };
  return line === 'row' ? { bottom: { style: 'hair', color: HAIR_LINE } } : {};
}
