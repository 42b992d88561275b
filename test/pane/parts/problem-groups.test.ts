import { groupProblems, shortened } from '../../../src/pane/parts/problem-groups';
import type { Problem } from '../../../src/plan';

function problem(code: Problem['code'], place: Problem['place'], parameters: Problem['parameters'] = {}): Problem {
  return { code, severity: 'error', place, parameters };
}

describe('problems in groups', () => {
  test('what is said of several cells is said once, in the order in which it is said first', () => {
    const groups = groupProblems([
      problem('content-in-the-way', { sheet: 'TP Data', cell: 'F9' }),
      problem('sheet-protected', { sheet: 'TP About' }),
      problem('content-in-the-way', { sheet: 'TP Compare', cell: 'A1' }),
      problem('nothing-to-undo', {}),
    ]);
    expect(groups.map(({ problem: { code }, places }) => ({ code, places }))).toEqual([
      {
        code: 'content-in-the-way',
        places: [
          { sheet: 'TP Data', cell: 'F9' },
          { sheet: 'TP Compare', cell: 'A1' },
        ],
      },
      { code: 'sheet-protected', places: [{ sheet: 'TP About' }] },
      { code: 'nothing-to-undo', places: [] },
    ]);
    expect(groups.every(({ problem: { place } }) => Object.keys(place).length === 0)).toBe(true);
  });

  test('what differs in its figures is said of each', () => {
    const at = (cell: string, count: number) => problem('rows-moved', { sheet: 'TP Data', cell }, { count });
    expect(groupProblems([at('A1', 2), at('A2', 3), at('A3', 2)])).toHaveLength(2);
  });
});

test('of a long list the first ten are shown, and how many come after them', () => {
  const list = Array.from({ length: 13 }, (_, index) => index);
  expect(shortened(list)).toEqual({ shown: list.slice(0, 10), more: 3 });
  expect(shortened(list.slice(0, 10))).toEqual({ shown: list.slice(0, 10), more: 0 });
});
