import type { Indicator, IndicatorId, Problem, ScenarioId, Year } from '../plan';
import { year, yearsThrough } from '../plan';
import type { Figures } from './figures';
import { firstYear, lastYear } from './figures';
import { growthFactor } from './growth-factor';
import type { PathOutcome } from './level-path';
import { endsOf, growthMissing } from './level-path';
import type { Origin, Path, PathPoint, Projection } from './path';
import type { StartingPoint } from './starting-point';
import { growthYears } from './starting-point';

type Drivers = Pick<Projection, 'paths' | 'growth'>;

/** A share's path from those of its components, by the method that its figures allow; without figures it is empty. */
export function sharePath(
  start: StartingPoint,
  indicator: Indicator,
  drivers: Drivers,
  scenario: ScenarioId,
): PathOutcome {
  const { id, share } = indicator;
  const figures = start.figures.get(id);
  const method = start.shareMethods.get(id);
  if (share === undefined || method === undefined) return { path: { indicator: id, points: new Map() }, problems: [] };
  const outcome =
    method === 'relative' && figures
      ? relativePath(start, { id, ...share, figures }, drivers, scenario)
      : { path: ratioPath(id, drivers.paths.get(share.numerator), drivers.paths.get(share.denominator)), problems: [] };
  return { path: outcome.path, problems: [...outcome.problems, ...outOfBounds(outcome.path, scenario)] };
}

/** Numerator over denominator in every year that has both; observed where both are. */
function ratioPath(indicator: IndicatorId, numerator: Path | undefined, denominator: Path | undefined): Path {
  const points = new Map<Year, PathPoint>();
  for (const [at, above] of numerator?.points ?? []) {
    const below = denominator?.points.get(at);
    if (below === undefined || below.value === 0) continue;
    points.set(at, { year: at, value: above.value / below.value, origin: originOf(above.origin, below.origin) });
  }
  return { indicator, points };
}

function originOf(...origins: readonly Origin[]): Origin {
  if (origins.includes('overridden')) return 'overridden';
  return origins.every((origin) => origin === 'observed') ? 'observed' : 'projected';
}

interface RelativeShare {
  readonly id: IndicatorId;
  readonly numerator: IndicatorId;
  readonly denominator: IndicatorId;
  readonly figures: Figures;
}

/**
 * The share's actual figures, and s_t = s_{t-1} (1 + g_numerator) / (1 + g_denominator) for the years between and after
 * wherever both growths are known.
 */
function relativePath(start: StartingPoint, share: RelativeShare, drivers: Drivers, scenario: ScenarioId): PathOutcome {
  const { id, figures } = share;
  const points = new Map<Year, PathPoint>();
  for (const at of yearsThrough(firstYear(figures), year(Math.max(start.horizon, lastYear(figures))))) {
    const value = figures.values.get(at);
    const grown = relativePoint(points.get(year(at - 1)), at, share, drivers);
    if (value !== undefined) points.set(at, { year: at, value, origin: 'observed' });
    else if (grown) points.set(at, grown);
  }
  const ends = endsOf(growthYears(start, id), points);
  return {
    path: { indicator: id, points },
    problems: ends.flatMap((at) => missingGrowth(share, at, drivers, scenario)),
  };
}

function relativePoint(
  previous: PathPoint | undefined,
  at: Year,
  { numerator, denominator }: RelativeShare,
  drivers: Drivers,
): PathPoint | undefined {
  const above = growthFactor(drivers, numerator, at);
  const below = growthFactor(drivers, denominator, at);
  if (previous === undefined || above === undefined || below === undefined || below === 0) return undefined;
  const typed = [numerator, denominator].some((id) => drivers.growth.get(id)?.rates.get(at)?.state === 'typed');
  return { year: at, value: (previous.value * above) / below, origin: typed ? 'overridden' : 'projected' };
}

function missingGrowth(
  { numerator, denominator }: RelativeShare,
  at: Year,
  drivers: Drivers,
  scenario: ScenarioId,
): readonly Problem[] {
  return [numerator, denominator]
    .filter((id) => growthFactor(drivers, id, at) === undefined)
    .map((id) => growthMissing(id, at, scenario));
}

/** The first year in which a share leaves [0, 1]; its value is kept. */
function outOfBounds({ indicator, points }: Path, scenario: ScenarioId): readonly Problem[] {
  const outside = [...points.values()].find(({ value }) => value < 0 || value > 1);
  if (outside === undefined) return [];
  return [
    {
      code: 'share-out-of-bounds',
      severity: 'warning',
      place: { entry: indicator },
      parameters: { label: indicator, value: outside.value, year: outside.year, scenario },
    },
  ];
}
