import type { CellProps } from '@revolist/revogrid';
import type { CellPlace } from './grid-place';

/** What a reader is told of a cell. */
export function cellRole({ row, column }: CellPlace): CellProps {
  return { role: 'gridcell', tabindex: -1, 'aria-rowindex': String(row + 1), 'aria-colindex': String(column + 1) };
}

/** What a reader is told of a column's letters. */
export function columnRole(column: number): CellProps {
  return { role: 'columnheader', 'aria-colindex': String(column + 1) };
}

/** What a reader is told of a row's number. */
export function rowRole(): CellProps {
  return { role: 'rowheader', tabindex: -1 };
}

function nodeOf(event: Event): object | undefined {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  const node: unknown = typeof detail === 'object' && detail !== null ? Reflect.get(detail, 'node') : undefined;
  return typeof node === 'object' && node !== null ? node : undefined;
}

/** A row is about to be drawn: its node takes the role. */
function markRow(event: Event): void {
  const node = nodeOf(event);
  if (node === undefined) return;
  const attributes: unknown = Reflect.get(node, '$attrs$');
  Reflect.set(node, '$attrs$', { ...(typeof attributes === 'object' ? attributes : {}), role: 'row' });
}

/**
 * Tells readers what the parts of RevoGrid are, whose own roles leave rows without cells: one grid over all of its
 * parts, frozen or not, with rows and headers in it.
 *
 * @param enter moves the keyboard to the selected cell, once it comes to the grid
 */
export function giveRoles(grid: HTMLElement, label: string, enter: () => void): void {
  const markParts = (): void => {
    const body = grid.querySelector<HTMLElement>('.main-viewport');
    body?.setAttribute('role', 'grid');
    body?.setAttribute('aria-label', label);
    if (body !== null && body.tabIndex !== 0) {
      body.tabIndex = 0;
      body.addEventListener('focus', enter);
    }
    for (const row of grid.querySelectorAll('.header-rgRow:not(.group)')) row.setAttribute('role', 'row');
  };
  grid.addEventListener('beforerowrender', markRow);
  grid.addEventListener('aftergridrender', markParts);
  grid.addEventListener('afterheaderrender', markParts);
}
