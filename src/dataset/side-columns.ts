import { kindAt, wordsAt } from './cell-kind';
import type { YearTable } from './find-tables';
import { headingRole, type HeadingRole } from './heading-words';
import { announcesUnit, parseUnit } from './unit-text';

/** What the columns beside the years are for; positions from the first on. */
export interface SideColumns {
  /** The column whose text names the series. */
  readonly label: number | null;
  /** Further columns of words: a section, the other language, a group over several columns. */
  readonly context: readonly number[];
  readonly unit: number | null;
  readonly source: number | null;
  readonly scope: number | null;
  readonly status: number | null;
}

type Role = Exclude<HeadingRole, 'year'> | 'blank';

interface Column {
  readonly position: number;
  readonly role: Role;
  /** Different texts under the heading. */
  readonly texts: ReadonlySet<string>;
}

/** A code of goods or places: short, with a digit, without spaces. */
const CODE = /^'?(?=\S*\d)[\w.-]{1,12}$/u;
/** A share of a column's texts that must be units for the column to be one of units. */
const MOSTLY = 0.8;

export function sideColumns(table: YearTable): SideColumns {
  const before = withLabels(nearestFirst(table).map((position) => column(table, position)));
  const labels = labelColumns(before);
  const label = [...labels].sort(mostTextsFirst)[0]?.position ?? null;
  const attributes = [...before, ...columnsBehind(table)];
  const first = (role: Role) => attributes.find((of) => of.role === role)?.position ?? null;
  return {
    label,
    context: labels.map(({ position }) => position).filter((position) => position !== label),
    unit: first('unit'),
    source: first('source'),
    scope: first('scope'),
    status: first('status'),
  };
}

/** Names such as "Firms" and "Brands" are units as well; a table without other words has them for labels. */
function withLabels(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ role }) => role === 'label')) return columns;
  const wordy = columns.filter(({ role, texts }) => texts.size > 0 && (role === 'unit' || role === 'number'));
  const [most] = [...wordy].sort(mostTextsFirst);
  return columns.map((of) => (of === most ? { ...of, role: 'label' } : of));
}

/** The column that tells the lines apart best names them; of two languages that do so alike, the first. */
function mostTextsFirst(a: Column, b: Column): number {
  return a.texts.size === b.texts.size ? a.position - b.position : b.texts.size - a.texts.size;
}

function nearestFirst({ sideFirst, sideLast }: YearTable): readonly number[] {
  return Array.from({ length: Math.max(0, sideLast - sideFirst + 1) }, (_, index) => sideLast - index);
}

/** Label columns stand together: behind the first of them, a blank column ends them. */
function labelColumns(columns: readonly Column[]): readonly Column[] {
  const start = columns.findIndex(({ role }) => role === 'label');
  if (start < 0) return [];
  const length = columns.slice(start).findIndex(({ role }) => role === 'blank');
  return columns.slice(start, length < 0 ? undefined : start + length).filter(({ role }) => role === 'label');
}

/** Behind the years a column counts only by its heading. */
function columnsBehind(table: YearTable): readonly Column[] {
  const first = (table.heads.at(-1)?.position ?? 0) + 1;
  const positions = Array.from({ length: Math.max(0, table.afterLast - first + 1) }, (_, index) => first + index);
  return positions.flatMap((position) => {
    const role = roleOfHeading(table, position);
    return role === null || role === 'label' ? [] : [{ position, role, texts: new Set<string>() }];
  });
}

function column(table: YearTable, position: number): Column {
  const texts: string[] = [];
  let figures = 0;
  for (let line = table.headLine + 1; line <= table.lastLine; line += 1) {
    const words = wordsAt(table.grid, line, position);
    if (words !== null && !announcesUnit(words)) texts.push(words);
    if (kindAt(table.grid, line, position) === 'figure') figures += 1;
  }
  return { position, role: roleOfHeading(table, position) ?? roleOfContent(texts, figures), texts: new Set(texts) };
}

/** By the heading on the head line, or over it where that is blank. */
function roleOfHeading({ grid, headLine }: YearTable, position: number): Role | null {
  const isBlank = kindAt(grid, headLine, position) === 'blank';
  const heading = wordsAt(grid, isBlank ? headLine - 1 : headLine, position);
  const role = heading === null ? null : headingRole(heading);
  return role === 'year' ? 'label' : role;
}

function roleOfContent(texts: readonly string[], figures: number): Role {
  if (texts.length === 0) return figures > 0 ? 'number' : 'blank';
  const mostly = (is: (text: string) => boolean) => texts.filter(is).length >= MOSTLY * texts.length;
  if (mostly((text) => CODE.test(text))) return 'number';
  return mostly((text) => parseUnit(text) !== undefined) ? 'unit' : 'label';
}
