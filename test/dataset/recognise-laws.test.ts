import * as fc from 'fast-check';
import { recogniseDataset, type CellValue, type Dataset, type Grid, type Series } from '../../src/dataset';
import { indicator, plan } from '../support/plan';
import { transposed } from '../support/grid';
import { at, fact } from './facts';

/** A fixed seed: a failure is met again. */
const RUNS = { seed: 20130805, numRuns: 200 };

const NAMES = ['Exports', 'Imports', 'Firms', 'Rainfall', '出口总额', '深加工结转额'];
const aPlan = plan(
  2013,
  2015,
  NAMES.slice(0, 4).map((name) => indicator(name.toLowerCase(), { unit: name === 'Firms' ? 'count' : 'USD_100M' })),
);

interface Table {
  readonly years: readonly number[];
  readonly yearWords: string;
  readonly rows: readonly { readonly label: string; readonly values: readonly CellValue[] }[];
}

/** Values near 2000 are frequent, so that figures and years can be mistaken for each other. */
const value = fc.oneof(
  fc.integer({ min: 1990, max: 2020 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom<CellValue>(null, '…', 'n/a', '1,234.5'),
);

const table: fc.Arbitrary<Table> = fc
  .record({
    first: fc.integer({ min: 1980, max: 2010 }),
    count: fc.integer({ min: 3, max: 8 }),
    descending: fc.boolean(),
    yearWords: fc.constantFrom('', '年'),
    labels: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
  })
  .chain(({ first, count, descending, yearWords, labels }) => {
    const rising = Array.from({ length: count }, (_, index) => first + index);
    const row = (label: string) =>
      fc
        .array(value, { minLength: count, maxLength: count })
        .map((values) => ({ label, values: [...values.slice(1), 1] }));
    return fc
      .tuple(...labels.map(row))
      .map((rows) => ({ years: descending ? [...rising].reverse() : rising, yearWords, rows }));
  });

function gridOf(cells: readonly (readonly CellValue[])[], place: Partial<Grid> = {}): Grid {
  const width = Math.max(...cells.map((row) => row.length));
  const values = cells.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
  return {
    sheet: 'Sheet1',
    firstRow: 0,
    firstColumn: 0,
    values,
    numberFormats: values.map((row) => row.map(() => 'General')),
    ...place,
  };
}

function cellsOf({ years, yearWords, rows }: Table): readonly (readonly CellValue[])[] {
  const heads = years.map((year) => (yearWords === '' ? year : `${year}${yearWords}`));
  return [['Item', 'Unit', ...heads], ...rows.map(({ label, values }) => [label, 'USD 100m', ...values])];
}

function read(...sheets: readonly Grid[]): Dataset {
  return recogniseDataset(sheets, aPlan);
}

function factsOf({ series }: Dataset): readonly string[] {
  return series.map(fact);
}

function cellsRead(series: Series | undefined): readonly string[] {
  return [...(series?.observations.values() ?? [])].map(({ cell }) => at(cell));
}

test('every labelled row is one series, and every figure keeps its year and its cell', () => {
  fc.assert(
    fc.property(table, (of) => {
      const { series } = read(gridOf(cellsOf(of)));
      expect(series.map(({ label }) => label)).toEqual(of.rows.map(({ label }) => label));
      for (const [index, { values }] of of.rows.entries()) {
        const numbers = of.years.flatMap((year, column) =>
          typeof values[column] === 'number' ? [[year, values[column]]] : [],
        );
        const observations = [...(series[index]?.observations ?? [])].filter(([, { value: seen }]) => seen !== 1234.5);
        expect(observations.map(([year, seen]) => [year, seen.value])).toEqual(
          numbers.sort(([a], [b]) => Number(a) - Number(b)),
        );
      }
    }),
    RUNS,
  );
});

test('rows and columns changed round give the same facts', () => {
  fc.assert(
    fc.property(table, (of) => {
      const across = gridOf(cellsOf(of));
      const down = read(transposed(across));
      expect(factsOf(down)).toEqual(factsOf(read(across)));
      expect(down.series.every(({ orientation }) => orientation === 'down')).toBe(true);
    }),
    RUNS,
  );
});

test('where a table stands on the sheet changes its addresses alone', () => {
  const offset = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(table, offset, offset, fc.boolean(), (of, down, right, isUsedPart) => {
      const cells = cellsOf(of);
      const blank = (length: number) => Array.from({ length }, () => null);
      const padded = [
        ...Array.from({ length: down }, () => blank(1)),
        ...cells.map((row) => [...blank(right), ...row]),
      ];
      const moved = read(isUsedPart ? gridOf(cells, { firstRow: down, firstColumn: right }) : gridOf(padded));
      const still = read(gridOf(cells));
      expect(factsOf(moved)).toEqual(factsOf(still));
      for (const [index, series] of still.series.entries()) {
        const expected = [...series.observations.values()].map(({ cell }) =>
          at({ ...cell, row: cell.row + down, column: cell.column + right }),
        );
        expect(cellsRead(moved.series[index])).toEqual(expected);
      }
    }),
    RUNS,
  );
});

test('the order of rows changes the order of series alone', () => {
  const shuffled = table.chain((of) =>
    fc
      .shuffledSubarray([...of.rows], { minLength: of.rows.length, maxLength: of.rows.length })
      .map((rows) => ({ of, rows })),
  );
  fc.assert(
    fc.property(shuffled, ({ of, rows }) => {
      const reordered = read(gridOf(cellsOf({ ...of, rows })));
      expect([...factsOf(reordered)].sort()).toEqual([...factsOf(read(gridOf(cellsOf(of))))].sort());
    }),
    RUNS,
  );
});

test('notes and lists of sources around a table add nothing', () => {
  const remark = fc.constantFrom<readonly CellValue[]>(
    ['Notes: figures for 2012 are revised.'],
    ['资料来源:海关统计,2005-2012年'],
    ['1', 'A yearbook', 2012, 'example.org'],
    ['Last updated', 'by hand'],
    ['注:2011年、2012年为快报数'],
  );
  fc.assert(
    fc.property(table, fc.array(remark, { maxLength: 4 }), (of, remarks) => {
      const cells = cellsOf(of);
      expect(factsOf(read(gridOf([...cells, [], [], ...remarks])))).toEqual(factsOf(read(gridOf(cells))));
    }),
    RUNS,
  );
});

test('a part-year column more leaves the annual figures as they are', () => {
  const part = fc.constantFrom('2013年1-9月', '1-9月', '2012M01-11', 'H1', '上半年', '2013 (Jan–Sep)');
  fc.assert(
    fc.property(table, part, (of, head) => {
      const cells = cellsOf(of);
      const wider = cells.map((row, index) => [...row, index === 0 ? head : 7]);
      const dataset = read(gridOf(wider));
      expect(factsOf(dataset)).toEqual(factsOf(read(gridOf(cells))));
      expect(dataset.problems.filter(({ code }) => code === 'part-year-left-out')).toHaveLength(1);
    }),
    RUNS,
  );
});

test('a second table on the sheet takes nothing from the first', () => {
  fc.assert(
    fc.property(table, table, fc.boolean(), (one, other, beside) => {
      const first = cellsOf(one);
      const second = cellsOf({ ...other, rows: other.rows.map((row) => ({ ...row, label: `Other ${row.label}` })) });
      const width = first[0]?.length ?? 0;
      const together = beside
        ? Array.from({ length: Math.max(first.length, second.length) }, (_, row) => {
            const left = first[row] ?? [];
            return [...left, ...Array.from({ length: width + 1 - left.length }, () => null), ...(second[row] ?? [])];
          })
        : [...first, [], ...second];
      const expected = [...factsOf(read(gridOf(first))), ...factsOf(read(gridOf(second)))];
      expect([...factsOf(read(gridOf(together)))].sort()).toEqual([...expected].sort());
    }),
    RUNS,
  );
});
