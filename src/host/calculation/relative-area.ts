import { parseA1Ref } from '@borgar/fx';
import type { Sheet } from '../model';
import { sheetColumns, sheetRows } from './operand';
import type { Area } from './operand';

/**
 * An edge of a reference: `offset` from the formula's own row or column where `follows` is 1, from the sheet's first
 * where it is 0.
 */
export interface Edge {
  readonly offset: number;
  readonly follows: 0 | 1;
}

/** A reference seen from the formula that holds it, so that formulas filled across share it. */
export interface RelativeArea {
  /** Null for the formula's own sheet. */
  readonly sheet: Sheet | null;
  readonly top: Edge;
  readonly left: Edge;
  readonly bottom: Edge;
  readonly right: Edge;
}

/** A reference's text taken apart; `sheet` is its name as written, unquoted, or null. */
export interface ReferenceText {
  readonly sheet: string | null;
  readonly top: Edge;
  readonly left: Edge;
  readonly bottom: Edge;
  readonly right: Edge;
}

/**
 * Takes `'TP Data'!$D14:D20`, `A:A` or `2:3` apart, relative to the cell of the formula; null if it is no reference
 * within one sheet of this workbook.
 */
export function readReference(text: string, row: number, column: number): ReferenceText | null {
  const parsed = parseA1Ref(text);
  if (parsed === undefined || !('range' in parsed)) return null;
  const { range, context = [] } = parsed;
  const trims = range.trim !== undefined && range.trim !== null;
  if (trims || context.length > 1 || context[0]?.includes(':') === true) return null;
  const edge = (place: number | null | undefined, locked: unknown, own: number, otherwise: number): Edge => {
    if (place === null || place === undefined) return { offset: otherwise, follows: 0 };
    return locked === true ? { offset: place, follows: 0 } : { offset: place - own, follows: 1 };
  };
  return {
    sheet: context[0] ?? null,
    top: edge(range.top, range.$top, row, 0),
    left: edge(range.left, range.$left, column, 0),
    bottom: edge(range.bottom, range.$bottom, row, sheetRows - 1),
    right: edge(range.right, range.$right, column, sheetColumns - 1),
  };
}

/** True if the reference is to one cell wherever it stands. */
export function isOneCell({ top, left, bottom, right }: RelativeArea): boolean {
  const same = (first: Edge, last: Edge) => first.offset === last.offset && first.follows === last.follows;
  return same(top, bottom) && same(left, right);
}

/** The row that an edge means for a formula in `row`; references of names wrap around the sheet. */
export function rowOf({ offset, follows }: Edge, row: number): number {
  return wrapped(offset + follows * row, sheetRows);
}

/** The column that an edge means for a formula in `column`. */
export function columnOf({ offset, follows }: Edge, column: number): number {
  return wrapped(offset + follows * column, sheetColumns);
}

function wrapped(place: number, length: number): number {
  if (place < 0) return place + length;
  return place < length ? place : place - length;
}

/** The cells that a reference means for a formula in this cell. */
export function areaFor(area: RelativeArea, sheet: Sheet, row: number, column: number): Area {
  const first = rowOf(area.top, row);
  const last = rowOf(area.bottom, row);
  const start = columnOf(area.left, column);
  const end = columnOf(area.right, column);
  return {
    sheet: area.sheet ?? sheet,
    top: Math.min(first, last),
    left: Math.min(start, end),
    bottom: Math.max(first, last),
    right: Math.max(start, end),
  };
}

/** The smallest area around two of the same sheet; null where the sheets differ. */
export function areaAround(one: Area, other: Area): Area | null {
  if (one.sheet !== other.sheet) return null;
  return {
    sheet: one.sheet,
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** What two areas have in common; null if nothing. */
export function commonArea(one: Area, other: Area): Area | null {
  const area = {
    sheet: one.sheet,
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  const empty = one.sheet !== other.sheet || area.top > area.bottom || area.left > area.right;
  return empty ? null : area;
}

/** The area of the first one's shape that begins where the second does: SUMIF stretches its sum range so. */
export function reshaped(shape: Area, place: Area): Area {
  return {
    sheet: place.sheet,
    top: place.top,
    left: place.left,
    bottom: Math.min(sheetRows - 1, place.top + shape.bottom - shape.top),
    right: Math.min(sheetColumns - 1, place.left + shape.right - shape.left),
  };
}
