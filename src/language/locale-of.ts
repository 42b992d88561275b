import type { Locale } from '../plan';

/**
 * The language of the project that serves a reader of a language tag best: Chinese by its script, or by the places that
 * write it; English for all others.
 */
export function localeOf(tag: string): Locale {
  const [language, ...rest] = tag.toLowerCase().split(/[-_]/);
  if (language !== 'zh') return 'en';
  const isTraditional =
    rest.includes('hant') || (!rest.includes('hans') && rest.some((part) => /^(hk|tw|mo)$/.test(part)));
  return isTraditional ? 'zh-HK' : 'zh-CN';
}
