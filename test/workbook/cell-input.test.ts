import fc from 'fast-check';
import { newFile } from '../../src/host';
import { textInput } from '../../src/workbook/cell-input';
import { readGrids, writeWorkbook } from '../../src/workbook';
import { openExcel } from '../support/embedded-excel';
import { cell, sheet, workbook } from './described-workbook';

/** Texts that Excel would take for something else, or that someone means it to. */
const hostileTexts = [
  '=1+1',
  '=HYPERLINK("http://example.com","x")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '-',
  '+',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1',
  ' =1',
  "'=1+1",
  "'",
  "''",
  '2013',
  '2013-15',
  '1/2',
  '3-4',
  '1e5',
  '12.5%',
  '.5',
  '(5)',
  '$5',
  '¥5',
  '￥5',
  '€5',
  '1,234',
  '１２',
  'TRUE',
  'false',
  '#N/A',
  '#REF!',
  'Jan 2013',
  'May 5',
  'March',
  '2012年',
  '5月',
  '9:30',
  '1 1/2',
  'Infinity',
  'A1',
  'R1C1',
  '<script>alert(1)</script>',
  '"quoted"',
  'line\nbreak',
  '○ misses',
  '● meets',
  '对外贸易',
  'x'.repeat(32_767),
];

/** What stands in the cells of a sheet after it was written. */
async function written(
  texts: readonly string[],
): Promise<{ readonly values: unknown[]; readonly formulas: unknown[] }> {
  const host = openExcel(newFile('test.xlsx'));
  const cells = texts.map((text, row) => cell(row, 0, text, 'label', row % 2 === 0 ? '@' : 'General'));
  const { problems } = await writeWorkbook(workbook([sheet('TP Texts', cells)]));
  expect(problems).toEqual([]);
  const rows = host.workbook.sheets.find(({ name }) => name === 'TP Texts')?.rows;
  const at = (row: number) => rows?.get(row)?.get(0);
  return { values: texts.map((_, row) => at(row)?.value), formulas: texts.map((_, row) => at(row)?.formula) };
}

describe('texts', () => {
  it('stay text, whatever they look like', async () => {
    const { values, formulas } = await written(hostileTexts);
    expect(values).toEqual(hostileTexts);
    expect(formulas.every((formula) => formula === undefined)).toBe(true);
  });

  it('stay text, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 30 }),
        async (texts) => {
          const { values } = await written(texts);
          expect(values).toEqual(texts);
        },
      ),
      { seed: 20130031, numRuns: 40 },
    );
  });

  it.each(hostileTexts.filter((text) => !/^(Infinity|line\nbreak|对外贸易|x+)$/.test(text)))(
    '%j is written behind an apostrophe',
    (text) => {
      expect(textInput(text)).toBe(`'${text}`);
    },
  );

  it.each(['Exports', 'M&E share', '对外贸易', 'USD, nominal', 'would miss (by a little)'])(
    '%j is written as it is',
    (text) => {
      expect(textInput(text)).toBe(text);
    },
  );

  it('are not read back by the add-in as anything else', async () => {
    openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2').values = [["'=1"], ["'2013"]];
      await context.sync();
    });
    expect((await readGrids()).grids[0]?.values).toEqual([['=1'], ['2013']]);
  });
});
