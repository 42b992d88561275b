import type { PlanVocabulary } from './indicator-forms';
import { findTables, type YearTable } from './find-tables';
import type { CellAddress, Grid } from './grid';
import { matchLabel } from './match-label';
import type { RowMatches } from './row-matches';
import { partOfYearWithin } from './part-of-year';
import { unitOfRow } from './row-unit';
import { sheetTitle, titlesOf, unitsAnnounced, type TitleText } from './table-context';
import { tableRows, type TableRow } from './table-rows';
import type { StatedUnit } from './unit-text';

/** A row of a table with its unit and the indicators it may be. */
export interface DescribedRow {
  readonly row: TableRow;
  readonly sheet: string;
  readonly orientation: 'across' | 'down';
  readonly unit: StatedUnit | undefined;
  readonly matches: RowMatches;
}

/** A table on its sheet, with the texts that head it. */
export interface TitledTable {
  readonly table: YearTable;
  readonly titles: readonly TitleText[];
  readonly far: readonly string[];
  /** The one unit that is announced anywhere on the sheet, for a table that states none. */
  readonly sheetUnit: string | null;
  /** The words, and where, by which a title confines the whole table to a part of the year. */
  readonly partOfYear: { readonly text: string; readonly cell: CellAddress } | null;
}

export function titledTables(sheet: Grid): readonly TitledTable[] {
  const title = sheetTitle(sheet);
  const [sheetUnit = null, another] = unitsAnnounced(sheet);
  return findTables(sheet).map((table) => {
    const titles = titlesOf(table);
    const far = [...titles.map(({ text }) => text), ...(title === null ? [] : [title]), sheet.sheet];
    return {
      table,
      titles,
      far,
      sheetUnit: another === undefined ? sheetUnit : null,
      partOfYear: partOfYearIn(titles, table),
    };
  });
}

/** A title of `1-9月` confines the table, unless the table has such a head itself, which the title then speaks of. */
function partOfYearIn(titles: readonly TitleText[], { heads }: YearTable): TitledTable['partOfYear'] {
  if (heads.some(({ period }) => period.type === 'part-year')) return null;
  const found = titles.find(({ text }) => partOfYearWithin(text) !== null);
  return found ? { text: partOfYearWithin(found.text) ?? found.text, cell: found.cell } : null;
}

export function describedRows(
  { table, far, sheetUnit, partOfYear }: TitledTable,
  vocabulary: PlanVocabulary,
): readonly DescribedRow[] {
  if (partOfYear || !table.heads.some(({ period }) => period.type === 'annual')) return [];
  const { sheet, orientation } = table.grid;
  return tableRows(table).map((row) => {
    const unit = unitOfRow(row, sheetUnit === null ? far : [...far, sheetUnit], vocabulary.units);
    const near = [...row.context, ...row.parents];
    const matches = matchLabel({ label: row.label, near, far, scope: row.scope, unit }, vocabulary);
    return { row, sheet, orientation, unit, matches };
  });
}
