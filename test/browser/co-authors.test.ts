import { eventually } from './eventually';
import { typeRemotely } from './other-author';
import { growthCell, growthIn, openTarget, projected, toTargets, TRANSFERS, writeSheets } from './pane-acts';
import { startBrowser, type PreviewBrowser, type PreviewPage } from './preview-page';

jest.setTimeout(120_000);

const WAITING = /^Finish the cell you are editing/;
/** How long the pane waits after an edit, and some more. */
const AFTER_EDIT_MS = 1_000;

let browser: PreviewBrowser;
let preview: PreviewPage;
let cell: string;

beforeAll(async () => {
  browser = await startBrowser();
  cell = await growthCell('deep_processing_transfers', 2014);
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  preview = await browser.open();
});

afterEach(async () => {
  expect(preview.complaints).toEqual([]);
  await preview.page.close();
});

/** The sheets stand, the transfers' page is open, and their growth in 2014 is drafted. */
async function draftOverSheets(growth: string): Promise<void> {
  await writeSheets(preview);
  await toTargets(preview);
  await preview.openSheet('TP Assumptions');
  await openTarget(preview, TRANSFERS);
  await growthIn(preview, 2014).fill(growth);
  await preview.pane.getByText('1 unsaved').waitFor();
}

describe('an input that is drafted and then typed on the sheet', () => {
  const STALE = 'Changed in the workbook since you drafted: 1';

  test('is told before it is applied; mine is kept, and applied over theirs', async () => {
    const { pane } = preview;
    await draftOverSheets('9.9');
    await preview.typeInto(cell, '3%');
    await pane.getByText(STALE, { exact: true }).first().waitFor();
    await pane.getByText('yours 9.9; was default, now 3.0').waitFor();
    const apply = pane.getByRole('button', { name: 'Apply' });
    expect(await apply.isDisabled()).toBe(true);
    await pane.getByRole('button', { name: /^Keep mine: .*, 2014$/ }).click();
    await eventually(() => apply.isDisabled(), false);
    await apply.click();
    await pane.getByText('Written to TP Assumptions.').first().waitFor();
    await eventually(() => preview.cell(cell), '9.90%');
    expect(await projected(preview)).toBe('1,849.9');
  });

  test('is taken as theirs, and no draft is left', async () => {
    const { pane } = preview;
    await draftOverSheets('9.9');
    await preview.typeInto(cell, '3%');
    await pane.getByRole('button', { name: /^Take theirs: .*, 2014$/ }).click();
    await eventually(() => pane.getByText(/unsaved/).count(), 0);
    expect(await growthIn(preview, 2014).inputValue()).toBe('3.0');
  });

  test('is not written either until that is decided', async () => {
    const { pane } = preview;
    await draftOverSheets('9.9');
    await preview.typeInto(cell, '3%');
    await pane.getByText(STALE, { exact: true }).first().waitFor();
    await pane.getByRole('button', { name: 'Write sheets…' }).click();
    const start = pane.getByRole('button', { name: 'Write', exact: true });
    await eventually(() => start.getAttribute('aria-disabled'), 'true');
    await pane.getByRole('button', { name: /^Keep mine: / }).click();
    await eventually(() => start.getAttribute('aria-disabled'), null);
  });

  test('is no change any more where the sheet has come to hold the same', async () => {
    await draftOverSheets('9.9');
    await preview.typeInto(cell, '9.9%');
    await eventually(() => preview.pane.getByText(/unsaved/).count(), 0);
    expect(await preview.pane.getByText(STALE).count()).toBe(0);
  });
});

describe('another author', () => {
  test('who types is told of by the sheet; what the pane writes itself is told of nobody', async () => {
    const { pane, page } = preview;
    await draftOverSheets('9.9');
    await pane.getByRole('button', { name: 'Apply' }).click();
    await pane.getByText('Written to TP Assumptions.').first().waitFor();
    await page.waitForTimeout(AFTER_EDIT_MS);
    expect(await pane.getByText(/another author/i).count()).toBe(0);
    await typeRemotely(preview, { sheet: 'TP Assumptions', cell, text: '4%' });
    const told = 'Changed by another author: TP Assumptions';
    await pane.getByRole('status').filter({ hasText: told }).waitFor({ state: 'attached' });
    await eventually(() => growthIn(preview, 2014).inputValue(), '4.0');
    await pane.getByRole('button', { name: 'Dismiss' }).last().click();
    await eventually(() => pane.getByText(told).count(), 0);
  });

  test('who types a drafted input leaves it to be decided on', async () => {
    await draftOverSheets('9.9');
    await typeRemotely(preview, { sheet: 'TP Assumptions', cell, text: '4%' });
    await preview.pane.getByText('yours 9.9; was default, now 4.0').waitFor();
  });
});

test('while a cell is being edited the pane says that it waits, and goes on by itself', async () => {
  const { pane, page } = preview;
  await draftOverSheets('9.9');
  await preview.goTo('A1');
  await page.keyboard.type('3');
  await typeRemotely(preview, {
    sheet: 'TP Assumptions',
    cell: await growthCell('deep_processing_transfers', 2013),
    text: '5%',
  });
  await pane.getByText(WAITING).first().waitFor();
  await pane.getByRole('status').filter({ hasText: WAITING }).waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await eventually(() => pane.getByText(WAITING).count(), 0);
  await eventually(() => growthIn(preview, 2013).inputValue(), '5.0');
});
