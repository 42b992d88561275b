import type { CellAddress, CellValue, Grid } from '../dataset';
import { sheetWordings, type SheetWording } from '../language';
import { isYear, locales, type Indicator, type Locale, type Plan, type Year } from '../plan';

/** A sheet of ours as it stands, with what its cells calculate from: a number, text, or a formula with its `=`. */
export interface StandingSheet extends Grid {
  readonly formulas: readonly (readonly unknown[])[];
}

/** A block of indicators' rows below its years; rows count from the grid's own first. */
export interface StandingBlock {
  /** What the title says beside its fixed words: the scenario's name, or nothing. */
  readonly name: string;
  readonly locale: Locale;
  readonly head: number;
  /** The row after its last. */
  readonly end: number;
}

/** A row of a block; columns count from the grid's own first. */
export interface StandingRow {
  readonly indicator: Indicator;
  readonly row: number;
}

/** The text of a cell of the sheet's column, column A being 0; the empty text where it holds none. */
export function textAt(sheet: StandingSheet, row: number, column: number): string {
  const value = sheet.values[row]?.[column - sheet.firstColumn];
  return typeof value === 'string' ? value.trim() : '';
}

/** What the cell of the sheet's row and column holds, A1 being 0, 0; null where nothing. */
export function valueAt(sheet: StandingSheet, row: number, column: number): CellValue {
  return sheet.values[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? null;
}

/** The row that begins with a text of the sheets, in whichever language; null where none does. */
export function rowTitled(sheet: StandingSheet, titleOf: (wording: SheetWording) => string): number | null {
  const titles = locales.map((locale) => titleOf(sheetWordings[locale]));
  const row = sheet.values.findIndex((_, index) => titles.includes(textAt(sheet, index, 0)));
  return row < 0 ? null : row;
}

export function addressOf(sheet: StandingSheet, row: number, column: number): CellAddress {
  return { sheet: sheet.sheet, row: sheet.firstRow + row, column: sheet.firstColumn + column };
}

type Title = Pick<StandingBlock, 'name' | 'locale'>;

/** What a text says between the words before and after a gap. */
function between(text: string, template: string): string | null {
  const [before = '', after = ''] = template.split(/\{\w+\}/);
  if (!text.startsWith(before) || !text.endsWith(after) || text.length < before.length + after.length) return null;
  return text.slice(before.length, text.length - after.length);
}

function titleAt(sheet: StandingSheet, row: number, titleOf: (wording: SheetWording) => string): Title | null {
  const text = textAt(sheet, row, 0);
  for (const locale of locales) {
    const template = titleOf(sheetWordings[locale]);
    const name = between(text, template);
    if (name !== null && (template.includes('{') ? name !== '' : text === template)) return { name, locale };
  }
  return null;
}

/**
 * The blocks that carry a title, wherever on the sheet they stand by now and in whichever language they were written;
 * each reaches to the next row that has years.
 */
export function blocksTitled(
  sheet: StandingSheet,
  titleOf: (wording: SheetWording) => string,
): readonly StandingBlock[] {
  const heads = sheet.values.flatMap((_, row) => (isYearsRow(sheet, row) ? [row] : []));
  return heads.flatMap((head) => {
    const title = titleAt(sheet, head, titleOf);
    const next = heads.find((row) => row > head + 1) ?? sheet.values.length;
    return title ? [{ ...title, head, end: next }] : [];
  });
}

/** The rows of a block that name an indicator in the block's language; each indicator has one, the topmost. */
export function rowsOfBlock(
  sheet: StandingSheet,
  { indicators }: Plan,
  { locale, head, end }: StandingBlock,
): readonly StandingRow[] {
  const found = new Map<string, StandingRow>();
  for (let row = head; row < end; row += 1) {
    const name = textAt(sheet, row, 0);
    const indicator = indicators.find(({ id, names }) => names[locale] === name && !found.has(id));
    if (indicator) found.set(indicator.id, { indicator, row });
  }
  return [...found.values()];
}

/** A head has a run of years; the two of a window or period beside an indicator are none. */
const SHORTEST_RUN = 3;

function isYearsRow(sheet: StandingSheet, row: number): boolean {
  let run = 0;
  let before: unknown = null;
  for (const value of sheet.values[row] ?? []) {
    if (isYear(value)) run = typeof before === 'number' && value === before + 1 ? run + 1 : 1;
    if (run >= SHORTEST_RUN) return true;
    before = value;
  }
  return false;
}

/** The columns under a row's years, from left to right. */
export function yearColumns(sheet: StandingSheet, row: number, from = 0): ReadonlyMap<Year, number> {
  const cells = (sheet.values[row] ?? []).map((value, column) => ({ value, column }));
  return new Map(
    cells.flatMap(({ value, column }) => (column >= from && isYear(value) ? [[value, column] as const] : [])),
  );
}
