import { recogniseDataset, seriesOf, type Dataset } from '../../src/dataset';
import { builtInPlan } from '../../src/plan/built-in-plans';
import { indicator, plan, share } from '../support/plan';
import { grid } from '../support/grid';
import { indicators, placesOf } from './facts';

const guangdong = builtInPlan('guangdong-2013') ?? plan(2013, 2015, []);

function read(table: string, sheet = 'Sheet1'): Dataset {
  return recogniseDataset([grid(table, { sheet })], guangdong);
}

/** What one row of a table of money is taken for. */
function meaning(label: string, unit = 'USD 100m'): string | null {
  const { series } = read(`Item | Unit | 2011 | 2012\n${label} | ${unit} | 1 | 2`);
  return series[0]?.indicator ?? null;
}

describe('a label by itself', () => {
  test.each([
    ['Processing-trade exports', 'processing_exports'],
    ['processing trade exports', 'processing_exports'],
    ['Exports, processing trade', 'processing_exports'],
    ['PROCESSING EXPORTS (USD 100m)', 'processing_exports'],
    ['加工贸易出口额', 'processing_exports'],
    ['加工贸易出口', 'processing_exports'],
    ['加工貿易出口額', 'processing_exports'],
    ['加工贸易出口额 Processing-trade exports', 'processing_exports'],
    ['加工贸易出口额 / Processing-trade exports', 'processing_exports'],
    ['加工贸易出口额(Processing exports)', 'processing_exports'],
    ['1. 加工贸易出口额①', 'processing_exports'],
    ['(一)加工贸易出口额', 'processing_exports'],
    ['processing_exports', 'processing_exports'],
    ['processing_exports_usd', 'processing_exports'],
    ['机电产品出口额', 'mech_elec_exports'],
    ['Mechanical & electrical exports', 'mech_elec_exports'],
    ['M&E exports', 'mech_elec_exports'],
    ['Total exports', 'total_exports'],
    ['出口总额', 'total_exports'],
    ['深加工結轉', 'deep_processing_transfers'],
    ['東莞機電產品出口額', 'mech_elec_exports@dongguan'],
    ['mech_elec_exports@dongguan', 'mech_elec_exports@dongguan'],
  ])('%s', (label, id) => expect(meaning(label)).toBe(id));

  test.each([
    'General-trade exports',
    '一般贸易出口额',
    'Processing-trade imports',
    '加工贸易进出口总额',
    'Growth of processing-trade exports',
    '出口总额(加工贸易)',
    'Exports',
    'Total',
    '深圳加工贸易出口额',
  ])('%s is no indicator', (label) => expect(meaning(label)).toBeNull());

  test('a share is not read with its parts changed round', () => {
    const shares = plan(2013, 2015, [
      share('cars', 'a', 'b', { names: { en: 'Cars share of exports', 'zh-CN': 'x', 'zh-HK': 'x' } }),
    ]);
    const taken = (label: string) =>
      indicators(recogniseDataset([grid(`Item | Unit | 2011 | 2012\n${label} | % | 1 | 2`)], shares))[label];
    expect(taken('Cars share of exports')).toBe('cars');
    expect(taken('Exports share of cars')).toBeNull();
  });
});

