import { strToU8, zipSync } from 'fflate';
import { openFile } from '../../../src/host/file';
import type { Sheet } from '../../../src/host/model';
import { contentOf } from './comparable';
import { kitchenSink, kitchenSinkParts } from './kitchen-sink';

const { workbook } = openFile(kitchenSink(), 'sink.xlsx');

function sheetNamed(name: string): Sheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A workbook whose third sheet holds this markup between its `sheetData` tags. */
function readRows(rows: string) {
  const parts = kitchenSinkParts();
  parts['xl/worksheets/sheet3.xml'] = strToU8(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  );
  return contentOf(openFile(zipSync(parts), 'x.xlsx').workbook);
}

describe('cells as the file has them', () => {
  it.each([
    ['rich text, its phonetic guide left out', 'Data!0,0', { value: 'Rich 年' }],
    ['spaces at both ends', 'Data!0,1', { value: ' spaced ' }],
    ['an escaped carriage return', 'Data!2,0', { value: 'Year\r\n& "line"' }],
    ['inline rich text', 'Data!3,0', { value: 'inline' }],
    ['a boolean', 'Data!3,3', { value: true }],
    ['an error', 'Data!3,4', { value: { error: '#N/A' } }],
    ['a formula with its value', 'Data!3,2', { value: 0.25, formula: '=B4*2' }],
    ['a formula whose value is empty text', 'Data!4,2', { value: '', formula: `=IF(B5="","",'Pivot & co'!A1)` }],
    ['an array formula', 'Data!5,2', { value: 6, formula: '=SUM(B5:B6*2)' }],
    ['a data table as its value', 'Data!5,3', { value: 7 }],
    ['a small number', 'Data!8,5', { value: 1.5e-7 }],
    ['a cell without an address', 'Deep!0,1', { value: 'a', formula: '="a"' }],
    ['a row without a number', 'Deep!1,0', { value: 2 }],
  ])('%s', (_, place, expected) => {
    expect(contentOf(workbook).get(place)).toEqual(expected);
  });

  it('fill a shared formula by its relative references, leaving text and fixed parts alone', () => {
    const formulas = [4, 5, 6].map((row) => contentOf(workbook).get(`Data!${row},1`)?.formula);
    expect(formulas).toEqual(['=B4+A$1&"A1"', '=B5+A$1&"A1"', '=B6+A$1&"A1"']);
  });

  it('fill shared formulas to the left and upwards, and ones whose number is used again', () => {
    const content = readRows(
      '<row r="1"><c r="A1"><f t="shared" si="1"/></c></row>' +
        `<row r="2"><c r="B2"><f t="shared" ref="A1:B2" si="1">C4+'a b'!$A:B+LOG10(B$1)+[1]S!C3</f></c></row>` +
        '<row r="3"><c r="A3"><f t="shared" ref="A3:B3" si="1">A1</f></c><c r="B3"><f t="shared" si="1"/></c></row>',
    );
    expect(content.get('Deep!0,0')?.formula).toBe("=B3+'a b'!$A:A+LOG10(A$1)+[1]S!B2");
    expect(content.get('Deep!2,1')?.formula).toBe('=B1');
  });

  it('read a date stated as text as its serial number', () => {
    const content = readRows(
      '<row r="1"><c r="A1" t="d"><v>2013-09-01T12:00:00Z</v></c><c r="B1" t="d"><v>1900-03-01</v></c></row>',
    );
    expect(content.get('Deep!0,0')).toEqual({ value: 41518.5 });
    expect(content.get('Deep!0,1')).toEqual({ value: 61 });
  });

  it('leave out cells that hold nothing and look like nothing', () => {
    expect(
      readRows('<row r="1"><c r="A1"/><c r="B1" s="0"/><c r="C1" s="2"/><c r="D1"><v></v></c></row>').get('Deep!0,0'),
    ).toBeUndefined();
    const keys = [...readRows('<row r="1"><c r="A1"/><c r="C1" s="2"/></row>').keys()].filter((key) =>
      key.startsWith('Deep'),
    );
    expect(keys).toEqual(['Deep!0,2']);
  });
});

describe('formats', () => {
  it('resolve theme colours with their tint, indexed ones, and built-in number formats', () => {
    const [plain, heading, percent, figure, date] = workbook.formats;
    expect(plain).toMatchObject({
      numberFormat: 'General',
      font: { name: 'Arial', size: 10, color: '#000000' },
      fill: null,
    });
    expect(heading).toMatchObject({
      numberFormat: '@',
      font: { name: '宋体', bold: true, italic: true, underline: true, strikethrough: true, color: '#8FAADC' },
      fill: null,
      borders: { left: { style: 'thin', color: null }, top: { style: 'hair', color: '#D5DBE1' } },
      horizontal: 'center',
      vertical: 'top',
      wrap: true,
      quotePrefix: true,
    });
    expect(percent?.numberFormat).toBe('0.00%');
    expect(figure).toMatchObject({
      numberFormat: '#,##0.0_);[Red]\\(#,##0.0\\)',
      font: { color: '#FF0000' },
      fill: '#FFE3A3',
      indent: 1,
    });
    expect(date?.numberFormat).toBe('m/d/yyyy');
  });
});

