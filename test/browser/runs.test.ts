import { eventually } from './eventually';
import { renameSheet, slowDown, writeRemotely } from './other-author';
import { growthCell, growthIn, openTarget, toTargets, TRANSFERS, writeSheets } from './pane-acts';
import { openWorkbook, untilRead, workbookWithTakenName } from './opened-workbooks';
import { startBrowser, type PreviewBrowser, type PreviewPage } from './preview-page';

jest.setTimeout(120_000);

let browser: PreviewBrowser;
let preview: PreviewPage;

beforeAll(async () => {
  browser = await startBrowser();
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

function sheetCount(): Promise<number> {
  return preview.page.getByRole('tab').count();
}

/** Asks for the last run to be undone, and says yes. */
async function undoRun(): Promise<void> {
  await preview.pane.getByRole('button', { name: 'Undo run' }).click();
  await preview.pane.getByRole('group', { name: /^Undo run v1\?/ }).waitFor();
  await preview.pane.getByRole('button', { name: 'Undo run' }).click();
}

async function openWritePage(): Promise<void> {
  await preview.pane.getByRole('button', { name: 'Write sheets…' }).click();
  await preview.pane.getByRole('heading', { name: /^Sheets to update: / }).waitFor();
}

async function startWriting(): Promise<void> {
  await preview.pane.getByRole('button', { name: 'Write', exact: true }).click();
}

test('a run that is written is previewed, and undone from its result: the workbook is as before', async () => {
  const { pane } = preview;
  const before = await sheetCount();
  await openWritePage();
  expect(await pane.getByRole('heading', { level: 3 }).first().innerText()).toBe('Sheets to update: 0, to add: 9');
  expect(await pane.getByText(/^new sheet, cells: [\d,]+$/).count()).toBe(9);
  await startWriting();
  await pane.getByRole('heading', { name: 'Sheets written and verified: 9' }).waitFor();
  await eventually(sheetCount, before + 9);
  await undoRun();
  await pane.getByText('The run was undone.').first().waitFor();
  await eventually(sheetCount, before);
  expect(await pane.getByRole('button', { name: 'Undo run' }).count()).toBe(0);
  await pane.getByRole('button', { name: 'Dismiss' }).click();
  await writeSheets(preview);
});

test('undoing is asked for once, and keeping the run leaves the keyboard where it was', async () => {
  const { pane } = preview;
  await writeSheets(preview);
  await toTargets(preview);
  const undo = pane.getByRole('button', { name: 'Undo run' });
  await undo.click();
  await eventually(
    () => pane.getByRole('button', { name: 'Keep it' }).evaluate((e) => e === document.activeElement),
    true,
  );
  await pane.getByRole('button', { name: 'Keep it' }).click();
  await eventually(() => undo.evaluate((element) => element === document.activeElement), true);
  expect(await pane.getByText(/was undone/).count()).toBe(0);
});

test('a run whose sheets were edited since is not undone, and a link leads to the edit', async () => {
  const { pane } = preview;
  const cell = await growthCell('deep_processing_transfers', 2013);
  await writeSheets(preview);
  await toTargets(preview);
  await preview.openSheet('TP Assumptions');
  await preview.typeInto(cell, '3%');
  await preview.openSheet('TP About');
  await undoRun();
  await pane.getByText('The run was not undone; nothing was changed.').first().waitFor();
  await pane.getByRole('button', { name: `Go to 'TP Assumptions'!${cell}` }).click();
  await eventually(() => preview.cell(cell), '3.00%');
});

test('a second write says which sheets it changes, and a third changes fewer', async () => {
  const { pane } = preview;
  await writeSheets(preview);
  await toTargets(preview);
  await openTarget(preview, TRANSFERS);
  await growthIn(preview, 2014).fill('9.9');
  await openWritePage();
  expect(await pane.getByText(/^update, cells: [\d,]+$/).count()).toBeGreaterThan(1);
  await pane.getByText('Unsaved changes that are written along: 1').waitFor();
  await startWriting();
  await pane.getByRole('heading', { name: /^Sheets written and verified/ }).waitFor();
  await toTargets(preview);
  await openWritePage();
  expect(await pane.getByText('no change', { exact: true }).count()).toBeGreaterThan(1);
});

test('what is in the way is said before, with its cell, and nothing can be written until it is gone', async () => {
  const { pane } = preview;
  await openWorkbook(preview, 'own.xlsx', await workbookWithTakenName());
  await untilRead(preview);
  await openWritePage();
  await pane.getByRole('heading', { name: 'In the way: 1' }).waitFor();
  await pane.getByRole('button', { name: 'Go to TP About' }).waitFor();
  const start = pane.getByRole('button', { name: 'Write', exact: true });
  expect(await start.getAttribute('aria-disabled')).toBe('true');
  await pane.getByText('Sheets can be written once nothing is in the way.', { exact: true }).waitFor();
  await renameSheet(preview, 'TP About', 'My notes');
  await pane.getByRole('button', { name: 'Preview again' }).click();
  await eventually(() => pane.getByRole('heading', { name: 'In the way: 1' }).count(), 0);
  await startWriting();
  await pane.getByRole('heading', { name: 'Sheets written and verified: 9' }).waitFor();
});

test('a write shows its stages, and is stopped and put back', async () => {
  const { pane } = preview;
  const before = await sheetCount();
  await openWritePage();
  await slowDown(preview, 150);
  await startWriting();
  await pane.getByRole('listitem').filter({ hasText: 'Fill' }).waitFor();
  await pane.getByRole('button', { name: 'Stop and restore' }).click();
  await pane.getByRole('heading', { name: 'Putting everything back…' }).waitFor();
  await pane.getByRole('heading', { name: 'Stopped: the workbook is as before' }).waitFor();
  await eventually(sheetCount, before);
  await pane.getByRole('button', { name: 'Preview again' }).click();
  await pane.getByRole('heading', { name: 'Sheets to update: 0, to add: 9' }).waitFor();
});

test('where another author has written meanwhile, what differs is shown, the draft is kept, and it goes on', async () => {
  const { pane } = preview;
  const cell = await growthCell('deep_processing_transfers', 2014);
  await writeSheets(preview);
  await toTargets(preview);
  await openTarget(preview, TRANSFERS);
  await growthIn(preview, 2014).fill('9.9');
  await openWritePage();
  await writeRemotely(preview, { sheet: 'TP Assumptions', cell, value: 0.03 });
  await startWriting();
  await pane.getByRole('heading', { name: 'Another author has written meanwhile: nothing was changed' }).waitFor();
  await pane.getByText('yours 9.9; was default, now 3.0').waitFor();
  await pane.getByRole('button', { name: /^Keep mine: / }).click();
  await pane.getByRole('button', { name: 'Preview again' }).click();
  await pane.getByText('Unsaved changes that are written along: 1').waitFor();
  await startWriting();
  await pane.getByRole('heading', { name: /^Sheets written and verified/ }).waitFor();
  await preview.openSheet('TP Assumptions');
  await preview.goTo(cell);
  await eventually(() => preview.cell(cell), '9.90%');
});
