import type { CellValue } from '../../src/dataset';
import { readFigure } from '../../src/dataset/cell-number';

test.each<readonly [CellValue, number]>([
  [0, 0],
  [-1.5, -1.5],
  ['0', 0],
  ['1,234.5', 1234.5],
  ['１，２３４．５', 1234.5],
  ['1 234', 1234],
  ['(12.5)', -12.5],
  ['−5', -5],
  ['1234*', 1234],
  ['1.15E+13', 1.15e13],
])('%s is the figure %d', (cell, value) => {
  expect(readFigure(cell, 'General')).toEqual({ type: 'figure', value, percent: false });
});

test('percent, formatted or written, is a fraction', () => {
  expect(readFigure(0.78, '0.0%')).toEqual({ type: 'figure', value: 0.78, percent: true });
  expect(readFigure('78%', 'General')).toEqual({ type: 'figure', value: 0.78, percent: true });
});

test.each<CellValue>([
  null,
  '',
  ' ',
  '　',
  '-',
  '--',
  '—',
  '–',
  '…',
  '……',
  '...',
  '..',
  'n/a',
  'N.A.',
  '无',
  { error: '#N/A' },
])('%s is missing, not zero', (cell) => expect(readFigure(cell, 'General').type).toBe('missing'));

test.each<CellValue>(['about 300', '约300', '12,34', '2012年', 'abc', true, { error: '#DIV/0!' }])(
  '%s is no figure',
  (cell) => {
    expect(readFigure(cell, 'General').type).toBe('other');
  },
);

test('a date among figures is no figure', () => expect(readFigure(41274, 'yyyy-mm-dd').type).toBe('other'));
