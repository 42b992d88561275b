import type { Area, ChartSeries, LineChart } from '../sheets';
import { areaAddress, singleCell } from './areas';
import { bytesOf, costOf, type Step } from './batches';
import { isSameDress, type SheetDress } from './sheet-dress';

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
  place(chart, description.area);
}

function place(chart: Excel.Chart, { firstRow, firstColumn, lastRow, lastColumn }: Area): void {
  const corner = (row: number, column: number): string => areaAddress(singleCell({ row, column }));
  chart.setPosition(corner(firstRow, firstColumn), corner(lastRow, lastColumn));
}

/**
 * Has a chart that stands show what is described; where it stands is the user's unless the run moves it. Its series are
 * known by their names: the user may have added some.
 */
function updateChart(worksheet: Excel.Worksheet, chart: Excel.Chart, from: LineChart, to: LineChart): void {
  const own = new Set([...from.series, ...to.series].map(({ name }) => seriesName(name)));
  const standing = chart.series.items.filter(({ name }) => own.has(name));
  to.series.forEach((series, index) => {
    fillSeries(worksheet, to, series, standing[index] ?? chart.series.add(seriesName(series.name)));
  });
  for (const series of standing.slice(to.series.length)) series.delete();
  setAxis(chart.axes.valueAxis, to.valueAxis);
  setLegend(chart.legend, to.legend);
  if (!isSameDress(from.area, to.area)) place(chart, to.area);
}

/** What is asked of the charts of a sheet before they are changed. */
export const chartProperties = 'items/name,items/series/items/name';

const seriesBytes = costOf({ ranges: 2, objects: 3, calls: 9 });

function chartBytes(chart: LineChart): number {
  return bytesOf(chart) + costOf({ ranges: 1, objects: 10, calls: 8 }) + chart.series.length * seriesBytes;
}

function named<T extends { readonly name: string }>(things: readonly T[], name: string): T | undefined {
  return things.find((thing) => thing.name === name);
}

/**
 * Puts one run's charts in the place of another's. One that stands is changed where it stands, so that what the user has
 * done to it stays; one that the user has deleted stays away; the user's own are left alone.
 */
export function chartSteps(
  worksheetOf: () => Excel.Worksheet,
  from: SheetDress | null,
  to: SheetDress,
  standing: readonly Excel.Chart[],
): Step[] {
  const before = from?.charts ?? [];
  const removed = before.flatMap((chart): Step[] => {
    const drawn = named(standing, chart.name);
    if (drawn === undefined || named(to.charts, chart.name) !== undefined) return [];
    return [{ bytes: costOf({ objects: 1, calls: 1 }), queue: () => drawn.delete() }];
  });
  const shown = to.charts.flatMap((chart): Step[] => {
    const [former, drawn] = [named(before, chart.name), named(standing, chart.name)];
    if (former === undefined && drawn === undefined) {
      return [{ bytes: chartBytes(chart), queue: () => addChart(worksheetOf(), chart) }];
    }
    if (drawn === undefined || isSameDress(former, chart)) return [];
    return [{ bytes: chartBytes(chart), queue: () => updateChart(worksheetOf(), drawn, former ?? chart, chart) }];
  });
  return [...removed, ...shown];
}
