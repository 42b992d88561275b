/** The languages of the project: English, Simplified and Hong Kong Traditional Chinese. */
export const locales = ['en', 'zh-CN', 'zh-HK'] as const;

export type Locale = (typeof locales)[number];

/** One text in every language of the project. */
export type LocalizedText = Readonly<Record<Locale, string>>;

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
