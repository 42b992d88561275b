import { bareMark, markOf, readMark } from '../../src/workbook/sheet-mark';
import { dressOf } from '../../src/workbook/sheet-dress';
import { cellPrint } from '../../src/workbook/cell-print';
import { area, cell, chart, sheet } from './described-workbook';

const message = { title: 'Growth', message: 'Type 4 for 4 %.' };

const described = sheet(
  'TP Data',
  [
    cell(0, 0, 'Data', 'answer'),
    { ...cell(1, 0, 'to @1,2,3,4', 'link'), link: { sheet: '@1,2,3,4 x', cell: 'A1' } },
    cell(1, 1, 2012, 'header', '0'),
    cell(2, 1, null, 'input'),
    cell(2, 2, ['=B2*2', 4024], 'calculation'),
  ],
  {
    charts: [chart('Paths')],
    validations: [
      { area: area(2, 1), rule: { type: 'list', source: area(0, 0, 3, 0) }, prompt: message, alert: message },
    ],
  },
);

describe('the mark on an owned sheet', () => {
  const mark = readMark(markOf(described, 'run-1'));

  it('says what the run gave the sheet', () => {
    expect([mark.sheet, mark.run]).toEqual(['TP Data', 'run-1']);
    expect(mark.dress).toEqual(dressOf(described));
  });

  it('has a print of each cell that was filled, and none of what was left blank', () => {
    expect([...mark.prints]).toEqual([
      ['0,0', cellPrint('Data')],
      ['1,0', cellPrint("'to @1,2,3,4")],
      ['1,1', cellPrint(2012)],
      ['2,2', cellPrint('=B2*2')],
    ]);
  });

  it.each(['', 'not JSON', 'null', '[]', '{"version":2}', '{"version":1,"areas":[[1,2,3,"4"]]}', '{"version":9}'])(
    'still marks it when damaged (%j)',
    (text) => {
      expect(readMark(text)).toEqual(bareMark);
    },
  );

  it('of the first version names its cells', () => {
    const { areas, dress } = readMark('{"version":1,"areas":[[0,0,3,4],[9,9,9,9]],"charts":["Paths"]}');
    expect([areas, dress]).toEqual([[area(0, 0, 3, 4), area(9, 9)], null]);
  });
});

describe('the print of a cell', () => {
  it.each([
    ["'text", 'text'],
    ["='TP Data'!A1", '=TPData!a1'],
    [0.1 + 0.2, 0.3],
    ['', null],
  ])('of %j is that of %j', (one, other) => {
    expect(cellPrint(one)).toBe(cellPrint(other));
  });

  it.each([
    ["'=A1", '=A1'],
    ["'1", 1],
    [0, ''],
    [1, 1.0000001],
    ['Exports', 'exports'],
  ])('of %j is not that of %j', (one, other) => {
    expect(cellPrint(one)).not.toBe(cellPrint(other));
  });
});
