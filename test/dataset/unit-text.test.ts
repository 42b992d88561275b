import { unitInLabel } from '../../src/dataset/unit-in-label';
import { parseUnit } from '../../src/dataset/unit-text';

describe('a unit', () => {
  test.each([
    ['亿美元', 'USD_100M'],
    ['億美元', 'USD_100M'],
    ['USD 100m', 'USD_100M'],
    ['US$100 million', 'USD_100M'],
    ['100 million US dollars', 'USD_100M'],
    ['USD_100M', 'USD_100M'],
    ['单位：亿美元', 'USD_100M'],
    ['亿美元 / USD 100m', 'USD_100M'],
    ['亿元', 'CNY_100M'],
    ['億元', 'CNY_100M'],
    ['亿元人民币', 'CNY_100M'],
    ['RMB 100m', 'CNY_100M'],
    ['CNY 100m', 'CNY_100M'],
    ['100 million yuan', 'CNY_100M'],
    ['万美元', 'USD_10K'],
    ['千美元', 'USD_1K'],
    ['US Dollar thousand', 'USD_1K'],
    ['USD bn', 'USD_BN'],
    ['billion USD', 'USD_BN'],
    ['billions of current dollars', 'USD_BN'],
    ['(£Million)', 'GBP_1M'],
    ['%', 'percent'],
    ['percent', 'percent'],
    ['个', 'count'],
    ['家', 'count'],
    ['count', 'count'],
    ['万家', 'count_10K'],
    ['CNY per USD', 'CNY_per_USD'],
    ['元/美元', 'CNY_per_USD'],
    ['万吨', '万吨'],
  ])('%s is %s', (text, code) => expect(parseUnit(text)).toMatchObject({ code, factor: 1 }));

  test('a multiple without a code of its own goes into the factor', () => {
    expect(parseUnit('万亿元')).toMatchObject({ code: 'CNY_BN', factor: 1000 });
  });

  test("the plan's own codes are known", () => {
    expect(parseUnit('patents', new Set(['patents']))).toMatchObject({ code: 'patents' });
  });

  test.each(['Exports', '亿', '100 million', '出口额', 'Institutions of firms', '二元结构', 'Australian dollars', ''])(
    '%s is none',
    (text) => expect(parseUnit(text)).toBeUndefined(),
  );
});

describe('a unit within a label', () => {
  test.each([
    ['Exports (USD 100m)', 'Exports', 'USD_100M'],
    ['出口额（亿美元）', '出口额', 'USD_100M'],
    ['出口额，亿美元', '出口额', 'USD_100M'],
    ['出口额亿美元', '出口额', 'USD_100M'],
    ['Exports, USD bn', 'Exports', 'USD_BN'],
    ['Exports — RMB 100 million', 'Exports', 'CNY_100M'],
    ['Exports USD 100m', 'Exports', 'USD_100M'],
    ['GDP in billions of current dollars', 'GDP', 'USD_BN'],
    ['占比(%)', '占比', 'percent'],
  ])('%s', (label, text, code) => {
    expect(unitInLabel(label)).toMatchObject({ text, unit: { code } });
  });

  test.each(['Exports to emerging markets', 'R&D institutions', 'Exports (provisional)', '国民总收入指数(1978年=100)'])(
    '%s has none',
    (label) => expect(unitInLabel(label)).toEqual({ text: label, unit: undefined }),
  );

  test('a currency alone is told from a unit', () => {
    expect(unitInLabel('进出口总额（人民币）').unit?.currencyOnly).toBe(true);
    expect(unitInLabel('进出口总额（元）').unit?.currencyOnly).toBe(false);
  });
});
