import fc from 'fast-check';
import { tabNames } from '../../src/sheets/tab-names';

test.each([
  [['Reference'], ['TP Reference']],
  [
    ['Data', 'data'],
    ['TP Data (2)', 'TP data (3)'],
  ],
  [['a/b?c*[d]:e\\f'], ['TP a-b-c--d--e-f']],
  [['高速情景'], ['TP 高速情景']],
  [
    ['x'.repeat(40), 'x'.repeat(41)],
    [`TP ${'x'.repeat(28)}`, `TP ${'x'.repeat(24)} (2)`],
  ],
])('%j', (scenarios, tabs) => {
  expect(tabNames(scenarios)).toEqual(tabs);
});

test('any names give tabs that Excel takes, no two alike', () => {
  const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(names, (scenarios) => {
      const tabs = tabNames(scenarios);
      expect(new Set(tabs.map((tab) => tab.normalize('NFKC').toLowerCase())).size).toBe(scenarios.length);
      for (const tab of tabs) {
        expect(tab.length).toBeLessThanOrEqual(31);
        expect(tab).not.toMatch(/[:\\/?*[\]]|^'|'$/);
      }
    }),
    { seed: 20130805 },
  );
});
