import type { ChartSeries, LineChart } from '../sheets';
import { areaAddress, singleCell } from './areas';
import { bytesOf, costOf, type Step } from './batches';
import type { TargetSheet, Worksheets } from './target-sheet';

/** Excel's line styles know no long dash; the one with two dots differs as clearly from the others. */
const lineStyles = {
  solid: 'Continuous',
  dash: 'Dash',
  dot: 'Dot',
  'dash-dot': 'DashDot',
  'long-dash': 'DashDotDot',
} as const;

const markers = {
  none: 'None',
  circle: 'Circle',
  square: 'Square',
  diamond: 'Diamond',
  triangle: 'Triangle',
} as const;

const gridlineColor = '#D5DBE1';

/** Takes away the charts of an earlier run; others on the sheet are the user's. */
export function removeCharts({ existing, description }: TargetSheet): Step[] {
  if (existing === null) return [];
  const own = new Set([...existing.ownership.charts, ...description.charts.map(({ name }) => name)]);
  return existing.charts.flatMap(({ name, chart }): Step[] =>
    own.has(name) ? [{ bytes: costOf({ objects: 1, calls: 1 }), queue: () => chart.delete() }] : [],
  );
}

/** A name that begins with `=` would be taken for a reference. */
function seriesName(name: string): string {
  return name.startsWith('=') ? ` ${name}` : name;
}

function fillSeries(worksheet: Excel.Worksheet, chart: LineChart, series: ChartSeries, drawn: Excel.ChartSeries): void {
  drawn.setValues(worksheet.getRange(areaAddress(series.values)));
  drawn.setXAxisValues(worksheet.getRange(areaAddress(chart.categories)));
  drawn.name = seriesName(series.name);
  const { line } = drawn.format;
  line.color = series.color;
  line.weight = series.weight;
  line.lineStyle = lineStyles[series.dash];
  drawn.markerStyle = markers[series.marker];
  if (series.marker === 'none') return;
  drawn.markerForegroundColor = series.color;
  drawn.markerBackgroundColor = series.color;
}

function setAxis(axis: Excel.ChartAxis, { title, numberFormat }: LineChart['valueAxis']): void {
  axis.numberFormat = numberFormat;
  axis.majorGridlines.format.line.color = gridlineColor;
  if (title === '') axis.title.visible = false;
  else axis.title.text = title;
}

function setLegend(legend: Excel.ChartLegend, place: LineChart['legend']): void {
  if (place === 'none') legend.visible = false;
  else legend.position = place === 'right' ? 'Right' : 'Bottom';
}

function addChart(worksheet: Excel.Worksheet, description: LineChart): void {
  const [first, ...others] = description.series;
  if (first === undefined) return;
  const type = description.series.some(({ marker }) => marker !== 'none') ? 'LineMarkers' : 'Line';
  // Made from one row, said to be one: left to itself Excel may take its cells for a series each.
  const chart = worksheet.charts.add(type, worksheet.getRange(areaAddress(first.values)), 'Rows');
  chart.name = description.name;
  chart.title.visible = false;
  fillSeries(worksheet, description, first, chart.series.getItemAt(0));
  for (const series of others) fillSeries(worksheet, description, series, chart.series.add(seriesName(series.name)));
  setAxis(chart.axes.valueAxis, description.valueAxis);
  setLegend(chart.legend, description.legend);
  const { firstRow, firstColumn, lastRow, lastColumn } = description.area;
  const corner = (row: number, column: number): string => areaAddress(singleCell({ row, column }));
  chart.setPosition(corner(firstRow, firstColumn), corner(lastRow, lastColumn));
}

const seriesBytes = costOf({ ranges: 2, objects: 3, calls: 9 });

/** Draws the charts, once what they show is there. */
export function writeCharts(target: TargetSheet, worksheets: Worksheets): Step[] {
  return target.description.charts.map((chart) => ({
    bytes: bytesOf(chart) + costOf({ ranges: 1, objects: 10, calls: 8 }) + chart.series.length * seriesBytes,
    queue: () => addChart(worksheets.of(target), chart),
  }));
}
