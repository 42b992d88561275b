import { errors } from '../../../src/host/calculation/operand';
import type { CellValue } from '../../../src/host/model';
import { calculated, sheetNamed, valueAt, valueOf, workbookOf, write } from './sheets-of-cells';

const figures = { A1: 1, A2: 2, A3: 3, B1: 10, B2: 20, B3: 30 };

describe('a range where one value is wanted', () => {
  test('gives the cell in the same row', () => expect(valueOf('=A1:A3*2', figures, 'D2')).toBe(4));
  test('gives the cell in the same column', () => expect(valueOf('=A1:B1', figures, 'B9')).toBe(10));
  test('is an error elsewhere', () => expect(valueOf('=A1:A3', figures, 'D9')).toEqual(errors.value));
  test('and over several rows and columns', () => expect(valueOf('=A1:B3', figures, 'D2')).toEqual(errors.value));
  test('not so within SUMPRODUCT', () => expect(valueOf('=SUMPRODUCT(A1:A3*2)', figures, 'D9')).toBe(12));
  test('but within SUM', () => expect(valueOf('=SUM(A1:A3*2)', figures, 'D2')).toBe(4));
});

describe('an array formula', () => {
  function firstOf(formula: string): CellValue {
    const workbook = workbookOf({ Sheet1: { ...figures, D9: formula } });
    const cell = sheetNamed(workbook, 'Sheet1').rows.get(8)?.get(3);
    if (cell !== undefined) cell.array = true;
    calculated(workbook);
    return cell?.value ?? null;
  }
  test('works element by element', () => expect(firstOf('=SUM(A1:A3*B1:B3)')).toBe(140));
  test('with IF too', () => expect(firstOf('=SUM(IF(A1:A3>1,B1:B3,0))')).toBe(50));
  test('and shows its first element', () => expect(firstOf('=A2:A3*10')).toBe(20));
  test('also of a plain range', () => expect(firstOf('=B2:B3')).toBe(20));
});

describe('references joined', () => {
  test.each([
    ['=SUM(A1:B3 A2:C2)', 22],
    ['=SUM((A1,B1:B2))', 31],
    ['=SUM(A1:A2:B3)', 66],
    ['=SUM(INDEX(A1:A3,2):INDEX(B1:B3,3))', 55],
    ['=SUM(A1:INDEX(A1:A3,2))', 3],
    ['=SUM(IF(A1=1,A1:A3,B1:B3))', 6],
    ['=SUM(CHOOSE(2,A1:A3,B1:B3))', 60],
    ['=SUM(A:A)', 6],
    ['=SUM(2:3)', 55],
    ['=SUM(B:A)', 66],
    ['=COUNT(A:H)', 6],
  ])('%s', (formula, expected) => expect(valueOf(formula, figures, 'J9')).toBe(expected));
});

describe('names', () => {
  const workbook = workbookOf(
    {
      'TP Data': { A1: 2013, B5: 7, C5: '=left_of_it*2', C6: '=TP_First+1', C7: '=SUM(TP_Block)', C8: '=TP_Nested' },
      Other: { A1: 99, C6: '=TP_First', C7: "='TP Data'!TP_First" },
    },
    {
      TP_First: "'TP Data'!$A$1",
      TP_Block: "'TP Data'!$A$1:$B$5",
      TP_Nested: 'TP_First*10',
      left_of_it: "'TP Data'!XFD1",
      circle: 'circle+1',
    },
  );
  workbook.names.push({ name: 'TP_First', formula: 'Other!$A$1', scope: '{Other}', visible: true });
  calculated(workbook);
  const data = sheetNamed(workbook, 'TP Data');
  const other = sheetNamed(workbook, 'Other');

  test('stand for cells', () => expect(valueAt(data, 'C6')).toBe(2014));
  test('and for ranges', () => expect(valueAt(data, 'C7')).toBe(2020));
  test('and for what other names make of them', () => expect(valueAt(data, 'C8')).toBe(20130));
  test('relative ones follow the formula', () => expect(valueAt(data, 'C5')).toBe(14));
  test("a sheet's own name comes first on that sheet", () => expect(valueAt(other, 'C6')).toBe(99));
  test('and the sheet written before a name decides', () => expect(valueAt(other, 'C7')).toBe(2013));
  test('spelling ignores case', () => {
    write(data, 'D1', '=tp_first');
    calculated(workbook);
    expect(valueAt(data, 'D1')).toBe(2013);
  });
  test('a name that stands for itself is an error', () => {
    write(data, 'D2', '=circle');
    calculated(workbook);
    expect(valueAt(data, 'D2')).toEqual(errors.name);
  });
});

