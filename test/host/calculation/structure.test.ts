import { createCalculation, quotedSheetName } from '../../../src/host/calculation';
import { blankSheet, type Workbook } from '../../../src/host/model';
import { errors } from '../../../src/host/calculation/operand';
import { calculated, placeOf, sheetNamed, valueAt, workbookOf, write } from './sheets-of-cells';

function formulaAt(workbook: Workbook, sheet: string, address: string): string | undefined {
  const { row, column } = placeOf(address);
  return sheetNamed(workbook, sheet).rows.get(row)?.get(column)?.formula;
}

function pathsWorkbook(): Workbook {
  const workbook = workbookOf(
    {
      'TP Data': { A1: 2400, A2: '=A1*2' },
      Reference: {
        A1: "='TP Data'!A1",
        A2: "='tp data'!A1&\"'TP Data'!A1\"",
        A3: '=TP_Base',
        A4: "=SUM('TP Data'!A:A)",
      },
    },
    { TP_Base: "'TP Data'!$A$1" },
  );
  const sheet = sheetNamed(workbook, 'Reference');
  const area = { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 0 };
  sheet.conditionalFormats.push({ id: '1', area, formula: "A1>'TP Data'!$A$1", font: {} });
  sheet.validations.push({ area, type: 'list', formula1: "'TP Data'!$A$1:$A$2" });
  sheet.hyperlinks.push({ row: 0, column: 0, location: "'TP Data'!A1", address: null, tooltip: null });
  calculated(workbook);
  return workbook;
}

describe('a sheet renamed', () => {
  const workbook = pathsWorkbook();
  const calculation = calculated(workbook);
  const changed = calculation.renameSheet('{TP Data}', "Plan's data");

  test('is called so by every formula, text left alone', () => {
    expect(formulaAt(workbook, 'Reference', 'A1')).toBe("='Plan''s data'!A1");
    expect(formulaAt(workbook, 'Reference', 'A2')).toBe("='Plan''s data'!A1&\"'TP Data'!A1\"");
    expect(formulaAt(workbook, 'Reference', 'A4')).toBe("=SUM('Plan''s data'!A:A)");
  });
  test('and by names, rules, lists and links', () => {
    const sheet = sheetNamed(workbook, 'Reference');
    expect(workbook.names[0]?.formula).toBe("'Plan''s data'!$A$1");
    expect(sheet.conditionalFormats[0]?.formula).toBe("A1>'Plan''s data'!$A$1");
    expect(sheet.validations[0]?.formula1).toBe("'Plan''s data'!$A$1:$A$2");
    expect(sheet.hyperlinks[0]?.location).toBe("'Plan''s data'!A1");
  });
  test('changes no value', () => {
    expect(changed).toEqual([]);
    expect(valueAt(sheetNamed(workbook, 'Reference'), 'A1')).toBe(2400);
  });
});

describe('a sheet deleted', () => {
  const workbook = pathsWorkbook();
  const changed = calculated(workbook).deleteSheet('{TP Data}');
  const sheet = sheetNamed(workbook, 'Reference');

  test('leaves #REF! behind', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Reference']);
    expect(formulaAt(workbook, 'Reference', 'A1')).toBe('=#REF!');
    expect(workbook.names[0]?.formula).toBe('#REF!');
    expect(['A1', 'A3', 'A4'].map((cell) => valueAt(sheet, cell))).toEqual(Array(3).fill(errors.reference));
  });
  test('and says which values changed', () => {
    expect(changed).toContainEqual({ sheetId: sheet.id, row: 0, column: 0, before: 2400 });
    expect(changed).toHaveLength(4);
  });
  test('takes its own names along', () => {
    const other = pathsWorkbook();
    other.names.push({ name: 'Own', formula: "'TP Data'!$A$2", scope: '{TP Data}', visible: true });
    calculated(other).deleteSheet('{TP Data}');
    expect(other.names.map(({ name }) => name)).toEqual(['TP_Base']);
  });
});

test('lost references of other programs are read', () => {
  const workbook = workbookOf({
    Sheet1: { A1: '=#REF!A1+1', A2: '=SUM(Sheet1!#REF!,1)', A3: '=IFERROR(#REF!$A$1:B2,0)' },
  });
  calculated(workbook);
  const sheet = sheetNamed(workbook, 'Sheet1');
  expect(['A1', 'A2', 'A3'].map((cell) => valueAt(sheet, cell))).toEqual([errors.reference, errors.reference, 0]);
});

test('sheets and names that come later are found', () => {
  const workbook = workbookOf({ Sheet1: { A1: '=Later!A1', A2: '=Later_name' } });
  const calculation = calculated(workbook);
  const sheet = sheetNamed(workbook, 'Sheet1');
  expect(valueAt(sheet, 'A1')).toEqual(errors.reference);
  const later = blankSheet('{Later}', 'Later');
  write(later, 'A1', 8);
  workbook.sheets.push(later);
  workbook.names.push({ name: 'Later_name', formula: 'Later!$A$1+1', scope: null, visible: true });
  expect(calculation.structureChanged()).toHaveLength(2);
  expect([valueAt(sheet, 'A1'), valueAt(sheet, 'A2')]).toEqual([8, 9]);
});

test('a formula is evaluated without being written', () => {
  const workbook = workbookOf({ Sheet1: { A1: 4, A2: 5 } });
  const calculation = createCalculation(workbook);
  const place = { sheetId: '{Sheet1}', row: 1, column: 1 };
  expect(calculation.evaluate('A2>A1', place)).toBe(true);
  expect(calculation.evaluate('=SUM(A1:A2)', place)).toBe(9);
  expect(calculation.evaluate('A1', place, { ...place, row: 0 })).toBe(5);
  expect(calculation.evaluate('=SUM(', place)).toEqual(errors.name);
});

test.each([
  ['Data', 'Data'],
  ['TP Data', "'TP Data'"],
  ["It's", "'It''s'"],
  ['数据', '数据'],
  ['2013', "'2013'"],
  ['Q1', "'Q1'"],
  ['R1C1', "'R1C1'"],
  ['RC', "'RC'"],
  ['TRUE', "'TRUE'"],
  ['a.b', 'a.b'],
  ['a-b', "'a-b'"],
])('sheet %s is written %s', (name, written) => expect(quotedSheetName(name)).toBe(written));
