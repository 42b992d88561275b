import { newFile } from '../../src/host/browser';
import { nextCell } from '../../src/preview/next-cell';
import { sheetLayout } from '../../src/preview/sheet-layout';

function layout(): ReturnType<typeof sheetLayout> {
  const [sheet] = newFile('test.xlsx').workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  sheet.frozen = { rows: 2, columns: 1 };
  sheet.hiddenRows.add(2);
  return sheetLayout(sheet);
}

function pressed(key: string, modifiers: { ctrlKey?: boolean; shiftKey?: boolean } = {}) {
  return { key, ctrlKey: false, shiftKey: false, ...modifiers };
}

describe('a key in the grid', () => {
  const from = { row: 1, column: 1 };

  it.each([
    ['Enter', {}, { row: 3, column: 1 }],
    ['Enter', { shiftKey: true }, { row: 0, column: 1 }],
    ['Tab', {}, { row: 1, column: 2 }],
    ['Tab', { shiftKey: true }, { row: 1, column: 0 }],
    ['ArrowDown', {}, { row: 3, column: 1 }],
    ['ArrowLeft', {}, { row: 1, column: 0 }],
    ['Home', {}, { row: 1, column: 0 }],
    ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
    ['PageDown', {}, { row: 22, column: 1 }],
  ])('%s %j goes over frozen panes and hidden rows to %j', (key, modifiers, to) => {
    expect(nextCell(layout(), from, pressed(key, modifiers))).toEqual(to);
  });

  it('stops at the edge', () => {
    expect(nextCell(layout(), { row: 0, column: 0 }, pressed('ArrowUp'))).toEqual({ row: 0, column: 0 });
    expect(nextCell(layout(), { row: 99, column: 0 }, pressed('PageDown'))).toEqual({ row: 99, column: 0 });
  });

  it('that types or extends the selection leads nowhere', () => {
    expect(nextCell(layout(), from, pressed('x'))).toBeUndefined();
    expect(nextCell(layout(), from, pressed('ArrowDown', { shiftKey: true }))).toBeUndefined();
  });
});
