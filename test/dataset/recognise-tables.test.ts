import { recogniseDataset, type Dataset } from '../../src/dataset';
import { indicator, plan } from '../support/plan';
import { grid, type GridPlace } from '../support/grid';
import { at, facts, placesOf } from './facts';

const trade = plan(2013, 2015, [
  indicator('exports', { names: { en: 'Exports', 'zh-CN': '出口额', 'zh-HK': '出口額' } }),
  indicator('imports', { names: { en: 'Imports', 'zh-CN': '进口额', 'zh-HK': '進口額' } }),
  indicator('firms', { names: { en: 'Firms', 'zh-CN': '企业数', 'zh-HK': '企業數' }, unit: 'count', kind: 'stock' }),
]);

function read(table: string, place?: GridPlace): Dataset {
  return recogniseDataset([grid(table, place)], trade);
}

describe('layouts', () => {
  test('years across, a unit column', () => {
    const dataset = read(`
      Trade of a province
      Indicator | Unit     | 2010 | 2011
      Exports   | USD 100m | 10   | 11
      Imports   | USD 100m | 7    | 8`);
    expect(facts(dataset)).toEqual([
      'Exports [exports USD_100M] 2010=10 2011=11',
      'Imports [imports USD_100M] 2010=7 2011=8',
    ]);
    expect(dataset.problems).toEqual([]);
  });

  test('years down, a unit row', () => {
    const dataset = read(`
      年份 | 出口额 | 进口额
      单位 | 亿美元 | 亿美元
      2010年 | 10 | 7
      2011年 | 11 | 8`);
    expect(facts(dataset)).toEqual([
      '出口额 [exports USD_100M] 2010=10 2011=11',
      '进口额 [imports USD_100M] 2010=7 2011=8',
    ]);
    expect(dataset.series.map(({ orientation }) => orientation)).toEqual(['down', 'down']);
  });

  test('years newest first', () => {
    const { series } = read(`
      指标 | 2011年 | 2010年
      出口额(亿美元) | 11 | 10`);
    expect(series.map(({ firstCell }) => at(firstCell))).toEqual(['Sheet1!C2']);
    expect([...(series[0]?.observations.keys() ?? [])]).toEqual([2010, 2011]);
  });

  test('tables side by side and one under another', () => {
    const dataset = read(`
      (USD 100m) | 2010 | 2011 |  | (USD 100m) | 2010 | 2011
      Exports    | 10   | 11   |  | Imports    | 7    | 8

      Item  | 2011 | 2012 | 2013
      Firms | 2001 | 2005 | 2012`);
    expect(facts(dataset)).toEqual([
      'Exports [exports USD_100M] 2010=10 2011=11',
      'Imports [imports USD_100M] 2010=7 2011=8',
      'Firms [firms count] 2011=2001 2012=2005 2013=2012',
    ]);
  });

  test('blocks that repeat the years share their labels, each under its own title', () => {
    const dataset = read(`
              | Exports |      | Imports |
      USD 100m | 2010   | 2011 | 2010    | 2011
      Goods   | 1       | 2    | 3       | 4`);
    expect(dataset.series.map(({ firstCell }) => at(firstCell))).toEqual(['Sheet1!B3', 'Sheet1!D3']);
  });

  test('columns between the years are passed over', () => {
    expect(
      facts(
        read(`
      Item | 2010 | % | 2011 | %
      Exports (USD 100m) | 10 | 5 | 11 | 10`),
      ),
    ).toEqual(['Exports (USD 100m) [exports USD_100M] 2010=10 2011=11']);
  });

  test('years far apart stand under "Year"', () => {
    expect(
      facts(
        read(`
      Year | Exports (USD bn)
      1980 | 1
      1985 | 2
      1986 | 3`),
      ),
    ).toEqual(['Exports (USD bn) [exports USD_100M] 1980=10 1985=20 1986=30']);
  });

  test('a single year counts in words', () => {
    expect(facts(read(`Item | 2012年\nExports (USD 100m) | 10`))).toEqual([
      'Exports (USD 100m) [exports USD_100M] 2012=10',
    ]);
    expect(facts(read(`Size | 2012\nExports (USD 100m) | 10`))).toEqual([]);
  });
});

