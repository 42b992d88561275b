import { oneOf } from '../xml/known-words';
import type { Chart, ChartSeries, LineDash, MarkerSymbol } from '../../model';
import { decodeCharacters } from '../xml/xml-text';
import { childNamed, childrenNamed, descendant, flag, numeric, type XmlElement } from '../xml/xml-tree';
import { emuPerPoint } from './emu';

/** A chart's content, without its name and place on the sheet. */
export type ChartContent = Pick<Chart, 'type' | 'title' | 'series' | 'valueAxis' | 'categoryAxis' | 'legend'>;

/** Excel's own weight for a line that states none. */
const usualWeight = 2.25;

const plotChildren: ReadonlySet<string> = new Set(['layout', 'lineChart', 'catAx', 'valAx', 'spPr', 'extLst']);
const lineChildren: ReadonlySet<string> = new Set([
  'grouping',
  'varyColors',
  'ser',
  'dLbls',
  'marker',
  'smooth',
  'axId',
  'extLst',
]);
const seriesChildren: ReadonlySet<string> = new Set([
  'idx',
  'order',
  'tx',
  'spPr',
  'marker',
  'cat',
  'val',
  'smooth',
  'extLst',
]);

/** A chart part's content if it is a line chart that the model can express; undefined for any other, which stays unread. */
export function readChart(root: XmlElement): ChartContent | undefined {
  const chart = childNamed(root, 'chart');
  const plot = childNamed(chart, 'plotArea');
  const lines = childrenNamed(plot, 'lineChart');
  const [line] = lines;
  if (line === undefined || lines.length > 1 || !hasOnly(plot, plotChildren) || !isPlainLineChart(line))
    return undefined;
  const seriesElements = childrenNamed(line, 'ser');
  const series = seriesElements.flatMap((element) => readSeries(element) ?? []);
  const titleText = readTitle(childNamed(chart, 'title'));
  if (series.length < seriesElements.length || titleText === undefined) return undefined;
  const markers = series.some(({ marker }) => marker !== 'none');
  const axes = readAxes(plot);
  const legend = readLegend(childNamed(chart, 'legend'));
  if (axes === undefined || legend === undefined) return undefined;
  return { type: markers ? 'LineMarkers' : 'Line', title: titleText, series, ...axes, legend };
}

function hasOnly(element: XmlElement | undefined, names: ReadonlySet<string>): boolean {
  return element?.children.every(({ local }) => names.has(local)) ?? false;
}

/** Not stacked, and without data labels, drop lines and the like. */
function isPlainLineChart(line: XmlElement): boolean {
  const labels = childNamed(line, 'dLbls')?.children ?? [];
  const shown = labels.some(({ local, attributes }) => local.startsWith('show') && flag(attributes['val']));
  return hasOnly(line, lineChildren) && !shown && valueOf(line, 'grouping') === 'standard';
}

function readSeries(element: XmlElement): ChartSeries | undefined {
  const values = descendant(element, 'val', 'numRef', 'f')?.text;
  if (!hasOnly(element, seriesChildren) || values === undefined || flag(valueOf(element, 'smooth'))) return undefined;
  const categories = childNamed(element, 'cat')?.children[0];
  const line = descendant(element, 'spPr', 'ln');
  const color = descendant(line, 'solidFill', 'srgbClr')?.attributes['val'];
  const symbol = descendant(element, 'marker', 'symbol')?.attributes['val'];
  const dash = descendant(line, 'prstDash')?.attributes['val'];
  return {
    name: readName(childNamed(element, 'tx')),
    values,
    categories: childNamed(categories, 'f')?.text ?? '',
    color: color === undefined ? null : `#${color.toUpperCase()}`,
    weight: weightOf(line),
    dash: isDash(dash) ? dash : 'solid',
    marker: isSymbol(symbol) ? symbol : 'auto',
  };
}

function weightOf(line: XmlElement | undefined): number {
  const width = numeric(line?.attributes['w']);
  return width === undefined ? usualWeight : Number((width / emuPerPoint).toFixed(3));
}

function readName(text: XmlElement | undefined): string {
  const reference = descendant(text, 'strRef', 'f')?.text;
  return reference === undefined ? decodeCharacters(childNamed(text, 'v')?.text ?? '') : `=${reference}`;
}

/** Null without a title, undefined where it comes from a cell. */
function readTitle(title: XmlElement | undefined): string | null | undefined {
  if (title === undefined) return null;
  const rich = descendant(title, 'tx', 'rich');
  if (rich === undefined) return undefined;
  const paragraphs = childrenNamed(rich, 'p').map((paragraph) =>
    childrenNamed(paragraph, 'r')
      .map((run) => childNamed(run, 't')?.text ?? '')
      .join(''),
  );
  return paragraphs.join('\n');
}

function readAxes(plot: XmlElement | undefined): Pick<Chart, 'valueAxis' | 'categoryAxis'> | undefined {
  const category = childNamed(plot, 'catAx');
  const value = childNamed(plot, 'valAx');
  const categoryTitle = readTitle(childNamed(category, 'title'));
  const valueTitle = readTitle(childNamed(value, 'title'));
  if (category === undefined || value === undefined || categoryTitle === undefined || valueTitle === undefined) {
    return undefined;
  }
  const format = childNamed(value, 'numFmt')?.attributes;
  const gridlines = descendant(value, 'majorGridlines', 'spPr', 'ln', 'solidFill', 'srgbClr')?.attributes['val'];
  return {
    categoryAxis: { title: categoryTitle },
    valueAxis: {
      title: valueTitle,
      numberFormat: flag(format?.['sourceLinked']) ? null : (format?.['formatCode'] ?? null),
      gridlineColor: gridlines === undefined ? null : `#${gridlines.toUpperCase()}`,
    },
  };
}

function readLegend(legend: XmlElement | undefined): Chart['legend'] | undefined {
  if (legend === undefined) return 'none';
  const position = valueOf(legend, 'legendPos') ?? 'r';
  if (position === 'b') return 'bottom';
  return position === 'r' ? 'right' : undefined;
}

function valueOf(element: XmlElement, local: string): string | undefined {
  return childNamed(element, local)?.attributes['val'];
}

const isDash = oneOf<LineDash>(
  'solid',
  'dot',
  'dash',
  'lgDash',
  'dashDot',
  'lgDashDot',
  'lgDashDotDot',
  'sysDash',
  'sysDot',
  'sysDashDot',
  'sysDashDotDot',
);

const isSymbol = oneOf<MarkerSymbol>(
  'none',
  'circle',
  'square',
  'diamond',
  'triangle',
  'x',
  'star',
  'dot',
  'dash',
  'plus',
);
