import { isMissingText, readFigure } from './cell-number';
import type { OrientedGrid } from './oriented-grid';

/** What stands in a cell, coarsely: `gap` is a sign for a missing figure. */
export type CellKind = 'blank' | 'gap' | 'figure' | 'text';

export function kindAt(grid: OrientedGrid, line: number, position: number): CellKind {
  const value = grid.value(line, position);
  if (value === null || (typeof value === 'string' && value.trim() === '')) return 'blank';
  const figure = readFigure(value, grid.numberFormat(line, position));
  if (figure.type === 'figure') return 'figure';
  return figure.type === 'missing' ? 'gap' : 'text';
}

/** The text of a cell that holds words; null for numbers, blanks and signs for a missing figure. */
export function wordsAt(grid: OrientedGrid, line: number, position: number): string | null {
  const value = grid.value(line, position);
  return typeof value === 'string' && !isMissingText(value) && readFigure(value, '').type === 'other' ? value : null;
}
