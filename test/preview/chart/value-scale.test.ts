import { valueScale } from '../../../src/preview/chart/value-scale';

describe('the scale of values', () => {
  it.each([
    ['far apart begins at zero', [5, 90], [0, 20, 40, 60, 80, 100]],
    ['close together does not', [74.8, 80], [72, 74, 76, 78, 80, 82]],
    ['below zero goes below it', [-20, 35], [-20, -10, 0, 10, 20, 30, 40]],
    ['all below zero ends there', [-90, -10], [-100, -80, -60, -40, -20, 0]],
    ['that are all the same begins at zero', [50, 50], [0, 10, 20, 30, 40, 50, 60]],
    ['that are missing runs from 0 to 1', [], [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2]],
  ])('%s', (_what, values, ticks) => {
    expect(valueScale(values, 6).ticks).toEqual(ticks);
  });

  it('has no more steps than there is room for, and holds every value', () => {
    for (const most of [1, 2, 3, 5, 9]) {
      const scale = valueScale([3.7, 1811.2, 640], most);
      expect(scale.ticks.length).toBeLessThanOrEqual(most + 1);
      expect(scale.least).toBeLessThanOrEqual(3.7);
      expect(scale.most).toBeGreaterThanOrEqual(1811.2);
    }
  });
});
