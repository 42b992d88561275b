import { strFromU8, strToU8, zipSync } from 'fflate';
import { kitchenSink, kitchenSinkParts } from './kitchen-sink';
import { packageFaults } from './package-faults';

/** The kitchen sink with a text in one of its parts replaced. */
function faultsWith(part: string, from: string, to: string): string[] {
  const parts = kitchenSinkParts();
  const text = strFromU8(parts[part] ?? new Uint8Array());
  if (!text.includes(from)) throw new Error(`${part} has no ${from}`);
  parts[part] = strToU8(text.replace(from, () => to));
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
    ['columns that overlap', sheet, '<col min="2" max="4"', '<col min="1" max="4"', /columns 1 to 4 after column 1/],
    ['columns beyond the last', sheet, 'max="16384"', 'max="16385"', /columns 6 to 16385/],
    ['a column too wide', sheet, 'width="30.7109375"', 'width="256"', /column 1 is 256 wide/],
    ['a row too high', sheet, 'ht="28.5"', 'ht="410"', /row 1 is 410 high/],
    ['spans backwards', sheet, 'spans="1:6"', 'spans="6:1"', /row 1 spans 6:1/],
    ['a pane frozen nowhere', sheet, 'xSplit="1" ySplit="2"', 'xSplit="0" ySplit="0"', /frozen at 0, 0/],
    ['a pane that is none', sheet, 'activePane="bottomRight"', 'activePane="bottomMost"', /no pane bottomMost/],
    ['a selection in a pane that is not there', sheet, 'xSplit="1" ySplit="2"', 'ySplit="2"', /no pane topRight/],
    ['a rule on no cells', sheet, 'sqref="B4:C9"', 'sqref="C9:B4"', /no cells C9:B4/],
    ['two rules of one priority', sheet, 'priority="3"', 'priority="2"', /two rules of priority 2/],
    ['a rule without formula', sheet, '<formula>D4=1</formula>', '<formula></formula>', /a rule without formula/],
    [
      'two validations of a cell',
      sheet,
      'sqref="C9 E9"',
      'sqref="D8:D9"',
      /two validations of D9|two validations of D8:D9/,
    ],
    ['a validation without bound', sheet, '<formula1>0</formula1>', '', /whole at D9 has 0 of 1 bounds/],
    ['a validation with one bound of two', sheet, ' operator="greaterThan"', '', /whole at D9 has 1 of 2 bounds/],
    ['a message too long', sheet, 'errorTitle="No"', `errorTitle="${'x'.repeat(33)}"`, /errorTitle too long/],
    ['a header too long', sheet, '<oddFooter>plain', `<oddFooter>${'x'.repeat(256)}`, /oddFooter of 256 characters/],
    [
      'merged areas that overlap',
      sheet,
      '<mergeCell ref="D1:E2"/>',
      '<mergeCell ref="D1:E2"/><mergeCell ref="E2:F3"/>',
      /E2:F3 is merged twice/,
    ],
    ['a wrong count of merged areas', sheet, 'mergeCells count="1"', 'mergeCells count="2"', /2 merged areas counted/],
    ['a link that leads nowhere', sheet, ' location="\'Pivot &amp; co\'!A1"', '', /a link at A4 that leads nowhere/],
    ['two links at a cell', sheet, 'hyperlink ref="A4"', 'hyperlink ref="A3:B3"', /two links at A3:B3/],
    [
      'a relationship of another kind',
      sheet,
      '<drawing r:id="rId4"',
      '<drawing r:id="rId5"',
      /drawing leads to a vmlDrawing/,
    ],
    [
      'a prefix that is ignored and unbound',
      sheet,
      'mc:Ignorable="x14ac"',
      'mc:Ignorable="x14ac x99"',
      /x99 is unbound/,
    ],
    ['a formula with its sign', sheet, '<f>B4*2</f>', '<f>=B4*2</f>', /C4 has a formula that begins with =/],
    ['a formula without content', sheet, '<f>B4*2</f>', '<f></f>', /C4 has an empty formula/],
    ['a formula too long', sheet, '<f>B4*2</f>', `<f>${'B4+'.repeat(2731)}</f>`, /C4 has a formula of 8193 characters/],
    ['a text too long', 'xl/sharedStrings.xml', ' spaced ', 'x'.repeat(32_768), /string 1 has 32768 characters/],
    [
      'a wrong count of strings',
      'xl/sharedStrings.xml',
      'uniqueCount="4"',
      'uniqueCount="5"',
      /5 of 4 strings counted/,
    ],
    ['a sheet name too long', 'xl/workbook.xml', 'name="Deep"', `name="${'x'.repeat(32)}"`, /sheet x{32}/],
    ['a sheet name in apostrophes', 'xl/workbook.xml', 'name="Deep"', 'name="\'Deep\'"', /sheet 'Deep'/],
    ['a sheet name that Excel keeps', 'xl/workbook.xml', 'name="Deep"', 'name="History"', /sheet History/],
    ['a sheet without number', 'xl/workbook.xml', 'sheetId="7"', 'sheetId="0"', /Picture is numbered 0/],
    ['a name that is a cell', 'xl/workbook.xml', 'name="Rate"', 'name="Q1"', /Q1 is a cell/],
    ['a name with a space', 'xl/workbook.xml', 'name="Rate"', 'name="a rate"', /the name a rate/],
    ['a name that means nothing', 'xl/workbook.xml', '>Data!$B$4<', '><', /Rate means/],
    [
      'a print area of no sheet',
      'xl/workbook.xml',
      'Print_Area" localSheetId="0"',
      'Print_Area"',
      /Print_Area is of no sheet/,
    ],
    ['print titles that are no rows', 'xl/workbook.xml', 'Data!$1:$2', 'Data!$A$1', /Print_Titles of Data is/],
    [
      'two tabs selected',
      sheet,
      '<sheetView showGridLines="0"',
      '<sheetView tabSelected="1" showGridLines="0"',
      /2 tabs selected/,
    ],
    ['a number format without code', 'xl/styles.xml', '#,##0.0_);[Red]\\(#,##0.0\\)', '', /number format 170 is/],
    ['a colour of another form', 'xl/styles.xml', 'rgb="FFFFE3A3"', 'rgb="#FFE3A3"', /colour #FFE3A3/],
    [
      'a part of another type',
      '[Content_Types].xml',
      'spreadsheetml.styles+xml',
      'spreadsheetml.style+xml',
      /styles\.xml is a styles of type/,
    ],
    [
      'a part in two places',
      'xl/drawings/_rels/drawing2.xml.rels',
      'chart2.xml',
      'chart1.xml',
      /chart1\.xml is in two places/,
    ],
    ['custom XML without identity', 'customXml/itemProps1.xml', '{1B2C3D4E', '{ZZ', /custom XML \{ZZ/],
    [
      'an axis that is not there',
      'xl/charts/chart1.xml',
      '<c:axId val="2"/></c:barChart>',
      '<c:axId val="3"/></c:barChart>',
      /no axis 3/,
    ],
    ['a series of nothing', 'xl/charts/chart1.xml', 'Data!$B$5:$B$7', '', /a reference to nothing/],
    ['a point beyond the last', 'xl/charts/chart1.xml', '<c:pt idx="0">', '<c:pt idx="1">', /point 1 of 1/],
    [
      'two objects of one number',
      'xl/drawings/drawing1.xml',
      'cNvPr id="31"',
      'cNvPr id="4"',
      /two objects numbered 4/,
    ],
    [
      'an anchor backwards',
      'xl/drawings/drawing1.xml',
      '<xdr:col>4</xdr:col>',
      '<xdr:col>0</xdr:col>',
      /ends before it begins/,
    ],
  ])('finds %s', (_, part, from, to, expected) => {
    expect(faultsWith(part, from, to).join('\n')).toMatch(expected);
  });
});