describe('a label in its surroundings', () => {
  test('"Exports" in a table of processing trade', () => {
    const dataset = read(`
      Processing trade, Guangdong
      USD 100m | 2011 | 2012
      Exports | 1 | 2
      M&E | 1 | 2`);
    expect(indicators(dataset)).toEqual({ Exports: 'processing_exports', 'M&E': 'mech_elec_exports' });
  });

  test('parts under their total', () => {
    const dataset = read(`
      单位:亿美元
      指标 | 2011年 | 2012年
      加工贸易出口额 | 3 | 4
        其中:机电产品 | 1 | 2
        高新技术产品 | 1 | 2`);
    expect(Object.values(indicators(dataset))).toEqual([
      'processing_exports',
      'mech_elec_exports',
      'high_tech_exports',
    ]);
  });

  test('total trade beside processing trade keeps its name', () => {
    const dataset = read(`
      广东省加工贸易主要指标(亿美元)
      指标 | 2011年 | 2012年
      出口总额 | 9 | 10
      加工贸易出口额 | 3 | 4`);
    expect(indicators(dataset)).toEqual({ 出口总额: 'total_exports', 加工贸易出口额: 'processing_exports' });
  });

  test('total exports of a table of processing trade alone are ambiguous', () => {
    const dataset = read(`
      广东省加工贸易(亿美元)
      指标 | 2011年 | 2012年
      出口总额 | 9 | 10`);
    expect(indicators(dataset)).toEqual({ 出口总额: null });
    expect(dataset.problems).toMatchObject([
      { code: 'series-ambiguous', parameters: { label: '出口总额', candidates: 'total_exports, processing_exports' } },
    ]);
  });

  test('foreign-invested firms are not all firms', () => {
    const sales = (title: string) =>
      indicators(read(`${title}\nItem | Unit | 2011 | 2012\nDomestic sales | CNY 100m | 1 | 2`))['Domestic sales'];
    expect(sales('Foreign-invested firms')).toBe('fie_domestic_sales');
    expect(sales('All firms')).toBe('domestic_sales');
  });

  test.each([
    ['the sheet', 'Indicator | Unit | 2011 | 2012\nM&E exports | USD 100m | 1 | 2', '东莞'],
    ['the title', 'Dongguan, main figures\nIndicator | Unit | 2011 | 2012\nM&E exports | USD 100m | 1 | 2', 'Sheet1'],
    ['the row', 'Indicator | Region | Unit | 2011 | 2012\nM&E exports | Dongguan | USD 100m | 1 | 2', 'Sheet1'],
  ])('Dongguan named by %s', (_, table, sheet) => {
    expect(indicators(read(table, sheet))).toEqual({ 'M&E exports': 'mech_elec_exports@dongguan' });
  });

  test('another city is not the province', () => {
    const table = 'Indicator | Unit | 2011 | 2012\nM&E exports | USD 100m | 1 | 2';
    expect(indicators(read(table, 'Shenzhen'))).toEqual({ 'M&E exports': null });
    expect(indicators(read(table, '广东'))).toEqual({ 'M&E exports': 'mech_elec_exports' });
  });

  test('rates of growth are no levels and no shares', () => {
    const dataset = read(`
      Growth of processing-trade exports, %
      Item | 2011 | 2012
      M&E | 5 | 6
      High-tech | 5 | 6`);
    expect(indicators(dataset)).toEqual({ 'M&E': null, 'High-tech': null });
  });
});

