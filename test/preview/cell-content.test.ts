import { newFile, type CellFormat } from '../../src/host/browser';
import { cellContent, contentText, enteredContent, generalThatFits } from '../../src/preview/cell-content';

function format(change: Partial<CellFormat> = {}): CellFormat {
  const usual = newFile('test.xlsx').workbook.formats[0];
  if (usual === undefined) throw new Error('no format');
  return { ...usual, ...change };
}

describe('what a cell shows', () => {
  it.each([
    [0.7965, '0.0%', '79.7%', 'right'],
    [1800, '#,##0.0', '1,800.0', 'right'],
    [41547, 'yyyy-mm-dd', '2013-09-30', 'right'],
    ['Exports', 'General', 'Exports', 'left'],
    [true, 'General', 'TRUE', 'center'],
    [{ error: '#N/A' }, '0.0', '#N/A', 'center'],
    [null, '0.0', '', 'left'],
    [5, '[broken', '5', 'right'],
  ])('%j as %s is %j, at the %s', (value, code, text, side) => {
    const content = cellContent(value, code);
    expect([contentText(content), content.side]).toEqual([text, side]);
  });

  it.each([
    [1 / 3, 6, '0.3333'],
    [123_456_789_012, 8, '1.23E+11'],
    [0.000_001_234, 7, '1.2E-06'],
    [1234.5678, 6, '1234.6'],
    [-0.001, 4, undefined],
  ])('%d without a format is shortened to %i characters: %j', (value, room, text) => {
    expect(generalThatFits(value, (shown) => shown.length <= room)).toBe(text);
  });
});

describe('what is edited in a cell', () => {
  it.each([
    ['a formula', { value: 3, formula: '=1+2', format: 0 }, format(), '=1+2'],
    [
      'an array formula',
      { value: 3, formula: '=SUM(A1:A2)', array: true as const, format: 0 },
      format(),
      '{=SUM(A1:A2)}',
    ],
    ['all digits of a number', { value: 1234.5678, format: 0 }, format({ numberFormat: '0.0' }), '1234.5678'],
    ['a share in percent', { value: 0.07, format: 0 }, format({ numberFormat: '0.00%_ ' }), '7%'],
    ['a number beside a quoted percent sign', { value: 7, format: 0 }, format({ numberFormat: '0"%"' }), '7'],
    ['a day', { value: 41547, format: 0 }, format({ numberFormat: 'd/m/yyyy' }), '2013-09-30'],
    ['plain text', { value: 'Exports', format: 0 }, format(), 'Exports'],
    ['text that looks like a number', { value: '2013', format: 0 }, format(), "'2013"],
    ['text in a cell for text', { value: '2013', format: 0 }, format({ numberFormat: '@' }), '2013'],
    ['text typed with an apostrophe', { value: 'x', format: 0 }, format({ quotePrefix: true }), "'x"],
    ['a truth value', { value: false, format: 0 }, format(), 'FALSE'],
    ['an error', { value: { error: '#N/A' }, format: 0 }, format(), '#N/A'],
    ['nothing', undefined, format(), ''],
  ])('is %s', (_what, cell, look, text) => {
    expect(enteredContent(cell, look)).toBe(text);
  });
});
