import { openFile } from '../../src/host';
import type { Cell, Workbook } from '../../src/host/model';
import type { SheetModel, WorkbookDescription } from '../../src/sheets';
import { openExcel } from '../support/embedded-excel';

/** What a user enters into a cell of a workbook that a run has written. */
export interface UserEntry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The workbook after the user has entered something, and added a sheet for it where there is none. */
export async function withEntries(
  workbook: Uint8Array,
  entries: readonly UserEntry[],
  added: readonly string[] = [],
): Promise<Uint8Array> {
  const host = openExcel(openFile(workbook, 'written.xlsx'));
  if (added.length > 0) {
    await Excel.run(async (context) => {
      for (const name of added) context.workbook.worksheets.add(name);
      await context.sync();
    });
  }
  for (const { sheet, row, column, text } of entries) host.type(sheet, row, column, text);
  const saved = host.save();
  host.dispose();
  return saved;
}

export function cellOf({ sheets }: Workbook, { sheet, row, column }: Omit<UserEntry, 'text'>): Cell | undefined {
  return sheets
    .find(({ name }) => name === sheet)
    ?.rows.get(row)
    ?.get(column);
}

/** What a cell was entered with. */
export function contentOf(workbook: Workbook, entry: Omit<UserEntry, 'text'>): unknown {
  const cell = cellOf(workbook, entry);
  return cell?.formula ?? cell?.value;
}

/** Entries that no longer stand as they stood in a workbook. */
export function lostEntries(before: Workbook, after: Workbook, entries: readonly UserEntry[]): readonly string[] {
  return entries.flatMap((entry) => {
    const [was, is] = [contentOf(before, entry), contentOf(after, entry)];
    return was !== undefined && was === is
      ? []
      : [`${entry.sheet}!${entry.row},${entry.column}: ${String(was)} -> ${String(is)}`];
  });
}

/** The cells where the sheets ask for text: remarks, notes, reasons, names. */
export function remarkEntries({ sheets }: WorkbookDescription): readonly UserEntry[] {
  return sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ role, content }) => role === 'input-text' && content.type === 'blank')
      .map(({ row, column }) => ({ sheet: name, row, column, text: `remark ${row}, ${column}` })),
  );
}

/** Text and a formula beside the tables of each sheet and below them. */
export function freeEntries({ sheets }: WorkbookDescription, { layout }: SheetModel): readonly UserEntry[] {
  return sheets.flatMap(({ name, cells }): readonly UserEntry[] => {
    const beside = Math.max(...cells.map(({ column }) => column)) + 1;
    const below = Math.max(...cells.map(({ row }) => row)) + 1;
    return [
      { sheet: name, row: layout.firstRow, column: beside, text: 'beside' },
      { sheet: name, row: 6, column: beside, text: '=1+1' },
      { sheet: name, row: below, column: 0, text: 'below' },
      { sheet: name, row: below + 1, column: 2, text: '=20*2' },
    ];
  });
}
