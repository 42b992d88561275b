import { kindAt, wordsAt } from './cell-kind';
import type { YearTable } from './find-tables';
import type { CellAddress, Grid } from './grid';
import { headingRole, isRemark } from './heading-words';
import { plainText } from './plain-text';
import { announcesUnit } from './unit-text';

/** A text over or beside a table. */
export interface TitleText {
  readonly text: string;
  readonly cell: CellAddress;
}

/** How far over a table its title may stand. */
const REACH = 8;
/** A longer text explains; it is no title. */
const LONGEST_TITLE = 120;

/** The texts that head a table, the nearest first: on its head line before the years, then on the lines over it. */
export function titlesOf(table: YearTable): readonly TitleText[] {
  const onHeadLine = table.sharesLabels ? [] : titlesOn(table, table.headLine, table.sideFirst, table.sideLast);
  return [...onHeadLine.reverse(), ...titlesOver(table)];
}

function titlesOver(table: YearTable): readonly TitleText[] {
  const first = table.sharesLabels ? (table.heads[0]?.position ?? 0) : table.sideFirst;
  const last = table.heads.at(-1)?.position ?? first;
  const titles: TitleText[] = [];
  for (let line = table.headLine - 1; line >= Math.max(0, table.headLine - REACH); line -= 1) {
    if (holdsFigures(table, line, first, last)) break;
    titles.push(...titlesOn(table, line, first, last));
  }
  return titles;
}

/** Figures over the head are another table's. */
function holdsFigures(table: YearTable, line: number, first: number, last: number): boolean {
  for (let position = first; position <= last; position += 1) {
    if (kindAt(table.grid, line, position) === 'figure') return true;
  }
  return false;
}

function titlesOn(table: YearTable, line: number, first: number, last: number): TitleText[] {
  const titles: TitleText[] = [];
  for (let position = first; position <= last; position += 1) {
    const text = wordsAt(table.grid, line, position);
    if (text !== null && isTitle(text)) titles.push({ text, cell: table.grid.address(line, position) });
  }
  return titles;
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !isRemark(text) && headingRole(text) === null;
}

/** The title of a whole sheet: its first text, where that stands alone in its row or its column. */
export function sheetTitle(sheet: Grid): string | null {
  const row = sheet.values.findIndex((cells) => cells.some(isFilled));
  const column = (sheet.values[row] ?? []).findIndex(isFilled);
  const value = sheet.values[row]?.[column];
  if (typeof value !== 'string' || !isTitle(value)) return null;
  const inRow = (sheet.values[row] ?? []).filter(isFilled).length;
  const inColumn = sheet.values.filter((cells) => isFilled(cells[column])).length;
  return inRow === 1 || inColumn === 1 ? value : null;
}

/** Everything on a sheet that announces a unit (`单位:万吨`), a text that stands there twice once. */
export function unitsAnnounced(sheet: Grid): readonly string[] {
  const texts = sheet.values
    .flat()
    .flatMap((value) => (typeof value === 'string' && announcesUnit(value) ? [value] : []));
  return [...new Set(texts.map(plainText))];
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}