test('sheet names are found with quotes, doubled quotes and any case', () => {
  const workbook = workbookOf({ "It's": { A1: 5 }, Sum: { A1: "='It''s'!A1", A2: "='IT''S'!A1+1", A3: '=Gone!A1' } });
  calculated(workbook);
  const sheet = sheetNamed(workbook, 'Sum');
  expect([valueAt(sheet, 'A1'), valueAt(sheet, 'A2'), valueAt(sheet, 'A3')]).toEqual([5, 6, errors.reference]);
});

describe('filled formulas', () => {
  test('share what is relative and keep what is fixed', () => {
    const formulas = { C1: '=A1*$B$1', C2: '=A2*$B$1', C3: '=A3*$B$1', D1: '=C1&"A1"', D2: '=C2&"A1"' };
    const workbook = workbookOf({ Sheet1: { ...figures, ...formulas } });
    calculated(workbook);
    const sheet = sheetNamed(workbook, 'Sheet1');
    expect(['C1', 'C2', 'C3', 'D1', 'D2'].map((cell) => valueAt(sheet, cell))).toEqual([10, 20, 30, '10A1', '20A1']);
  });

  test('are not taken for one another where names only look like cells', () => {
    const workbook = workbookOf(
      {
        Q1: { A1: 1, A2: 2 },
        Q2: { A1: 10, A2: 20 },
        Sums: { A1: '=Q1!A1', A2: '=Q2!A2', B1: '=SUM(Q1!A:A)', C1: '=SUM(Q1!A:A)' },
      },
      {},
    );
    calculated(workbook);
    const sheet = sheetNamed(workbook, 'Sums');
    expect(['A1', 'A2', 'B1', 'C1'].map((cell) => valueAt(sheet, cell))).toEqual([1, 20, 3, 3]);
  });
});

describe('what is not known here', () => {
  test.each([
    '=Table1[Exports]',
    '=[1]Sheet1!A1',
    '=A1#',
    '=LET(x,1,x+1)',
    '=LAMBDA(x,x)(1)',
    '=SUM(Sheet1:Sheet3!A1)',
    '=NEW.FUNCTION(1)',
  ])('%s keeps the value it came with', (formula) => {
    const workbook = workbookOf({ Sheet1: { B1: '=A1+1' } });
    const sheet = sheetNamed(workbook, 'Sheet1');
    write(sheet, 'A1', 41);
    sheet.rows.get(0)?.set(0, { value: 41, formula, format: 0 });
    calculated(workbook);
    expect([valueAt(sheet, 'A1'), valueAt(sheet, 'B1')]).toEqual([41, 42]);
  });

  test('is #NAME? without one', () => expect(valueOf('=NEW.FUNCTION(1)')).toEqual(errors.name));
});

test('dates count from 1904 where the workbook says so', () => {
  const cells = { A1: '=DATE(2013,1,1)', A2: '=YEAR(39813)', A3: '=DATEVALUE("2013-01-01")', A4: '=WEEKDAY(39813,2)' };
  const workbook = workbookOf({ Sheet1: cells });
  workbook.dates1904 = true;
  calculated(workbook);
  const sheet = sheetNamed(workbook, 'Sheet1');
  expect(['A1', 'A2', 'A3', 'A4'].map((cell) => valueAt(sheet, cell))).toEqual([39813, 2013, 39813, 2]);
});
