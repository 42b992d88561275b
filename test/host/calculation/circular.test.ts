import type { Calculation } from '../../../src/host/calculation';
import { addressOf, calculated, sheetNamed, valueAt, workbookOf, write } from './sheets-of-cells';

function circularIn(calculation: Calculation): string[] {
  return calculation
    .circularCells()
    .map(({ row, column }) => addressOf(row, column))
    .sort();
}

test('formulas that wait for one another are 0 and named', () => {
  const workbook = workbookOf({ Sheet1: { A1: '=B1+1', B1: '=C1*2', C1: '=A1', D1: '=C1+5' } });
  const calculation = calculated(workbook);
  const sheet = sheetNamed(workbook, 'Sheet1');
  expect(circularIn(calculation)).toEqual(['A1', 'B1', 'C1']);
  expect(['A1', 'B1', 'C1', 'D1'].map((cell) => valueAt(sheet, cell))).toEqual([0, 0, 0, 5]);
});

test('so is a formula within the range it sums', () => {
  const workbook = workbookOf({ Sheet1: { A1: 1, A2: 2, A3: '=SUM(A1:A3)' } });
  expect(circularIn(calculated(workbook))).toEqual(['A3']);
});

test('a circle that IF never goes round is none', () => {
  const cells = { A1: 1, B1: '=IF(A1=1,10,C1)', C1: '=IF(A1=1,B1+1,20)' };
  const workbook = workbookOf({ Sheet1: cells });
  const calculation = calculated(workbook);
  const sheet = sheetNamed(workbook, 'Sheet1');
  expect(circularIn(calculation)).toEqual([]);
  expect([valueAt(sheet, 'B1'), valueAt(sheet, 'C1')]).toEqual([10, 11]);
  write(sheet, 'A1', 2);
  calculation.cellsChanged([{ sheetId: sheet.id, row: 0, column: 0 }]);
  expect([valueAt(sheet, 'B1'), valueAt(sheet, 'C1')]).toEqual([20, 20]);
});

test('a circle that is broken is calculated again', () => {
  const workbook = workbookOf({ Sheet1: { A1: '=B1', B1: '=A1' } });
  const calculation = calculated(workbook);
  const sheet = sheetNamed(workbook, 'Sheet1');
  write(sheet, 'B1', 4);
  calculation.cellsChanged([{ sheetId: sheet.id, row: 0, column: 1 }]);
  expect(valueAt(sheet, 'A1')).toBe(4);
  expect(calculation.circularCells()).toEqual([]);
});

test('a long chain behind a circle neither hangs nor overflows', () => {
  const chain = Object.fromEntries(Array.from({ length: 20000 }, (_, index) => [`A${index + 2}`, `=A${index + 1}+1`]));
  const workbook = workbookOf({ Sheet1: { A1: '=B1', B1: '=A1', ...chain } });
  const calculation = calculated(workbook);
  expect(valueAt(sheetNamed(workbook, 'Sheet1'), 'A20001')).toBe(20000);
  expect(circularIn(calculation)).toEqual(['A1', 'B1']);
});
