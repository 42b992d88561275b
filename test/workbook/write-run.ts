import type { WorkbookDescription } from '../../src/sheets';
import { readWorkbook, writeWorkbook, type WriteReport } from '../../src/workbook';

/** Reads the workbook, as a pane does, and writes the sheets into what it has read; `onceRead` is called in between. */
export async function writeRun(
  description: WorkbookDescription,
  onceRead: () => void | Promise<void> = () => undefined,
): Promise<WriteReport> {
  const { revision } = await readWorkbook({});
  await onceRead();
  return writeWorkbook(description, { expected: revision, content: null });
}
