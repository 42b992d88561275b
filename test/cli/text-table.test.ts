import { displayWidth, textTable } from '../../src/cli/text-table';

test.each([
  ['exports', 7],
  ['出口额', 6],
  ['M&E（机电）', 11],
  ['', 0],
])('%s takes %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('columns line up under Chinese and English alike', () => {
  const lines = textTable(
    [
      { head: 'target', align: 'left' },
      { head: 'gap', align: 'right' },
    ],
    [
      ['加工贸易', '-1'],
      ['sales', '+12.5'],
    ],
  );
  expect(lines).toEqual(['target      gap', '加工贸易     -1', 'sales     +12.5']);
});
