import type { UnitCode } from '../plan';

/** A unit as a workbook states it: a cell's number times `factor` is in `code`. */
export interface StatedUnit {
  readonly code: UnitCode;
  readonly factor: number;
  /** Only a currency was named, no multiple: a wider heading may say which. */
  readonly currencyOnly: boolean;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/us dollars?|u\.s\. dollars?|us ?\$|usd|美元|美金/u, 'USD'],
  [/hong kong dollars?|hk ?\$|hkd|港元|港币|港幣/u, 'HKD'],
  [/pounds? sterling|gbp|£|英镑|英鎊/u, 'GBP'],
  [/euros?|eur|€|欧元|歐元/u, 'EUR'],
  [/japanese yen|jpy|yen|日元|日圆|日圓/u, 'JPY'],
  [/人民币元|人民幣元|rmb yuan|chinese yuan|yuan renminbi|renminbi|rmb|cny|yuan|人民币|人民幣|¥|元/u, 'CNY'],
  [/dollars?|\$/u, 'USD'],
];

const FILLERS = /\b(?:in|of|the|current|nominal|prices?)\b/gu;
const CURRENCY_ONLY = /^(?:usd|us ?\$|rmb|cny|renminbi|人民币|人民幣|hkd|hk ?\$|gbp|eur|jpy)$/u;

const WORD_SCALES: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  '000': 1e3,
  "'000": 1e3,
  '000s': 1e3,
  th: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  billion: 1e9,
  billions: 1e9,
  tn: 1e12,
  trn: 1e12,
  trillion: 1e12,
  trillions: 1e12,
  'ten thousand': 1e4,
  'hundred million': 1e8,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  十万: 1e5,
  百万: 1e6,
  百萬: 1e6,
  千万: 1e7,
  千萬: 1e7,
  亿: 1e8,
  億: 1e8,
  十亿: 1e9,
  十億: 1e9,
  百亿: 1e10,
  万亿: 1e12,
  萬億: 1e12,
};

/** Multiples that unit codes have a suffix for, largest first. */
const CODE_SCALES: readonly (readonly [number, string])[] = [
  [1e9, '_BN'],
  [1e8, '_100M'],
  [1e7, '_10M'],
  [1e6, '_1M'],
  [1e4, '_10K'],
  [1e3, '_1K'],
  [1, ''],
];

/** Reads a text that is nothing but a unit of money: `亿美元`, `USD 100m`, `billions of US dollars`. */
export function parseMoney(text: string): StatedUnit | undefined {
  const [name, currency] = CURRENCIES.find(([spelling]) => spelling.test(text)) ?? [];
  if (name === undefined || currency === undefined) return undefined;
  const rest = text.replace(new RegExp(name.source, 'gu'), ' ');
  const scale = parseScale(rest);
  if (scale === undefined) return undefined;
  return { ...scaledUnit(currency, scale), currencyOnly: CURRENCY_ONLY.test(text) };
}

/** Reads a multiple: `100m`, `100 million`, `10,000`, `亿`; an empty text is 1. */
export function parseScale(text: string): number | undefined {
  const words = text
    .replace(/_/gu, ' ')
    .replace(FILLERS, ' ')
    .replace(/[,.]+(?!\d)|(?<=\d),(?=\d{3})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const split = /^(\d+)?\s*(.*)$/u.exec(words);
  const word = WORD_SCALES[words] ?? WORD_SCALES[split?.[2] ?? ''];
  if (word === undefined) return undefined;
  return words in WORD_SCALES || split?.[1] === undefined ? word : Number(split[1]) * word;
}

/** The code for a currency or `count` at a multiple; what no code has a suffix for goes into the factor. */
export function scaledUnit(base: string, scale: number): { readonly code: UnitCode; readonly factor: number } {
  const [multiple, suffix] = CODE_SCALES.find(([of]) => scale === of) ??
    CODE_SCALES.find(([of]) => of <= scale) ?? [1, ''];
  return { code: base + suffix, factor: scale / multiple };
}
