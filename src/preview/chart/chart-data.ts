import { parseAddress, type Cell, type Chart, type ChartSeries, type Workbook } from '../../host/browser';
import { cellContent, contentText } from '../cell-content';

/** Colours of series that have none of their own. */
const palette = ['#1F3A5F', '#C9A227', '#1B6E3A', '#A61B1B', '#6B3FA0', '#52606D'];

/** A series with what its cells hold at the moment; null where there is no number. */
export interface SeriesData {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly color: string;
  readonly series: ChartSeries;
}

/** What a chart shows at the moment. */
export interface ChartData {
  readonly chart: Chart;
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

/** The cells that a reference names, in reading order; none where it names nothing. */
function referencedCells(workbook: Workbook, reference: string): readonly (Cell | undefined)[] {
  try {
    const { sheet: name, block } = parseAddress(reference.replace(/^=/, ''));
    const sheet = workbook.sheets.find((candidate) => candidate.name.toLowerCase() === name?.toLowerCase());
    if (sheet === undefined) return [];
    const cells: (Cell | undefined)[] = [];
    for (let row = block.firstRow; row <= block.lastRow; row++) {
      for (let column = block.firstColumn; column <= block.lastColumn; column++) {
        cells.push(sheet.rows.get(row)?.get(column));
      }
    }
    return cells;
  } catch {
    return [];
  }
}

function shownText(workbook: Workbook, cell: Cell | undefined): string {
  const format = workbook.formats[cell?.format ?? 0]?.numberFormat ?? 'General';
  return contentText(cellContent(cell?.value ?? null, format)).trim();
}

function nameOf(workbook: Workbook, name: string): string {
  return name.startsWith('=') ? shownText(workbook, referencedCells(workbook, name)[0]) : name;
}

function seriesData(workbook: Workbook, series: ChartSeries, index: number): SeriesData {
  return {
    name: nameOf(workbook, series.name),
    values: referencedCells(workbook, series.values).map((cell) =>
      typeof cell?.value === 'number' ? cell.value : null,
    ),
    color: series.color ?? palette[index % palette.length] ?? '#1F3A5F',
    series,
  };
}

/** Reads a chart's cells. */
export function chartData(workbook: Workbook, chart: Chart): ChartData {
  const series = chart.series.map((one, index) => seriesData(workbook, one, index));
  const named = referencedCells(workbook, chart.series[0]?.categories ?? '');
  const count = Math.max(named.length, ...series.map(({ values }) => values.length));
  const categories = Array.from({ length: count }, (_, index) =>
    named[index] === undefined ? String(index + 1) : shownText(workbook, named[index]),
  );
  return { chart, categories, series };
}
