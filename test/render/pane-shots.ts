import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { locales, type Locale } from '../../src/plan';
import { paneTour } from '../browser/pane-tour';
import { startBrowser, type PreviewBrowser, type PreviewPage } from '../browser/preview-page';

/** Pictures of every page of the pane in every language, under out/shots, to be looked at. */
const OUT = resolve(__dirname, '..', '..', 'out', 'shots');
/** The widths that a pane may have; the usual one is shown in every language, the others once. */
const widths = { narrowest: 320, widest: 450 } as const;
/** What is shown in dark as well, and what with the grid beside it. */
const inDark = ['targets', 'target-total', 'draft-of-sheets', 'problems', 'written'];
const withGrid = ['targets', 'target-total', 'written'];

async function widen({ page }: PreviewPage, width: number): Promise<void> {
  const now = await page.locator('#pane').evaluate((frame) => frame.clientWidth);
  const key = width > now ? 'ArrowLeft' : 'ArrowRight';
  await page.locator('#separator').focus();
  for (let steps = Math.abs(width - now) / 10; steps > 0; steps -= 1) await page.keyboard.press(key);
}

/** The pane as it is seen, and once more in its whole length where it does not fit. */
async function shootPane(preview: PreviewPage, file: string): Promise<void> {
  const { page, pane } = preview;
  await page.locator('#pane').screenshot({ path: `${file}.png` });
  const hidden = await pane.locator('main').evaluateAll(([main]) => (main ? main.scrollHeight - main.clientHeight : 0));
  if (hidden <= 0) return;
  const size = page.viewportSize() ?? { width: 1400, height: 900 };
  await page.setViewportSize({ ...size, height: size.height + hidden });
  await page.locator('#pane').screenshot({ path: `${file}-whole.png` });
  await page.setViewportSize(size);
}

interface Look {
  readonly locale: Locale;
  readonly colorScheme: 'light' | 'dark';
  readonly width?: number;
}

async function shoot(browser: PreviewBrowser, { locale, colorScheme, width }: Look): Promise<number> {
  const preview = await browser.open({ query: `?lang=${locale}`, colorScheme, reducedMotion: 'reduce' });
  if (width !== undefined) await widen(preview, width);
  const mark = [width, colorScheme === 'dark' ? 'dark' : undefined].filter((part) => part !== undefined).join('-');
  let shots = 0;
  for await (const name of paneTour(preview, locale)) {
    if (colorScheme === 'dark' && !inDark.includes(name)) continue;
    const file = join(OUT, locale, mark === '' ? name : `${name}-${mark}`);
    await shootPane(preview, file);
    if (withGrid.includes(name) && width === undefined)
      await preview.page.screenshot({ path: `${file}-with-grid.png` });
    shots += 1;
  }
  await preview.page.close();
  return shots;
}

async function main(): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  const browser = await startBrowser();
  const looks: readonly Look[] = [
    ...locales.flatMap((locale) => (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme }))),
    ...Object.values(widths).map((width) => ({ locale: 'en', colorScheme: 'light', width }) as const),
  ];
  for (const look of looks) {
    await mkdir(join(OUT, look.locale), { recursive: true });
    const shots = await shoot(browser, look);
    process.stdout.write(`${look.locale} ${look.colorScheme} ${look.width ?? 350}: ${shots} pages\n`);
  }
  await browser.close();
}

void main();
