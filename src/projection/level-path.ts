import type { IndicatorId, Problem, ScenarioId, Year } from '../plan';
import { year, yearsThrough } from '../plan';
import { firstYear, lastYear } from './figures';
import type { Path, PathPoint, ResolvedGrowth } from './path';
import type { StartingPoint } from './starting-point';
import { growthYears } from './starting-point';

export interface PathOutcome {
  readonly path: Path;
  readonly problems: readonly Problem[];
}

/**
 * A driver's path from its first actual year: actual figures, and y_t = y_{t-1} (1 + g_t) for the years between and after.
 * Where a rate is missing the path stops; a gap before the years for which growth is asked stays a gap.
 */
export function levelPath(start: StartingPoint, growth: ResolvedGrowth, scenario: ScenarioId): PathOutcome {
  const { indicator, rates } = growth;
  const figures = start.figures.get(indicator);
  const points = new Map<Year, PathPoint>();
  if (figures === undefined) return { path: { indicator, points }, problems: [] };
  for (const at of yearsThrough(firstYear(figures), year(Math.max(start.horizon, lastYear(figures))))) {
    const actual = figures.values.get(at);
    const previous = points.get(year(at - 1));
    const resolved = rates.get(at);
    if (actual !== undefined) points.set(at, { year: at, value: actual, origin: 'observed' });
    else if (previous && resolved) {
      const origin = resolved.state === 'typed' ? 'overridden' : 'projected';
      points.set(at, { year: at, value: previous.value * (1 + resolved.rate), origin });
    }
  }
  const ends = endsOf(growthYears(start, indicator), points);
  return { path: { indicator, points }, problems: ends.map((at) => growthMissing(indicator, at, scenario)) };
}

/** The years in which a path could have gone on, had it grown. */
export function endsOf(years: readonly Year[], points: ReadonlyMap<Year, PathPoint>): readonly Year[] {
  return years.filter((at) => !points.has(at) && points.has(year(at - 1)));
}

export function growthMissing(indicator: IndicatorId, at: Year, scenario: ScenarioId): Problem {
  return {
    code: 'growth-missing',
    severity: 'warning',
    place: { entry: indicator },
    parameters: { indicator, year: at, scenario },
  };
}
