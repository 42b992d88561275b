import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { notLoadedWordings, paneWordings } from '../../src/language';
import { locales, type Locale } from '../../src/plan';

const PANE = resolve(__dirname, '..', '..', 'src', 'pane');
/** Names that are the same in every language. */
const NAMES = /Target Paths|TP [A-Z]\w+|Excel|WPS/g;
/** Languages are called by their own names. */
const OF_ITS_OWN = 'write.languageNames.';

const SIMPLIFIED =
  '与为么义书买乱争产亲亿仅从仓们价众优会传伤体余佣侧侨俩个倾储儿兑兰关兴养内写军农冲决况净准减几凤凭击创删别刚办务动势区医华单卖卫却厂历压厅县参双变叠台号叶吃听启员团园围图圆国块坏执扩扫报护担择换据损摆数无时显机权条来杂极构标栏样档检欢残毕气汇汉没济浏润涨满灭点热爱状独狭环现电画疗盖监盘码础确离种积称稳穷竞笔签简类级纪约级纯纲纳纵纸线组细织终经结绘给络绝统继续维综缩网罗职联脚脑节范荐获营蓝虚虽补装见观规视觉计订认让议记许论设访证评识诉词译试话该详语误说请诸读调谓负财责败货质贯费资赋输边达过运还这进远违连迟适选递逻遗邮释里钟钮钱铁银链销锁错键门闭问间闻队阶际陆险随隐难顶项顺须预领频题额风饭验黄齐龙';
const TRADITIONAL =
  '與為麼義書買亂爭產親億僅從倉們價眾優會傳傷體餘側僑倆個傾儲兒兌蘭關興養內寫軍農衝決況淨準減幾鳳憑擊創刪別剛辦務動勢區醫華單賣衛卻廠歷壓廳縣參雙變疊號葉聽啟員團園圍圖圓國塊壞執擴掃報護擔擇換據損擺數無時顯機權條來雜極構標欄樣檔檢歡殘畢氣匯漢沒濟瀏潤漲滿滅點熱愛狀獨狹環現電畫療蓋監盤碼礎確離種積稱穩窮競筆簽簡類級紀約純綱納縱紙線組細織終經結繪給絡絕統繼續維綜縮網羅職聯腳腦節範薦獲營藍虛雖補裝見觀規視覺計訂認讓議記許論設訪證評識訴詞譯試話該詳語誤說請諸讀調謂負財責敗貨質貫費資賦輸邊達過運還這進遠違連遲適選遞邏遺郵釋裡鐘鈕錢鐵銀鏈銷鎖錯鍵門閉問間聞隊階際陸險隨隱難頂項順須預領頻題額風飯驗黃齊龍';

interface Wording {
  /** Where it stands in the catalogue. */
  readonly path: string;
  readonly text: string;
}

function wordingsIn(part: unknown, path: readonly string[] = []): readonly Wording[] {
  if (typeof part === 'string') return [{ path: path.join('.'), text: part }];
  if (typeof part !== 'object' || part === null) throw new TypeError(`${path.join('.')} is no text`);
  return Object.entries(part).flatMap(([key, below]) => wordingsIn(below, [...path, key]));
}

function wordingsOf(locale: Locale): readonly Wording[] {
  return [...wordingsIn(paneWordings[locale]), ...wordingsIn({ notLoaded: notLoadedWordings[locale] })];
}

function gaps(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

/** The gaps of every text of a language, by the text's place. */
function gapsOf(locale: Locale): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(wordingsOf(locale).map(({ path, text }) => [path, gaps(text)]));
}

/** Places of the texts that have something in their words, gaps and names left out. */
function found(locale: Locale, pattern: RegExp): readonly string[] {
  return wordingsOf(locale)
    .filter(({ path }) => !path.startsWith(OF_ITS_OWN))
    .filter(({ text }) => pattern.test(text.replace(/\{\w+\}/g, '').replace(NAMES, '')))
    .map(({ path, text }) => `${path}: ${text}`);
}

/** The characters of one list that are not of the other as well. */
function onlyIn(list: string, other: string): RegExp {
  return new RegExp(`[${[...list].filter((character) => !other.includes(character)).join('')}]`, 'u');
}

/** The sources of the pane as one text. */
function paneSources(): string {
  return readdirSync(PANE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

/** Whether a text is asked for by its name, or its neighbours together by what they are about. */
function isUsed(path: string, sources: string): boolean {
  const keys = path.split('.');
  const leaf = keys.at(-1) ?? '';
  const above = keys.at(-2);
  if (above === undefined) return new RegExp(`\\b(words|paneWordings\\[\\w+\\])\\.${leaf}\\b`).test(sources);
  return new RegExp(`\\b${above}(\\.${leaf}\\b|\\[)`).test(sources);
}

/** What stands between two others may begin or end with a space. */
const separators: ReadonlySet<string> = new Set(['listSeparator']);

test('no text is empty, or begins or ends with a space', () => {
  expect(
    locales.flatMap((locale) =>
      wordingsOf(locale).filter(({ path, text }) => text === '' || (text.trim() !== text && !separators.has(path))),
    ),
  ).toEqual([]);
});

test.each(['zh-CN', 'zh-HK'] as const)('every text of %s says the same of the same as the English one', (locale) => {
  expect(gapsOf(locale)).toEqual(gapsOf('en'));
});

test('no text needs a plural', () => {
  expect(found('en', /\(s\)/)).toEqual([]);
});

describe('Chinese', () => {
  test.each(['zh-CN', 'zh-HK'] as const)('%s has no English left in it', (locale) => {
    expect(found(locale, /[A-Za-z]{2,}/)).toEqual([]);
  });

  test.each(['zh-CN', 'zh-HK'] as const)('%s is punctuated full width', (locale) => {
    expect(found(locale, /[,;:?!()"']|[^.\w]\.(?!\w)/u)).toEqual([]);
  });

  test('simplified and traditional characters do not mix', () => {
    expect(found('zh-CN', onlyIn(TRADITIONAL, SIMPLIFIED))).toEqual([]);
    expect(found('zh-HK', onlyIn(SIMPLIFIED, TRADITIONAL))).toEqual([]);
    expect([found('zh-CN', /[「」]/u), found('zh-HK', /[“”]/u)]).toEqual([[], []]);
  });

  test('what is looked for would be found in the other’s texts', () => {
    expect(found('zh-HK', onlyIn(TRADITIONAL, SIMPLIFIED)).length).toBeGreaterThan(40);
    expect(found('zh-CN', onlyIn(SIMPLIFIED, TRADITIONAL)).length).toBeGreaterThan(40);
    expect(found('en', /[A-Za-z]{2,}/).length).toBeGreaterThan(80);
  });

  test('Hong Kong’s Excel speaks of 活頁簿, 儲存格 and 檔案', () => {
    expect(found('zh-HK', /工作簿|單元格|文件|默認|信息|您/u)).toEqual([]);
    expect(found('zh-HK', /活頁簿|儲存格/u)).not.toEqual([]);
  });
});

test('every text is used somewhere in the pane', () => {
  const sources = paneSources();
  const unused = wordingsIn(paneWordings.en).filter(({ path }) => !isUsed(path, sources));
  expect(unused.map(({ path }) => path)).toEqual([]);
  expect(isUsed('planted', sources)).toBe(false);
  expect(isUsed('draft.planted', sources)).toBe(false);
});
