import { newFile, type CellFormat } from '../../src/host/browser';
import { borderStyles, sideOf, textStyles } from '../../src/preview/cell-style';

function format(change: Partial<CellFormat> = {}): CellFormat {
  const usual = newFile('test.xlsx').workbook.formats[0];
  if (usual === undefined) throw new Error('no format');
  return { ...usual, ...change };
}

describe('the line between two cells', () => {
  const hair = format({ borders: { bottom: { style: 'hair', color: '#D5DBE1' } } });
  const framed = format({
    borders: { top: { style: 'thin', color: '#9AA5B1' }, left: { style: 'thin', color: null } },
  });

  it('is the heavier of the two', () => {
    expect(borderStyles(hair, framed, undefined)).toEqual({ 'border-bottom': '1px solid #9AA5B1' });
  });

  it('is drawn for the neighbour that has it', () => {
    expect(borderStyles(format(), undefined, framed)).toEqual({ 'border-right': '1px solid #000000' });
  });

  it('is the own one where the neighbour has none', () => {
    expect(borderStyles(hair, undefined, undefined)).toEqual({ 'border-bottom': '1px dotted #D5DBE1' });
  });
});

describe("a cell's text", () => {
  it('leans as the format says, else as what the cell holds', () => {
    expect(sideOf('general', 'right')).toBe('right');
    expect(sideOf('left', 'right')).toBe('left');
    expect(sideOf('center', 'left')).toBe('center');
  });

  it('looks as the format says, unless a rule changes it', () => {
    const font = { ...format().font, name: 'Segoe UI', size: 10, underline: true, color: '#1F3A5F' };
    const styles = textStyles(format({ font }), { bold: true, strikethrough: true }, 'left');
    expect(styles).toMatchObject({
      color: '#1F3A5F',
      'text-decoration': 'underline line-through',
      'white-space': 'pre',
    });
    expect(styles['font']).toMatch(/^bold 10pt\/1\.3 "Segoe UI"/);
  });
});
