import { checkFormula } from '../../../src/host/calculation';

test.each([
  '=1+1',
  "=SUM('It''s'!A1:B2,INDEX(A1:A9,1):A9)",
  '=IF(A1,,2)',
  '=Table1[x]',
  '=_xlfn.STDEV.S(A1:A9)',
  '=unknown_name+UNKNOWN(1)',
  '={1,2;3,4}',
  '=#REF!A1',
  '=数据!A1',
])('%s can be entered', (formula) => expect(checkFormula(formula)).toBeNull());

test.each([
  '=1+',
  '=SUM(',
  '=SUM(A1',
  '=A1)',
  '="open',
  '=()',
  '=1 2',
  '=SUM(1;2)',
  "='Sheet",
  '=A1:',
  '={}',
  '={A1}',
  '=,',
])('%s cannot be read', (formula) => expect(checkFormula(formula)).toEqual(expect.any(String)));

test.each([
  ['=IF(A1)', 'Too few arguments for IF'],
  ['=1+ABS(1,2)', 'Too many arguments for ABS'],
  ['=SUM(ROUND(1))', 'Too few arguments for ROUND'],
  ['=NA(1)', 'Too many arguments for NA'],
])('%s: %s', (formula, message) => expect(checkFormula(formula)).toBe(message));
