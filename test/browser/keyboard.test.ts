import { eventually } from './eventually';
import { expectFocus, focusedIn, tabTo } from './focus';
import { paneFrame } from './opened-workbooks';
import { startBrowser, type PreviewBrowser, type PreviewPage } from './preview-page';

jest.setTimeout(120_000);

let browser: PreviewBrowser;
let preview: PreviewPage;

beforeAll(async () => {
  browser = await startBrowser();
  preview = await browser.open();
});

afterAll(async () => {
  await browser.close();
});

const TRANSFERS = /^Deep-processing transfers/;

function growthName(year: number): RegExp {
  return new RegExp(`^Growth of Deep-processing transfers in ${year}, percent$`);
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await preview.page.keyboard.press(key);
}

/** What is typed takes the place of what stood there. */
async function type(text: string): Promise<void> {
  await press('Control+a');
  await preview.page.keyboard.type(text);
}

function growthIn(year: number): Promise<string> {
  return preview.pane.getByRole('textbox', { name: growthName(year) }).inputValue();
}

function headline(): Promise<string> {
  return preview.pane.getByRole('heading', { level: 2 }).innerText();
}

/** The heading of the page that opens, which has the focus or leads to it. */
async function expectPage(heading: RegExp): Promise<void> {
  await preview.pane.getByRole('heading', { level: 2, name: heading }).waitFor();
  await expectFocus(preview);
}

/** Each step starts where the one before it ended: one job from a fresh page. */
describe('the whole job by keyboard alone', () => {
  test('F6 leads into the pane, Tab to a target, Enter opens it', async () => {
    await press('F6', 'F6', 'F6');
    await tabTo(preview, TRANSFERS);
    await press('Enter');
    await expectPage(TRANSFERS);
  });

  test('growth is typed and stepped, and Esc gives back what stood there', async () => {
    await tabTo(preview, growthName(2013));
    const before = await growthIn(2013);
    await type('9.9');
    await eventually(() => preview.pane.getByTestId('projected').innerText(), '1,889.2');
    await press('ArrowUp', 'PageUp', 'Shift+ArrowDown', 'ArrowDown');
    expect(await growthIn(2013)).toBe('9.4');
    await press('Escape');
    expect([await growthIn(2013), await preview.pane.getByText(/unsaved/).count()]).toEqual([before, 0]);
  });

  test('a rate goes to all years', async () => {
    await type('9.9');
    await press('Enter');
    await tabTo(preview, /^2013 to all$/, 'Shift+Tab');
    await press('Enter');
    expect(await Promise.all([2013, 2014, 2015].map(growthIn))).toEqual(['9.9', '9.9', '9.9']);
    await preview.pane.getByText('3 unsaved').waitFor();
  });

  test('the way back leads to the target in the list', async () => {
    await tabTo(preview, /^Back to the targets$/, 'Shift+Tab');
    await press('Enter');
    await expectPage(/would meet/);
    expect(await expectFocus(preview)).toMatch(TRANSFERS);
  });

  test('another scenario is chosen', async () => {
    const reference = await headline();
    await tabTo(preview, /^Scenario$/, 'Shift+Tab');
    await press('ArrowDown');
    await eventually(async () => (await headline()) === reference, false);
    await press('ArrowUp');
    await eventually(headline, reference);
  });

  test('the sheets are written, and a link goes to one of them', async () => {
    await tabTo(preview, /^Write sheets…$/);
    await press('Enter');
    await expectPage(/^Write sheets$/);
    await tabTo(preview, /^Write$/);
    const start = preview.pane.getByRole('button', { name: 'Write', exact: true });
    await eventually(() => start.getAttribute('aria-disabled'), null);
    await press('Enter');
    await preview.pane.getByRole('heading', { name: 'Sheets written and verified: 9' }).waitFor();
    await expectFocus(preview);
    await tabTo(preview, /^Go to TP Reference$/);
    await press('Enter');
    await eventually(() => preview.cell('A6'), 'Deep-processing transfers');
    expect(await expectFocus(preview)).toBe('Go to TP Reference');
  });

  test('a change is applied to the sheets', async () => {
    await tabTo(preview, /^Back to the targets$/);
    await press('Enter');
    await expectPage(/would meet/);
    await tabTo(preview, TRANSFERS);
    await press('Enter');
    await expectPage(TRANSFERS);
    await tabTo(preview, growthName(2015));
    await type('7');
    await tabTo(preview, /^Apply$/, 'Shift+Tab');
    await press('Enter');
    await preview.pane.getByText('Written to TP Assumptions.').first().waitFor();
    await expectFocus(preview);
  });

  test('a change is discarded', async () => {
    await tabTo(preview, growthName(2014));
    await type('1');
    await preview.pane.getByText('1 unsaved').waitFor();
    await tabTo(preview, /^Discard$/, 'Shift+Tab');
    await press('Enter');
    await eventually(() => preview.pane.getByText(/unsaved/).count(), 0);
    await expectFocus(preview);
    expect(await growthIn(2014)).toBe('9.9');
  });

  test('F6 leads out of the pane', async () => {
    await press('F6');
    await eventually(() => preview.page.evaluate(() => document.activeElement?.id), 'open');
    expect(preview.complaints).toEqual([]);
  });
});

test('a stop that cannot be seen is told from one that can', async () => {
  const { page, ...other } = await browser.open();
  const frame = paneFrame({ page, ...other });
  await frame.locator('main').evaluate((main) => {
    main.insertAdjacentHTML('afterbegin', '<button style="outline: none">unseen</button><button>seen</button>');
  });
  for (const key of ['F6', 'F6', 'F6', 'Tab']) await page.keyboard.press(key);
  expect(await focusedIn(frame)).toEqual({ name: 'unseen', isMarked: false });
  await page.keyboard.press('Tab');
  expect(await focusedIn(frame)).toEqual({ name: 'seen', isMarked: true });
});