describe('what is no head', () => {
  test('figures of about 2000', () => {
    const dataset = read(`
      Year | Firms | Exports (USD 100m)
      2009 | 1998 | 2001
      2010 | 2005 | 2002
      2011 | 2012 | 2003`);
    expect(facts(dataset)).toEqual([
      'Firms [firms count] 2009=1998 2010=2005 2011=2012',
      'Exports (USD 100m) [exports USD_100M] 2009=2001 2010=2002 2011=2003',
    ]);
  });

  test('a row of figures in a table that has heads', () => {
    expect(
      facts(
        read(`
      Item | 2010 | 2011 | 2012
      Firms | 2010 | 2011 | 2012
      Exports (USD 100m) | 1 | 2 | 3`),
      ),
    ).toEqual([
      'Firms [firms count] 2010=2010 2011=2011 2012=2012',
      'Exports (USD 100m) [exports USD_100M] 2010=1 2011=2 2012=3',
    ]);
  });

  test.each([
    `
      No. | Source | Year | Address
      1 | A daily paper | 2011 | example.org
      2 | A weekly paper | 2012 | example.org`,
    `
      Notes
      1. Figures for 2012 are revised.
      2. 2010-2012: see the yearbook of 2013.`,
    `
      Partner | Value | Rank
      East | 2010 | 1
      West | 2012 | 2`,
  ])('a list of sources, notes or partners: %s', (table) => {
    const dataset = read(table);
    expect(dataset.series).toEqual([]);
    expect(dataset.problems).toMatchObject([{ code: 'no-series', severity: 'error' }]);
  });

  test('notes under a table', () => {
    const dataset = read(`
      Item | 2011 | 2012
      Exports (USD 100m) | 1 | 2

      注:2012年为快报数
      资料来源:海关 | 2012`);
    expect(facts(dataset)).toEqual(['Exports (USD 100m) [exports USD_100M] 2011=1 2012=2']);
  });
});

describe('parts of a year', () => {
  test('stay out, each with its cell', () => {
    const dataset = read(`
      指标 | 2011年 | 2012年 | 2012年1-9月 | 2013年1-9月
      出口额(亿美元) | 1 | 2 | 3 | 4`);
    expect(facts(dataset)).toEqual(['出口额(亿美元) [exports USD_100M] 2011=1 2012=2']);
    expect(placesOf(dataset, 'part-year-left-out')).toEqual(['Sheet1!D1', 'Sheet1!E1']);
  });

  test('are told on a second line as well', () => {
    const dataset = read(`
      指标 | 2011 | 2012 | 2013
       | 全年 | 全年 | 1-9月
      出口额(亿美元) | 1 | 2 | 3`);
    expect(facts(dataset)).toEqual(['出口额(亿美元) [exports USD_100M] 2011=1 2012=2']);
    expect(placesOf(dataset, 'part-year-left-out')).toEqual(['Sheet1!D1']);
  });

  test('make no series by themselves', () => {
    const dataset = read(`
      指标 | 2012年1-9月 | 2013年1-9月
      出口额(亿美元) | 3 | 4`);
    expect(dataset.series).toEqual([]);
    expect(placesOf(dataset, 'part-year-left-out')).toEqual(['Sheet1!B1', 'Sheet1!C1']);
  });

  test('in the title leave the whole table out', () => {
    const dataset = read(`
      主要指标(1-9月)
      指标 | 2011 | 2012
      出口额(亿美元) | 3 | 4`);
    expect(dataset.series).toEqual([]);
    expect(placesOf(dataset, 'part-year-left-out')).toEqual(['Sheet1!A1']);
  });

  test('quarters and months are no years', () => {
    const dataset = read(`
      Year | Quarter | Exports (USD 100m)
      2011 | Q1 | 1
       | Q2 | 2
      2012 | Q1 | 3`);
    expect(dataset.series).toEqual([]);
    const monthly = read(`
      Date | Exports (USD 100m)
      40909:yyyy-mm | 1
      40940:yyyy-mm | 2
      40969:yyyy-mm | 3`);
    expect(monthly.series).toEqual([]);
  });
});

