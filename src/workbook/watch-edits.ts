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
  return Excel.run(async (context) => {
    const registration = context.workbook.worksheets.onChanged.add((event) => {
      tell({ sheetId: event.worksheetId, address: event.address, remote: event.source === 'Remote' });
      return Promise.resolve();
    });
    await context.sync();
    return () => stop(registration);
  });
}

async function stop(registration: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>): Promise<void> {
  await Excel.run(registration.context, async (context) => {
    registration.remove();
    await context.sync();
  });
}
