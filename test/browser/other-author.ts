import { parseAddress } from '../../src/host/browser';
import type { SharedHost } from '../../src/preview/shared-host';
import { recordNamespace } from '../../src/workbook/stored-parts';
import type { PreviewPage } from './preview-page';

/** What the preview's page holds for its frame; only what runs in the page can reach it. */
const SHARED = 'targetPathsHost';

interface RemoteEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** Another author types into a cell, and Excel tells the pane of it. */
export async function typeRemotely({ page }: PreviewPage, { sheet, cell, text }: RemoteEdit): Promise<void> {
  const { firstRow: row, firstColumn: column } = parseAddress(cell).block;
  await page.evaluate(
    ([name, edit]) => {
      const { host } = Reflect.get(window, name) as SharedHost;
      host.typeRemotely(edit.sheet, edit.row, edit.column, edit.text);
    },
    [SHARED, { sheet, row, column, text }] as const,
  );
}

/** Another author's run ends, with a rate of its own in a cell; Excel has not told the pane yet. */
export async function writeRemotely(
  { page }: PreviewPage,
  { sheet, cell, value }: { readonly sheet: string; readonly cell: string; readonly value: number },
): Promise<void> {
  const { firstRow: row, firstColumn: column } = parseAddress(cell).block;
  await page.evaluate(
    ([name, namespace, edit]) => {
      const { workbook } = (Reflect.get(window, name) as SharedHost).host;
      const record = workbook.customXml.find((part) => part.namespace === namespace);
      const written = workbook.sheets
        .find((each) => each.name === edit.sheet)
        ?.rows.get(edit.row)
        ?.get(edit.column);
      if (!record || !written) throw new Error('No run has been written yet.');
      record.xml = record.xml.replace(/(revision\W+)(\d+)/, (_, before: string, count: string) => {
        return `${before}${Number(count) + 1}`;
      });
      Object.assign(written, { value: edit.value, formula: null });
    },
    [SHARED, recordNamespace, { sheet, row, column, value }] as const,
  );
}

/** From now on the workbook takes its time before each answer, in milliseconds. */
export async function slowDown({ page }: PreviewPage, delay: number): Promise<void> {
  await page.evaluate(
    ([name, wait]) => {
      const { bridge } = (Reflect.get(window, name) as SharedHost).host;
      const send = bridge.sendMessageToHost.bind(bridge);
      bridge.sendMessageToHost = (text) => void setTimeout(() => send(text), wait);
    },
    [SHARED, delay] as const,
  );
}

/** The user gives a sheet another name, which Excel tells nobody of. */
export async function renameSheet({ page }: PreviewPage, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([name, former, next]) => {
      const { workbook } = (Reflect.get(window, name) as SharedHost).host;
      const sheet = workbook.sheets.find((each) => each.name === former);
      if (sheet) sheet.name = next;
    },
    [SHARED, from, to] as const,
  );
}
