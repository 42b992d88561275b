import { displayedParts } from '../../../src/host/calculation';

describe('what a number format shows', () => {
  it('leaves as much room as a character takes after an underscore', () => {
    expect(displayedParts(1234.56, '#,##0.0_%_0')).toEqual([
      { text: '1,234.6', blank: false },
      { text: '%', blank: true },
      { text: '0', blank: true },
    ]);
  });

  it('is one piece where nothing is left blank', () => {
    expect(displayedParts(0.1234, '0.0%')).toEqual([{ text: '12.3%', blank: false }]);
    expect(displayedParts('Exports', 'General')).toEqual([{ text: 'Exports', blank: false }]);
  });

  it('is nothing where the format hides the value', () => {
    expect(displayedParts(5, ';;;')).toEqual([]);
  });
});
