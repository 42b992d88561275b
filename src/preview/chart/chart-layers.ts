import type { Chart, Workbook } from '../../host/browser';
import { endOf, pixels, type SheetLayout } from '../sheet-layout';
import type { MeasureText } from '../text-width';
import { chartData } from './chart-data';
import { chartDrawing } from './chart-drawing';
import { chartLayout } from './chart-layout';

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A part of the grid: the one that scrolls, or one that stays in view. */
interface Layer {
  readonly element: HTMLElement;
  /** The part's top left corner on the sheet. */
  cornerOf(layout: SheetLayout): Corner;
  /** Where the part ends on the sheet. */
  endOf(layout: SheetLayout): Corner;
}

const scrolls = Number.POSITIVE_INFINITY;

function layer(colType: string, rowType: string): Layer {
  const element = document.createElement('div');
  element.className = 'chart-layer';
  element.slot = `data-${colType}-${rowType}`;
  const [staysX, staysY] = [colType === 'colPinStart', rowType === 'rowPinStart'];
  return {
    element,
    cornerOf: ({ frozenColumns, frozenRows }) => ({
      x: staysX ? 0 : endOf(frozenColumns),
      y: staysY ? 0 : endOf(frozenRows),
    }),
    endOf: ({ frozenColumns, frozenRows }) => ({
      x: staysX ? endOf(frozenColumns) : scrolls,
      y: staysY ? endOf(frozenRows) : scrolls,
    }),
  };
}

/** A sheet's charts over its cells; one that lies across frozen panes shows its part in each. */
export class ChartLayers {
  private readonly layers = ['colPinStart', 'rgCol'].flatMap((colType) =>
    ['rowPinStart', 'rgRow'].map((rowType) => layer(colType, rowType)),
  );

  constructor(
    grid: HTMLElement,
    private readonly measure: MeasureText,
  ) {
    grid.append(...this.layers.map(({ element }) => element));
  }

  /** Draws the charts anew from what their cells hold now. */
  draw(workbook: Workbook, charts: readonly Chart[], layout: SheetLayout): void {
    for (const { element } of this.layers) element.replaceChildren();
    for (const chart of charts) this.drawChart(workbook, chart, layout);
  }

  private drawChart(workbook: Workbook, chart: Chart, layout: SheetLayout): void {
    const size = { width: Math.round(pixels(chart.width)), height: Math.round(pixels(chart.height)) };
    const data = chartData(workbook, chart);
    const placed = chartLayout(data, size, this.measure);
    const [left, top] = [pixels(chart.left), pixels(chart.top)];
    const reached = this.layers.filter((part) => {
      const [corner, end] = [part.cornerOf(layout), part.endOf(layout)];
      return left < end.x && top < end.y && left + size.width > corner.x && top + size.height > corner.y;
    });
    for (const part of reached) {
      const drawing = chartDrawing(data, placed, size);
      const corner = part.cornerOf(layout);
      drawing.style.left = `${left - corner.x}px`;
      drawing.style.top = `${top - corner.y}px`;
      // A grid has no pictures for readers: the page names them beside it.
      drawing.setAttribute('aria-hidden', 'true');
      drawing.setAttribute('data-chart', chart.name);
      part.element.append(drawing);
    }
  }
}
