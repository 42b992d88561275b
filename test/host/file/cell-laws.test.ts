import fc from 'fast-check';
import { newFile, openFile } from '../../../src/host/file';
import type { Cell, CellValue } from '../../../src/host/model';
import { contentOf } from './comparable';
import { packageFaults } from './package-faults';

const seed = 20130431;

const awkward = [
  '',
  ' ',
  ' lead and trail ',
  '\n',
  'a\tb',
  '\r\n',
  "='TP Data'!A1",
  '+1',
  '@x',
  "'quoted",
  '_x000D_',
  '_x005F_x0041_',
  '__x0041__',
  '\u0000\u0001\u001f',
  '\ud83d',
  '\ude00\ud83d',
  '\ufffe\uffff',
  '粤办〔2013〕31号',
  '👩‍👩‍👧‍👦 𠮷',
  ']]>',
  '<a b="c">&amp;</a>',
  'TRUE',
  '#N/A',
  '1e5',
  '\u00a0\u200b\u2028',
];

const text = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((codes) => String.fromCharCode(...codes)),
  fc.integer({ min: 1000, max: 32767 }).map((length) => '长文 long '.repeat(4096).slice(0, length)),
);

const number = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.constantFrom(0, 1e-307, 5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, Number.EPSILON, 2 ** 53, 0.1 + 0.2, 1e21),
  )
  // The format has no negative zero, and Excel none either.
  .map((value) => value + 0);

const error = fc.constantFrom('#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!');

const value: fc.Arbitrary<Exclude<CellValue, null>> = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 3, arbitrary: number },
  fc.boolean(),
  error.map((code) => ({ error: code })),
);

const formula = fc.oneof(
  fc.constantFrom('=1+1', "='TP ''x'' & y'!$A$1<>\"<&>\"", '=IF(A1="","_x0041_",A1)', '=SUM(A:A,1:1)'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((body) => `="${body.replaceAll('"', '""')}"`),
);

const cell: fc.Arbitrary<Cell> = fc.oneof(
  value.map((constant) => ({ value: constant, format: 0 })),
  fc.tuple(formula, value).map(([stated, cached]) => ({ value: cached, formula: stated, format: 0 })),
);

const place = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 1, 2, 25, 26, 701, 702, 16383));
const cells = fc.uniqueArray(fc.tuple(place, cell), {
  maxLength: 25,
  selector: ([[row, column]]) => `${row},${column}`,
});

function bookOf(placed: readonly (readonly [readonly [number, number], Cell])[]) {
  const file = newFile('law.xlsx');
  const rows = file.workbook.sheets[0]?.rows;
  for (const [[row, column], content] of placed) {
    rows?.set(row, (rows.get(row) ?? new Map<number, Cell>()).set(column, content));
  }
  return file;
}

describe('whatever a cell holds', () => {
  it('is the same after saving and opening, in a sound file', () => {
    fc.assert(
      fc.property(cells, (placed) => {
        const file = bookOf(placed);
        const bytes = file.save();
        expect(contentOf(openFile(bytes, 'law.xlsx').workbook)).toEqual(contentOf(file.workbook));
        expect(packageFaults(bytes)).toEqual([]);
      }),
      { seed, numRuns: 150 },
    );
  });

  it('survives a second program: cells changed on top of cells saved', () => {
    fc.assert(
      fc.property(cells, cells, (earlier, later) => {
        const file = openFile(bookOf(earlier).save(), 'law.xlsx');
        const rows = file.workbook.sheets[0]?.rows;
        for (const [[row, column], content] of later) {
          rows?.set(row, (rows.get(row) ?? new Map<number, Cell>()).set(column, content));
        }
        for (const [[row, column]] of earlier.slice(0, 3)) rows?.get(row)?.delete(column);
        const bytes = file.save();
        expect(contentOf(openFile(bytes, 'law.xlsx').workbook)).toEqual(contentOf(file.workbook));
        expect(packageFaults(bytes)).toEqual([]);
      }),
      { seed, numRuns: 80 },
    );
  });
});
