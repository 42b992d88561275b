import { problemSentences } from '../../src/language';
import { locales, problemCodes, type Locale } from '../../src/plan';

const sentences = problemCodes.flatMap((code) =>
  locales.map((locale) => ({ code, locale, sentence: problemSentences[code][locale] })),
);

function gaps(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

function wordsOf(locale: Locale): readonly { code: string; words: string }[] {
  return sentences
    .filter((each) => each.locale === locale)
    .map(({ code, sentence }) => ({ code, words: sentence.replace(/\{\w+\}/g, '') }));
}

function codesMatching(locale: Locale, pattern: RegExp): readonly string[] {
  return wordsOf(locale).flatMap(({ code, words }) => (pattern.test(words) ? [code] : []));
}

test('every sentence is whole, in every language', () => {
  const broken = sentences.filter(({ locale, sentence }) => !(locale === 'en' ? /[.]$/ : /。$/).test(sentence));
  expect(broken).toEqual([]);
});

test.each(problemCodes)('%s says the same of the same in every language', (code) => {
  const english = new Set(gaps(problemSentences[code].en));
  expect(new Set(gaps(problemSentences[code]['zh-CN']))).toEqual(english);
  expect(new Set(gaps(problemSentences[code]['zh-HK']))).toEqual(english);
});

test('no sentence needs a plural', () => {
  expect(codesMatching('en', /\(s\)/)).toEqual([]);
});

describe('Chinese', () => {
  test.each(['zh-CN', 'zh-HK'] as const)('%s is punctuated full width', (locale) => {
    expect(codesMatching(locale, /[,;:?!()]|[^.\w]\.(?!\w)/u)).toEqual([]);
  });

  test('simplified and traditional characters do not mix', () => {
    expect(codesMatching('zh-CN', /[與為數單請檔據無標將圍預寫長儲頁「」]/u)).toEqual([]);
    expect(codesMatching('zh-HK', /[与为数单请档据无标将围预写长储页“”]/u)).toEqual([]);
  });

  test('Hong Kong’s Excel speaks of 活頁簿, 儲存格 and 檔案', () => {
    expect(codesMatching('zh-HK', /工作簿|單元格|文件|默認|數據|信息/u)).toEqual([]);
    expect(problemSentences['cell-edit-mode']['zh-HK']).toContain('儲存格');
    expect(problemSentences['workbook-read-only']['zh-HK']).toContain('活頁簿');
  });
});
