import { copiedCells, pasteEdits } from '../../src/preview/grid-clipboard';

describe('a text copied from a spreadsheet', () => {
  it.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['one', [['one']]],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('%j is %j', (text, cells) => {
    expect(copiedCells(text)).toEqual(cells);
  });

  it('goes into the cells from the selected one on', () => {
    expect(pasteEdits('1\t2\n3', { row: 4, column: 1 })).toEqual([
      { row: 4, column: 1, text: '1' },
      { row: 4, column: 2, text: '2' },
      { row: 5, column: 1, text: '3' },
    ]);
  });
});
