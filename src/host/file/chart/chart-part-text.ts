import type { Chart, ChartSeries, Workbook } from '../../model';
import { namespaces, xmlDeclaration } from '../package/namespaces';
import { encodeCharacters, escapeText, tag, type XmlAttributes } from '../xml/xml-text';
import { categoryReference, numberReference, textReference } from './chart-cache';
import { referencedCells } from './reference';
import { emuPerPoint } from './emu';

const categoryAxisId = 500_000_001;
const valueAxisId = 500_000_002;
const textProperties = a('pPr', {}, a('defRPr', { sz: 900, b: 0 }));
/** Theme colours that an automatic line takes in turn. */
const automaticColors = 6;

/** A chart part: a line chart with explicit colours and the values of its cells. Children stand in the schema's order. */
export function chartPartText(chart: Chart, workbook: Workbook): string {
  const plot = [
    c('layout'),
    lineChart(chart.series, workbook),
    categoryAxis(chart.categoryAxis),
    valueAxis(chart.valueAxis),
  ];
  const content = [
    chart.title === null ? '' : title(chart.title, false),
    value('autoTitleDeleted', chart.title === null ? 1 : 0),
    c('plotArea', {}, plot.join('')),
    chart.legend === 'none'
      ? ''
      : c('legend', {}, value('legendPos', chart.legend === 'right' ? 'r' : 'b') + value('overlay', 0)),
    value('plotVisOnly', 1),
    value('dispBlanksAs', blanksAs(chart.series, workbook)),
  ];
  const attributes = {
    'xmlns:c': namespaces.chart,
    'xmlns:a': namespaces.drawing,
    'xmlns:r': namespaces.relationships,
  };
  const space = [
    value('roundedCorners', 0),
    c('chart', {}, content.join('')),
    c('spPr', {}, a('solidFill', {}, a('srgbClr', { val: 'FFFFFF' })) + a('ln', {}, a('noFill'))),
    c('txPr', {}, `${a('bodyPr')}${a('lstStyle')}${a('p', {}, textProperties + a('endParaRPr', { lang: 'en-US' }))}`),
  ];
  return xmlDeclaration + tag('c:chartSpace', attributes, space.join(''));
}

/**
 * A gap, as Excel does by default. Where a line has errors (#N/A) and no empty cell Excel joins their neighbours
 * whatever is said here, but LibreOffice takes `gap` for 0; `span` makes it draw what Excel draws.
 */
function blanksAs(series: readonly ChartSeries[], workbook: Workbook): 'gap' | 'span' {
  const cells = series.flatMap(({ values }) => referencedCells(workbook, values) ?? []);
  const hasErrors = cells.some((cell) => typeof cell?.value === 'object' && cell.value !== null);
  return hasErrors && cells.every((cell) => cell !== null && cell.value !== null) ? 'span' : 'gap';
}

function lineChart(series: readonly ChartSeries[], workbook: Workbook): string {
  const content = [
    value('grouping', 'standard'),
    value('varyColors', 0),
    ...series.map((one, index) => seriesTag(one, index, workbook)),
    value('marker', 1),
    value('axId', categoryAxisId),
    value('axId', valueAxisId),
  ];
  return c('lineChart', {}, content.join(''));
}

function seriesTag(series: ChartSeries, index: number, workbook: Workbook): string {
  const color = lineColor(series.color, index);
  const line = a(
    'ln',
    { w: Math.round(series.weight * emuPerPoint), cap: 'rnd' },
    a('solidFill', {}, color) + a('prstDash', { val: series.dash }) + a('round'),
  );
  const name = series.name.startsWith('=')
    ? textReference('c:', series.name, workbook)
    : c('v', {}, escapeText(encodeCharacters(series.name)));
  const content = [
    value('idx', index),
    value('order', index),
    series.name === '' ? '' : c('tx', {}, name),
    c('spPr', {}, line),
    marker(series, color),
    series.categories === '' ? '' : c('cat', {}, categoryReference('c:', series.categories, workbook)),
    c('val', {}, numberReference('c:', series.values, workbook)),
    value('smooth', 0),
  ];
  return c('ser', {}, content.join(''));
}

function lineColor(color: string | null, index: number): string {
  if (color === null) return a('schemeClr', { val: `accent${(index % automaticColors) + 1}` });
  return a('srgbClr', { val: color.slice(1).toUpperCase() });
}

function marker({ marker: symbol }: ChartSeries, color: string): string {
  if (symbol === 'auto') return '';
  if (symbol === 'none') return c('marker', {}, value('symbol', 'none'));
  const fill = a('solidFill', {}, color);
  return c('marker', {}, value('symbol', symbol) + value('size', 6) + c('spPr', {}, fill + a('ln', { w: 9525 }, fill)));
}

function categoryAxis({ title: text }: Chart['categoryAxis']): string {
  const content = [
    value('axId', categoryAxisId),
    c('scaling', {}, value('orientation', 'minMax')),
    value('delete', 0),
    value('axPos', 'b'),
    text === null ? '' : title(text, false),
    c('numFmt', { formatCode: 'General', sourceLinked: 1 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'low'),
    c('spPr', {}, a('ln', { w: 9525 }, a('solidFill', {}, a('srgbClr', { val: 'BFBFBF' })))),
    value('crossAx', valueAxisId),
    value('crosses', 'autoZero'),
    value('auto', 0),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('noMultiLvlLbl', 0),
  ];
  return c('catAx', {}, content.join(''));
}

function valueAxis({ title: text, numberFormat, gridlineColor }: Chart['valueAxis']): string {
  const content = [
    value('axId', valueAxisId),
    c('scaling', {}, value('orientation', 'minMax')),
    value('delete', 0),
    value('axPos', 'l'),
    c('majorGridlines', {}, gridlineColor === null ? '' : gridlines(gridlineColor)),
    text === null ? '' : title(text, true),
    c('numFmt', { formatCode: numberFormat ?? 'General', sourceLinked: numberFormat === null ? 1 : 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'nextTo'),
    c('spPr', {}, a('ln', {}, a('noFill'))),
    value('crossAx', categoryAxisId),
    value('crosses', 'autoZero'),
    value('crossBetween', 'between'),
  ];
  return c('valAx', {}, content.join(''));
}

function gridlines(color: string): string {
  const fill = a('solidFill', {}, a('srgbClr', { val: color.slice(1).toUpperCase() }));
  return c('spPr', {}, a('ln', { w: 6350 }, fill));
}

/** A title of its own text, along the axis where it is turned. */
function title(text: string, turned: boolean): string {
  const run = a('r', {}, a('rPr', { lang: 'en-US', sz: 900, b: 0 }) + a('t', {}, escapeText(text)));
  const body = turned ? a('bodyPr', { rot: -5_400_000, vert: 'horz' }) : a('bodyPr');
  const rich = c('rich', {}, `${body}${a('lstStyle')}${a('p', {}, textProperties + run)}`);
  return c('title', {}, c('tx', {}, rich) + c('overlay', { val: 0 }));
}

function c(local: string, attributes: XmlAttributes = {}, content?: string): string {
  return tag(`c:${local}`, attributes, content);
}

function a(local: string, attributes: XmlAttributes = {}, content?: string): string {
  return tag(`a:${local}`, attributes, content);
}

function value(local: string, val: string | number): string {
  return c(local, { val });
}
