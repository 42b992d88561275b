import { valueAt, workbookOf, calculated, placeOf, sheetNamed } from './sheets-of-cells';

describe('cells changed together', () => {
  it('are all read before anything is calculated: a formula that went away gives no value', () => {
    const workbook = workbookOf({ Data: { B2: 10, A3: '=B2*3' } });
    const calculation = calculated(workbook);
    const sheet = sheetNamed(workbook, 'Data');
    const formula = sheet.rows.get(2)?.get(0);
    const base = sheet.rows.get(1)?.get(1);
    if (formula === undefined || base === undefined) throw new Error('Both cells are filled');
    base.value = 20;
    formula.value = 'text';
    delete formula.formula;
    const { id } = sheet;
    calculation.cellsChanged(['B2', 'A3'].map((address) => ({ sheetId: id, ...placeOf(address) })));
    expect(valueAt(sheet, 'A3')).toBe('text');
  });
});
