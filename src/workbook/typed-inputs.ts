import { cellName } from '../dataset/grid';
import type { Problem } from '../plan';
import type { DescribedCell } from '../sheets';
import { isSameInput } from './cell-print';
import { placeKey, rolesByPlace } from './sheet-dress';
import { inputAt } from './standing-cells';
import { fateOf, type TargetSheet } from './target-sheet';

/**
 * What somebody typed into the inputs of a standing sheet and the run did not take over, because it came after the workbook
 * was read. Where the earlier run does not say what it put there, only a number in the place of a formula can be told.
 */
export function typedInputs(target: TargetSheet): readonly Problem[] {
  const { description, existing } = target;
  if (existing === null) return [];
  const { mark, standing } = existing;
  const before = rolesByPlace(mark.dress);
  const isTyped = (cell: DescribedCell): boolean => {
    if (mark.dress !== null) {
      const isInput = [cell.role, before.get(placeKey(cell))].includes('input');
      return isInput && fateOf(target, cell) === 'replaced' && !isSameInput(inputAt(standing, cell), cell.read ?? '');
    }
    const isOpen = cell.role === 'input' && (cell.content.type === 'blank' || cell.content.type === 'formula');
    return isOpen && typeof inputAt(standing, cell) === 'number' && fateOf(target, cell) === 'written';
  };
  return description.cells.filter(isTyped).map(({ row, column }) => ({
    code: 'typed-input-in-the-way',
    severity: 'error',
    place: { sheet: description.name, cell: cellName(row, column) },
    parameters: {},
  }));
}
