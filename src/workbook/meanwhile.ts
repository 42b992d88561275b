import type { Problem } from '../plan';
import { cellPrint } from './cell-print';
import type { SeenContents } from './fill';
import type { FormerInput, Journal, JournalSheet } from './journal';
import { keptInput } from './planned-journal';
import type { PlannedRun } from './planned-run';
import { standingInputs } from './standing-cells';
import { partText } from './stored-parts';
import type { TargetSheet } from './target-sheet';

/** What others did between the look before a run and its first change. */
export interface MeanwhileEdits {
  readonly problems: readonly Problem[];
  /** The journal with what they had put, so that it is that which is put back. */
  readonly journal: Journal;
}

type SeenInput = (row: number, column: number) => unknown;

/** What stood on a sheet when it was written over, as it would be entered. */
function seenInputs({ block }: TargetSheet, range: Excel.Range): SeenInput {
  const inputs = standingInputs(range);
  return (row, column) => inputs[row - block.firstRow]?.[column - block.firstColumn] ?? '';
}

function isEdited([row, column, former]: FormerInput, seen: SeenInput): boolean {
  return cellPrint(seen(row, column)) !== cellPrint(former);
}

function withSeen(sheet: JournalSheet, seen: SeenInput): JournalSheet {
  const inputs = sheet.inputs.map((input): FormerInput => {
    const [row, column, , print] = input;
    return isEdited(input, seen) ? [row, column, keptInput(seen(row, column)), print] : input;
  });
  return { ...sheet, inputs };
}

/** Cells that were not as they had been read when they were written over, and a record that another run has left. */
export function editsMeanwhile({ targets, journal }: PlannedRun, { before, record }: SeenContents): MeanwhileEdits {
  const seen = new Map([...before].map(([target, range]) => [target.description.name, seenInputs(target, range)]));
  const changed = journal.changed.map((sheet) => {
    const inputs = seen.get(sheet.sheet);
    return inputs === undefined ? sheet : withSeen(sheet, inputs);
  });
  const edited = journal.changed.filter(({ sheet, inputs }) => {
    const now = seen.get(sheet);
    return now !== undefined && inputs.some((input) => isEdited(input, now));
  });
  const isOvertaken = partText(record) !== targets.record.text;
  return {
    journal: { ...journal, changed, ...(isOvertaken ? { record: partText(record) } : {}) },
    problems: [
      ...(isOvertaken ? [problem('written-meanwhile', {}, { revision: targets.revision })] : []),
      ...edited.map(({ sheet }) => problem('edited-meanwhile', { sheet })),
    ],
  };
}

function problem(
  code: 'written-meanwhile' | 'edited-meanwhile',
  place: Problem['place'],
  parameters: Problem['parameters'] = {},
): Problem {
  return { code, severity: 'error', place, parameters };
}
