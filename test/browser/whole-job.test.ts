import { eventually } from './eventually';
import { growthCell, growthIn, openTarget, projected, toTargets, TRANSFERS, writeSheets } from './pane-acts';
import { startBrowser, type PreviewBrowser } from './preview-page';

jest.setTimeout(120_000);

let browser: PreviewBrowser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

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
  await pane.getByText('Written to TP Assumptions.').first().waitFor();
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
  await pane.getByText('Would meet', { exact: true }).waitFor();
  await page.close();
});
