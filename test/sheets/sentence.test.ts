import { cell, more } from '../../src/sheets/build-formula';
import { countText, optionalText, percentText, sentence } from '../../src/sheets/sentence';
import { expressionText } from '../../src/sheets';

const a1 = cell(0, 0);

test('a template becomes one formula and the text it gives', () => {
  const { formula, value } = sentence('{met} of {all} met{rest}.', {
    met: countText(a1, 1),
    all: countText(cell(1, 0), 4),
    rest: optionalText(more(a1, 0), true, percentText(a1, 0.0375)),
  });
  expect(value).toBe('1 of 4 met3.8%.');
  expect(expressionText(formula)).toBe('A1&" of "&A2&" met"&IF(A1>0,TEXT(A1,"0.0%"),"")&"."');
});

test('a gap without a filling is refused', () => {
  expect(() => sentence('{nobody}', {})).toThrow('{nobody}');
});
