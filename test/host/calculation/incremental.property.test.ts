import fc from 'fast-check';
import { createCalculation, type CellPlace } from '../../../src/host/calculation';
import type { Workbook } from '../../../src/host/model';
import { addressOf, calculated, placeOf, valueAt, workbookOf, write, type Content } from './sheets-of-cells';

const sheetNames = ['Data', 'TP Paths'];
const lastRow = 7;
const lastColumn = 5;

interface Edit {
  readonly sheet: number;
  readonly address: string;
  readonly content: Content;
}

const address = fc
  .tuple(fc.integer({ min: 0, max: lastRow }), fc.integer({ min: 0, max: lastColumn }))
  .map(([row, column]) => addressOf(row, column));
const reference = fc
  .tuple(fc.constantFrom('', 'Data!', "'TP Paths'!"), address)
  .map(([sheet, cell]) => `${sheet}${cell}`);
const range = fc.tuple(reference, address).map(([from, to]) => `${from}:${to}`);

const formula = fc.oneof(
  fc
    .tuple(reference, fc.constantFrom('+', '-', '*', '&', '>', '='), reference)
    .map(([a, sign, b]) => `=${a}${sign}${b}`),
  fc
    .tuple(fc.constantFrom('SUM', 'MAX', 'COUNT', 'AVERAGE', 'COUNTBLANK'), range)
    .map(([name, area]) => `=${name}(${area})`),
  fc.tuple(reference, reference, reference).map(([a, b, c]) => `=IF(ISNUMBER(${a}),${b},${c})`),
  fc.tuple(reference, range).map(([a, area]) => `=IFERROR(MATCH(${a},INDEX(${area},0,1),0),"none")`),
  fc.tuple(range, reference).map(([area, a]) => `=SUMIF(${area},">1",${a})`),
  fc.tuple(address, range).map(([a, area]) => `=SUM(${a}:INDEX(${area.replace(/.*!/, '')},1,1))`),
  fc.tuple(range, range).map(([a, b]) => `=SUMPRODUCT(ISNUMBER(${a})*1)+SUM(Figures)-COUNT(${b})`),
  fc.constantFrom('=SUM(A:A)', "=COUNT('TP Paths'!2:3)", '=Figures', '=SUM(Figures)'),
);
const constantContent = fc.oneof(fc.integer({ min: -3, max: 9 }), fc.constantFrom('text', '', true), fc.constant(null));
const content = fc.oneof({ weight: 3, arbitrary: formula }, { weight: 2, arbitrary: constantContent });
const edit: fc.Arbitrary<Edit> = fc.record({ sheet: fc.nat({ max: 1 }), address, content });

function perform(workbook: Workbook, { sheet, address: cell, content: written }: Edit): void {
  const target = workbook.sheets[sheet];
  if (target !== undefined) write(target, cell, written);
}

function placeOfEdit(workbook: Workbook, { sheet, address: cell }: Edit) {
  return { sheetId: workbook.sheets[sheet]?.id ?? '', ...placeOf(cell) };
}

function keyOf({ sheetId, row, column }: CellPlace): string {
  return `${sheetId}${addressOf(row, column)}`;
}

function emptyWorkbook(): Workbook {
  return workbookOf(Object.fromEntries(sheetNames.map((name) => [name, {}])), { Figures: 'Data!$B$2:$C$4' });
}

function valuesOf(workbook: Workbook): unknown[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, cells]) =>
      [...cells.keys()].map((column) => [sheet.name, row, column, valueAt(sheet, addressOf(row, column))]),
    ),
  );
}

test('calculating what depends on each edit gives what calculating everything from scratch gives', () => {
  fc.assert(
    fc.property(
      fc.array(edit, { minLength: 10, maxLength: 60 }),
      fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 12 }),
      (first, later) => {
        const workbook = emptyWorkbook();
        for (const one of first) perform(workbook, one);
        const calculation = calculated(workbook);
        const history = [...first];
        for (const batch of later) {
          for (const one of batch) perform(workbook, one);
          history.push(...batch);
          calculation.cellsChanged(batch.map((one) => placeOfEdit(workbook, one)));
          const scratch = emptyWorkbook();
          for (const one of history) perform(scratch, one);
          const fresh = calculated(scratch);
          expect(valuesOf(workbook)).toEqual(valuesOf(scratch));
          expect(new Set(calculation.circularCells().map(keyOf))).toEqual(new Set(fresh.circularCells().map(keyOf)));
        }
      },
    ),
    { seed: 20130501, numRuns: 150 },
  );
});

test('the cells reported are those whose values changed', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 20, maxLength: 60 }), edit, (first, last) => {
      const workbook = emptyWorkbook();
      for (const one of first) perform(workbook, one);
      const calculation = createCalculation(workbook);
      calculation.recalculateAll();
      const before = formulaValues(workbook);
      perform(workbook, last);
      const reported = calculation.cellsChanged([placeOfEdit(workbook, last)]).map(keyOf);
      const edited = keyOf(placeOfEdit(workbook, last));
      const different = [...formulaValues(workbook)]
        .filter(([place, value]) => place !== edited && JSON.stringify(before.get(place)) !== JSON.stringify(value))
        .map(([place]) => place);
      expect(new Set(reported.filter((place) => place !== edited))).toEqual(new Set(different));
    }),
    { seed: 20151231, numRuns: 300 },
  );
});

function formulaValues(workbook: Workbook): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) {
        if (cell.formula !== undefined) values.set(`${sheet.id}${addressOf(row, column)}`, cell.value);
      }
    }
  }
  return values;
}
