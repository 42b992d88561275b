import { inExcel, request } from './gateway';

/** Cells that were edited, by the user or by an add-in, here or at a co-author's. */
export interface Edit {
  readonly sheetId: string;
  /** A1 notation without the sheet. */
  readonly address: string;
  /** Somebody else edited them. */
  readonly remote: boolean;
}

/** Ends the watching. */
export type StopWatching = () => Promise<void>;

/**
 * Tells of every edit of cells, on any sheet, until stopped. The add-in's own writes are not told.
 *
 * @throws OfficeExtension.Error where Excel refuses.
 */
export async function watchEdits(tell: (edit: Edit) => void): Promise<StopWatching> {
  return inExcel(async (context) => {
    const registration = await request(context, () =>
      context.workbook.worksheets.onChanged.add((event) => {
        tell({ sheetId: event.worksheetId, address: event.address, remote: event.source === 'Remote' });
        return Promise.resolve();
      }),
    );
    return () => stop(registration);
  });
}

async function stop(registration: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>): Promise<void> {
  await inExcel((context) => request(context, () => registration.remove()), registration.context);
}
