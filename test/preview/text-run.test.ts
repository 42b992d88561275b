import { textRun } from '../../src/preview/text-run';

const columns = Array.from({ length: 5 }, (_, number) => ({ number, size: 50, start: number * 50 }));
const allEmpty = (): boolean => true;

describe('a text wider than its cell', () => {
  it('runs to the right as far as it needs to', () => {
    expect(textRun(columns, 1, 110, 'left', allEmpty)).toEqual({ from: 1, to: 3, left: 50, width: 116 });
  });

  it('stops at a cell in use', () => {
    expect(textRun(columns, 0, 240, 'left', (column) => column < 2)).toMatchObject({ from: 0, to: 1 });
  });

  it('stops at the last column', () => {
    expect(textRun(columns, 3, 900, 'left', allEmpty)).toMatchObject({ from: 3, to: 4 });
  });

  it('runs to the left where it leans to the right', () => {
    expect(textRun(columns, 3, 70, 'right', allEmpty)).toEqual({ from: 2, to: 3, left: 124, width: 76 });
  });

  it('runs to both sides where it is centred', () => {
    expect(textRun(columns, 2, 64, 'center', allEmpty)).toEqual({ from: 1, to: 3, left: 90, width: 70 });
  });
});

describe('a text that fits', () => {
  it('stays in its cell', () => {
    expect(textRun(columns, 2, 44, 'left', allEmpty)).toEqual({ from: 2, to: 2, left: 100, width: 50 });
  });
});
