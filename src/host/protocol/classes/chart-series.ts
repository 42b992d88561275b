import type { Chart, ChartSeries, MarkerSymbol } from '../../model';
import { absoluteReference } from '../address';
import { areaOf } from '../area-arguments';
import { colorOf, numberOf, textOf, wordFor, wordOf } from '../arguments';
import { HostError } from '../host-error';
import { change, creation, HostObject, lookup, navigation, scalar, type Argument, type Scalar } from '../host-object';
import { lineFormat } from './chart-line-format';

const markers: Readonly<Record<string, MarkerSymbol>> = {
  None: 'none',
  Automatic: 'auto',
  Circle: 'circle',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Plus: 'plus',
};

function referenceTo(argument: Argument | undefined): string {
  const { sheet, block } = areaOf(argument);
  return absoluteReference(sheet.name, block);
}

/** A new series has no figures until they are set. */
function addSeries(chart: Chart, name: Argument | undefined): ChartSeries {
  const series: ChartSeries = {
    name: name === undefined || name === null ? `Series${chart.series.length + 1}` : textOf(name),
    values: '',
    categories: '',
    color: null,
    weight: 2.25,
    dash: 'solid',
    marker: 'none',
  };
  chart.series.push(series);
  return series;
}

export function seriesCollection(chart: Chart, guard: () => void): HostObject {
  const at = (index: number): HostObject => {
    const series = chart.series[index];
    if (series === undefined) throw new HostError('InvalidArgument');
    return seriesObject(chart, series, guard);
  };
  return HostObject.of(
    'ChartSeriesCollection',
    {
      Add: creation(([name]) => seriesObject(chart, addSeries(chart, name), guard)),
      GetItemAt: lookup(([index]) => at(numberOf(index))),
    },
    { guard, items: () => chart.series.map((series) => seriesObject(chart, series, guard)) },
  );
}

function setMarker(chart: Chart, series: ChartSeries, marker: MarkerSymbol): void {
  series.marker = marker;
  if (marker !== 'none') chart.type = 'LineMarkers';
}

/** A marker is drawn in its line's colour: no other can be kept. */
function markerColor(series: ChartSeries): Scalar {
  return scalar(
    () => series.color ?? '',
    (value) => {
      if (colorOf(value) !== series.color) throw new HostError('InvalidArgument');
    },
  );
}

function seriesObject(chart: Chart, series: ChartSeries, guard: () => void): HostObject {
  return HostObject.of(
    'ChartSeries',
    {
      MarkerBackgroundColor: markerColor(series),
      MarkerForegroundColor: markerColor(series),
      MarkerStyle: scalar(
        () => wordFor(series.marker, markers),
        (value) => setMarker(chart, series, wordOf(value, markers)),
      ),
      Name: scalar(
        () => series.name,
        (value) => {
          series.name = textOf(value);
        },
      ),
      Format: navigation(() =>
        HostObject.of('ChartSeriesFormat', { Line: navigation(() => lineFormat(series, guard)) }),
      ),
      Delete: change(() => {
        chart.series = chart.series.filter((other) => other !== series);
      }),
      SetValues: change(([range]) => {
        series.values = referenceTo(range);
      }),
      SetXAxisValues: change(([range]) => {
        series.categories = referenceTo(range);
      }),
    },
    { guard },
  );
}
