import { cellName, type CellValue } from '../dataset/grid';
import type { Problem } from '../plan';
import type { DescribedCell } from '../sheets';
import { areaAddress } from './areas';
import { requestEach } from './batches';
import { answerBytes } from './cell-block';
import { cellInput } from './cell-input';
import { cellPrint, isSameInput } from './cell-print';
import { placeKey } from './sheet-dress';
import { standingInputs } from './standing-cells';
import { fateOf, type TargetSheet, type Worksheets } from './target-sheet';

/** Relative, and absolute below one. */
const tolerance = 1e-9;

/** The described cells that the run has to do with: what the user put into one and the run left alone is not looked at. */
function ownCells(target: TargetSheet): readonly DescribedCell[] {
  return target.description.cells.filter((cell) => fateOf(target, cell) !== 'kept');
}

function inBlock<T>(rows: readonly (readonly T[])[], { block }: TargetSheet, cell: DescribedCell): T | undefined {
  return rows[cell.row - block.firstRow]?.[cell.column - block.firstColumn];
}

/** Cells that do not hold what they were given, from what stood there the moment after they were written. */
export function refusedCells(target: TargetSheet, after: Excel.Range | undefined): Problem[] {
  if (after === undefined) return [];
  const inputs = standingInputs(after);
  const refused = ownCells(target).filter(
    (cell) => !isSameInput(inBlock(inputs, target, cell), cellInput(cell.content)),
  );
  return refused.map(({ row, column }) => ({
    code: 'write-not-verified',
    severity: 'error',
    place: { sheet: target.description.name, cell: cellName(row, column) },
    parameters: {},
  }));
}

/** The prints of what a sheet held the moment after it was written, by place: however Excel took it, the run put it there. */
export function heldPrints(target: TargetSheet, after: Excel.Range): ReadonlyMap<string, string> {
  const inputs = standingInputs(after);
  return new Map(ownCells(target).map((cell) => [placeKey(cell), cellPrint(inBlock(inputs, target, cell))]));
}

function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one), Math.abs(other));
}

/** Empty text and nothing look alike, and an error comes as its text. */
function isValue(value: unknown, expected: CellValue): boolean {
  if (typeof expected === 'object' && expected !== null) return value === expected.error;
  if (typeof expected === 'number') return typeof value === 'number' && isEqual(value, expected);
  return value === (expected ?? '');
}

function shown(value: unknown): string | number {
  return typeof value === 'number' ? value : String(value);
}

function shownValue(value: CellValue): string | number {
  return shown(typeof value === 'object' ? (value?.error ?? '') : value);
}

/** Formulas that Excel calculates otherwise than the core. */
function otherValues(target: TargetSheet, { values }: Excel.Range): Problem[] {
  return ownCells(target).flatMap((cell): Problem[] => {
    const { content, row, column } = cell;
    const value: unknown = inBlock(values, target, cell);
    if (content.type !== 'formula' || isValue(value, content.value)) return [];
    const place = { sheet: target.description.name, cell: cellName(row, column) };
    const parameters = { found: shown(value), expected: shownValue(content.value) };
    return [{ code: 'calculated-otherwise', severity: 'warning', place, parameters }];
  });
}

/**
 * Reads back what Excel makes of the formulas, in one request (more where the answer would be too large). A formula that it
 * calculates otherwise than the core is a warning.
 */
export async function verify(
  context: Excel.RequestContext,
  targets: readonly TargetSheet[],
  worksheets: Worksheets,
): Promise<Problem[]> {
  const asked = await requestEach(context, targets, {
    bytes: ({ description, block }) => answerBytes(description, block),
    queue: (target) => {
      // Excel may have been told to calculate only when asked.
      if (target === targets[0]) context.application.calculate('Recalculate');
      const range = worksheets.of(target).getRange(areaAddress(target.block));
      range.load('values');
      return range;
    },
  });
  return asked.flatMap(({ thing, answer }) => otherValues(thing, answer));
}
