import { cellName } from '../dataset/grid';
import type { Problem } from '../plan';
import type { DescribedCell, SheetDescription } from '../sheets';
import type { FormerContents } from './target-sheet';

/** What stands in a cell, as it would be written; the empty text where nothing does. */
function formerInput({ area, inputs }: FormerContents, { row, column }: DescribedCell): unknown {
  return inputs[row - area.firstRow]?.[column - area.firstColumn] ?? '';
}

/** Remarks, notes and names that stand where none is described: they are left as they are. */
export function isKeptRemark(cell: DescribedCell): boolean {
  return cell.role === 'input-text' && cell.content.type === 'blank';
}

/**
 * Figures that somebody typed into the inputs of a standing sheet and a new writing would replace: where a blank or a
 * formula is described, and a number stands.
 */
export function typedInputs(description: SheetDescription, former: FormerContents | null): readonly Problem[] {
  if (former === null) return [];
  const open = description.cells.filter(
    ({ role, content }) => role === 'input' && (content.type === 'blank' || content.type === 'formula'),
  );
  return open
    .filter((cell) => typeof formerInput(former, cell) === 'number')
    .map(({ row, column }) => ({
      code: 'typed-input-in-the-way',
      severity: 'error',
      place: { sheet: description.name, cell: cellName(row, column) },
      parameters: {},
    }));
}
