import { rateRoundedUp } from '../../src/sheets/judgement-formulas';

test.each([
  [0.03489541, 0.0349],
  [0.0349, 0.0349],
  [0.03490000000001, 0.0349],
  [0.0349001, 0.035],
  [-0.00371, -0.0037],
  [0, 0],
])('%d is printed as %d', (exact, printed) => {
  expect(rateRoundedUp(exact, 1e-9)).toBeCloseTo(printed, 12);
});
