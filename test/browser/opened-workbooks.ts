import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { openFile } from '../../src/host';
import type { Locale } from '../../src/plan';
import { projectFile, SAMPLES } from '../end-to-end/project-file';
import { openExcel } from '../support/embedded-excel';
import type { PreviewPage } from './preview-page';

const ILLUSTRATIVE = join(SAMPLES, 'guangdong-illustrative.xlsx');
const EXCEL_FILE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const made = new Map<string, Promise<Uint8Array>>();

/** Each workbook is made once: there is one Excel at a time, and pages may ask for the same at once. */
function once(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const bytes = made.get(name) ?? make();
  made.set(name, bytes);
  return bytes;
}

/** The illustrative sample with our sheets in it. */
export function workbookWithSheets(locale: Locale): Promise<Uint8Array> {
  return once(locale, async () => (await projectFile(ILLUSTRATIVE, { locale })).workbook);
}

/** The illustrative sample with a sheet of the user's own that has the name of one of ours. */
export function workbookWithTakenName(): Promise<Uint8Array> {
  return once('taken name', async () => {
    const host = openExcel(openFile(readFileSync(ILLUSTRATIVE), 'own.xlsx'));
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('TP About').getRange('A1').values = [['My own notes']];
      await context.sync();
    });
    return host.save();
  });
}

/** The pane's frame as it is now. */
export function paneFrame({ page }: PreviewPage): Frame {
  const frame = page.frames().find((each) => each.url().endsWith('/taskpane.html'));
  if (!frame) throw new Error('The pane has no frame yet.');
  return frame;
}

/** Does something after which the pane is loaded anew, and waits until it begins to. */
export async function reloading({ page }: PreviewPage, act: () => Promise<unknown>): Promise<void> {
  const navigated = page.waitForEvent('framenavigated', (frame) => frame !== page.mainFrame());
  await act();
  await navigated;
}

/** Opens a workbook of the user's own in the preview; the pane has only begun to read it. */
export async function openWorkbook(preview: PreviewPage, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: EXCEL_FILE, buffer: Buffer.from(bytes) };
  await reloading(preview, () => preview.page.locator('#file').setInputFiles(file));
}

/** Chooses one of the preview's own workbooks, or the blank one. */
export async function chooseWorkbook(preview: PreviewPage, value: string): Promise<void> {
  await reloading(preview, () => preview.page.locator('#sample').selectOption(value));
}

/** Waits until the pane has read its workbook. */
export async function untilRead({ pane }: PreviewPage): Promise<void> {
  await pane.getByRole('heading', { level: 2 }).first().waitFor();
}
