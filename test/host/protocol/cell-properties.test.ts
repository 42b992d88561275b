import fc from 'fast-check';
import { newFile, type Host } from '../../../src/host';
import type { BorderStyle, CellFormat } from '../../../src/host/model';
import { errorCode, onFirstSheet, openExcel } from '../../support/embedded-excel';

const line = { style: true, weight: true, color: true };
const everything: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true, strikethrough: true },
    borders: line,
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    wrapText: true,
  },
};

const plain: CellFormat = {
  numberFormat: 'General',
  font: {
    name: 'Calibri',
    size: 11,
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    color: null,
  },
  fill: null,
  borders: {},
  horizontal: 'general',
  vertical: 'bottom',
  indent: 0,
  wrap: false,
  quotePrefix: false,
};

/** An Excel whose first sheet has these formats side by side from A1. */
function openFormatted(formats: readonly CellFormat[], options = {}): Host {
  const file = newFile('test.xlsx');
  const first = file.workbook.formats.length;
  file.workbook.formats.push(...formats);
  const cells = formats.map((_, index) => [index, { value: null, format: first + index }] as const);
  file.workbook.sheets[0]?.rows.set(0, new Map(cells));
  return openExcel(file, options);
}

/** The formats of the first row, the absent cells' included. */
function formatsOf({ workbook }: Host, count: number): (CellFormat | undefined)[] {
  const cells = workbook.sheets[0]?.rows.get(0);
  return Array.from({ length: count }, (_, column) => workbook.formats[cells?.get(column)?.format ?? 0]);
}

function rowOf(sheet: Excel.Worksheet, count: number): Excel.Range {
  return sheet.getRange('A1').getBoundingRect(sheet.getRange(`${'ABCDEFGH'.charAt(count - 1)}1`));
}

function read(count: number, wanted = everything): Promise<Excel.CellProperties[][]> {
  return onFirstSheet(async (sheet, context) => {
    const properties = rowOf(sheet, count).getCellProperties(wanted);
    await context.sync();
    return properties.value;
  });
}

function write(properties: Excel.SettableCellProperties[][]): Promise<void> {
  return onFirstSheet(async (sheet, context) => {
    rowOf(sheet, properties[0]?.length ?? 0).setCellProperties(properties);
    await context.sync();
  });
}

const color = fc.constantFrom('#FFFFFF', '#000000', '#A61B1B', '#0B3FA8');
const unsetOr = fc.option(color);
const borderStyle = fc.constantFrom<BorderStyle>(
  'hair',
  'thin',
  'medium',
  'thick',
  'double',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
);
const border = fc.record({ style: borderStyle, color: unsetOr });
const format: fc.Arbitrary<CellFormat> = fc.record({
  numberFormat: fc.constantFrom('General', '0.0%'),
  font: fc.record({
    name: fc.constantFrom('Calibri', '宋体'),
    size: fc.constantFrom(9, 11, 14.5),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strikethrough: fc.boolean(),
    color: unsetOr,
  }),
  fill: unsetOr,
  borders: fc.record({ top: border, bottom: border, left: border, right: border }, { requiredKeys: [] }),
  horizontal: fc.constantFrom('general', 'left', 'center', 'right', 'fill', 'justify', 'centerContinuous'),
  vertical: fc.constantFrom('top', 'center', 'bottom', 'justify', 'distributed'),
  indent: fc.integer({ min: 0, max: 5 }),
  wrap: fc.boolean(),
  quotePrefix: fc.boolean(),
});

