import { printedRate } from '../../src/plan';

test.each([
  [0.03489541, 0.0349],
  [0.0349, 0.0349],
  [0.03490000000001, 0.0349],
  [0.0349001, 0.035],
  [-0.00371, -0.0037],
  [1e-12, 0],
  [0, 0],
])('%d is printed as %d where more is better', (exact, printed) => {
  expect(printedRate(exact, 'up', 1e-9)).toBeCloseTo(printed, 12);
});

test.each([
  [-0.02341, -0.0235],
  [-0.0235, -0.0235],
  [0.03489541, 0.0348],
  [-1e-12, 0],
])('%d is printed as %d where less is better', (exact, printed) => {
  expect(printedRate(exact, 'down', 1e-9)).toBeCloseTo(printed, 12);
});
