import type { Dataset } from '../../src/dataset';
import type { GrowthAssumption, Plan, Problem, Scenario } from '../../src/plan';
import { rate } from '../../src/plan';
import type { PathPoint, Projection, ProjectionOptions } from '../../src/projection';
import { builtInScenarios, projectScenario, referenceAmong } from '../../src/projection';
import type { ByYear } from './plan';
import { byYear, named } from './plan';

/** Rates by driver: one for all years, or by year. */
export type Rates = Readonly<Record<string, number | ByYear>>;

/** The built-in scenario of this id. */
export function builtIn(id: string): Scenario {
  const scenario = builtInScenarios().find((one) => one.id === id);
  if (scenario === undefined) throw new RangeError(`no built-in scenario ${id}`);
  return scenario;
}

export function typedIn(scenario: Scenario, rates: Rates): Scenario {
  const growth = Object.entries(rates).map(([driver, stated]) => [driver, assumption(stated)] as const);
  return { ...scenario, growth: new Map(growth) };
}

export function referenceWith(rates: Rates): Scenario {
  return typedIn(referenceAmong([]), rates);
}

/** A scenario of the user's own, with these rates typed in. */
export function ownScenario(rates: Rates = {}, id = 'own'): Scenario {
  return typedIn({ id, names: named(id), rule: 'average', growth: new Map() }, rates);
}

/** A driver's figures by year. */
export function pathOf(projection: Projection, indicator: string): ByYear {
  return Object.fromEntries(pointsOf(projection, indicator).map(({ year, value }) => [year, value]));
}

/** Where a path's points come from, by year. */
export function originsOf(projection: Projection, indicator: string): Readonly<Record<number, string>> {
  return Object.fromEntries(pointsOf(projection, indicator).map(({ year, origin }) => [year, origin]));
}

export function ratesOf(projection: Projection, driver: string): ByYear {
  const rates = [...(projection.growth.get(driver)?.rates ?? [])];
  return Object.fromEntries(rates.map(([at, resolved]) => [at, resolved.rate]));
}

/** Problems as `code entry year`. */
export function problemsOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, place, parameters }) =>
    [code, place.entry, parameters['year']].filter((part) => part !== undefined).join(' '),
  );
}

/** The reference of a plan and dataset with typed rates. */
export function projectReference(
  plan: Plan,
  dataset: Dataset,
  rates: Rates = {},
  options: ProjectionOptions = {},
): Projection {
  return projectScenario(plan, dataset, referenceWith(rates), options);
}

function pointsOf(projection: Projection, indicator: string): readonly PathPoint[] {
  return [...(projection.paths.get(indicator)?.points.values() ?? [])];
}

function assumption(stated: number | ByYear): GrowthAssumption {
  if (typeof stated === 'number') return rate(stated);
  return byYear(Object.fromEntries(Object.entries(stated).map(([at, growth]) => [at, rate(growth)])));
}
