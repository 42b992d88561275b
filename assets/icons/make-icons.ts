import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** The sizes that the manifest names, each with its drawing: at 16 pixels only a simpler one is legible. */
const ICONS: readonly { readonly size: number; readonly drawing: string }[] = [
  { size: 16, drawing: 'icon-16.svg' },
  { size: 32, drawing: 'icon.svg' },
  { size: 64, drawing: 'icon.svg' },
  { size: 80, drawing: 'icon.svg' },
];
const FOLDER = import.meta.dirname;

/** Chromium of the system: set CHROMIUM where it is elsewhere. */
function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** The drawing as a PNG on a transparent ground, `size` pixels wide and high. */
async function render(browser: Browser, drawing: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = Buffer.from(await readFile(join(FOLDER, drawing))).toString('base64');
  await page.setContent(
    `<style>html, body { margin: 0; background: transparent } img { display: block; width: ${size}px; height: ${size}px }</style>
     <img src="data:image/svg+xml;base64,${svg}" />`,
  );
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** Draws the icons anew beside their source: `npx tsx assets/icons/make-icons.ts`. */
async function makeIcons(): Promise<void> {
  const browser = await startBrowser();
  try {
    for (const { size, drawing } of ICONS) {
      await writeFile(join(FOLDER, `icon-${size}.png`), await render(browser, drawing, size));
    }
  } finally {
    await browser.close();
  }
}

void makeIcons();
