import { createCalculation } from '../../../src/host/calculation';
import { ownFunctionNames } from '../../../src/host/calculation/functions';
import { furtherFunction } from '../../../src/host/calculation/functions/further';
import { errors } from '../../../src/host/calculation/operand';
import { calculated, sheetNamed, valueAt, workbookOf } from './sheets-of-cells';

test('functions beyond our own are loaded when a formula needs them', async () => {
  const cells = {
    A1: 1,
    A2: 2,
    A3: 4,
    B1: 3,
    B2: 5,
    B3: 9,
    C1: '=CORREL(A1:A3,B1:B3)',
    C2: '=SLOPE(B1:B3,A1:A3)',
    C3: '=FACT(5)',
    C4: '=FACT(1/0)',
    C5: '=NOT.A.FUNCTION(1)',
  };
  const workbook = workbookOf({ Sheet1: cells });
  const calculation = calculated(workbook);
  const sheet = sheetNamed(workbook, 'Sheet1');
  expect(valueAt(sheet, 'C3')).toEqual(errors.name);
  expect(calculation.unknownFunctions()).toEqual(['CORREL', 'FACT', 'NOT.A.FUNCTION', 'SLOPE']);
  expect(await calculation.loadFurtherFunctions()).not.toEqual([]);
  expect(valueAt(sheet, 'C1')).toBeCloseTo(1, 12);
  expect(valueAt(sheet, 'C2')).toBeCloseTo(2, 12);
  expect(['C3', 'C4', 'C5'].map((cell) => valueAt(sheet, cell))).toEqual([120, errors.division, errors.name]);
  expect(calculation.unknownFunctions()).toEqual(['NOT.A.FUNCTION']);
});

test('nothing is loaded where nothing is missing', async () => {
  const calculation = createCalculation(workbookOf({ Sheet1: { A1: '=1+1' } }));
  expect(await calculation.loadFurtherFunctions()).toEqual([]);
});

test('what the library inherits from objects is no function', () => {
  for (const name of ['constructor', 'TOSTRING', 'CALL', '__PROTO__']) expect(furtherFunction(name)).toBeUndefined();
});

test('our own functions outnumber a hundred', () => expect(ownFunctionNames().length).toBeGreaterThan(100));
