import type { Cell } from '../../../src/host/model';
import { calculated, sheetNamed, valueAt, workbookOf } from './sheets-of-cells';

/** The value of A1 on a sheet of these cells; 7 is what the file had for it. */
function valueOf(
  formula: string,
  others: Record<string, string | number> = {},
  names: Readonly<Record<string, string>> = {},
) {
  const workbook = workbookOf({ Sheet1: { A1: formula, ...others } });
  workbook.names = Object.entries(names).map(([name, meaning]) => ({
    name,
    scope: null,
    formula: meaning,
    visible: true,
  }));
  const sheet = sheetNamed(workbook, 'Sheet1');
  const cell: Cell | undefined = sheet.rows.get(0)?.get(0);
  if (cell !== undefined) cell.value = 7;
  calculated(workbook);
  return valueAt(sheet, 'A1');
}

describe('a formula made to exhaust the calculation keeps the value that its file has', () => {
  it.each([
    ['parentheses', `=${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['signs', `=${'-'.repeat(8000)}1`],
    ['percent signs', `=1${'%'.repeat(8000)}`],
    ['a sum without end', `=1${'+1'.repeat(20_000)}`],
    ['functions', `=${'IF(1,'.repeat(2700)}1${')'.repeat(2700)}`],
    ['functions in a reference', `=SUMIF(${'IF(1,'.repeat(2700)}A2${')'.repeat(2700)},1)`],
    ['ranges', `=${'A2:'.repeat(20_000)}A2`],
  ])('%s', (_, formula) => {
    expect([1, 7]).toContain(valueOf(formula));
  });

  it('names that name each other twice', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 30 }, (_, level) => [`n_${level}`, `n_${level + 1}+n_${level + 1}`]),
    );
    expect(valueOf('=n_0', {}, { ...doubling, n_30: '1' })).toBe(7);
  });

  it('names of ranges that name each other twice', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 30 }, (_, level) => [`n_${level}`, `n_${level + 1}:n_${level + 1}`]),
    );
    expect(valueOf('=SUM(n_0)', {}, { ...doubling, n_30: 'Sheet1!$B$1' })).toBe(7);
  });
});

test('a text may not grow beyond what a cell holds', () => {
  const cells = Object.fromEntries(Array.from({ length: 40 }, (_, row) => [`B${row + 2}`, `=B${row + 1}&B${row + 1}`]));
  expect(valueOf('=B41', { B1: 'x', ...cells })).toEqual({ error: '#VALUE!' });
  expect(valueOf('=SUBSTITUTE(REPT("a",32767),"a",REPT("b",32767))')).toEqual({ error: '#VALUE!' });
  expect(valueOf('=SUBSTITUTE("aaa","a","bb")')).toBe('bbbbbb');
});

test('wildcards are not tried again and again', () => {
  expect(valueOf(`=COUNTIF(B1,"${'*a'.repeat(30)}b")`, { B1: 'a'.repeat(5000) })).toBe(0);
  expect(valueOf('=COUNTIF(B1:B3,"*a?c*")', { B1: 'xxABC', B2: 'abcd', B3: 'ac' })).toBe(2);
  expect(valueOf('=COUNTIF(B1:B3,"a*a")', { B1: 'a', B2: 'aa', B3: 'aXYa' })).toBe(2);
  expect(valueOf('=COUNTIF(B1:B2,"a~*")', { B1: 'a*', B2: 'ab' })).toBe(1);
  expect(valueOf('=SEARCH("b*d",B1)', { B1: 'abcbd' })).toBe(2);
});

test('an area is as large as what is filled in it', () => {
  expect(valueOf('=SUM($B$1:$XFD$1048576)', { B1: 1, C9: 2 })).toBe(3);
  expect(valueOf('=SUM($B$1:$XFD$1048576)', { B1: 1, XFD1048576: 2 })).toEqual({ error: '#NUM!' });
});
