import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type FrameLocator, type Page } from 'playwright-core';
import type { RunningServer } from '../../src/cli/local-server';
import { servePreview } from '../../src/cli/preview-server';

const ROOT = resolve(__dirname, '..', '..');
const LIMIT_MS = 15_000;
const SETTLING_MS = 300;
const MOST_TRIES = 40;
const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Without these Chromium looks for its maker's hosts, or for a sandbox that containers refuse. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

/** A build older than the sources would be another program's test. */
function checkBuilt(): void {
  const built = statSync(join(ROOT, 'dist/size/preview/entries.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newest(join(ROOT, 'src')) > built) throw new Error('dist/ is missing or older than src/: run `npm run build`.');
}

function program(): string {
  const found = PROGRAMS.find((path) => statSync(path, { throwIfNoEntry: false }) !== undefined);
  if (found === undefined) throw new Error('Chromium is missing: install it (`npm test` says how).');
  return found;
}

/** Chromium, and the preview served to it. */
export interface PreviewBrowser {
  readonly address: string;
  /** A fresh page with the preview in it; its pane has been read unless `waits` is false. */
  open(options?: OpenOptions): Promise<PreviewPage>;
  /** A page with nothing in it yet, for what is not the preview. */
  blank(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  readonly query?: string;
  readonly waits?: boolean;
}

/** The preview in a page. */
export interface PreviewPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What the page's console said that is no mere notice, and errors nobody caught. */
  readonly complaints: readonly string[];
  /** Text of a grid's cell on the open sheet. */
  cell(name: string): Promise<string>;
  /** Goes to a cell by the name box; what is out of sight is not drawn. */
  goTo(name: string): Promise<void>;
  /** Goes to a cell, types into it and enters. */
  typeInto(name: string, text: string): Promise<void>;
  openSheet(name: string): Promise<void>;
}

/** A sheet that has just been opened selects its own first cell a little later: asked again until it stays. */
async function goToCell(page: Page, name: string): Promise<void> {
  const box = page.locator('#name-box');
  const cell = page.locator(`[data-cell="${name}"]`).first();
  const isThere = async (): Promise<boolean> =>
    (await box.inputValue()) === name && (await cell.evaluate((element) => element === document.activeElement));
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await box.fill(name);
    await box.press('Enter');
    await page.waitForTimeout(SETTLING_MS);
    if ((await cell.count()) > 0 && (await isThere())) return;
  }
  throw new Error(`${name} cannot be gone to.`);
}

async function openPreview(browser: Browser, address: string, options: OpenOptions): Promise<PreviewPage> {
  const { query = '', waits = true, ...context } = options;
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...context });
  page.setDefaultTimeout(LIMIT_MS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${address}${query}`);
  const pane = page.frameLocator('iframe');
  if (waits) await pane.getByRole('heading', { level: 2 }).first().waitFor();
  const goTo = (name: string): Promise<void> => goToCell(page, name);
  return {
    page,
    pane,
    complaints,
    cell: async (name) => (await page.locator(`[data-cell="${name}"]`).first().innerText()).trim(),
    goTo,
    typeInto: async (name, text) => {
      await goTo(name);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    openSheet: async (name) => page.getByRole('tab', { name, exact: true }).click(),
  };
}

/** @throws Error where the preview has not been built, or Chromium is missing. */
export async function startBrowser(): Promise<PreviewBrowser> {
  checkBuilt();
  const server: RunningServer = await servePreview(ROOT, 0);
  const browser = await chromium.launch({ executablePath: program(), args: FLAGS });
  return {
    address: server.address,
    open: (options = {}) => openPreview(browser, server.address, options),
    blank: async (options = {}) => browser.newPage(options),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
