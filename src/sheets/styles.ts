import type { Locale } from '../plan';
import type { Border, CellStyle, StyleRole } from './description';

const INK = '#1F2933';
const NAVY = '#1F3A5F';
const GREY = '#52606D';
const HEADER_FILL = '#E9EEF5';
const RULE: Border = { style: 'thin', color: NAVY };
const HAIR: Border = { style: 'hair', color: '#D5DBE1' };
const BOX: Border = { style: 'thin', color: '#9AA5B1' };

const PLAIN: CellStyle = {
  size: 10,
  bold: false,
  italic: false,
  underline: false,
  color: INK,
  fill: null,
  borders: {},
  horizontal: 'general',
  vertical: 'center',
  indent: 0,
  wrap: false,
};

const LINE: CellStyle = { ...PLAIN, borders: { bottom: HAIR } };
const SMALL: CellStyle = { ...LINE, size: 9, color: GREY, horizontal: 'left' };
const HEADER: CellStyle = {
  ...PLAIN,
  bold: true,
  color: NAVY,
  fill: HEADER_FILL,
  borders: { top: RULE },
  horizontal: 'left',
  wrap: true,
};
const INPUT: CellStyle = {
  ...PLAIN,
  color: '#0B3FA8',
  fill: '#FFF8DC',
  borders: { top: BOX, bottom: BOX, left: BOX, right: BOX },
};
const RESULT: CellStyle = { ...LINE, bold: true, fill: HEADER_FILL };

/** How each role looks: inputs, calculations and results differ by fill, weight and frame, never by colour alone. */
export const styles: Readonly<Record<StyleRole, CellStyle>> = {
  plain: PLAIN,
  answer: { ...PLAIN, size: 13, bold: true, color: NAVY },
  stamp: { ...PLAIN, bold: true, color: '#FFFFFF', fill: '#A61B1B', horizontal: 'center' },
  title: { ...PLAIN, bold: true, color: NAVY, indent: 1, horizontal: 'left' },
  heading: { ...PLAIN, bold: true, color: NAVY },
  rule: { ...PLAIN, size: 9, color: GREY },
  header: HEADER,
  'header-note': { ...HEADER, indent: 1, wrap: false },
  'header-right': { ...HEADER, horizontal: 'right' },
  'header-status': {
    ...HEADER,
    bold: false,
    size: 9,
    color: GREY,
    borders: { bottom: RULE },
    horizontal: 'right',
  },
  label: LINE,
  'label-result': { ...RESULT, color: NAVY },
  unit: SMALL,
  'unit-right': { ...SMALL, horizontal: 'right' },
  note: { ...SMALL, indent: 1 },
  input: INPUT,
  'input-text': { ...INPUT, horizontal: 'left', indent: 1 },
  calculation: LINE,
  'calculation-text': { ...LINE, horizontal: 'left', indent: 1 },
  projected: LINE,
  result: RESULT,
  'result-text': { ...RESULT, horizontal: 'left', indent: 1 },
  verdict: { ...LINE, bold: true, horizontal: 'left', indent: 1 },
  live: { ...LINE, color: '#1B6E3A' },
  issued: { ...LINE, color: GREY },
  link: { ...LINE, color: '#1F5FBF', underline: true, horizontal: 'left' },
  wrapped: { ...LINE, size: 9, horizontal: 'left', wrap: true, indent: 1 },
};

/** The usual face of the language on Windows; elsewhere another takes its place. */
export const fontNames: Readonly<Record<Locale, string>> = {
  en: 'Segoe UI',
  'zh-CN': 'Microsoft YaHei',
  'zh-HK': 'Microsoft JhengHei',
};

/** Fills and inks of verdicts and states; the word and its sign stand beside them. */
export const signals = {
  good: { color: '#1B6E3A', fill: '#E6F3EA', bold: true },
  caution: { color: '#7A5200', fill: '#FFF1D6', bold: true },
  bad: { color: '#A61B1B', fill: '#FBE6E4', bold: true },
  changed: { fill: '#FFE3A3', bold: true },
  superseded: { color: '#9AA5B1', strikethrough: true },
  projected: { fill: '#F4F6F8', italic: true },
  hidden: { color: '#FFFFFF' },
} as const;

export const tabColors = { result: NAVY, input: '#C9A227', data: '#1B6E3A', about: GREY } as const;

export const chartColors = {
  target: '#A61B1B',
  actual: NAVY,
  scenarios: ['#1F3A5F', '#1B6E3A', '#7A5200', '#6B3FA0', '#0B7285', '#B83280'],
  gridline: '#D5DBE1',
} as const;
