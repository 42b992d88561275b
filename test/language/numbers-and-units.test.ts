import fc from 'fast-check';
import { formatGap, formatRequiredGrowth, formatValue, unitName } from '../../src/language';
import type { Locale } from '../../src/plan';

test.each<[string, string, string, string]>([
  ['USD_100M', 'USD 100m', '亿美元', '億美元'],
  ['CNY_100M', 'CNY 100m', '亿元', '億元'],
  ['CNY_10K', 'CNY 10,000', '万元', '萬元'],
  ['HKD_M', 'HKD m', '百万港元', '百萬港元'],
  ['EUR', 'EUR', '欧元', '歐元'],
  ['ZAR_BN', 'ZAR bn', '十亿ZAR', '十億ZAR'],
  ['fraction', '%', '%', '%'],
  ['count', 'number', '个', '個'],
  ['CNY_per_USD', 'CNY per USD', '元/美元', '元/美元'],
  ['year', 'years', '年', '年'],
  ['TWh', 'TWh', 'TWh', 'TWh'],
])('the unit %s', (code, en, simplified, traditional) => {
  expect(unitName(code, 'en')).toBe(en);
  expect(unitName(code, 'zh-CN')).toBe(simplified);
  expect(unitName(code, 'zh-HK')).toBe(traditional);
});

test.each<[number, string, Locale, string]>([
  [1782.831, 'USD_100M', 'en', '1,782.8'],
  [14245.3, 'CNY_100M', 'zh-CN', '14,245'],
  [3000, 'count', 'en', '3,000'],
  [0.18712, 'fraction', 'en', '18.7\u202f%'],
  [0.18712, 'fraction', 'zh-HK', '18.7%'],
  [6.3093, 'CNY_per_USD', 'en', '6.3093'],
  [-17.2, 'USD_100M', 'en', '\u221217.2'],
  [-0.01, 'USD_100M', 'en', '0.0'],
])('%d in %s reads (%s) %s', (value, unit, locale, text) => {
  expect(formatValue(value, unit, locale)).toBe(text);
});

describe('rounding never shows the target where it is not reached', () => {
  test.each<[number, number, string, string]>([
    [0.799968, 0.8, 'fraction', '79.997%'],
    [0.8, 0.8, 'fraction', '80.0%'],
    [0.8 - 1e-12, 0.8, 'fraction', '80.0%'],
    [1799.96, 1800, 'USD_100M', '1,799.96'],
    [14799.6, 14800, 'CNY_100M', '14,799.6'],
    [2999.6, 3000, 'count', '2,999.6'],
  ])('%d against %d', (value, target, unit, text) => {
    expect(formatValue(value, unit, 'zh-CN', target)).toBe(text);
  });

  test('for any share and target further apart than the tolerance of a verdict', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (value, target) => {
        fc.pre(Math.abs(value - target) > 1e-9);
        expect(formatValue(value, 'fraction', 'en', target)).not.toBe(formatValue(target, 'fraction', 'en'));
      }),
      { seed: 31, numRuns: 500 },
    );
  });
});

test.each<[number, string, Locale, string]>([
  [-17.169, 'USD_100M', 'en', '\u221217.2'],
  [-554.7, 'CNY_100M', 'zh-CN', '\u2212554.7'],
  [0.00823, 'fraction', 'en', '+0.8 pp'],
  [-0.000032, 'fraction', 'zh-CN', '\u22120.003个百分点'],
  [-0.000032, 'fraction', 'zh-HK', '\u22120.003個百分點'],
  [0, 'fraction', 'en', '0.0 pp'],
])('a gap of %d in %s reads (%s) %s', (gap, unit, locale, text) => {
  expect(formatGap(gap, unit, locale)).toBe(text);
});

test('needed growth has two decimals', () => {
  expect(formatRequiredGrowth(0.0349, 'zh-CN')).toBe('3.49%');
});

test('whoever types the needed rate as printed reaches the target, within the tolerance of equality', () => {
  fc.assert(
    fc.property(fc.double({ min: -0.5, max: 1, noNaN: true }), (rate) => {
      const typed = Number(formatRequiredGrowth(rate, 'zh-CN').replace('\u2212', '-').replace('%', '')) / 100;
      expect(typed).toBeGreaterThanOrEqual(rate - 1.001e-9);
      expect(typed - rate).toBeLessThan(1.001e-4);
    }),
    { seed: 31, numRuns: 500 },
  );
});
