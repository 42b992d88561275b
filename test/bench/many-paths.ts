import type { Workbook } from '../../src/host/model';
import { addressOf, workbookOf, write } from '../host/calculation/sheets-of-cells';

const rows = 2000;
/** Years stand in columns D to J; the first four have an actual figure. */
const yearColumns = [3, 4, 5, 6, 7, 8, 9];
const actualYears = 4;

/** 20,000 formulas of the form that scenario sheets have: seven years, a total, a growth rate and a verdict a row. */
export function manyPaths(): Workbook {
  const workbook = workbookOf({ 'TP Data': {}, 'TP Assumptions': {}, Reference: {} });
  const [data, assumptions, reference] = workbook.sheets;
  if (data === undefined || assumptions === undefined || reference === undefined) throw new Error('Three sheets');
  for (let row = 0; row < rows; row += 1) {
    for (const column of yearColumns) {
      const here = addressOf(row, column);
      const before = addressOf(row, column - 1);
      write(assumptions, here, 0.04);
      if (column < 3 + actualYears) write(data, here, 100 + row + column);
      write(
        reference,
        here,
        `=IF(ISNUMBER('TP Data'!${here}),'TP Data'!${here},IF(AND(ISNUMBER(${before}),ISNUMBER('TP Assumptions'!${here})),${before}*(1+'TP Assumptions'!${here}),""))`,
      );
    }
    const number = row + 1;
    write(reference, `K${number}`, `=SUM(D${number}:J${number})`);
    write(reference, `L${number}`, `=K${number}/J${number}-1`);
    write(reference, `M${number}`, `=IF(L${number}>0,"● meets","○ misses")`);
  }
  return workbook;
}
