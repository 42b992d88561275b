import { strToU8, zipSync } from 'fflate';
import { openFile } from '../../../src/host/file';
import { kitchenSinkParts } from './kitchen-sink';
import { refusalOf } from './refusal';

/** The kitchen sink with a sheet of these rows in the place of its last one, what stands before and after them included. */
function withSheet(rows: string, { before = '', after = '' } = {}): Uint8Array {
  const parts = kitchenSinkParts();
  const markup = `${before}<sheetData>${rows}</sheetData>${after}`;
  parts['xl/worksheets/sheet3.xml'] = strToU8(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${markup}</worksheet>`,
  );
  return zipSync(parts);
}

function openedSheet(bytes: Uint8Array) {
  const sheet = openFile(bytes, 'x.xlsx').workbook.sheets[2];
  if (sheet === undefined) throw new Error('no third sheet');
  return sheet;
}

function row(number: string, cells = '<c><v>1</v></c>'): string {
  return `<row r="${number}">${cells}</row>`;
}

function cell(attributes: string, content = '<v>1</v>'): string {
  return row('2', `<c ${attributes}>${content}</c>`);
}

describe('a row that stands nowhere', () => {
  it.each(['0', '-1', '1.5', '1048577', '1e9', 'abc', '', 'NaN', '99999999999999999999'])('numbered %j', (number) => {
    const { reason, detail } = refusalOf(withSheet(row(number)));
    expect([reason, detail]).toEqual(['damaged', `xl/worksheets/sheet3.xml, a row numbered ${number}`]);
  });

  it.each([
    ['before the one before it', row('5') + row('3'), /sheet3\.xml, row 3 stands after row 5/],
    ['twice', row('5') + row('5'), /row 5 stands after row 5/],
    ['below the last', `${row('1048576')}<row/>`, /a row after the last one/],
    ['in another', row('1', row('2')), /a row within row 1/],
  ])('%s', (_, rows, detail) => {
    expect(refusalOf(withSheet(rows)).detail).toMatch(detail);
  });
});

describe('a cell that stands nowhere', () => {
  it.each(['ZZZZ2', 'A0', 'XFE2', 'A1048577', 'A2:B2', '2A', '', 'A', 'Ａ2', 'A2 ', 'R1C1'])('named %j', (name) => {
    const { reason, detail } = refusalOf(withSheet(cell(`r="${name}"`)));
    expect([reason, detail]).toEqual(['damaged', `xl/worksheets/sheet3.xml, row 2: a cell named ${name}`]);
  });

  it.each([
    ['in another row', cell('r="A7"'), /sheet3\.xml, cell A7 stands in row 2/],
    ['left of the one before it', row('1', '<c r="C1"/><c r="A1"/>'), /cell A1 stands after C1/],
    ['twice', row('1', '<c r="A1"/><c r="A1"/>'), /cell A1 stands after A1/],
    ['right of the last column', row('1', '<c r="XFD1"/><c/>'), /row 1: a cell after column XFD/],
    ['outside the rows', '<c r="A1"><v>1</v></c>', /a cell outside the rows/],
    ['in another', row('1', '<c r="A1"><c r="B1"/></c>'), /cell A1: a cell within it/],
  ])('%s', (_, rows, detail) => {
    expect(refusalOf(withSheet(rows)).detail).toMatch(detail);
  });
});

describe('a cell that holds nothing known', () => {
  it.each(['1e999', 'abc', 'NaN', 'Infinity', '0x1F', '1,5', '--1', '１２'])('%j for a number', (text) => {
    expect(refusalOf(withSheet(cell('r="B2"', `<v>${text}</v>`))).detail).toBe(
      `xl/worksheets/sheet3.xml, cell B2: ${text} is not a number`,
    );
  });

  it.each(['99', '-1', '1.5', 'abc', '', '1e0', '0x0', '__proto__', 'length'])('shared string %j', (index) => {
    expect(refusalOf(withSheet(cell('r="B2" t="s"', `<v>${index}</v>`))).detail).toBe(
      `xl/worksheets/sheet3.xml, cell B2: shared string ${index} does not exist`,
    );
  });

  it.each([
    ['a type', cell('r="B2" t="zz"'), /cell B2: its type zz is unknown/],
    ['an error', cell('r="B2" t="e"', '<v>=1+1</v>'), /cell B2: =1\+1 is no error value/],
    [
      'a formula without end',
      cell('r="B2"', `<f>${'1+'.repeat(20_000)}1</f>`),
      /cell B2: a formula of 40001 characters/,
    ],
  ])('%s', (_, rows, detail) => {
    expect(refusalOf(withSheet(rows)).detail).toMatch(detail);
  });

  it.each(['99', '-1', '1.5', 'abc', '1e9'])('looks plain where its format is %j', (format) => {
    expect(
      openedSheet(withSheet(cell(`r="B2" s="${format}"`)))
        .rows.get(1)
        ?.get(1),
    ).toEqual({ value: 1, format: 0 });
  });

  it('is named briefly, however long it is', () => {
    expect(refusalOf(withSheet(cell('r="B2"', `<v>${'9x'.repeat(500_000)}</v>`))).detail.length).toBeLessThan(150);
  });
});

describe('what multiplies', () => {
  it('a long formula filled into a row of cells is refused', () => {
    const master = `<c><f t="shared" si="0" ref="A1:XFD1">${'A1+'.repeat(2700)}A1</f></c>`;
    const { reason, detail } = refusalOf(withSheet(row('1', master + '<c><f t="shared" si="0"/></c>'.repeat(16_000))));
    expect([reason, detail]).toEqual(['too-large', 'xl/worksheets/sheet3.xml: its shared formulas are too long']);
  });

  it('columns described again and again are refused', () => {
    const before = `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(2)}</cols>`;
    const { reason, detail } = refusalOf(withSheet('', { before }));
    expect([reason, detail]).toEqual(['damaged', 'xl/worksheets/sheet3.xml: columns are described more than once']);
  });

  it.each([
    ['1', '1000000000', 16_384],
    ['-1000000000', '5', 5],
    ['1e308', '1e308', 0],
  ])('columns from %s to %s are those that there are', (min, max, count) => {
    const before = `<cols><col min="${min}" max="${max}" width="9"/></cols>`;
    expect(openedSheet(withSheet('', { before })).columnWidths.size).toBe(count);
  });

  it('rules on very many blocks stay in the file unread', () => {
    const rule = '<cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule>';
    const sqref = 'A1 B2 '.repeat(5_000);
    const after =
      `<conditionalFormatting sqref="${sqref}">${rule.repeat(20)}</conditionalFormatting>` +
      `<dataValidations>${`<dataValidation type="whole" sqref="${sqref}"><formula1>A1</formula1></dataValidation>`.repeat(20)}</dataValidations>`;
    const { conditionalFormats, validations } = openedSheet(withSheet('', { after }));
    expect([conditionalFormats.length, validations.length]).toEqual([20_000, 20_000]);
  });
});

describe('what says more than there is', () => {
  it('a dimension is not believed', () => {
    const sheet = openedSheet(withSheet(cell('r="B2"'), { before: '<dimension ref="A1:XFD1048576"/>' }));
    expect([...sheet.rows.keys()]).toEqual([1]);
  });

  it('cells filled from a formula that is nowhere keep their values', () => {
    const sheet = openedSheet(withSheet(cell('r="B2"', '<f t="shared" si="7"/><v>3</v>')));
    expect(sheet.rows.get(1)?.get(1)).toEqual({ value: 3, format: 0 });
  });

  it('merged areas and frozen panes keep to the sheet', () => {
    const refs = ['A1:ZZZZ9', 'A0:B2', 'A9999999', 'ZZZ:ZZZ', '0:0', 'A1:XFD1048576'];
    const sheet = openedSheet(
      withSheet('', {
        before: '<sheetViews><sheetView><pane xSplit="-5" ySplit="1e9" state="frozen"/></sheetView></sheetViews>',
        after: `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
      }),
    );
    expect(sheet.merged).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 1_048_575, lastColumn: 16_383 }]);
    expect(sheet.frozen).toEqual({ rows: 1_048_575, columns: 0 });
  });
});
