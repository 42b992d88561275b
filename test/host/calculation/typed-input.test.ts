import { onFirstSheet, openExcel } from '../../support/embedded-excel';
import { typedInput } from '../../../src/host/calculation';
import { errors } from '../../../src/host/calculation/operand';

const plain = { quotePrefix: false };

test.each([
  ['12', { ...plain, value: 12 }],
  ['-3', { ...plain, value: -3 }],
  ['+3', { ...plain, value: 3 }],
  [' 7 ', { ...plain, value: 7 }],
  ['.5', { ...plain, value: 0.5 }],
  ['1,234.5', { ...plain, value: 1234.5, numberFormat: '#,##0.00' }],
  ['1,234', { ...plain, value: 1234, numberFormat: '#,##0' }],
  ['4%', { ...plain, value: 0.04, numberFormat: '0%' }],
  ['4.5%', { ...plain, value: 0.045, numberFormat: '0.00%' }],
  ['1e3', { ...plain, value: 1000, numberFormat: '0.00E+00' }],
  ['2013-01-05', { ...plain, value: 41279, numberFormat: 'yyyy-mm-dd' }],
  ['true', { ...plain, value: true }],
  ['#N/A', { ...plain, value: errors.notAvailable }],
  ['#n/a', { ...plain, value: errors.notAvailable }],
  ['=A1+1', { ...plain, value: null, formula: '=A1+1' }],
  ['=', { ...plain, value: '=' }],
  ["'=A1", { value: '=A1', quotePrefix: true }],
  ["'12", { value: '12', quotePrefix: true }],
  ["'", { value: '', quotePrefix: true }],
  ['', { ...plain, value: null }],
  ['2013年', { ...plain, value: '2013年' }],
  ['1-9月', { ...plain, value: '1-9月' }],
  ['2013-02-30', { ...plain, value: '2013-02-30' }],
  ['12,34', { ...plain, value: '12,34' }],
  ['1.2.3', { ...plain, value: '1.2.3' }],
  ['- 3', { ...plain, value: '- 3' }],
  ['1e999', { ...plain, value: '1e999' }],
  ['  text ', { ...plain, value: '  text ' }],
])('%s', (text, expected) => expect(typedInput(text)).toEqual(expected));

test('a date in a workbook that counts from 1904', () => expect(typedInput('2013-01-05', true).value).toBe(39817));

test.each([[5], [true], [null]])('%s stays what it is', (value) =>
  expect(typedInput(value)).toEqual({ value, quotePrefix: false }),
);

test.each([
  ['5', 0.05],
  ['-2.5', -0.025],
  ['0.05', 0.05],
  ['7%', 0.07],
  ['100', 1],
])('%s typed where percentages are shown is %d', async (text, value) => {
  const host = openExcel();
  await onFirstSheet(async (sheet, context) => {
    sheet.getRange('A1').numberFormat = [['0.0%']];
    await context.sync();
  });
  host.type('Sheet1', 0, 0, text);
  expect(host.workbook.sheets[0]?.rows.get(0)?.get(0)?.value).toBeCloseTo(value, 12);
});