describe('units', () => {
  test('are converted into the indicator’s', () => {
    const { series } = read(`
      Item | Unit | 2011 | 2012
      Processing exports | USD bn | 200 | 240
      M&E exports | 万美元 | 1500000 | 1600000
      M&E share | % | 75 | 78
      High-tech share | | 0.48:0.0% | 0.5:0.0%`);
    expect(series.map(({ unit, factor }) => [unit, factor])).toEqual([
      ['USD_100M', 10],
      ['USD_100M', 0.0001],
      ['fraction', 0.01],
      ['fraction', 1],
    ]);
    expect(series.map(({ observations }) => [...observations.values()].map(({ value }) => value))).toEqual([
      [2000, 2400],
      [150, 160],
      [0.75, 0.78],
      [0.48, 0.5],
    ]);
  });

  test('dollars and yuan never mix', () => {
    const dataset = read(`Item | Unit | 2011 | 2012\nProcessing exports | CNY 100m | 1 | 2`);
    expect(dataset.series).toMatchObject([{ indicator: null, unit: 'CNY_100M' }]);
    expect(dataset.problems).toMatchObject([
      { code: 'unit-mismatch', parameters: { found: 'CNY_100M', expected: 'USD_100M' } },
    ]);
  });

  test('a currency tells total trade in yuan from total trade in dollars', () => {
    const dataset = read(`
      Item | Unit | 2011 | 2012
      Total imports and exports | RMB 100m | 1 | 2
      进出口总额 | 亿美元 | 1 | 2`);
    expect(Object.values(indicators(dataset))).toEqual(['total_trade_cny', 'total_trade']);
  });

  test('none at all leaves money and shares unmatched', () => {
    const dataset = read(`
      Item | 2011 | 2012
      Processing exports | 1 | 2
      M&E share | 0.7 | 0.8
      R&D institutions | 1 | 2`);
    expect(indicators(dataset)).toEqual({
      'Processing exports': null,
      'M&E share': null,
      'R&D institutions': 'rnd_institutions',
    });
    expect(dataset.series.map(({ unit }) => unit)).toEqual([null, null, null]);
    expect(placesOf(dataset, 'series-no-unit')).toEqual(['Sheet1!B2', 'Sheet1!B3', 'Sheet1!B4']);
  });

  test('a title may state two', () => {
    const dataset = read(`
      加工贸易 单位:亿美元、%
      指标 | 2011年 | 2012年
      出口额 | 1 | 2
      机电产品占比 | 77 | 78`);
    expect(dataset.series.map(({ indicator: of, unit }) => [of, unit])).toEqual([
      ['processing_exports', 'USD_100M'],
      ['mech_elec_share', 'fraction'],
    ]);
  });

  test('a unit of the plan’s own', () => {
    const energy = plan(2026, 2030, [
      indicator('power', { unit: 'TWh', names: { en: 'Power use', 'zh-CN': '用电量', 'zh-HK': '用電量' } }),
    ]);
    const dataset = recogniseDataset([grid(`Item | 2024 | 2025\nPower use (TWh) | 1 | 2`)], energy);
    expect(dataset.series).toMatchObject([{ indicator: 'power', unit: 'TWh', factor: 1 }]);
  });
});

describe('one indicator claimed twice', () => {
  test('goes to the more exact name, then to the first', () => {
    const dataset = read(`
      Item | Unit | 2011 | 2012
      M&E | USD 100m | 1 | 2
      M&E processing exports | USD 100m | 3 | 4
      加工贸易机电产品出口额 | 亿美元 | 5 | 6`);
    expect(indicators(dataset)).toEqual({
      'M&E': null,
      'M&E processing exports': 'mech_elec_exports',
      加工贸易机电产品出口额: null,
    });
    expect(placesOf(dataset, 'series-duplicated')).toEqual(['Sheet1!C2', 'Sheet1!C4']);
    expect(dataset.problems[0]?.parameters).toEqual({
      label: 'M&E',
      indicator: 'mech_elec_exports',
      other: 'Sheet1!A3',
    });
    expect(seriesOf(dataset, 'mech_elec_exports')?.label).toBe('M&E processing exports');
  });

  test('goes to figures before none', () => {
    const dataset = read(`
      Item | Unit | 2011 | 2012
      Transfers | USD 100m | |
      Deep processing transfers | USD 100m | 1 | 2`);
    expect(seriesOf(dataset, 'deep_processing_transfers')?.label).toBe('Deep processing transfers');
  });

  test('by one label over several blocks goes to none', () => {
    const dataset = read(`
      City | Year | Processing exports (USD 100m)
      East | 2011 | 1
      East | 2012 | 2
      West | 2011 | 3
      West | 2012 | 4`);
    expect(dataset.series.map(({ indicator: of }) => of)).toEqual([null, null]);
  });
});

test('a series the plan does not speak of is listed with a note', () => {
  const dataset = read(`Item | Unit | 2011 | 2012\nRainfall | mm | 1 | 2`);
  expect(dataset.series).toMatchObject([{ label: 'Rainfall', indicator: null, unit: 'mm' }]);
  expect(dataset.problems).toMatchObject([
    { code: 'series-unmatched', severity: 'note', parameters: { label: 'Rainfall' } },
  ]);
});
