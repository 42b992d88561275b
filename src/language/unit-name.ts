import type { Locale, LocalizedText, UnitCode } from '../plan';
import { unitOf } from '../plan';

const currencies: Readonly<Record<string, LocalizedText>> = {
  USD: { en: 'USD', 'zh-CN': '美元', 'zh-HK': '美元' },
  CNY: { en: 'CNY', 'zh-CN': '元', 'zh-HK': '元' },
  HKD: { en: 'HKD', 'zh-CN': '港元', 'zh-HK': '港元' },
  MOP: { en: 'MOP', 'zh-CN': '澳门元', 'zh-HK': '澳門元' },
  TWD: { en: 'TWD', 'zh-CN': '新台币元', 'zh-HK': '新台幣元' },
  EUR: { en: 'EUR', 'zh-CN': '欧元', 'zh-HK': '歐元' },
  JPY: { en: 'JPY', 'zh-CN': '日元', 'zh-HK': '日圓' },
  GBP: { en: 'GBP', 'zh-CN': '英镑', 'zh-HK': '英鎊' },
};

const scales: Readonly<Record<number, LocalizedText>> = {
  1: { en: '', 'zh-CN': '', 'zh-HK': '' },
  1e3: { en: '1,000', 'zh-CN': '千', 'zh-HK': '千' },
  1e4: { en: '10,000', 'zh-CN': '万', 'zh-HK': '萬' },
  1e6: { en: 'm', 'zh-CN': '百万', 'zh-HK': '百萬' },
  1e7: { en: '10m', 'zh-CN': '千万', 'zh-HK': '千萬' },
  1e8: { en: '100m', 'zh-CN': '亿', 'zh-HK': '億' },
  1e9: { en: 'bn', 'zh-CN': '十亿', 'zh-HK': '十億' },
};

const counted: LocalizedText = { en: 'number', 'zh-CN': '个', 'zh-HK': '個' };

/** Quantities of their own kind that have a word; any other is shown as its code. */
const quantities: Readonly<Record<string, LocalizedText>> = {
  year: { en: 'years', 'zh-CN': '年', 'zh-HK': '年' },
};

/** A unit as a reader writes it: `USD 100m`, `亿美元`, `億元`, `%`; a code without a word of its own is shown as it is. */
export function unitName(code: UnitCode, locale: Locale): string {
  const unit = unitOf(code);
  switch (unit.dimension) {
    case 'fraction':
      return '%';
    case 'exchange':
      return rateName(currencyName(unit.of, locale), currencyName(unit.per, locale), locale);
    case 'money':
      return scaledName(currencyName(unit.currency, locale), unit.scale, locale);
    case 'count':
      return scaledName(counted[locale], unit.scale, locale);
    case 'quantity':
      return quantities[unit.code]?.[locale] ?? unit.code;
  }
}

function currencyName(currency: string, locale: Locale): string {
  return currencies[currency]?.[locale] ?? currency;
}

function rateName(of: string, per: string, locale: Locale): string {
  return locale === 'en' ? `${of} per ${per}` : `${of}/${per}`;
}

/** English puts the scale after the unit, Chinese before it. */
function scaledName(name: string, scale: number, locale: Locale): string {
  const word = scales[scale]?.[locale] ?? String(scale);
  return locale === 'en' ? `${name} ${word}`.trimEnd() : `${word}${name}`;
}
