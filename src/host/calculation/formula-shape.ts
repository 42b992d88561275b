import { sheetColumns, sheetRows } from './operand';

/** Texts and quoted sheet names, which are left alone, or a reference to a cell that stands by itself. */
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$\\])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.!(])/gu;

/** Whole rows and columns, tables and other workbooks: too rare to be worth sharing. */
const unshared = /:\$?[A-Za-z]{1,3}(?![A-Za-z0-9$])|:\$?\d|\[/;

/**
 * A formula's text with its references written relative to its cell (as R1C1 notation does), the same for all cells
 * that one formula is filled to; null where the text has to be read in full to tell.
 */
export function formulaShape(text: string, row: number, column: number): string | null {
  if (unshared.test(text)) return null;
  return text.replace(
    pieces,
    (piece: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return piece;
      const place = { row: Number(digits) - 1, column: columnNumber(letters) };
      if (place.row >= sheetRows || place.column >= sheetColumns) return piece;
      const down = fixedRow === '$' ? `R${place.row}` : `R[${place.row - row}]`;
      const across = fixedColumn === '$' ? `C${place.column}` : `C[${place.column - column}]`;
      return down + across;
    },
  );
}

/** Column letters as a number from 0. */
function columnNumber(letters: string): number {
  let number = 0;
  for (let index = 0; index < letters.length; index += 1) number = number * 26 + (letters.charCodeAt(index) & 31);
  return number - 1;
}