describe('a sheet besides its cells', () => {
  const data = sheetNamed('Data');

  it('has its columns, ranges taken apart, to the last one', () => {
    expect([0, 1, 2, 3, 4, 5, 16383, 16384].map((column) => data.columnWidths.get(column))).toEqual([
      30.7109375,
      12.5,
      12.5,
      12.5,
      undefined,
      9.140625,
      9.140625,
      undefined,
    ]);
    expect([4, 5, 16383].map((column) => data.hiddenColumns.has(column))).toEqual([false, true, true]);
    expect(data).toMatchObject({ defaultColumnWidth: 11.5, defaultRowHeight: 14.4 });
  });

  it('has its view, protection, colour, merged cells and heights', () => {
    expect(data).toMatchObject({
      frozen: { rows: 2, columns: 1 },
      showGridlines: false,
      protected: true,
      tabColor: '#2F5597',
      merged: [{ firstRow: 0, firstColumn: 3, lastRow: 1, lastColumn: 4 }],
    });
    expect([...data.rowHeights]).toEqual([[0, 28.5]]);
    expect([...data.hiddenRows]).toEqual([4]);
  });

  it('has its rules by formula in order of priority, one for each block, as far as the model can say them', () => {
    expect(
      data.conditionalFormats.map(({ formula, area, font, fill }) => [formula, area.firstColumn, font, fill]),
    ).toEqual([
      ['D4=1', 3, { strikethrough: true }, undefined],
      ['F4=1', 5, { strikethrough: true }, undefined],
      ['B4>$A$1', 1, { color: '#1B6E3A', bold: true, italic: false }, '#E6F3EA'],
    ]);
  });

  it('has its validations of known types', () => {
    expect(
      data.validations.map(({ type, area, operator, formula1 }) => [type, area.firstColumn, operator, formula1]),
    ).toEqual([
      ['list', 2, undefined, '$B$3:$C$3'],
      ['list', 4, undefined, '$B$3:$C$3'],
      ['whole', 3, 'greaterThan', '0'],
    ]);
    expect(data.validations[0]?.prompt).toEqual({ title: 'Pick', message: 'one & only\none' });
  });

  it('has its links, print settings and own properties', () => {
    expect(data.hyperlinks).toEqual([
      { row: 2, column: 0, location: null, address: 'https://example.org/?a=1&b=2', tooltip: 'away' },
      { row: 3, column: 0, location: "'Pivot & co'!A1", address: null, tooltip: null },
    ]);
    expect(data.pageLayout).toEqual({
      orientation: 'landscape',
      paperSize: 'A4',
      fitWide: null,
      fitTall: null,
      margins: { left: 32.4, right: 32.4, top: 43.2, bottom: 39.6, header: 21.6, footer: 21.6 },
      centerHorizontally: false,
      printArea: '$A$1:$F$40',
      titleRows: '$1:$2',
      header: { left: 'Left && more', center: '', right: '&"Arial,Bold"&D' },
      footer: { left: '', center: 'plain', right: '' },
    });
    expect([...data.customProperties]).toEqual([['TP', 'sheet-粤']]);
  });

  it('has no chart where the file has only charts of other kinds', () => {
    expect(data.charts).toEqual([]);
  });
});

describe('the workbook', () => {
  it('knows its sheets, the active one, its names and its custom XML', () => {
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Data', 'Visible'],
      ['Pivot & co', 'Visible'],
      ['Deep', 'VeryHidden'],
    ]);
    expect(workbook.activeSheet).toBe(sheetNamed('Pivot & co').id);
    expect(workbook.names).toEqual([
      { name: 'local', scope: sheetNamed('Pivot & co').id, formula: "'Pivot & co'!$A$1", visible: true },
      { name: 'Rate', scope: null, formula: 'Data!$B$4', visible: true },
      { name: 'secret', scope: null, formula: '1+1', visible: false },
    ]);
    expect(workbook.customXml).toEqual([
      {
        id: '{1B2C3D4E-0000-4000-8000-0123456789AB}',
        namespace: 'urn:foreign',
        xml: '<f:record xmlns:f="urn:foreign"><a>粤</a></f:record>',
      },
    ]);
    expect(new Set(workbook.sheets.map(({ id }) => id)).size).toBe(3);
  });
});
