import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { openWorkbook, untilRead, workbookWithSheets } from './opened-workbooks';
import { startBrowser, type PreviewBrowser, type PreviewPage } from './preview-page';

jest.setTimeout(120_000);

const DIST = resolve(__dirname, '..', '..', 'dist');
const BUDGET = resolve(__dirname, '..', 'run', 'size-budget.json');
const BYTES_IN_KILOBYTE = 1000;
/** What the preview's frame has beside the scripts that are deployed. */
const BESIDE = [/^\/office-js\//, /^\/frame-bridge\.js$/, /^\/frame-office\.js$/];
/** What nobody needs before the targets are shown. */
const LATER = /src\/(pane\/target\/path-chart|workbook\/write|sheets\/describe)/;

let browser: PreviewBrowser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function valueAt(record: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Object.entries(at).find(([name]) => name === key)?.[1] : at),
    record,
  );
}

function textsAt(record: unknown, ...path: readonly string[]): readonly string[] {
  const found = valueAt(record, ...path);
  return Array.isArray(found) ? found.map(String) : [];
}

/** Scripts of the entries that the pane's page loads. */
function entryScripts(): readonly string[] {
  const entries = json(join(DIST, 'size/add-in/entries.json'));
  return textsAt(json(BUDGET), 'add-in', 'entries').flatMap((entry) => textsAt(entries, entry));
}

function budget(): number {
  return Number(valueAt(json(BUDGET), 'add-in', 'gzippedKilobytes'));
}

function gzipped(script: string): number {
  return gzipSync(readFileSync(join(DIST, 'add-in', script)), { level: 9 }).length / BYTES_IN_KILOBYTE;
}

/** What is wrong with the scripts that were fetched before the targets were shown. */
function findings(scripts: readonly string[], kilobytes: number): readonly string[] {
  const size = scripts.reduce((sum, script) => sum + gzipped(script), 0);
  const early = scripts.filter((script) =>
    textsAt(json(join(DIST, 'size/add-in', `${script}.map`)), 'sources').some((source) => LATER.test(source)),
  );
  return [
    ...(size > kilobytes ? [`${size.toFixed(1)} kB gzipped, over ${kilobytes} kB`] : []),
    ...early.map((script) => `${script} is fetched before anybody needs it`),
  ];
}

/** Names of the deployed scripts that the pane's frame fetches until it shows the targets. */
async function scriptsUntilRead(preview: PreviewPage, open: () => Promise<unknown>): Promise<readonly string[]> {
  const paths: string[] = [];
  const record = (request: Request): void => {
    const isOfPane = request.resourceType() === 'script' && request.frame() !== preview.page.mainFrame();
    if (isOfPane) paths.push(new URL(request.url()).pathname);
  };
  preview.page.on('request', record);
  await open();
  await untilRead(preview);
  preview.page.off('request', record);
  return paths
    .filter((path) => BESIDE.every((pattern) => !pattern.test(path)))
    .map((path) => path.replace(/^\/add-in\//, ''));
}

test('until a workbook’s targets are shown, the two entries are all that is fetched', async () => {
  const preview = await browser.open({ waits: false });
  const scripts = await scriptsUntilRead(preview, () => preview.page.reload());
  expect(scripts).toEqual(entryScripts());
  expect(findings(scripts, budget())).toEqual([]);
});

test('a workbook with our sheets takes what reads them back as well, within the same budget', async () => {
  const preview = await browser.open();
  const bytes = await workbookWithSheets('en');
  const scripts = await scriptsUntilRead(preview, () => openWorkbook(preview, 'sheets.xlsx', bytes));
  expect(scripts).toEqual(expect.arrayContaining([...entryScripts()]));
  expect(scripts.length).toBeGreaterThan(entryScripts().length);
  expect(findings(scripts, budget())).toEqual([]);
});

test('more than the budget is found, and so is what is fetched too early', async () => {
  const preview = await browser.open();
  const scripts = await scriptsUntilRead(preview, async () => {
    await preview.page.reload();
    await untilRead(preview);
    await preview.pane.getByRole('button', { name: /^Deep-processing/ }).click();
    await preview.pane.getByRole('figure').waitFor();
  });
  expect(findings(entryScripts(), 1)).toEqual([expect.stringMatching(/kB gzipped, over 1 kB$/)]);
  expect(findings(scripts, Infinity)).toEqual([expect.stringMatching(/is fetched before anybody needs it$/)]);
});
