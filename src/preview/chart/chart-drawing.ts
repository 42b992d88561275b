import type { LineDash, MarkerSymbol } from '../../host/browser';
import { pixels } from '../sheet-layout';
import type { ChartData, SeriesData } from './chart-data';
import {
  axisFont,
  categoryX,
  labelFont,
  legendSample,
  titleFont,
  valueY,
  type ChartLayout,
  type ChartSize,
  type ChartText,
} from './chart-layout';

const space = 'http://www.w3.org/2000/svg';
const ink = '#404040';
const axisColor = '#9A9A9A';
const plainGridline = '#E1E1E1';
/** Half the size of a marker, in pixels. */
const markerReach = 4;

/** Lengths of lines and gaps in widths of the line, as DrawingML defines its dashes. */
const dashes: Readonly<Record<LineDash, readonly number[]>> = {
  solid: [],
  dot: [1, 3],
  dash: [4, 3],
  lgDash: [8, 3],
  dashDot: [4, 3, 1, 3],
  lgDashDot: [8, 3, 1, 3],
  lgDashDotDot: [8, 3, 1, 3, 1, 3],
  sysDash: [3, 1],
  sysDot: [1, 1],
  sysDashDot: [3, 1, 1, 1],
  sysDashDotDot: [3, 1, 1, 1, 1, 1],
};

/** Outlines of markers around (0, 0); those that are lines only are drawn as such. */
const outlines: Readonly<Record<Exclude<MarkerSymbol, 'none' | 'auto'>, string>> = {
  circle: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
  square: 'M-3.5 -3.5h7v7h-7z',
  diamond: 'M0 -4.8L4.8 0L0 4.8L-4.8 0z',
  triangle: 'M0 -4.5L4.5 3.8H-4.5z',
  x: 'M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5',
  star: 'M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5M0 -4.5V4.5',
  dot: 'M-4 -1h8v2h-8z',
  dash: 'M-4 -1h8v2h-8z',
  plus: 'M0 -4.5V4.5M-4.5 0H4.5',
};

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const created = document.createElementNS(space, name);
  for (const [attribute, value] of Object.entries(attributes)) created.setAttribute(attribute, String(value));
  return created;
}

const anchors = { left: 'start', center: 'middle', right: 'end' } as const;

function textElement({ text, x, y, side }: ChartText, font: string, turned = false): SVGElement {
  const created = element('text', {
    x,
    y,
    fill: ink,
    'text-anchor': anchors[side],
    'dominant-baseline': 'central',
    ...(turned ? { transform: `rotate(-90 ${x} ${y})` } : {}),
  });
  created.style.font = font;
  created.textContent = text;
  return created;
}

function line(x1: number, y1: number, x2: number, y2: number, color: string): SVGElement {
  return element('line', { x1, y1, x2, y2, stroke: color, 'shape-rendering': 'crispEdges' });
}

function strokes({ color, series }: SeriesData): Readonly<Record<string, string | number>> {
  const width = pixels(series.weight);
  const dash = dashes[series.dash].map((length) => (length * width).toFixed(1)).join(' ');
  return {
    fill: 'none',
    stroke: color,
    'stroke-width': width.toFixed(2),
    'stroke-linejoin': 'round',
    ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
  };
}

function marker({ color, series }: SeriesData, x: number, y: number): SVGElement[] {
  if (series.marker === 'none') return [];
  const symbol = series.marker === 'auto' ? 'circle' : series.marker;
  const d = outlines[symbol];
  const transform = `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
  return [element('path', { d, transform, fill: color, stroke: color, 'stroke-width': 1.25 })];
}

/** The line through the points, broken where a value is missing. */
function linePath(points: readonly (readonly [number, number] | null)[]): string {
  let drawing = false;
  const steps = points.map((point) => {
    const command = drawing ? 'L' : 'M';
    drawing = point !== null;
    return point === null ? '' : `${command}${point[0].toFixed(1)} ${point[1].toFixed(1)}`;
  });
  return steps.join('');
}

function seriesElements(data: SeriesData, count: number, { plot, scale }: ChartLayout): SVGElement[] {
  const points = data.values.map((value, index) =>
    value === null ? null : ([categoryX(plot, index, count), valueY(plot, scale, value)] as const),
  );
  return [
    element('path', { d: linePath(points), ...strokes(data) }),
    ...points.flatMap((point) => (point === null ? [] : marker(data, point[0], point[1]))),
  ];
}

function legendElements(data: SeriesData, entry: ChartText): SVGElement[] {
  const end = entry.x + legendSample - 2 * markerReach;
  return [
    element('path', { d: `M${entry.x} ${entry.y}H${end}`, ...strokes(data) }),
    ...marker(data, (entry.x + end) / 2, entry.y),
    textElement({ ...entry, x: entry.x + legendSample }, labelFont),
  ];
}

function axes({ chart }: ChartData, { plot, scale, valueLabels, categoryLabels }: ChartLayout): SVGElement[] {
  const right = plot.left + plot.width;
  const zero = valueY(plot, scale, Math.min(scale.most, Math.max(scale.least, 0)));
  const gridline = chart.valueAxis.gridlineColor ?? plainGridline;
  return [
    ...valueLabels.map(({ y }) => line(plot.left, y, right, y, gridline)),
    line(plot.left, zero, right, zero, axisColor),
    ...[...valueLabels, ...categoryLabels].map((label) => textElement(label, labelFont)),
  ];
}

/** Draws a chart; the first series lies lowest. */
export function chartDrawing(data: ChartData, layout: ChartLayout, size: ChartSize): SVGElement {
  const drawing = element('svg', {
    width: size.width,
    height: size.height,
    viewBox: `0 0 ${size.width} ${size.height}`,
  });
  const frame = element('rect', {
    x: 0.5,
    y: 0.5,
    width: size.width - 1,
    height: size.height - 1,
    fill: '#FFFFFF',
    stroke: '#D9D9D9',
  });
  drawing.append(
    frame,
    ...axes(data, layout),
    ...data.series.flatMap((series) => seriesElements(series, data.categories.length, layout)),
    ...data.series.flatMap((series, index) => {
      const entry = layout.legend[index];
      return entry === undefined ? [] : legendElements(series, entry);
    }),
    ...(layout.title === null ? [] : [textElement(layout.title, titleFont)]),
    ...(layout.valueTitle === null ? [] : [textElement(layout.valueTitle, axisFont, true)]),
    ...(layout.categoryTitle === null ? [] : [textElement(layout.categoryTitle, axisFont)]),
  );
  return drawing;
}
