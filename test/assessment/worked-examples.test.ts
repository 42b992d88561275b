import { assess } from '../../src/assessment';
import { year } from '../../src/plan';
import type { Projection } from '../../src/projection';
import { builtInScenarios, projectAll, valueAt } from '../../src/projection';
import requiredGrowthExamples from '../cases/required-growth.json';
import { datasetOf, planOf, referenceOf, targetOf } from '../support/worked-example';

describe.each(requiredGrowthExamples)('$id: $name', (example) => {
  const { target, expected, tolerance } = example;
  const thePlan = planOf(example, [targetOf(target.about, target.value, target.measure)]);
  const [, planPace] = builtInScenarios();
  const scenarios = [referenceOf(example), ...(planPace ? [planPace] : [])];
  const [reference, atPlanPace] = projectAll(thePlan, datasetOf(example), scenarios);

  test('growth required', () => {
    const judgement = judged(reference);
    if (expected.requiredGrowth === null) {
      expect(judgement?.requiredGrowth).toBeNull();
      expect(judgement?.problem?.code ?? null).toEqual(expected.problem);
    } else {
      expectWithin(judgement?.requiredGrowth, expected.requiredGrowth, tolerance);
    }
  });

  test('growth of the total taken for granted', () => {
    if (expected.totalGrowth === undefined) expect(judged(reference)?.totalGrowth).toBeNull();
    else expectWithin(judged(reference)?.totalGrowth, expected.totalGrowth, tolerance);
  });

  test('plan pace takes the target', () => {
    for (const [indicator, points] of Object.entries(expected.path ?? {})) {
      for (const [at, value] of Object.entries(points)) {
        expectWithin(atPlanPace && valueAt(atPlanPace, indicator, year(Number(at))), value, tolerance);
      }
    }
    expect(judged(atPlanPace)?.verdict).toBe(typeof expected.problem === 'string' ? 'misses' : 'meets');
  });

  function judged(projection: Projection | undefined) {
    return projection && assess(thePlan, projection)[0];
  }
});

function expectWithin(actual: number | null | undefined, expected: number, tolerance: number) {
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(tolerance);
}
