import { strFromU8, strToU8, zipSync } from 'fflate';
import { kitchenSink, kitchenSinkParts } from './kitchen-sink';
import { packageFaults } from './package-faults';

/** The kitchen sink with a text in one of its parts replaced. */
function faultsWith(part: string, from: string, to: string): string[] {
  const parts = kitchenSinkParts();
  const text = strFromU8(parts[part] ?? new Uint8Array());
  if (!text.includes(from)) throw new Error(`${part} has no ${from}`);
  parts[part] = strToU8(text.replace(from, to));
  return packageFaults(zipSync(parts));
}

const sheet = 'xl/worksheets/sheet1.xml';

describe('the check of a saved workbook', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(packageFaults(kitchenSink())).toEqual([]);
  });

  it.each([
    [
      'an element out of order',
      sheet,
      '<mergeCells',
      '<hyperlinks/><mergeCells',
      /worksheet has .*hyperlinks mergeCells/,
    ],
    [
      'an element twice',
      sheet,
      '<autoFilter ref="A3:C9"/>',
      '<autoFilter ref="A1"/><autoFilter ref="A2"/>',
      /autoFilter twice/,
    ],
    ['a format that is not there', sheet, 's="3"', 's="5"', /B3 has format 5 of 5/],
    ['a string that is not there', sheet, 't="s"><v>3', 't="s"><v>4', /A9 of type s holds 4/],
    ['a cell out of order', sheet, 'r="B1"', 'r="A1"', /cell A1 in row 1/],
    ['a row out of order', sheet, 'row r="9"', 'row r="6"', /row 6 after row 7/],
    ['a difference that is not there', sheet, 'dxfId="2"', 'dxfId="3"', /difference 3 of 3/],
    [
      'a relationship that is not there',
      sheet,
      '<drawing r:id="rId4"',
      '<drawing r:id="rId99"',
      /no relationship rId99/,
    ],
    [
      'a part that is not there',
      'xl/worksheets/_rels/sheet1.xml.rels',
      '../comments1.xml',
      '../comments2.xml',
      /comments2\.xml, which is missing/,
    ],
    [
      'a part of no type',
      '[Content_Types].xml',
      '<Default Extension="dat"',
      '<Default Extension="tad"',
      /unknown\.dat has no content type/,
    ],
    ['two sheets of one name', 'xl/workbook.xml', 'name="Deep"', 'name="DATA"', /two sheets data/],
    ['two sheets of one number', 'xl/workbook.xml', 'sheetId="7"', 'sheetId="3"', /two sheets numbered 3/],
    ['a name of no sheet', 'xl/workbook.xml', 'localSheetId="2"', 'localSheetId="4"', /local is of sheet 4/],
    ['a font that is not there', 'xl/styles.xml', 'fontId="2"', 'fontId="3"', /fontId 3 of 3/],
    ['a wrong count', 'xl/styles.xml', '<fonts count="3"', '<fonts count="4"', /fonts counts 4 of 3/],
    [
      'a chart out of order',
      'xl/charts/chart1.xml',
      '<c:barDir val="col"/>',
      '<c:barDir val="col"/><c:ser><c:val/><c:cat/></c:ser>',
      /ser has val cat/,
    ],
  ])('finds %s', (_, part, from, to, expected) => {
    expect(faultsWith(part, from, to).join('\n')).toMatch(expected);
  });
});
