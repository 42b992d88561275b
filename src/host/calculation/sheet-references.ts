import { tokenTypes } from '@borgar/fx';
import type { Token } from '@borgar/fx';
import type { Sheet, Workbook } from '../model';
import { errors } from './operand';
import { formulaTokens } from './parsing';

/** A sheet's name as formulas write it: quoted unless it is a plain word that cannot be taken for anything else. */
export function quotedSheetName(name: string): string {
  return plainName.test(name) && !looksLikeCell.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

const plainName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const looksLikeCell = /^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false)$/i;

/** Names a sheet anew everywhere in the workbook: on its tab, and in all that refers to it by name. */
export function renameInWorkbook(workbook: Workbook, sheet: Sheet, name: string): void {
  const former = sheet.name;
  sheet.name = name;
  rewriteWorkbook(workbook, (token) => withSheet(token, former, quotedSheetName(name)));
}

/** Takes a sheet and its own names out of the workbook; references to it become #REF!. */
export function removeFromWorkbook(workbook: Workbook, sheet: Sheet): void {
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  workbook.names = workbook.names.filter(({ scope }) => scope !== sheet.id);
  rewriteWorkbook(workbook, (token) =>
    withSheet(token, sheet.name, '') === token.value ? token.value : errors.reference.error,
  );
}

const referenceTypes: ReadonlySet<string> = new Set([tokenTypes.REF_RANGE, tokenTypes.REF_BEAM, tokenTypes.REF_NAMED]);

/** A reference's text with another sheet before it, if it is to the sheet of that name; else as it is. */
function withSheet({ type, value }: Token, former: string, written: string): string {
  const mark = value.lastIndexOf('!');
  if (mark < 0 || !referenceTypes.has(type)) return value;
  const context = value.slice(0, mark);
  const name = context.startsWith("'") ? context.slice(1, -1).replaceAll("''", "'") : context;
  return name.toLowerCase() === former.toLowerCase() ? `${written}${value.slice(mark)}` : value;
}

type Rewriting = (token: Token) => string;

/** The formula with each token rewritten; one that cannot be read stays as it is. */
function rewriteFormula(formula: string, rewriting: Rewriting): string {
  if (!formula.includes('!')) return formula;
  try {
    return formulaTokens(formula).map(rewriting).join('');
  } catch {
    return formula;
  }
}

function rewriteWorkbook(workbook: Workbook, rewriting: Rewriting): void {
  const rewrite = (formula: string) => rewriteFormula(formula, rewriting);
  for (const name of workbook.names) name.formula = rewrite(name.formula);
  for (const sheet of workbook.sheets) {
    rewriteCells(sheet, rewrite);
    rewriteRules(sheet, rewrite);
    for (const series of sheet.charts.flatMap((chart) => chart.series)) {
      series.values = rewrite(series.values);
      series.categories = rewrite(series.categories);
    }
    for (const link of sheet.hyperlinks) {
      if (link.location !== null) link.location = rewrite(link.location);
    }
  }
}

function rewriteCells(sheet: Sheet, rewrite: (formula: string) => string): void {
  for (const cells of sheet.rows.values()) {
    for (const cell of cells.values()) if (cell.formula !== undefined) cell.formula = rewrite(cell.formula);
  }
}

function rewriteRules(sheet: Sheet, rewrite: (formula: string) => string): void {
  for (const rule of sheet.conditionalFormats) rule.formula = rewrite(rule.formula);
  for (const validation of sheet.validations) {
    validation.formula1 = rewrite(validation.formula1);
    if (validation.formula2 !== undefined) validation.formula2 = rewrite(validation.formula2);
  }
}
