import { year } from '../../src/plan';
import { projectScenario, valueAt } from '../../src/projection';
import pathExamples from '../cases/paths.json';
import { level, target } from '../support/plan';
import { datasetOf, planOf, referenceOf } from '../support/worked-example';

describe.each(pathExamples)('$id: $name', (example) => {
  const expectedPaths: Readonly<Record<string, Readonly<Record<string, number>>>> = example.expected.path;
  const paths = Object.entries(expectedPaths);
  const targets = paths.map(([indicator]) => target(indicator, indicator, 1, level(example.plan.last)));
  const projection = projectScenario(planOf(example, targets), datasetOf(example), referenceOf(example));

  test('path', () => {
    for (const [indicator, points] of paths) {
      for (const [at, expected] of Object.entries(points)) {
        const actual = valueAt(projection, indicator, year(Number(at))) ?? NaN;
        expect(Math.abs(actual - expected)).toBeLessThanOrEqual(example.tolerance);
      }
    }
  });

  test('problems', () => {
    const outOfBounds = projection.problems.map(({ code, parameters }) => [code, parameters['year']]);
    const { outOfBounds: expected } = example.expected;
    expect(outOfBounds).toEqual(expected === undefined ? [] : [['share-out-of-bounds', expected]]);
  });
});
