import type { Sheet } from '../../model';

/** Names by which a file says what of a sheet is printed (ECMA-376 part 1, 18.2.5). */
export const printAreaName = '_xlnm.Print_Area';
export const printTitlesName = '_xlnm.Print_Titles';

/** A sheet's name as formulas refer to it, always quoted. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** References without the sheet they are on: `$A$1:$C$5` for `'TP Data'!$A$1:$C$5`. */
export function withoutSheet(formula: string): string {
  return formula.replace(/(^|,) *(?:'(?:[^']|'')*'|[^',!\s][^',!]*)!/g, '$1');
}

/** The rows among print titles, such as `$1:$2`. */
export function titleRowsIn(formula: string): string | null {
  return withoutSheet(formula).split(',').find(isRows) ?? null;
}

function isRows(reference: string): boolean {
  return /^\$?\d+:\$?\d+$/.test(reference);
}

/** The formula of the name for a sheet's print area; null without one. */
export function printAreaFormula({ name, pageLayout }: Sheet): string | null {
  if (pageLayout.printArea === null) return null;
  return onSheet(name, pageLayout.printArea.split(','));
}

/** The formula of the name for a sheet's print titles, columns that the file has kept; null when nothing is left. */
export function printTitlesFormula({ name, pageLayout }: Sheet, before: string | null): string | null {
  const columns =
    before === null
      ? []
      : withoutSheet(before)
          .split(',')
          .filter((reference) => !isRows(reference));
  const references = pageLayout.titleRows === null ? columns : [...columns, pageLayout.titleRows];
  return references.length === 0 ? null : onSheet(name, references);
}

function onSheet(name: string, references: readonly string[]): string {
  return references.map((reference) => `${quotedSheetName(name)}!${reference}`).join(',');
}
