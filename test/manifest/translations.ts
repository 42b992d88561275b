import { defaultValue, elementAt, type ManifestElement } from './manifest-tree';

/** What each DefaultValue speaks. */
export const DEFAULT_LOCALE = 'en-US';
/**
 * A tag of a language alone is not understood everywhere, so that each place has words of its own. Hong Kong's and
 * Taiwan's are the same: Excel itself speaks traditional Chinese as zh-TW, and the account or the web may say zh-HK.
 */
const LOCALES = ['zh-CN', 'zh-HK', 'zh-TW'];
const HAN = /\p{Script=Han}/u;

interface Text {
  readonly what: string;
  readonly longest: number;
  readonly element: ManifestElement;
}

/** Texts that are too long or empty, and texts that lack words in a language or have them where none belong. */
export function translationFindings(root: ManifestElement): string[] {
  return textsOf(root).flatMap((text) => [...lengthFindings(text), ...localeFindings(text), ...wordFindings(text)]);
}

/** All that a person reads, with the number of characters that Office allows. */
function textsOf(root: ManifestElement): Text[] {
  const own = ([name, longest]: readonly [string, number]): Text[] => {
    const element = elementAt(root, name);
    return element ? [{ what: name, longest, element }] : [];
  };
  const strings = ([name, longest]: readonly [string, number]): Text[] => {
    const list = elementAt(root, 'VersionOverrides', 'Resources', name)?.children ?? [];
    return list.map((element) => ({ what: `The string ${element.attributes['id'] ?? ''}`, longest, element }));
  };
  return [
    ...[['DisplayName', 125] as const, ['Description', 250] as const].flatMap(own),
    ...[['ShortStrings', 125] as const, ['LongStrings', 250] as const].flatMap(strings),
  ];
}

function lengthFindings({ what, longest, element }: Text): string[] {
  const words = [defaultValue(element), ...element.children.map(valueOf)];
  return words.flatMap((value) => [
    ...(value.trim() === '' ? [`${what} has an empty text.`] : []),
    ...(value.length > longest ? [`${what} has ${value.length} characters, ${longest} are allowed: ${value}`] : []),
  ]);
}

function localeFindings({ what, element }: Text): string[] {
  const locales = element.children.map(({ attributes }) => attributes['Locale'] ?? '');
  return [
    ...LOCALES.filter((locale) => !locales.includes(locale)).map((locale) => `${what} has no words for ${locale}.`),
    ...locales.flatMap((locale, index) => {
      if (locale === DEFAULT_LOCALE) return [`${what} overrides the default locale, which DefaultValue speaks for.`];
      if (!LOCALES.includes(locale)) return [`${what} has words for ${locale}, which nothing else has.`];
      return locales.indexOf(locale) === index ? [] : [`${what} has words for ${locale} twice.`];
    }),
  ];
}

function wordFindings({ what, element }: Text): string[] {
  const words = new Map(element.children.map((child) => [child.attributes['Locale'] ?? '', valueOf(child)]));
  const [simplified, hongKong, taiwan] = LOCALES.map((locale) => words.get(locale));
  return [
    ...[...words].flatMap(([locale, value]) =>
      LOCALES.includes(locale) && !HAN.test(value) ? [`${what} is not in Chinese for ${locale}.`] : [],
    ),
    ...(simplified !== undefined && simplified === hongKong ? [`${what} is the same in zh-CN and zh-HK.`] : []),
    ...(taiwan !== undefined && hongKong !== undefined && taiwan !== hongKong
      ? [`${what} differs between zh-HK and zh-TW.`]
      : []),
  ];
}

function valueOf({ attributes }: ManifestElement): string {
  return attributes['Value'] ?? '';
}
