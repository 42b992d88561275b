import type { WorkbookDescription } from '../sheets';
import type { Position } from './areas';
import { readLooks, type CellLooks } from './cell-looks';
import type { Journal } from './journal';
import { journalOf } from './planned-journal';
import type { WriteTargets } from './preflight';
import { changesOf, relookedPlaces, type SheetChanges } from './sheet-changes';
import { isSameDress } from './sheet-dress';
import { numberFormatAt } from './standing-cells';
import { readRules, type StandingRule } from './standing-rules';
import { Worksheets } from './target-sheet';

/** A run that is about to be written. */
export interface PlannedRun {
  readonly description: WorkbookDescription;
  readonly targets: WriteTargets;
  readonly changes: readonly SheetChanges[];
  /** The rules that stand on the sheets whose rules change. */
  readonly rules: ReadonlyMap<SheetChanges, readonly StandingRule[]>;
  readonly journal: Journal;
  readonly worksheets: Worksheets;
}

/** What is to change, and how what changes was: asked of Excel only where a standing sheet changes in looks or rules. */
export async function plannedRun(
  context: Excel.RequestContext,
  description: WorkbookDescription,
  targets: WriteTargets,
): Promise<PlannedRun> {
  const changes = targets.sheets.map(changesOf);
  const looks = await formerLooks(context, changes);
  const rules = await formerRules(context, changes);
  const journal = journalOf(crypto.randomUUID(), targets, changes, looks);
  return { description, targets, changes, rules, journal, worksheets: new Worksheets(context) };
}

async function formerLooks(
  context: Excel.RequestContext,
  changes: readonly SheetChanges[],
): Promise<ReadonlyMap<SheetChanges, CellLooks>> {
  const looked = changes.flatMap((change) => {
    const { existing } = change.target;
    const places = relookedPlaces(change);
    if (existing === null || places.length === 0) return [];
    const { worksheet, standing } = existing;
    const isFormatted = (place: Position): boolean => numberFormatAt(standing, place) !== 'General';
    return [{ change, worksheet, places, isFormatted }];
  });
  const looks = await readLooks(context, looked);
  return new Map(
    looked.flatMap(({ change }, index) => {
      const look = looks[index];
      return look === undefined ? [] : [[change, look] as const];
    }),
  );
}

async function formerRules(
  context: Excel.RequestContext,
  changes: readonly SheetChanges[],
): Promise<ReadonlyMap<SheetChanges, readonly StandingRule[]>> {
  const ruled = changes.flatMap((change) => {
    const { existing } = change.target;
    return existing === null || isSameDress(change.from?.rules, change.to.rules) ? [] : [{ change, existing }];
  });
  const rules = await readRules(
    context,
    ruled.map(({ existing }) => existing.worksheet),
  );
  return new Map(ruled.map(({ change }, index) => [change, rules[index] ?? []]));
}
