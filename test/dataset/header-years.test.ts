import type { CellValue } from '../../src/dataset';
import { readHeader } from '../../src/dataset/header-years';

function period(value: CellValue, numberFormat = 'General'): string {
  const read = readHeader(value, numberFormat);
  if (read.type === 'annual') return `${read.year}${read.estimated ? ' estimated' : ''}`;
  return read.type;
}

describe('a head that is a whole year', () => {
  test.each<readonly [CellValue, string]>([
    [2012, '2012'],
    ['2012', '2012'],
    ['２０１２', '2012'],
    ['2012年', '2012'],
    ['２０１２年', '2012'],
    ['2012 年', '2012'],
    ['2012年度', '2012'],
    ['2012年底', '2012'],
    ['二〇一二年', '2012'],
    ['二○一二年', '2012'],
    ['2012*', '2012'],
    ['2012①', '2012'],
    ['2012 A', '2012'],
    ['2012 [YR2012]', '2012'],
    ['Value in 2012', '2012'],
    ['2012-12-31', '2012'],
    ['31 Dec 2012', '2012'],
    ['2012年12月31日', '2012'],
    ['2012年12月末', '2012'],
    ['2012年1-12月', '2012'],
    ['2012M01-12', '2012'],
    ['2012 (USD m)', '2012'],
    ['2013 P', '2013 estimated'],
    ['2013E', '2013 estimated'],
    ['2013年(预计)', '2013 estimated'],
  ])('%s', (head, expected) => expect(period(head)).toBe(expected));

  test('a date on the last or the first day of a year', () => {
    expect(period(41274, 'yyyy-mm-dd')).toBe('2012');
    expect(period(40909, 'yyyy-mm-dd')).toBe('2012');
  });

  test('any date of which only the year is shown', () => expect(period(41000, 'yyyy')).toBe('2012'));

  test('a number shown with 年', () => expect(period(2012, '0"年"')).toBe('2012'));
});

describe('a head that is part of a year', () => {
  test.each([
    '2013年1-9月',
    '2013年1—9月',
    '2013年1至9月',
    '1-9月',
    '2013.1-9',
    '2012M01-09',
    '2012M11',
    '2013-09',
    '2013年9月',
    'H1',
    '2013H1',
    '1H2013',
    'Q1',
    '2013 Q1',
    '2014Q1-Q3',
    '上半年',
    '2013年上半年',
    '前三季度',
    '2013年第一季度',
    'Jan-Sep 2013',
    'Sept 2013',
    '2013 (Jan–Sep)',
    'First half of 2013',
    '2013 YTD',
  ])('%s', (head) => expect(period(head)).toBe('part-year'));

  test('a date within a year', () => expect(period(41182, 'yyyy-mm-dd')).toBe('part-year'));
});

describe('a head that is neither', () => {
  test.each(['2013-2015', '2013-15', '2012/13', '2008—2012年'])('%s spans years', (head) =>
    expect(period(head)).toBe('span'),
  );

  test.each<CellValue>(['Exports', '2012 growth', '2012年出口额', '1-4', '12.5', 2012.5, 2400, 1800, '', null, true])(
    '%s is no period',
    (head) => expect(period(head)).toBe('none'),
  );
});
