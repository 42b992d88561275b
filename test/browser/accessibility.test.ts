import axe, { type AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import { locales, type Locale } from '../../src/plan';
import { paneFrame } from './opened-workbooks';
import { paneTour } from './pane-tour';
import { startBrowser, type PreviewBrowser, type PreviewPage } from './preview-page';

jest.setTimeout(120_000);

let browser: PreviewBrowser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** What is found wrong in a frame, as `rule: elements`; of the rules that are off by default, also that of sizes. */
async function findings(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate<AxeResults>(
    'axe.run(document, { iframes: false, resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })',
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The pages of the pane, and the preview's own page beside the first of them. */
async function findingsOfAllPages(preview: PreviewPage, locale: Locale): Promise<readonly string[]> {
  const found = (await findings(preview.page.mainFrame())).map((finding) => `preview, ${finding}`);
  for await (const name of paneTour(preview, locale)) {
    found.push(...(await findings(paneFrame(preview))).map((finding) => `${name}, ${finding}`));
  }
  return found;
}

async function findingsIn(locale: Locale, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  // Colours that are still changing would be judged as they pass.
  const preview = await browser.open({ query: `?lang=${locale}`, colorScheme, reducedMotion: 'reduce' });
  const found = await findingsOfAllPages(preview, locale);
  await preview.page.close();
  return found;
}

test.each(locales)('nothing is wrong on any page, light or dark, %s', async (locale) => {
  const [light, dark] = await Promise.all([findingsIn(locale, 'light'), findingsIn(locale, 'dark')]);
  expect({ light, dark }).toEqual({ light: [], dark: [] });
});

describe('a fault is found', () => {
  const faults: readonly (readonly [string, string])[] = [
    ['<img src="data:,">', 'image-alt'],
    ['<input>', 'label'],
    ['<button></button>', 'button-name'],
    ['<p style="color: #999; background: #aaa">text</p>', 'color-contrast'],
    ['<h5>heading</h5>', 'heading-order'],
  ];
  let preview: PreviewPage;

  beforeAll(async () => {
    preview = await browser.open();
  });

  test.each(faults)('%s', async (markup, rule) => {
    const frame = paneFrame(preview);
    await frame.locator('main').evaluate((main, html) => main.insertAdjacentHTML('beforeend', html), markup);
    expect((await findings(frame)).map((finding) => finding.split(':')[0])).toContain(rule);
    await frame.locator('main > :last-child').evaluate((fault) => fault.remove());
    expect(await findings(frame)).toEqual([]);
  });
});
