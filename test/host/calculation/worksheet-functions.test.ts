import { choosingFunctions } from '../../../src/host/calculation/choosing';
import { ownFunctionNames } from '../../../src/host/calculation/functions';
import { functionNames } from '../../../src/sheets';
import { functionCases, functionFigures } from './function-cases';
import { sharedFormulas } from './shared-formulas';
import { valueOf } from './sheets-of-cells';

test.each(functionCases)('%s', (formula, expected) => {
  const value = valueOf(formula, functionFigures);
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 10);
  else expect(value).toEqual(expected);
});

function called(formulas: readonly string[]): Set<string> {
  return new Set(formulas.flatMap((formula) => formula.match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? []));
}

test('every function that the sheets use is compared with LibreOffice', () => {
  const compared = called(sharedFormulas);
  expect(functionNames.filter((name) => !compared.has(name))).toEqual([]);
});

test('every function of our own is compared with LibreOffice or has cases here', () => {
  const tested = called([...sharedFormulas, ...functionCases.map(([formula]) => formula)]);
  const own = [...ownFunctionNames(), ...choosingFunctions.keys()];
  expect(own.filter((name) => !tested.has(name))).toEqual([]);
});
