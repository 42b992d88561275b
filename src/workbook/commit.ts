import { bytesOf, costOf, sendSteps, type Step } from './batches';
import type { PlannedRun } from './planned-run';
import { journalNamespace, putPart, recordNamespace } from './stored-parts';
import type { StoredRecord } from './stored-record';

/** What is kept in the workbook with a run. */
export interface RunRecord {
  /** The revision that the run was worked out from; 0 where the workbook had none. */
  readonly expected: number;
  /** What the core wants kept. */
  readonly content: unknown;
}

/**
 * Ends a run, in one request: the record says what was written, the journal becomes what "Undo run" goes by, and events
 * are told again. The first run brings its first sheet to the front; later ones leave the reader where they are.
 */
export async function commit(context: Excel.RequestContext, run: PlannedRun, record: RunRecord): Promise<void> {
  const { targets, journal, worksheets } = run;
  const { workbook } = context;
  const kept: StoredRecord = { revision: targets.revision + 1, run: journal.run, content: record.content };
  const recordText = JSON.stringify(kept);
  const journalText = JSON.stringify({ ...journal, state: 'committed', before: null });
  const steps: Step[] = [
    {
      bytes: bytesOf(recordText) + costOf({ objects: 2, calls: 1 }),
      queue: () => putPart(workbook, targets.record.part, recordNamespace, recordText),
    },
    {
      bytes: bytesOf(journalText) + costOf({ objects: 3, calls: 1 }),
      queue: () => {
        const standing = workbook.customXmlParts.getByNamespace(journalNamespace).getOnlyItem();
        putPart(workbook, standing, journalNamespace, journalText);
      },
    },
    {
      bytes: costOf({ objects: 2, calls: 2 }),
      queue: () => {
        const [first] = targets.sheets;
        if (first !== undefined && targets.sheets.every(({ existing }) => existing === null))
          worksheets.of(first).activate();
        context.runtime.enableEvents = true;
      },
    },
  ];
  await sendSteps(context, steps);
}