describe('figures', () => {
  test('that are missing are no zeros', () => {
    const dataset = read(`
      Item | 2009 | 2010 | 2011 | 2012
      Exports (USD 100m) |  | 1 | … | `);
    expect(facts(dataset)).toEqual(['Exports (USD 100m) [exports USD_100M] 2010=1']);
    expect(dataset.problems).toMatchObject([
      { code: 'value-missing', severity: 'note', place: { cell: 'D2' }, parameters: { year: '2011, 2012', count: 2 } },
    ]);
  });

  test('zero is a figure', () => {
    expect(facts(read(`Item | 2011 | 2012\nExports (USD 100m) | 0 | 1`))).toEqual([
      'Exports (USD 100m) [exports USD_100M] 2011=0 2012=1',
    ]);
  });

  test('an indicator without any figure keeps its cells', () => {
    const { series, problems } = read(`
      Item | Unit | 2011 | 2012
      Imports | USD 100m | 1 | 2
      Exports | USD 100m | |`);
    expect(series.map(({ indicator: of, observations }) => [of, observations.size])).toEqual([
      ['imports', 2],
      ['exports', 0],
    ]);
    expect([...(series[1]?.yearCells.values() ?? [])].map(at)).toEqual(['Sheet1!C3', 'Sheet1!D3']);
    expect(problems).toMatchObject([{ code: 'value-missing', place: { cell: 'C3' } }]);
  });

  test('words in place of a figure are named', () => {
    const dataset = read(`
      Item | 2010 | 2011 | 2012
      Exports (USD 100m) | 1 | about 3 | #REF!`);
    expect(placesOf(dataset, 'value-not-number')).toEqual(['Sheet1!C2', 'Sheet1!D2']);
    expect(facts(dataset)).toEqual(['Exports (USD 100m) [exports USD_100M] 2010=1']);
  });

  test('of a year that stands twice are read once', () => {
    const dataset = read(`
      Item | 2011 | 2012 | 2012
      Exports (USD 100m) | 1 | 2 | 3`);
    expect(facts(dataset)).toEqual(['Exports (USD 100m) [exports USD_100M] 2011=1 2012=2']);
    expect(placesOf(dataset, 'year-duplicated')).toEqual(['Sheet1!D1']);
  });

  test('keep their cells on the sheet, wherever its used part begins', () => {
    const { series } = read(`Item | 2011 | 2012\nExports (USD 100m) | 1 | 2`, {
      sheet: 'Trade',
      firstRow: 4,
      firstColumn: 2,
    });
    const cells = [...(series[0]?.observations.values() ?? [])].map(({ cell }) => at(cell));
    expect(cells).toEqual(['Trade!D6', 'Trade!E6']);
  });

  test('say on what they rest; a forecast is no figure', () => {
    const { series, problems } = read(`
      Item | 2011 | 2012 P | Source
      Exports (USD 100m) | 1 | 2 | Customs
      Imports (USD 100m) | 1 | 2 | derived: trade less exports`);
    expect(series.map(({ source }) => source)).toEqual(['Customs', 'derived: trade less exports']);
    expect(series.map(({ observations }) => [...observations.values()].map(({ status }) => status))).toEqual([
      ['reported'],
      ['derived'],
    ]);
    expect(series.map(({ yearCells }) => [...yearCells.keys()])).toEqual([[2011], [2011]]);
    expect(problems.map(({ code, parameters }) => [code, parameters['header']])).toContainEqual([
      'estimate-left-out',
      '2012 P',
    ]);
  });

  test('carry the letter that their format shows behind them', () => {
    const { series } = read(`
      Item | 2010 | 2011 | 2012 | Status
      Exports (USD 100m) | 1:0.0" d" | 2:0.0_ _d | 3:0.0" e" | partly derived`);
    const statuses = [...(series[0]?.observations.values() ?? [])].map(({ status }) => status);
    expect(statuses).toEqual(['derived', 'reported', 'estimated']);
  });

  test('a line of units, sources or states holds for every series', () => {
    const { series } = read(`
      年份 | 出口额 | 单位 | 来源 | 状态
      2011 | 1 | 亿美元 | 海关 | 公布
      2012 | 2 | 亿美元 | 海关 | 推算`);
    expect(series).toMatchObject([{ unit: 'USD_100M', source: '海关' }]);
    expect([...(series[0]?.observations.values() ?? [])].map(({ status }) => status)).toEqual(['reported', 'derived']);
  });
});

describe('a declaration that figures are made up', () => {
  test.each(['ILLUSTRATIVE - NOT DATA', 'Illustrative – not data', '示例数据,非统计数据'])('%s', (words) => {
    expect(read(`${words}\n\nItem | 2011 | 2012\nExports (USD 100m) | 1 | 2`).illustrative).toBe(true);
  });

  test('is not taken for granted', () =>
    expect(read(`Item | 2011 | 2012\nExports (USD 100m) | 1 | 2`).illustrative).toBe(false));
});
