import { embedHost, newFile, type Chart } from '../../../src/host/browser';
import { chartData } from '../../../src/preview/chart/chart-data';

const chart: Chart = {
  id: '1',
  name: 'Chart',
  type: 'Line',
  left: 0,
  top: 0,
  width: 300,
  height: 200,
  title: null,
  series: [
    {
      name: '=Sheet1!$A$2',
      values: "'Sheet1'!$B$2:$D$2",
      categories: 'Sheet1!$B$1:$D$1',
      color: '#1F3A5F',
      weight: 2,
      dash: 'solid',
      marker: 'none',
    },
    { name: 'Target', values: 'Gone!$A$1:$C$1', categories: '', color: null, weight: 2, dash: 'dash', marker: 'x' },
  ],
  valueAxis: { title: null, numberFormat: null, gridlineColor: null },
  categoryAxis: { title: null },
  legend: 'right',
};

describe('what a chart shows', () => {
  const host = embedHost(newFile('test.xlsx'));
  const entries = [
    ['', '2011', '2012', '2013'],
    ['Exports', '10', '#N/A', '=B2*2'],
  ];
  for (const [row, texts] of entries.entries()) {
    for (const [column, text] of texts.entries()) host.type('Sheet1', row, column, text);
  }

  it('is what its cells hold, a gap where there is no number', () => {
    const { categories, series } = chartData(host.workbook, chart);
    expect(categories).toEqual(['2011', '2012', '2013']);
    expect(series[0]).toMatchObject({ name: 'Exports', values: [10, null, 20], color: '#1F3A5F' });
  });

  it('follows an edit', () => {
    host.type('Sheet1', 1, 1, '15');
    expect(chartData(host.workbook, chart).series[0]?.values).toEqual([15, null, 30]);
  });

  it('is empty for a series whose cells are gone, which keeps a colour', () => {
    expect(chartData(host.workbook, chart).series[1]).toMatchObject({ name: 'Target', values: [], color: '#C9A227' });
  });
});
