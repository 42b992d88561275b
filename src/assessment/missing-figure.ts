import type { IndicatorId, Plan, Problem, ProblemCode, Year } from '../plan';
import { yearsThrough } from '../plan';
import type { PathMeasure, ProjectedTarget, Projection } from '../projection';
import { baseMissing, lastYearOf, valueAt } from '../projection';

const blocking: readonly ProblemCode[] = [
  'base-other-scope',
  'base-missing',
  'average-too-few-years',
  'growth-undefined',
  'growth-missing',
];

/** Why a figure that a target needs is missing: what hindered its path, or else the year without a figure. */
export function missingFigure(plan: Plan, { indicator, measure }: ProjectedTarget, projection: Projection): Problem {
  const concerned: readonly (IndicatorId | undefined)[] = [
    indicator.id,
    indicator.share?.numerator,
    indicator.share?.denominator,
  ];
  const hindrances = projection.problems.filter(({ code, severity, place }) => {
    return severity !== 'note' && blocking.includes(code) && concerned.includes(place.entry);
  });
  const first = firstYearOf(measure);
  const gap = yearsThrough(first, lastYearOf(measure)).find(
    (at) => valueAt(projection, indicator.id, at) === undefined,
  );
  return hindrances[0] ?? baseMissing(plan, indicator.id, gap ?? first);
}

function firstYearOf(measure: PathMeasure): Year {
  if (measure.type === 'level') return measure.year;
  return 'base' in measure ? measure.base : measure.first;
}
