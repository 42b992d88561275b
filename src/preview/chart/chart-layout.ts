import type { Side } from '../text-run';
import type { MeasureText } from '../text-width';
import { formatValue, type Chart } from '../../host/browser';
import type { ChartData } from './chart-data';
import { valueScale, type ValueScale } from './value-scale';

const family = '"Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", Arial, sans-serif';
export const labelFont = `12px ${family}`;
export const titleFont = `bold 15px ${family}`;
export const axisFont = `bold 12px ${family}`;

const margin = 12;
const lineHeight = 18;
const titleHeight = 28;
const leastTickRoom = 30;
const labelGap = 8;
/** Between the axis and its labels: enough that none touches the lowest value beside it. */
const belowAxis = 7;
/** The line beside a name in the legend. */
export const legendSample = 52;

/** A text at a place in the chart; `y` is its middle. */
export interface ChartText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly side: Side;
}

export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything in a chart stands, in pixels. */
export interface ChartLayout {
  readonly plot: Plot;
  readonly scale: ValueScale;
  readonly title: ChartText | null;
  readonly valueTitle: ChartText | null;
  readonly categoryTitle: ChartText | null;
  readonly valueLabels: readonly ChartText[];
  readonly categoryLabels: readonly ChartText[];
  /** In the order of the series; `x` is where the sample line begins. */
  readonly legend: readonly ChartText[];
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** The text cut so that it fits, with an ellipsis for what is left out. */
export function cutToFit(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && width(`${characters.join('')}…`) > room) characters.pop();
  return `${characters.join('')}…`;
}

/** How far apart labels stand so that none touches the next: every one, every second, ... */
export function labelStep(widths: readonly number[], room: number): number {
  const widest = Math.max(0, ...widths);
  return Math.max(1, Math.ceil((widest + labelGap) / Math.max(1, room)));
}

function valueText(value: number, chart: Chart): string {
  try {
    return formatValue(value, chart.valueAxis.numberFormat ?? 'General').trim();
  } catch {
    return String(value);
  }
}

interface Legend {
  readonly width: number;
  readonly height: number;
  readonly entries: readonly ChartText[];
}

function legendAtRight(names: readonly string[], size: ChartSize, top: number, measure: MeasureText): Legend {
  const room = size.width * 0.3 - legendSample;
  const texts = names.map((name) => cutToFit(name, room, (text) => measure(text, labelFont)));
  const width = legendSample + Math.max(0, ...texts.map((text) => measure(text, labelFont))) + margin;
  const start = top + Math.max(0, (size.height - top - margin - texts.length * (lineHeight + 4)) / 2);
  const entries = texts.map((text, index): ChartText => {
    const y = start + (index + 0.5) * (lineHeight + 4);
    return { text, x: size.width - width, y, side: 'left' };
  });
  return { width, height: 0, entries };
}

/** Names in rows, as many in each as have room. */
function legendAtBottom(names: readonly string[], size: ChartSize, measure: MeasureText): Legend {
  const room = size.width - 2 * margin;
  const rows: { text: string; width: number }[][] = [];
  let used = room;
  for (const name of names) {
    const text = cutToFit(name, room - legendSample, (part) => measure(part, labelFont));
    const width = legendSample + measure(text, labelFont) + margin;
    if (used + width > room) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push({ text, width });
    used += width;
  }
  const height = rows.length * lineHeight + 4;
  const entries = rows.flatMap((row, down) => {
    let x = (size.width - row.reduce((sum, { width }) => sum + width, 0)) / 2;
    return row.map(({ text, width }): ChartText => {
      const entry: ChartText = { text, x, y: size.height - height + (down + 0.5) * lineHeight, side: 'left' };
      x += width;
      return entry;
    });
  });
  return { width: 0, height, entries };
}

function legendOf(data: ChartData, size: ChartSize, top: number, measure: MeasureText): Legend {
  const names = data.series.map(({ name }) => name);
  if (data.chart.legend === 'none') return { width: 0, height: 0, entries: [] };
  return data.chart.legend === 'right'
    ? legendAtRight(names, size, top, measure)
    : legendAtBottom(names, size, measure);
}

/** Left edges of categories lie evenly across the plot; a point stands in the middle of its own. */
export function categoryX({ left, width }: Plot, index: number, count: number): number {
  return left + ((index + 0.5) * width) / Math.max(1, count);
}

export function valueY({ top, height }: Plot, { least, most }: ValueScale, value: number): number {
  return top + height - ((value - least) / (most - least)) * height;
}

function categoryLabels(categories: readonly string[], plot: Plot, measure: MeasureText): ChartText[] {
  const room = plot.width / Math.max(1, categories.length);
  const step = labelStep(
    categories.map((text) => measure(text, labelFont)),
    room,
  );
  return categories.flatMap((text, index) =>
    index % step === 0
      ? [
          {
            text,
            x: categoryX(plot, index, categories.length),
            y: plot.top + plot.height + lineHeight / 2 + belowAxis,
            side: 'center',
          },
        ]
      : [],
  );
}

/** Places a chart's parts so that no text lies on another. */
export function chartLayout(data: ChartData, size: ChartSize, measure: MeasureText): ChartLayout {
  const { chart, series, categories } = data;
  const top = margin + (chart.title === null ? 0 : titleHeight);
  const legend = legendOf(data, size, top, measure);
  const below = lineHeight + belowAxis + (chart.categoryAxis.title === null ? 0 : lineHeight) + legend.height;
  const height = Math.max(20, size.height - top - below - margin / 2);
  const numbers = series.flatMap(({ values }) => values).filter((value) => value !== null);
  const scale = valueScale(numbers, Math.max(1, Math.floor(height / leastTickRoom)));
  const texts = scale.ticks.map((tick) => valueText(tick, chart));
  const beside = chart.valueAxis.title === null ? 0 : lineHeight;
  const left = margin + beside + Math.max(0, ...texts.map((text) => measure(text, labelFont))) + labelGap;
  const plot = { left, top, width: Math.max(20, size.width - left - legend.width - margin), height };
  const middle = { x: plot.left + plot.width / 2, y: plot.top + plot.height / 2 };
  const fits = (text: string, room: number, font: string): string =>
    cutToFit(text, room, (part) => measure(part, font));
  const centred = (text: string | null, room: number, font: string, x: number, y: number): ChartText | null =>
    text === null ? null : { text: fits(text, room, font), x, y, side: 'center' };
  return {
    plot,
    scale,
    title: centred(chart.title, size.width - 2 * margin, titleFont, size.width / 2, margin + titleHeight / 2 - 4),
    valueTitle: centred(chart.valueAxis.title, height, axisFont, margin + lineHeight / 2 - 4, middle.y),
    categoryTitle: centred(
      chart.categoryAxis.title,
      plot.width,
      axisFont,
      middle.x,
      top + height + 1.5 * lineHeight + belowAxis,
    ),
    valueLabels: texts.map((text, index) => ({
      text,
      x: plot.left - labelGap,
      y: valueY(plot, scale, scale.ticks[index] ?? 0),
      side: 'right',
    })),
    categoryLabels: categoryLabels(categories, plot, measure),
    legend: legend.entries,
  };
}
