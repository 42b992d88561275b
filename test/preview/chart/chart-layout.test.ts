import type { Chart } from '../../../src/host/browser';
import type { ChartData } from '../../../src/preview/chart/chart-data';
import { chartLayout, cutToFit, labelStep, type ChartText } from '../../../src/preview/chart/chart-layout';

const perCharacter = 7;
const measure = (text: string): number => [...text].length * perCharacter;

function data(categories: readonly string[], names: readonly string[], change: Partial<Chart> = {}): ChartData {
  const chart: Chart = {
    id: '1',
    name: 'Chart',
    type: 'Line',
    left: 0,
    top: 0,
    width: 0,
    height: 0,
    title: 'A title',
    series: [],
    valueAxis: { title: 'USD 100m', numberFormat: '#,##0', gridlineColor: null },
    categoryAxis: { title: 'Year' },
    legend: 'right',
    ...change,
  };
  const series = names.map((name) => ({
    name,
    values: categories.map((_, index) => 1000 + index * 700),
    color: '#000000',
    series: {
      name,
      values: '',
      categories: '',
      color: null,
      weight: 2,
      dash: 'solid' as const,
      marker: 'none' as const,
    },
  }));
  return { chart, categories, series };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ text, x, y, side }: ChartText): Box {
  const width = measure(text);
  const left = x - { left: 0, center: width / 2, right: width }[side];
  return { left, right: left + width, top: y - 7, bottom: y + 7 };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

const years = Array.from({ length: 25 }, (_, index) => String(2000 + index));

describe('the texts of a chart', () => {
  it.each([
    ['wide', { width: 900, height: 360 }, {}],
    ['narrow', { width: 320, height: 220 }, {}],
    ['with its legend below', { width: 420, height: 300 }, { legend: 'bottom' as const }],
    ['without titles', { width: 420, height: 300 }, { title: null, legend: 'none' as const }],
  ])('lie apart in one that is %s', (_what, size, change) => {
    const names = [
      'Target',
      'Reference',
      'Plan pace',
      'Shares unchanged',
      'Past low',
      'A rather long name of a scenario',
    ];
    const layout = chartLayout(data(years, names, change), size, measure);
    const legend = layout.legend.map((entry) => boxOf({ ...entry, x: entry.x + 52 }));
    const boxes = [
      ...[layout.title, layout.categoryTitle].flatMap((text) => (text === null ? [] : [boxOf(text)])),
      ...[...layout.valueLabels, ...layout.categoryLabels].map(boxOf),
      ...legend,
    ];
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1))
        expect([one, other, overlap(one, other)]).toEqual([one, other, false]);
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.right).toBeLessThanOrEqual(size.width);
      expect(one.bottom).toBeLessThanOrEqual(size.height);
    }
  });

  it('are left out where they would touch', () => {
    expect(labelStep([28, 28, 28], 40)).toBe(1);
    expect(labelStep([28, 28, 28], 20)).toBe(2);
  });

  it('are cut where there is no room', () => {
    expect(cutToFit('Shares unchanged', 70, measure)).toBe('Shares un…');
    expect(cutToFit('Target', 70, measure)).toBe('Target');
  });
});
