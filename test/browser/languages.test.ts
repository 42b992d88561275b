import { fillTemplate, notLoadedWordings, paneWordings } from '../../src/language';
import { locales, type Locale } from '../../src/plan';
import { guangdong } from '../end-to-end/project-file';
import { reloading, untilRead } from './opened-workbooks';
import { startBrowser, type PreviewBrowser, type PreviewPage } from './preview-page';

jest.setTimeout(120_000);

let browser: PreviewBrowser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** What the pane's page says in a language where the illustrative sample is open. */
function expected(locale: Locale) {
  const words = paneWordings[locale];
  const headline = fillTemplate(words.headline, { meets: 5, close: 4, misses: 5 });
  return {
    language: locale,
    headings: [guangdong().names[locale], fillTemplate(words.headlineMissing, { headline, none: 1 })],
    pages: [words.pages.targets, words.pages.problems],
  };
}

async function shown({ pane }: PreviewPage) {
  const pages = await pane.getByRole('navigation').getByRole('button').allInnerTexts();
  return {
    language: await pane.locator('html').getAttribute('lang'),
    headings: await pane.getByRole('heading').allInnerTexts(),
    pages: pages.map((text) => text.replace(/\d+$/, '').trim()),
  };
}

test.each(locales)('the pane speaks %s where the address says so', async (locale) => {
  const preview = await browser.open({ query: `?lang=${locale}` });
  expect(await shown(preview)).toEqual(expected(locale));
  expect(await preview.page.locator('html').getAttribute('lang')).toBe(locale);
  await preview.page.close();
});

test.each(locales)('the pane speaks %s where the browser does', async (locale) => {
  const preview = await browser.open({ locale });
  expect(await shown(preview)).toEqual(expected(locale));
  await preview.page.close();
});

test('another language that is chosen is the pane’s as well', async () => {
  const preview = await browser.open();
  for (const locale of ['zh-HK', 'zh-CN', 'en'] as const) {
    await reloading(preview, () => preview.page.locator('#language').selectOption(locale));
    await untilRead(preview);
    expect(await shown(preview)).toEqual(expected(locale));
  }
  await preview.page.close();
});

test('an unknown language is answered in English', async () => {
  const preview = await browser.open({ locale: 'fr-FR', query: '?lang=xx' });
  expect(await shown(preview)).toEqual(expected('en'));
  expect(await preview.page.getByText(notLoadedWordings.en.title).count()).toBe(0);
  await preview.page.close();
});
