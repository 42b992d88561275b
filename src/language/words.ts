import type { Comparator, LocalizedText, TargetKind } from '../plan';

type Words<Key extends string> = Readonly<Record<Key, LocalizedText>>;

/** The verdicts of a target; `none` where a figure is missing. */
export const verdictWords: Words<'meets' | 'close' | 'misses' | 'none'> = {
  meets: { en: 'meets', 'zh-CN': '达标', 'zh-HK': '達標' },
  close: { en: 'close', 'zh-CN': '接近', 'zh-HK': '接近' },
  misses: { en: 'misses', 'zh-CN': '未达', 'zh-HK': '未達' },
  none: { en: 'no figure', 'zh-CN': '缺数值', 'zh-HK': '缺數字' },
};

export const targetKindWords: Words<TargetKind> = {
  'end-year-level': { en: 'level at year end', 'zh-CN': '期末水平', 'zh-HK': '期末水平' },
  'end-year-share': { en: 'share at year end', 'zh-CN': '期末占比', 'zh-HK': '期末佔比' },
  'cumulative-total': { en: 'total over the period', 'zh-CN': '期间累计', 'zh-HK': '期內累計' },
  'average-growth': { en: 'average yearly growth', 'zh-CN': '年均增长', 'zh-HK': '年均增長' },
  'cumulative-increment': { en: 'added over the period', 'zh-CN': '期间新增', 'zh-HK': '期內新增' },
  'annual-range': { en: 'range every year', 'zh-CN': '每年区间', 'zh-HK': '每年區間' },
  milestone: { en: 'by a date', 'zh-CN': '限期完成', 'zh-HK': '限期完成' },
};

export const comparatorWords: Words<Comparator> = {
  reach: { en: 'reach', 'zh-CN': '达到', 'zh-HK': '達到' },
  'at-least': { en: 'at least', 'zh-CN': '不低于', 'zh-HK': '不低於' },
  'more-than': { en: 'more than', 'zh-CN': '超过', 'zh-HK': '超過' },
  range: { en: 'within', 'zh-CN': '介于', 'zh-HK': '介乎' },
  increase: { en: 'rise', 'zh-CN': '提高', 'zh-HK': '提高' },
  by: { en: 'done by', 'zh-CN': '完成于', 'zh-HK': '完成於' },
};
