import { heightOfRow, leftOfColumn, topOfRow, widthOfColumn } from '../../model';
import type { Block, Chart, ChartSeries, Sheet } from '../../model';
import { absoluteReference } from '../address';
import { areaOf, blockArgument } from '../area-arguments';
import { booleanOf, textOf, wordFor, wordOf } from '../arguments';
import { span } from '../blocks';
import { HostError } from '../host-error';
import { change, creation, HostObject, lookup, navigation, scalar, type Argument } from '../host-object';
import { freeIdentity } from '../identity';
import type { Session } from '../session';
import { valueAxis } from './chart-axis';
import { seriesCollection } from './chart-series';

const chartTypes = { Line: 'Line', LineMarkers: 'LineMarkers' } as const;

/** Excel's own size of a new chart, in points. */
const newChart = { left: 0, top: 0, width: 360, height: 216 } as const;

function emptySeries(values: string, number: number): ChartSeries {
  return { name: `Series${number}`, values, categories: '', color: null, weight: 2.25, dash: 'solid', marker: 'none' };
}

/** One series a row, or one a column. */
function seriesOf(sheet: Sheet, block: Block, by: Argument | undefined): ChartSeries[] {
  const parts =
    wordOf(by, { Rows: 'rows', Columns: 'columns' }) === 'rows'
      ? span(block.firstRow, block.lastRow).map((row) => ({ ...block, firstRow: row, lastRow: row }))
      : span(block.firstColumn, block.lastColumn).map((column) => ({
          ...block,
          firstColumn: column,
          lastColumn: column,
        }));
  return parts.map((part, position) => emptySeries(absoluteReference(sheet.name, part), position + 1));
}

/** `Chart` and the first number that no chart of the sheet has yet. */
function freeName(sheet: Sheet): string {
  const names = new Set(sheet.charts.map(({ name }) => name));
  let number = sheet.charts.length + 1;
  while (names.has(`Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

function addChart(sheet: Sheet, [type, source, by]: readonly Argument[]): Chart {
  const area = areaOf(source);
  const chart: Chart = {
    id: freeIdentity(
      'chart',
      sheet.charts.map(({ id }) => id),
    ),
    name: freeName(sheet),
    type: wordOf<Chart['type']>(type, chartTypes),
    ...newChart,
    title: null,
    series: seriesOf(area.sheet, area.block, by),
    valueAxis: { title: null, numberFormat: null, gridlineColor: null },
    categoryAxis: { title: null },
    legend: 'right',
  };
  sheet.charts.push(chart);
  return chart;
}

function findChart(sheet: Sheet, key: string): Chart | undefined {
  return sheet.charts.find(({ id, name }) => id === key || name === key);
}

export function chartsObject(session: Session, sheet: Sheet): HostObject {
  return HostObject.of(
    'ChartCollection',
    {
      Add: creation((args) => chartObject(session, sheet, addChart(sheet, args))),
      GetItem: lookup(([key]) => {
        const chart = findChart(sheet, textOf(key));
        if (chart === undefined) throw new HostError('ItemNotFound');
        return chartObject(session, sheet, chart);
      }),
    },
    {
      guard: () => session.checkWritable(sheet),
      items: () => sheet.charts.map((chart) => chartObject(session, sheet, chart)),
    },
  );
}

/** From the first cell's top left corner to the last cell's bottom right one. */
function setPosition(sheet: Sheet, chart: Chart, [start, end]: readonly Argument[]): void {
  const from = blockArgument(sheet, start);
  chart.left = leftOfColumn(sheet, from.firstColumn);
  chart.top = topOfRow(sheet, from.firstRow);
  if (end === undefined || end === null) return;
  const to = blockArgument(sheet, end);
  chart.width = leftOfColumn(sheet, to.lastColumn) + widthOfColumn(sheet, to.lastColumn) - chart.left;
  chart.height = topOfRow(sheet, to.lastRow) + heightOfRow(sheet, to.lastRow) - chart.top;
}

function chartObject(session: Session, sheet: Sheet, chart: Chart): HostObject {
  const guard = (): void => session.checkWritable(sheet);
  return HostObject.of(
    'Chart',
    {
      Id: scalar(() => chart.id),
      Name: scalar(
        () => chart.name,
        (value) => {
          chart.name = textOf(value);
        },
      ),
      Axes: navigation(() => HostObject.of('ChartAxes', { ValueAxis: navigation(() => valueAxis(chart, guard)) })),
      Legend: navigation(() => chartLegend(chart, guard)),
      Series: navigation(() => seriesCollection(chart, guard)),
      Title: navigation(() => chartTitle(chart, guard)),
      Delete: change(() => {
        sheet.charts = sheet.charts.filter((other) => other !== chart);
      }),
      SetPosition: change((args) => setPosition(sheet, chart, args)),
    },
    { guard, identity: () => ({ Id: chart.id }) },
  );
}

/** A title without text of its own reads as Excel's placeholder. */
function chartTitle(chart: Chart, guard: () => void): HostObject {
  const visible = scalar(
    () => chart.title !== null,
    (value) => {
      chart.title = booleanOf(value) ? (chart.title ?? 'Chart Title') : null;
    },
  );
  return HostObject.of('ChartTitle', { Visible: visible }, { guard });
}

const legendPlaces: Readonly<Record<string, Chart['legend']>> = { Right: 'right', Bottom: 'bottom' };

function chartLegend(chart: Chart, guard: () => void): HostObject {
  return HostObject.of(
    'ChartLegend',
    {
      Position: scalar(
        () => wordFor(chart.legend, legendPlaces),
        (value) => {
          chart.legend = wordOf(value, legendPlaces);
        },
      ),
      Visible: scalar(
        () => chart.legend !== 'none',
        (value) => {
          if (!booleanOf(value)) chart.legend = 'none';
          else if (chart.legend === 'none') chart.legend = 'right';
        },
      ),
    },
    { guard },
  );
}
