import type { Page, Route } from 'playwright-core';
import { notLoadedWordings } from '../../src/language';
import { locales } from '../../src/plan';
import { guangdong } from '../end-to-end/project-file';
import { startBrowser, type PreviewBrowser } from './preview-page';

jest.setTimeout(120_000);

const LIBRARY = '**/lib/1/hosted/office.js';
/** Until then the message has to be there. */
const SOON_MS = 2000;
const PATIENCE_MS = 15_000;
/** A client library that is there, in an application that has no workbook to show. */
const LIBRARY_WITHOUT_WORKBOOK = `
  window.Office = { onReady: () => Promise.resolve({}), context: { displayLanguage: 'en' } };
  window.Excel = { run: () => Promise.reject(new Error('no workbook')) };
`;

let browser: PreviewBrowser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** The page of the release, whose library does as the handler says. */
async function openPane(page: Page, answer: (route: Route) => unknown): Promise<void> {
  await page.route(LIBRARY, (route) => void answer(route));
  const begun = page.waitForResponse(/\/add-in\/load\.[0-9a-f]+\.js$/);
  await page.goto(`${browser.address}add-in/taskpane.html`, { waitUntil: 'commit' });
  await (await begun).finished();
}

test.each(locales)('a library that does not come is told within two seconds, %s', async (locale) => {
  const page = await browser.blank({ locale });
  const words = notLoadedWordings[locale];
  await openPane(page, (route) => route.abort());
  const message = page.getByRole('alert');
  await message.waitFor({ timeout: SOON_MS });
  expect(await message.innerText()).toBe([words.title, words.what, words.remedy].join('\n\n') + `\n\n${words.again}`);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale);
  expect(await page.locator('#starting').count()).toBe(0);
  await page.close();
});

test('“Try again” loads the page anew, and the pane opens where the library comes this time', async () => {
  const page = await browser.blank();
  const words = notLoadedWordings.en;
  await openPane(page, (route) => route.abort());
  await page.unroute(LIBRARY);
  await page.route(LIBRARY, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: LIBRARY_WITHOUT_WORKBOOK }),
  );
  await page.getByRole('button', { name: words.again }).click();
  await page.getByRole('heading', { name: guangdong().names.en }).waitFor();
  expect(await page.getByText(words.title).count()).toBe(0);
  await page.close();
});

test('a library that never answers is told after fifteen seconds; one that comes late after all opens the pane', async () => {
  const page = await browser.blank();
  const held: Route[] = [];
  await page.clock.install();
  await openPane(page, (route) => held.push(route));
  const message = page.getByRole('alert');
  await page.clock.runFor(PATIENCE_MS - 1000);
  expect(await message.isVisible()).toBe(false);
  await page.clock.runFor(1000);
  await message.getByText(notLoadedWordings.en.title).waitFor();
  await page.clock.resume();
  for (const route of held) await route.fulfill({ contentType: 'text/javascript', body: LIBRARY_WITHOUT_WORKBOOK });
  await page.getByRole('heading', { name: guangdong().names.en }).waitFor();
  expect(await message.getByText(notLoadedWordings.en.title).count()).toBe(0);
  await page.close();
});
