import fc from 'fast-check';
import { addressLists, blocksOf, placesOf, rowRuns, type Position } from '../../src/workbook/areas';
import { grouped } from '../../src/workbook/batches';
import { area } from './described-workbook';

const seed = { seed: 20130031, numRuns: 200 };

const positions = fc.uniqueArray(fc.record({ row: fc.nat(12), column: fc.nat(12) }), {
  selector: ({ row, column }) => row * 100 + column,
});

function inOrder(places: readonly Position[]): string[] {
  return places.map(({ row, column }) => `${row},${column}`).sort();
}

describe('cells as areas', () => {
  it('hold each cell once, and no other', () => {
    fc.assert(
      fc.property(positions, (places) => {
        expect(inOrder(placesOf(blocksOf(places)))).toEqual(inOrder(places));
        expect(inOrder(placesOf(rowRuns(places)))).toEqual(inOrder(places));
      }),
      seed,
    );
  });

  it('are a single block where the cells fill one', () => {
    const block = area(2, 3, 6, 9);
    expect(blocksOf(placesOf([block]))).toEqual([block]);
  });

  it('come in lists of addresses that Excel does not cut off', () => {
    const areas = placesOf([area(0, 0, 90, 60)]).map(({ row, column }) => area(row * 2, column * 2));
    const lists = addressLists(areas);
    expect(lists.length).toBeGreaterThan(1);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8192);
    expect(lists.flatMap((list) => list.split(','))).toHaveLength(areas.length);
  });
});

describe('groups for requests', () => {
  it('keep the order, and exceed the bytes only with one thing alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5_000_000 })), (sizes) => {
        const groups = grouped(sizes, (size) => size);
        expect(groups.flat()).toEqual(sizes);
        for (const group of groups) {
          const sum = group.reduce((total, size) => total + size, 0);
          expect(group.length === 1 || sum <= 4_500_000).toBe(true);
        }
      }),
      seed,
    );
  });
});
