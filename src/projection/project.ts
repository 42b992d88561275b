import type { Dataset } from '../dataset';
import type { Plan, Scenario } from '../plan';
import { referenceAmong, referenceId } from './built-in-scenarios';
import { levelPath } from './level-path';
import type { ProjectionOptions } from './options';
import type { Projection } from './path';
import { resolveGrowth } from './resolve-growth';
import { sharePath } from './share-path';
import type { StartingPoint } from './starting-point';
import { startingPointOf } from './starting-point';

/** Projects one scenario; whatever it does not state is as in `options.reference`. */
export function projectScenario(
  plan: Plan,
  dataset: Dataset,
  scenario: Scenario,
  options: ProjectionOptions = {},
): Projection {
  const start = startingPointOf(plan, dataset, options);
  const reference =
    scenario.id === referenceId ? null : projectFrom(start, options.reference ?? referenceAmong([]), null);
  return projectFrom(start, scenario, reference);
}

/** Projects all scenarios in their order, against the reference among them. */
export function projectAll(
  plan: Plan,
  dataset: Dataset,
  scenarios: readonly Scenario[],
  options: ProjectionOptions = {},
): readonly Projection[] {
  const start = startingPointOf(plan, dataset, options);
  const reference = projectFrom(start, options.reference ?? referenceAmong(scenarios), null);
  return scenarios.map((scenario) =>
    scenario.id === reference.scenario ? reference : projectFrom(start, scenario, reference),
  );
}

/** Projects a scenario from a starting point; the reference itself is projected without one. */
export function projectFrom(start: StartingPoint, scenario: Scenario, reference: Projection | null): Projection {
  const { growth, problems } = resolveGrowth(start, scenario, reference && withoutRule(start, scenario, reference));
  const levels = [...growth.values()].map((resolved) => levelPath(start, resolved, scenario.id));
  const drivers = { growth, paths: new Map(levels.map(({ path }) => [path.indicator, path])) };
  const shares = start.shares.map((share) => sharePath(start, share, drivers, scenario.id));
  const outcomes = [...levels, ...shares];
  return {
    scenario: scenario.id,
    horizon: start.horizon,
    growth,
    paths: new Map(outcomes.map(({ path }) => [path.indicator, path])),
    bases: start.bases,
    shareMethods: start.shareMethods,
    problems: [...start.problems, ...problems, ...outcomes.flatMap((outcome) => outcome.problems)],
  };
}

/** The reference with the scenario's typed rates, on which the scenario's rule then rests, and what is required by it. */
export function withoutRule(start: StartingPoint, scenario: Scenario, reference: Projection): Projection {
  if (scenario.rule === 'average' || scenario.growth.size === 0) return reference;
  return projectFrom(start, { ...scenario, rule: 'average' }, reference);
}
