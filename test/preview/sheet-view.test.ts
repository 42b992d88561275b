import { embedHost, newFile, type EmbeddedHost, type Sheet } from '../../src/host/browser';
import { sheetLayout } from '../../src/preview/sheet-layout';
import { SheetView, type ShownCell } from '../../src/preview/sheet-view';

/** Every character seven pixels wide. */
const measure = (text: string): number => [...text].length * 7;

function open(entries: Readonly<Record<string, string>>): { readonly host: EmbeddedHost; readonly sheet: Sheet } {
  const host = embedHost(newFile('test.xlsx'));
  const [sheet] = host.workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  for (const [place, text] of Object.entries(entries)) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    host.type(sheet.name, row, column, text);
  }
  return { host, sheet };
}

function view({ host, sheet }: ReturnType<typeof open>): SheetView {
  return new SheetView(host, sheet, sheetLayout(sheet), measure);
}

function texts({ texts: placed }: ShownCell): string[] {
  return placed.map(({ parts }) => parts.map(({ text }) => text).join(''));
}

describe('a sheet in the grid', () => {
  it('carries a long sentence over the empty cells beside it, frozen or not', () => {
    const opened = open({ '0,0': 'A sentence of some length' });
    opened.sheet.frozen = { rows: 0, columns: 1 };
    const shown = view(opened);
    expect(texts(shown.cell(0, 1))).toEqual(['A sentence of some length']);
    expect(shown.cell(0, 0).texts[0]).toMatchObject({ left: 0, carried: false });
    expect(shown.cell(0, 1).texts[0]).toMatchObject({ left: -64, carried: true });
    expect(shown.cell(0, 4).texts).toEqual([]);
  });

  it('carries no text over a cell in use', () => {
    const shown = view(open({ '0,0': 'A sentence of some length', '0,1': '1' }));
    expect(texts(shown.cell(0, 1))).toEqual(['1']);
  });

  it('draws no gridline within a running text, nor in a filled cell', () => {
    const opened = open({ '0,0': 'A sentence of some length', '1,0': 'x' });
    const filled = opened.sheet.rows.get(1)?.get(0);
    const [usual] = opened.host.workbook.formats;
    if (filled === undefined || usual === undefined) throw new Error('no cell');
    filled.format = opened.host.workbook.formats.push({ ...usual, fill: '#FFE3A3' }) - 1;
    const shown = view(opened);
    expect([shown.cell(0, 0).ruled, shown.cell(1, 0).ruled, shown.cell(2, 0).ruled]).toEqual([false, false, true]);
    expect(shown.cell(1, 0).styles).toEqual({ 'background-color': '#FFE3A3' });
  });

  it('shows #### for a number that does not fit, and shortens one without a format', () => {
    const opened = open({ '0,0': '123456789.123', '1,0': '1,234,567,890.00' });
    const shown = view(opened);
    expect(texts(shown.cell(0, 0))).toEqual(['1.23E+08']);
    expect(texts(shown.cell(1, 0))).toEqual(['########']);
  });

  it('shows the block of merged cells as one', () => {
    const opened = open({ '1,1': 'Title' });
    opened.sheet.merged = [{ firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 2 }];
    const shown = view(opened);
    expect(shown.cell(1, 1).texts[0]).toMatchObject({ left: 0, top: 0, width: 128, height: 40, carried: false });
    expect(shown.cell(2, 2).texts[0]).toMatchObject({ left: -64, top: -20, carried: true });
    expect(shown.cell(2, 2).ruled).toBe(false);
  });

  it('takes colours from conditional formats, the first that speaks winning, each read for its own cell', () => {
    const opened = open({ '0,0': '1', '1,0': '5' });
    const area = { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 };
    opened.sheet.conditionalFormats = [
      { id: '1', area, formula: 'A1>3', font: { bold: true }, fill: '#E6F3EA' },
      { id: '2', area, formula: 'A1>0', font: { color: '#A61B1B' }, fill: '#FFFFFF' },
    ];
    const shown = view(opened);
    expect(shown.cell(0, 0).styles).toMatchObject({ 'background-color': '#FFFFFF' });
    expect(shown.cell(1, 0).styles).toMatchObject({ 'background-color': '#E6F3EA' });
    expect(shown.cell(1, 0).texts[0]?.styles).toMatchObject({ color: '#A61B1B' });
    expect(shown.cell(1, 0).texts[0]?.styles['font']).toMatch(/^bold /);
  });
});
