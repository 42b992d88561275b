import { createCalculation } from '../../src/host/calculation';
import { sheetNamed, write } from '../host/calculation/sheets-of-cells';
import { manyPaths } from './many-paths';
import { report, timingsOf } from './timings';

/** How long the host calculates 20,000 formulas, and what follows from one input. */
async function main(): Promise<void> {
  const workbook = manyPaths();
  const calculation = createCalculation(workbook);
  calculation.recalculateAll();
  const assumptions = sheetNamed(workbook, 'TP Assumptions');
  let growth = 0.05;
  const timings = await timingsOf({
    'all 20,000 formulas': () => calculation.recalculateAll(),
    'one input, five formulas follow': () => {
      growth += 0.001;
      write(assumptions, 'H700', growth);
      calculation.cellsChanged([{ sheetId: assumptions.id, row: 699, column: 7 }]);
    },
    'parse, compile and calculate anew': () => createCalculation(manyPaths()).recalculateAll(),
  });
  process.stdout.write(`${report(timings)}\n`);
}

void main();
