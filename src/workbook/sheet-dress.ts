import type {
  Area,
  ConditionalFormat,
  DescribedCell,
  LineChart,
  PrintSetup,
  SheetDescription,
  StyleRole,
  Validation,
} from '../sheets';
import { blocksOf, placesOf, type Position } from './areas';

export type DressRule = Omit<ConditionalFormat, 'formula'>;

export interface DressLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly cell: string;
}

/**
 * What a run gives a sheet beside what its cells hold. It is kept with the sheet, so that the next run changes what it
 * describes otherwise and leaves alone what the user has changed since.
 *
 * Decided 2026-11-24: kept, rather than read from Excel before each run. Excel does not give back the formulas of charts
 * before ExcelApi 1.15, and reading all rules, messages and looks takes longer than writing them.
 */
export interface SheetDress {
  readonly roles: readonly { readonly role: StyleRole; readonly areas: readonly Area[] }[];
  readonly links: readonly DressLink[];
  readonly rules: readonly DressRule[];
  readonly validations: readonly Validation[];
  readonly charts: readonly LineChart[];
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly (readonly [row: number, points: number])[];
  readonly tabColor: string;
  readonly frozen: SheetDescription['frozen'];
  readonly print: PrintSetup;
}

function rolesOf(cells: readonly DescribedCell[]): SheetDress['roles'] {
  const places = new Map<StyleRole, Position[]>();
  for (const { role, row, column } of cells) {
    const known = places.get(role);
    if (known === undefined) places.set(role, [{ row, column }]);
    else known.push({ row, column });
  }
  return [...places].map(([role, positions]) => ({ role, areas: blocksOf(positions) }));
}

export function dressOf(description: SheetDescription): SheetDress {
  const { cells, conditionalFormats, validations, charts, columnWidths, rowHeights } = description;
  return {
    roles: rolesOf(cells),
    links: cells.flatMap(({ row, column, link }) => (link === undefined ? [] : [{ row, column, ...link }])),
    rules: conditionalFormats.map(({ area, formulaText, format }) => ({ area, formulaText, format })),
    validations,
    charts,
    columnWidths,
    rowHeights: [...rowHeights],
    tabColor: description.tabColor,
    frozen: description.frozen,
    print: description.print,
  };
}

export function placeKey({ row, column }: Position): string {
  return `${row},${column}`;
}

/** The role of each cell, by its place. */
export function rolesByPlace(dress: SheetDress | null): ReadonlyMap<string, StyleRole> {
  const roles = new Map<string, StyleRole>();
  for (const { role, areas } of dress?.roles ?? []) {
    for (const place of placesOf(areas)) roles.set(placeKey(place), role);
  }
  return roles;
}

/** JSON in which the order of an object's entries says nothing. */
function orderedJson(value: unknown): string | undefined {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}

/** Whether two parts of a dress say the same. */
export function isSameDress(one: unknown, other: unknown): boolean {
  return orderedJson(one) === orderedJson(other);
}
