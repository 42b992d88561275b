import { isSameInput, type GrowthChange, type GrowthPlace, type Problem } from '../plan';
import { assumptionsSheet } from './assumptions-sheet';
import type { CellContent } from './description';
import { columnOfYear, rowIn } from './layout';
import type { GrowthInput } from './read-assumptions';
import type { SheetModel } from './sheet-model';

/** What an input of TP Assumptions is to hold. */
export interface InputCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** What it held when it was last read; left out where that does not matter. */
  readonly read?: unknown;
}

/** Why changed growth has no cell to go to. */
export const movedInputs: Problem = { code: 'input-moved', severity: 'error', place: {}, parameters: {} };

/** Where a run would put an input; undefined where it would have none. */
function describedPlace(model: SheetModel, input: GrowthPlace) {
  const scenario = model.scenarios.find(({ scenario: { id } }) => id === input.scenario);
  const row = model.rows.find(({ indicator }) => indicator.id === input.indicator);
  if (!scenario || !row || !model.layout.years.includes(input.year)) return undefined;
  return { row: rowIn(model.layout, scenario.slot, row.index), column: columnOfYear(model.layout, input.year) };
}

/** Whether the sheet's inputs stand where a run would put them, so that a run's formulas mean the same there. */
function standsAsDescribed(model: SheetModel, inputs: readonly GrowthInput[]): boolean {
  return inputs.every((input) => {
    const place = describedPlace(model, input);
    return place?.row === input.cell.row && place.column === input.cell.column;
  });
}

/**
 * What changed growth puts into the standing inputs: a rate as a number, wherever the input has been moved to; the
 * scenario's rule as its live formula, which needs the sheet as it was written.
 *
 * @param model the sheets as a run would write them, the changes made
 * @returns null where an input is not on the sheet, or a formula would not mean there what it should
 */
export function inputCells(
  model: SheetModel,
  inputs: readonly GrowthInput[],
  changes: readonly GrowthChange[],
): readonly InputCell[] | null {
  const formulasHold = changes.some(({ rate }) => rate === null) && standsAsDescribed(model, inputs);
  const described = formulasHold ? assumptionsSheet(model).cells : [];
  const cells = changes.flatMap((change): readonly InputCell[] => {
    const input = inputs.find((each) => isSameInput(each, change));
    if (!input) return [];
    const { cell, read } = input;
    if (change.rate !== null) return [{ ...cell, read, content: { type: 'number', value: change.rate } }];
    const rule = described.find(({ row, column }) => row === cell.row && column === cell.column);
    return rule ? [{ ...cell, read, content: rule.content }] : [];
  });
  return cells.length === changes.length ? cells : null;
}
