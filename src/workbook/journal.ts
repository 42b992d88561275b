import * as v from 'valibot';
import type { CellLooks } from './cell-looks';
import { areasSchema } from './dress-text';

/** What a cell held, and the print of what the run was to put there. */
export type FormerInput = readonly [row: number, column: number, input: string | number | boolean, print: string];
export type FormerFormat = readonly [row: number, column: number, numberFormat: string];

/** How a sheet was that a run changed. */
export interface JournalSheet {
  readonly sheet: string;
  readonly mark: string;
  readonly inputs: readonly FormerInput[];
  readonly numberFormats: readonly FormerFormat[];
  readonly looks: CellLooks;
}

/** A name of the workbook's that a run set; null where there was none. */
export interface JournalName {
  readonly name: string;
  readonly formula: string;
  readonly former: string | null;
}

/**
 * What would take a run back. It is in the workbook before the run changes anything, so that a run that nobody ends can be
 * undone by the next pane that opens the workbook; afterwards it is what "Undo run" goes by.
 */
export interface Journal {
  readonly run: string;
  /** Whose run it is: one pane, or one command. */
  readonly session: string;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  readonly state: 'open' | 'committed';
  /** Sheets that were not there. */
  readonly added: readonly string[];
  readonly changed: readonly JournalSheet[];
  readonly names: readonly JournalName[];
  /** The record as it was. */
  readonly record: string | null;
  /** The journal of the run before, while this one is open: a run that is taken back leaves the one before to be undone. */
  readonly before: string | null;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const looks = v.object({
  kinds: v.array(v.custom<Excel.SettableCellProperties>((value) => typeof value === 'object' && value !== null)),
  blocks: v.array(v.object({ area: areasSchema.item, kinds: v.array(v.array(count)) })),
  plain: areasSchema,
});

const journalSchema = v.object({
  run: v.string(),
  session: v.string(),
  startedAt: v.number(),
  state: v.picklist(['open', 'committed']),
  added: v.array(v.string()),
  changed: v.array(
    v.object({
      sheet: v.string(),
      mark: v.string(),
      inputs: v.array(v.tuple([count, count, v.union([v.string(), v.number(), v.boolean()]), v.string()])),
      numberFormats: v.array(v.tuple([count, count, v.string()])),
      looks,
    }),
  ),
  names: v.array(v.object({ name: v.string(), formula: v.string(), former: v.nullable(v.string()) })),
  record: v.nullable(v.string()),
  before: v.nullable(v.string()),
}) satisfies v.GenericSchema<unknown, Journal>;

/** What a journal says; null where it is damaged. */
export function readJournal(text: string): Journal | null {
  try {
    const parsed = v.safeParse(journalSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
