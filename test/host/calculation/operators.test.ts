import { errors } from '../../../src/host/calculation/operand';
import type { CellValue } from '../../../src/host/model';
import { valueOf } from './sheets-of-cells';

const { division, name, notAvailable, null: nothing, number, value: wrongKind } = errors;

type Case = readonly [formula: string, expected: CellValue];

const order: readonly Case[] = [
  ['=-2^2', 4],
  ['=0-2^2', -4],
  ['=2^-1', 0.5],
  ['=2^3^2', 64],
  ['=50%^2', 0.25],
  ['=1+2*3', 7],
  ['=8/4/2', 1],
  ['=1-2-3', -4],
  ['=1&2+3', '15'],
  ['="a"&1=1&"a"', false],
  ['=1=1=1', false],
  ['=3>2>1', true],
];

const conversions: readonly Case[] = [
  ['="5"+1', 6],
  ['="5%"*100', 5],
  ['="1,234.5"*2', 2469],
  ['=" 7 "+0', 7],
  ['="2013-01-05"-DATE(2013,1,1)', 4],
  ['="five"+1', wrongKind],
  ['=TRUE+TRUE', 2],
  ['=-TRUE', -1],
  ['=TRUE&1', 'TRUE1'],
  ['=1/2&""', '0.5'],
  ['=1/3&""', '0.333333333333333'],
  ['=1E+15&""', '1E+15'],
  ['=123456789012345&""', '123456789012345'],
  ['=1234567890123456&""', '1.23456789012346E+15'],
  ['=A1&"x"', 'x'],
  ['=A1+1', 1],
  ['=A1', 0],
  ['=IF("TRUE",1,2)', 1],
  ['=IF("yes",1,2)', wrongKind],
];

const comparisons: readonly Case[] = [
  ['="Apple"="aPPLE"', true],
  ['="a"<"B"', true],
  ['=99999<"1"', true],
  ['="zzz"<FALSE', true],
  ['=FALSE<TRUE', true],
  ['=A1=0', true],
  ['=A1=""', true],
  ['=A1=FALSE', true],
  ['=0=""', false],
  ['=0=FALSE', false],
  ['=1=TRUE', false],
  ['=0.1+0.2=0.3', true],
  ['=1.1-1=0.1', true],
  ['=1=1.000000000001', false],
];

const failures: readonly Case[] = [
  ['=1/0', division],
  ['=0^0', number],
  ['=0^-1', division],
  ['=(-8)^(1/3)', number],
  ['=1E+308*10', number],
  ['=#N/A+1/0', notAvailable],
  ['=1/0+#N/A', division],
  ['=1/0=1/0', division],
  ['="x"&#REF!', errors.reference],
  ['=no_such_name', name],
  ['=NO.SUCH.FUNCTION(1)', name],
  ['=A1:A2 C1:C2', nothing],
];

describe('operators', () => {
  test.each(order)('bind as in Excel: %s', (formula, expected) => expect(valueOf(formula)).toEqual(expected));
  test.each(conversions)('convert what they are given: %s', (formula, expected) =>
    expect(valueOf(formula)).toEqual(expected),
  );
  test.each(comparisons)('compare across kinds: %s', (formula, expected) => expect(valueOf(formula)).toEqual(expected));
  test.each(failures)('give the error that comes first: %s', (formula, expected) =>
    expect(valueOf(formula)).toEqual(expected),
  );
});

describe('a difference beyond the 15th digit', () => {
  test('is zero where it is the last step', () => expect(valueOf('=0.5-0.4-0.1')).toBe(0));
  test('stays where it is not', () => expect(valueOf('=1*(0.5-0.4-0.1)')).toBeCloseTo(-2.7755575615628914e-17, 25));
  test('stays where it is within the 15 digits', () => expect(valueOf('=1.00000000001-1')).toBeGreaterThan(0));
});
