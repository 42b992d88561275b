import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellName } from '../../src/dataset';
import { openFile } from '../../src/host';
import { year } from '../../src/plan';
import { builtInScenarios } from '../../src/projection';
import { evaluate, open } from '../../src/run';
import { layOut } from '../../src/sheets';
import { columnOfYear, rowIn } from '../../src/sheets/layout';
import { guangdong, ISSUE_DATE, SAMPLES } from '../end-to-end/project-file';
import { openExcel } from '../support/embedded-excel';
import { eventually } from './eventually';
import { startBrowser, type PreviewBrowser, type PreviewPage } from './preview-page';

jest.setTimeout(120_000);

let browser: PreviewBrowser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

const TRANSFERS = /^Deep-processing transfers/;

async function openTarget({ pane }: PreviewPage, name: RegExp): Promise<void> {
  await pane.getByRole('button', { name }).click();
  await pane.getByRole('heading', { name }).waitFor();
}

/** What the open target shows as projected. */
async function projected({ pane }: PreviewPage): Promise<string> {
  return pane.getByTestId('projected').innerText();
}

async function writeSheets({ pane }: PreviewPage): Promise<void> {
  await pane.getByRole('button', { name: 'Write sheets…' }).click();
  await pane.getByRole('button', { name: 'Write', exact: true }).click();
  await pane.getByRole('heading', { name: /^Sheets written and verified: 9$/ }).waitFor();
}

async function toTargets({ pane }: PreviewPage): Promise<void> {
  await pane.getByRole('button', { name: 'Targets', exact: true }).click();
  await pane.getByRole('list', { name: 'Targets' }).waitFor();
}

/** Where the sheets hold the reference's growth of an indicator. */
async function growthCell(indicator: string, at: number): Promise<string> {
  openExcel(openFile(readFileSync(join(SAMPLES, 'guangdong-illustrative.xlsx')), 'sample.xlsx'));
  const { dataset } = await open(guangdong());
  const evaluation = evaluate({ plan: guangdong(), dataset, scenarios: builtInScenarios() });
  const { layout, rows } = layOut(evaluation, 'en', { version: 'v1', date: ISSUE_DATE });
  const row = rows.findIndex((each) => each.indicator.id === indicator);
  return cellName(rowIn(layout, 0, row), columnOfYear(layout, year(at)));
}

function growthIn({ pane }: PreviewPage, year: number) {
  return pane.getByRole('textbox', { name: `Growth of Deep-processing transfers in ${year}, percent` });
}

test('the whole job: recognise, change a rate, write, apply, edit in the grid, and the pane follows', async () => {
  const preview = await browser.open();
  const { pane } = preview;
  expect(await pane.getByRole('heading', { level: 2 }).innerText()).toBe(
    '5 would meet, 4 close, 5 would miss, 1 without a figure',
  );

  await openTarget(preview, TRANSFERS);
  expect(await projected(preview)).toBe('1,768.0');
  await growthIn(preview, 2014).fill('9.9');
  await eventually(() => projected(preview), '1,849.9');
  await pane.getByText('1 unsaved').waitFor();

  await writeSheets(preview);
  await pane.getByRole('button', { name: 'Go to TP Reference' }).click();
  await eventually(() => preview.cell('A6'), 'Deep-processing transfers');
  expect(await preview.cell('F6')).toBe('1,849.9');

  await toTargets(preview);
  await openTarget(preview, TRANSFERS);
  await growthIn(preview, 2015).fill('7');
  await pane.getByRole('button', { name: 'Apply' }).click();
  await pane.getByText('Written to TP Assumptions.').waitFor();
  await eventually(() => preview.cell('F6'), '1,876.1');
  expect(await projected(preview)).toBe('1,876.1');

  await preview.openSheet('TP Assumptions');
  await preview.typeInto(await growthCell('deep_processing_transfers', 2013), '0%');
  await eventually(() => growthIn(preview, 2013).inputValue(), '0.0');
  expect(await pane.getByText(/unsaved/).count()).toBe(0);
  expect(preview.complaints).toEqual([]);
});

test.each(['1,5', '999', '-60', '3.4.9', 'abc'])('%s, which is no rate here, leaves what stood there', async (text) => {
  const preview = await browser.open();
  const { pane, page } = preview;
  await openTarget(preview, TRANSFERS);
  const field = growthIn(preview, 2014);
  const before = await field.inputValue();
  await field.click({ clickCount: 3 });
  await page.keyboard.type(text);
  await pane.getByRole('alert').getByText('Type a percentage').waitFor();
  await page.keyboard.press('Tab');
  await eventually(() => field.inputValue(), before);
  expect(await projected(preview)).toBe('1,768.0');
  expect(await pane.getByText(/unsaved/).count()).toBe(0);
  await page.close();
});

test('a target whose growth is missing can be given one', async () => {
  const preview = await browser.open();
  const { pane, page } = preview;
  await openTarget(preview, /^Firms live on the Jiabohui platform/);
  for (const year of [2013, 2014, 2015]) {
    await pane.getByRole('textbox', { name: new RegExp(`in ${year}, percent$`) }).fill('80');
  }
  await eventually(() => projected(preview), '1,050');
  await pane.getByText('Would meet').waitFor();
  await page.close();
});
