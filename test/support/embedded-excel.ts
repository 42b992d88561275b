import { newFile, startHost, type Host, type HostOptions, type OpenedFile } from '../../src/host';

/** Puts an Excel for a workbook in the place of the global one. */
export function openExcel(opened: OpenedFile = newFile('test.xlsx'), options: HostOptions = {}): Host {
  const host = startHost(opened, options);
  Object.assign(globalThis, host.library);
  return host;
}

/** Lets the client library release its references, which it does after a run has ended. */
export function cleanUp(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 0);
  });
}

/** The code of the error that a run ends with. */
export async function errorCode(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  try {
    await Excel.run(batch);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
  throw new Error('The run ended without an error');
}

/** Runs something on the first sheet of the workbook. */
export function onFirstSheet<T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}
