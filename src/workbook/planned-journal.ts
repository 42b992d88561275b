import { cellPrint } from './cell-print';
import { noLooks, type CellLooks } from './cell-looks';
import { sessionId } from './gateway';
import type { FormerInput, Journal, JournalSheet } from './journal';
import type { WriteTargets } from './preflight';
import type { SheetChanges } from './sheet-changes';
import { inputAt, numberFormatAt } from './standing-cells';

/** An input as it can be kept: Excel gives nothing else for a cell. */
export function keptInput(input: unknown): string | number | boolean {
  return typeof input === 'number' || typeof input === 'boolean' || typeof input === 'string' ? input : '';
}

function formerSheet({ target, cells }: SheetChanges, looks: CellLooks): readonly JournalSheet[] {
  const { existing, description } = target;
  if (existing === null) return [];
  const { standing, markText } = existing;
  return [
    {
      sheet: description.name,
      mark: markText,
      inputs: cells.flatMap(({ row, column, input }): readonly FormerInput[] =>
        input === null ? [] : [[row, column, keptInput(inputAt(standing, { row, column })), cellPrint(input)]],
      ),
      numberFormats: cells.flatMap(({ row, column, numberFormat }) =>
        numberFormat === null ? [] : [[row, column, numberFormatAt(standing, { row, column })] as const],
      ),
      looks,
    },
  ];
}

/** What would take a run back that is about to begin. */
export function journalOf(
  run: string,
  targets: WriteTargets,
  changes: readonly SheetChanges[],
  looks: ReadonlyMap<SheetChanges, CellLooks>,
): Journal {
  return {
    run,
    session: sessionId,
    startedAt: Date.now(),
    state: 'open',
    added: targets.sheets.flatMap(({ existing, description }) => (existing === null ? [description.name] : [])),
    changed: changes.flatMap((change) => formerSheet(change, looks.get(change) ?? noLooks)),
    names: targets.names.map(({ name, formula, existing }) => ({ name, formula, former: existing?.formula ?? null })),
    record: targets.record.text,
    before: targets.journal.text,
  };
}