describe('the properties of cells', () => {
  it('are read as wanted, cell by cell', async () => {
    openFormatted([
      { ...plain, fill: '#112233', borders: { top: { style: 'mediumDashed', color: '#445566' } }, wrap: true },
    ]);
    const [row] = await read(2, {
      format: { fill: { color: true, tintAndShade: true }, borders: line, font: { bold: false }, wrapText: true },
    });
    const none = { style: 'None', weight: null, color: '' };
    const unset = { bottom: none, left: none, right: none };
    expect(row?.map((cell) => cell.format)).toEqual([
      {
        fill: { color: '#112233', tintAndShade: 0 },
        borders: { ...unset, top: { style: 'Dash', weight: 'Medium', color: '#445566' } },
        font: {},
        wrapText: true,
      },
      { fill: { color: '', tintAndShade: null }, borders: { ...unset, top: none }, font: {}, wrapText: false },
    ]);
  });

  it('are set where they are given, and only there', async () => {
    const host = openFormatted([{ ...plain, indent: 2, font: { ...plain.font, italic: true } }]);
    await write([
      [{ format: { font: { bold: true }, borders: { left: { style: 'Double', color: '#112233' } } } }, {}, {}],
    ]);
    const [first] = formatsOf(host, 1);
    expect(first).toEqual({
      ...plain,
      indent: 2,
      font: { ...plain.font, italic: true, bold: true },
      borders: { left: { style: 'double', color: '#112233' } },
    });
    expect(host.workbook.sheets[0]?.rows.get(0)?.size).toBe(1);
  });

  it('that were read and are set again give the very same format back, whatever was set meanwhile', async () => {
    const row = fc.tuple(format, format, format);
    await fc.assert(
      fc.asyncProperty(row, row, async (formats, others) => {
        const host = openFormatted([...formats]);
        const before = await read(3);
        const changed = openFormatted([...others]);
        const between = await read(3);
        expect(changed).not.toBe(host);
        Object.assign(globalThis, host.library);
        await write(between);
        await write(before);
        expect(formatsOf(host, 3)).toEqual(formats);
      }),
      { seed: 20_261_124, numRuns: 60 },
    );
  });

  it('are, as Excel has been seen to answer, the colours that show', async () => {
    const host = openFormatted([plain], { tellsUnsetColors: false });
    const before = await read(1);
    await write(before);
    const [after] = formatsOf(host, 1);
    expect(before[0]?.[0]?.format).toMatchObject({ fill: { color: '#FFFFFF' }, font: { color: '#000000' } });
    expect(after).toMatchObject({ fill: '#FFFFFF', font: { color: '#000000' }, borders: {} });
  });

  it('without a fill are told by the tint then, and had again by clearing it', async () => {
    const host = openFormatted([plain, { ...plain, fill: '#FFFFFF' }], { tellsUnsetColors: false });
    const [row] = await read(2, { format: { fill: { color: true, tintAndShade: true } } });
    await onFirstSheet(async (sheet, context) => {
      const { fill } = sheet.getRange('A1').format;
      fill.color = '#112233';
      fill.clear();
      await context.sync();
    });
    expect(row?.map((cell) => cell.format?.fill)).toEqual([
      { color: '#FFFFFF', tintAndShade: null },
      { color: '#FFFFFF', tintAndShade: 0 },
    ]);
    expect(formatsOf(host, 2).map((each) => each?.fill)).toEqual([null, '#FFFFFF']);
  });

  it.each([
    ['what Excel has and the host has not', [[{ style: 'Heading 1' }]], 'ApiNotFound'],
    ['a border that no cell has here', [[{ format: { borders: { diagonalUp: { style: 'Dot' } } } }]], 'ApiNotFound'],
    ['an unknown style', [[{ format: { borders: { top: { style: 'Wavy' } } } }]], 'InvalidArgument'],
    ['a colour by its name', [[{ format: { fill: { color: 'red' } } }]], 'InvalidArgument'],
    ['rows of another shape', [[{}], [{}]], 'InvalidArgument'],
  ])('refuse %s', async (_, properties, expected) => {
    openExcel();
    const code = await errorCode((context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      const set: unknown = Reflect.get(range, 'setCellProperties');
      if (typeof set === 'function') Reflect.apply(set, range, [properties]);
      return context.sync();
    });
    expect(code).toBe(expected);
  });

  it('of a protected sheet are read but not set', async () => {
    const host = openExcel();
    for (const sheet of host.workbook.sheets) sheet.protected = true;
    const properties = await read(1);
    const code = await errorCode((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').setCellProperties(properties);
      return context.sync();
    });
    expect(code).toBe('AccessDenied');
  });
});

describe('the style of cells', () => {
  const styled: CellFormat = {
    ...plain,
    numberFormat: '0.0%',
    font: { ...plain.font, bold: true, color: '#112233' },
    fill: '#445566',
    borders: { top: { style: 'thin', color: null } },
    wrap: true,
    quotePrefix: true,
  };

  it('gives them their first looks back, typed as text or not, and leaves the other cells', async () => {
    const host = openFormatted([styled, styled, styled]);
    await onFirstSheet(async (sheet, context) => {
      sheet.getRanges('A1,C1').style = 'Normal';
      await context.sync();
    });
    const first = host.workbook.formats[0];
    const normal = { ...first, quotePrefix: true };
    expect(first).toMatchObject({ fill: null, numberFormat: 'General', quotePrefix: false });
    expect(formatsOf(host, 3)).toEqual([normal, styled, normal]);
  });

  it('can be no other', async () => {
    const host = openFormatted([styled]);
    const code = await errorCode((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRanges('A1').style = 'Heading 1';
      return context.sync();
    });
    expect(code).toBe('ApiNotFound');
    expect(formatsOf(host, 1)).toEqual([styled]);
  });
});
