import { newFile } from '../../src/host/browser';
import { cellAddress, cellAtPlace, gridPlace } from '../../src/preview/grid-place';
import { sheetLayout } from '../../src/preview/sheet-layout';

describe('the place of a cell in the grid', () => {
  const [sheet] = newFile('test.xlsx').workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  sheet.frozen = { rows: 2, columns: 1 };
  sheet.hiddenColumns.add(2);
  const layout = sheetLayout(sheet);

  it.each([
    [
      { row: 0, column: 0 },
      { x: 0, y: 0, colType: 'colPinStart', rowType: 'rowPinStart' },
    ],
    [
      { row: 5, column: 0 },
      { x: 0, y: 3, colType: 'colPinStart', rowType: 'rgRow' },
    ],
    [
      { row: 1, column: 3 },
      { x: 1, y: 1, colType: 'rgCol', rowType: 'rowPinStart' },
    ],
  ])('%j is %j, and back', (cell, place) => {
    expect(gridPlace(layout, cell)).toEqual(place);
    expect(cellAtPlace(layout, place)).toEqual(cell);
  });

  it('is nowhere for a hidden cell, and for one beyond the grid', () => {
    expect(gridPlace(layout, { row: 0, column: 2 })).toBeUndefined();
    expect(gridPlace(layout, { row: 5000, column: 0 })).toBeUndefined();
  });

  it('has an address', () => {
    expect(cellAddress({ row: 4, column: 27 })).toBe('AB5');
  });
});
