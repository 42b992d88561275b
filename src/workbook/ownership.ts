import type { Area } from '../sheets';

/** Key of the sheet property that marks a sheet as the add-in's. It survives renaming, and goes along with a copy. */
export const ownershipKey = 'TargetPaths';

/** What the add-in has put on a sheet of its own. */
export interface Ownership {
  readonly version: 1;
  readonly areas: readonly Area[];
  /** Names of charts. */
  readonly charts: readonly string[];
}

type Corners = readonly [number, number, number, number];

/** Areas are kept as four numbers each: first row and column, last row and column. */
export function ownershipText({ version, areas, charts }: Ownership): string {
  const corners = areas.map((area): Corners => [area.firstRow, area.firstColumn, area.lastRow, area.lastColumn]);
  return JSON.stringify({ version, areas: corners, charts });
}

function isCorners(value: unknown): value is Corners {
  return Array.isArray(value) && value.length === 4 && value.every((number) => Number.isInteger(number) && number >= 0);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function listIn(record: unknown, name: string): readonly unknown[] {
  if (typeof record !== 'object' || record === null) return [];
  const value: unknown = Object.entries(record).find(([key]) => key === name)?.[1];
  return Array.isArray(value) ? value : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the property says. Whatever it cannot say any more is left out: the sheet is still the add-in's. */
export function readOwnership(text: string): Ownership {
  const record = parsed(text);
  const areas = listIn(record, 'areas')
    .filter(isCorners)
    .map(([firstRow, firstColumn, lastRow, lastColumn]) => ({ firstRow, firstColumn, lastRow, lastColumn }));
  return { version: 1, areas, charts: listIn(record, 'charts').filter(isText) };
}
