import fc from 'fast-check';
import { formatRound, isoDate, localeOf, percentFrom, percentText } from '../../src/language';
import { rate } from '../../src/plan';

const seeded = { seed: 2013, numRuns: 500 };

describe('a rate as it is typed', () => {
  test('what is shown means the same rate again, to the decimals shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 100_000 }), (hundredths) => {
        const growth = rate(hundredths / 10_000);
        expect(percentFrom(percentText(growth))).toBe(Number(growth.toFixed(10)));
      }),
      seeded,
    );
  });

  test.each([
    [0.0349, '3.49'],
    [0.1, '10.0'],
    [0, '0.0'],
    [-0.02, '−2.0'],
    [-0.000001, '0.0'],
    [0.028481, '2.85'],
    [12.5, '1250.0'],
  ])('%p is %p', (growth, text) => {
    expect(percentText(rate(growth))).toBe(text);
  });

  test.each([
    ['3.49', 0.0349],
    ['3.49 %', 0.0349],
    ['３．４９％', 0.0349],
    ['＋2', 0.02],
    ['-2', -0.02],
    ['−2', -0.02],
    ['–2', -0.02],
    ['－2', -0.02],
    ['.5', 0.005],
    ['7.', 0.07],
    [' 0 ', 0],
  ])('%p means %p', (text, growth) => {
    expect(percentFrom(text)).toBe(growth);
  });

  test.each(['', '%', '-', '.', 'abc', '1,5', '1e3', '0x10', '3.4.9', '--2', '2-', '-100', '-250', '三', 'Infinity'])(
    '%p means none',
    (text) => {
      expect(percentFrom(text)).toBeNull();
    },
  );
});

test.each([
  ['en-US', 'en'],
  ['fr', 'en'],
  ['', 'en'],
  ['zh', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh_CN', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-HK', 'zh-HK'],
  ['zh-TW', 'zh-HK'],
  ['zh-MO', 'zh-HK'],
  ['zh-Hant', 'zh-HK'],
  ['zh-Hant-CN', 'zh-HK'],
  ['zh-Hans-HK', 'zh-CN'],
  ['ZH-hk', 'zh-HK'],
])('a reader of %p is served %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});

test.each([
  [new Date(2026, 10, 24, 23, 59), '2026-11-24'],
  [new Date(2026, 0, 2, 0, 0), '2026-01-02'],
])('the day is the reader’s own calendar’s', (moment, day) => {
  expect(isoDate(moment)).toBe(day);
});

test.each([
  [1800, 'USD_100M', '1,800'],
  [0.5, 'fraction', '50\u202f%'],
  [0.005, 'fraction', '0.5\u202f%'],
  [0.1 + 0.2, 'fraction', '30\u202f%'],
  [14_800.25, 'CNY_100M', '14,800.25'],
  [-0, 'USD_100M', '0'],
  [-12.5, 'USD_100M', '−12.5'],
] as const)('%p %s is stated as %s', (value, unit, text) => {
  expect(formatRound(value, unit, 'en')).toBe(text);
});
