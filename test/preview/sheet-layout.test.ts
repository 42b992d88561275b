import { newFile, type Cell, type Chart, type Sheet } from '../../src/host/browser';
import { endOf, sheetLayout, usedExtent } from '../../src/preview/sheet-layout';

function sheet(): Sheet {
  const [first] = newFile('test.xlsx').workbook.sheets;
  if (first === undefined) throw new Error('no sheet');
  return first;
}

function put(on: Sheet, row: number, column: number): void {
  const cells = on.rows.get(row) ?? new Map<number, Cell>();
  on.rows.set(row, cells.set(column, { value: 1, format: 0 }));
}

describe('the rows and columns of a sheet', () => {
  it('are at least 100 and 26', () => {
    const { rows, columns } = sheetLayout(sheet());
    expect([rows.length, columns.length]).toEqual([100, 26]);
  });

  it('reach beyond the last cell in use, in steps', () => {
    const used = sheet();
    put(used, 199, 39);
    expect(usedExtent(used)).toEqual({ rows: 200, columns: 40 });
    const { rows, columns } = sheetLayout(used);
    expect([rows.length, columns.length]).toEqual([250, 50]);
  });

  it('reach beyond the charts', () => {
    const charted = sheet();
    const chart: Chart = {
      id: '1',
      name: 'Chart',
      type: 'Line',
      left: 0,
      top: 3000,
      width: 100,
      height: 150,
      title: null,
      series: [],
      valueAxis: { title: null, numberFormat: null, gridlineColor: null },
      categoryAxis: { title: null },
      legend: 'none',
    };
    charted.charts = [chart];
    expect(endOf(sheetLayout(charted).rows)).toBeGreaterThan(3150 / 0.75);
  });

  it('have the sizes of the file, in pixels, hidden ones left out', () => {
    const sized = sheet();
    sized.columnWidths.set(1, 11);
    sized.rowHeights.set(0, 30);
    sized.hiddenColumns.add(2);
    sized.hiddenRows.add(1);
    const { rows, columns } = sheetLayout(sized);
    expect(rows.slice(0, 2)).toEqual([
      { number: 0, size: 40, start: 0 },
      { number: 2, size: 20, start: 40 },
    ]);
    expect(columns.slice(0, 3)).toEqual([
      { number: 0, size: 64, start: 0 },
      { number: 1, size: 77, start: 64 },
      { number: 3, size: 64, start: 141 },
    ]);
  });

  it('that are frozen stand apart, and the others go on from them', () => {
    const frozen = sheet();
    frozen.frozen = { rows: 2, columns: 1 };
    const layout = sheetLayout(frozen);
    expect(layout.frozenRows.map(({ number }) => number)).toEqual([0, 1]);
    expect(layout.rows[0]).toEqual({ number: 2, size: 20, start: 40 });
    expect(layout.columns[0]).toEqual({ number: 1, size: 64, start: 64 });
  });
});
