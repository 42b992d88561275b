import { lintFormula } from '../support/formula-lint';

test.each([
  ["=IF(ISNUMBER('TP Data'!D14),'TP Data'!D14,C14*(1+'TP Assumptions'!D14))"],
  ['=RATE(A1-A2,-B1,0,C1-SUM(D1:F1),1)'],
  ['=SUMIFS($D17:$J17,$D$15:$J$15,">="&TP_FirstYear)/100*12'],
])('%s passes', (formula) => {
  expect(lintFormula(formula)).toEqual([]);
});

test.each([
  ['=_xlfn.XLOOKUP(A1,B:B,C:C)', 'function _xlfn.XLOOKUP'],
  ['=LET(x,1,x+1)', 'function LET'],
  ['=INDIRECT("A1")', 'function INDIRECT'],
  ['=OFFSET(A1,1,0)', 'function OFFSET'],
  ['=A1*1.04', 'literal 1.04'],
  ['=Data!A1', 'sheet name without quotes: Data'],
  ["='[other.xlsx]Data'!A1", "another workbook: '[other.xlsx]Data'"],
  [`=A1&"${'x'.repeat(256)}"`, 'text over 255 characters'],
  ['=A1+#REF!', 'cannot be read: #REF!'],
  [`=${'ABS('.repeat(65)}1${')'.repeat(65)}`, 'nested too deeply'],
])('%s is refused', (formula, fault) => {
  expect(lintFormula(formula).join('; ')).toContain(fault);
});
