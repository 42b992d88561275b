import { cutAt, type Dataset } from '../dataset';
import type { Indicator, IndicatorId, Plan, Problem, Target, Year } from '../plan';
import { readingOf, targetsOf, year, yearsThrough } from '../plan';
import { driversOf, horizonOf, sharesOf } from './drivers';
import type { Figures } from './figures';
import { figuresOf, firstYear, lastYear } from './figures';
import type { ProjectionOptions } from './options';
import type { Base, ShareMethod } from './path';
import { projectedTarget } from './required/projected-target';

/** What all scenarios of a plan and a workbook start from. */
export interface StartingPoint {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly drivers: readonly Indicator[];
  readonly shares: readonly Indicator[];
  readonly horizon: Year;
  readonly options: ProjectionOptions;
  /** Observed figures of drivers and shares; an indicator without any has no entry. */
  readonly figures: ReadonlyMap<IndicatorId, Figures>;
  readonly bases: ReadonlyMap<IndicatorId, Base>;
  readonly shareMethods: ReadonlyMap<IndicatorId, ShareMethod>;
  readonly problems: readonly Problem[];
}

/** A starting point before its problems are named. */
type Found = Omit<StartingPoint, 'problems'>;

/** Finds figures, bases and share methods, and what stands in their way. */
export function startingPointOf(plan: Plan, dataset: Dataset, options: ProjectionOptions = {}): StartingPoint {
  const targets = targetsOf(plan);
  const drivers = driversOf(plan, targets);
  const shares = sharesOf(plan, targets);
  const horizon = horizonOf(plan, targets);
  const figures = observedFigures([...drivers, ...shares], cutAt(dataset, horizon), options);
  const shareMethods = methodsOf(shares, figures);
  const bases = basesOf(drivers, shares, figures, shareMethods);
  const found = {
    plan,
    targets,
    drivers,
    shares,
    horizon,
    options,
    figures,
    bases,
    shareMethods,
  };
  return { ...found, problems: startingProblems(found, dataset) };
}

/**
 * The years for which a driver's growth is asked: from the year after its base, at the latest from the plan's first year,
 * to the horizon. A component without figures counts from the base of its share.
 */
export function growthYears(start: Found, driver: IndicatorId): readonly Year[] {
  const bases = [driver, ...sharesWith(start, driver)].flatMap((id) => start.bases.get(id)?.year ?? []);
  const base = start.bases.get(driver)?.year ?? Math.min(...bases, start.plan.period.first);
  return yearsThrough(year(Math.min(base + 1, start.plan.period.first)), start.horizon);
}

function sharesWith(start: Found, component: IndicatorId): readonly IndicatorId[] {
  return start.shares.filter((share) => isComponent(share, component)).map(({ id }) => id);
}

function isComponent({ share }: Indicator, component: IndicatorId): boolean {
  return share?.numerator === component || share?.denominator === component;
}

function observedFigures(
  indicators: readonly Indicator[],
  dataset: Dataset,
  { acceptedScopes }: ProjectionOptions,
): ReadonlyMap<IndicatorId, Figures> {
  const figures = new Map<IndicatorId, Figures>();
  for (const indicator of indicators) {
    const near = acceptedScopes?.has(indicator.id) === true ? nearFigures(dataset, indicator) : undefined;
    const found = figuresOf(dataset, indicator, indicator.id) ?? near;
    if (found) figures.set(indicator.id, found);
  }
  return figures;
}

/** Figures of the first indicator of another scope that has any. */
function nearFigures(dataset: Dataset, indicator: Indicator): Figures | undefined {
  return indicator.nearScopes.map((near) => figuresOf(dataset, indicator, near)).find((found) => found !== undefined);
}

function methodsOf(
  shares: readonly Indicator[],
  figures: ReadonlyMap<IndicatorId, Figures>,
): Map<IndicatorId, ShareMethod> {
  const methods = new Map<IndicatorId, ShareMethod>();
  for (const { id, share } of shares) {
    if (share && figures.has(share.numerator) && figures.has(share.denominator)) methods.set(id, 'ratio');
    else if (figures.has(id)) methods.set(id, 'relative');
  }
  return methods;
}

function basesOf(
  drivers: readonly Indicator[],
  shares: readonly Indicator[],
  figures: ReadonlyMap<IndicatorId, Figures>,
  methods: ReadonlyMap<IndicatorId, ShareMethod>,
): ReadonlyMap<IndicatorId, Base> {
  const bases = new Map<IndicatorId, Base>();
  for (const indicator of [...drivers, ...shares]) {
    const own = figures.get(indicator.id);
    const base = methods.get(indicator.id) === 'ratio' ? ratioBase(indicator, figures) : own && lastFigure(own);
    if (base) bases.set(indicator.id, base);
  }
  return bases;
}

function lastFigure(figures: Figures): Base | undefined {
  const last = lastYear(figures);
  const value = figures.values.get(last);
  if (value === undefined) return undefined;
  return { year: last, value, observation: figures.series.observations.get(last) ?? null, source: figures.source };
}

/** The last year in which both components were observed. */
function ratioBase({ id, share }: Indicator, figures: ReadonlyMap<IndicatorId, Figures>): Base | undefined {
  const numerator = share && figures.get(share.numerator)?.values;
  const denominator = share && figures.get(share.denominator)?.values;
  if (!numerator || !denominator) return undefined;
  const both = [...numerator.keys()].filter((at) => denominator.has(at) && denominator.get(at) !== 0);
  if (both.length === 0) return undefined;
  const last = year(Math.max(...both));
  const value = (numerator.get(last) ?? NaN) / (denominator.get(last) ?? NaN);
  return { year: last, value, observation: null, source: id };
}

function startingProblems(found: Found, dataset: Dataset): readonly Problem[] {
  const indicators = [...found.drivers, ...found.shares];
  return [
    ...indicators.flatMap((indicator) => scopeProblem(found, dataset, indicator) ?? []),
    ...indicators
      .filter((indicator) => lacksBase(found, dataset, indicator))
      .map(({ id }) => baseMissing(found.plan, id)),
    ...indicators.flatMap(({ id }) => historyGaps(found, id)),
  ];
}

/** A base of another scope: none until accepted, and flagged ever after. */
function scopeProblem(found: Found, dataset: Dataset, indicator: Indicator): Problem | undefined {
  if (figuresOf(dataset, indicator, indicator.id)) return undefined;
  const near = nearFigures(dataset, indicator);
  if (near === undefined) return undefined;
  const accepted = found.figures.has(indicator.id);
  return {
    code: 'base-other-scope',
    severity: accepted ? 'note' : 'warning',
    place: { sheet: near.series.sheet, entry: indicator.id },
    parameters: { indicator: indicator.id, found: near.source },
  };
}

/** Only what a target measures lacks a base: a component without figures is missed by its share, if at all. */
function lacksBase(found: Found, dataset: Dataset, indicator: Indicator): boolean {
  const measured = found.targets.some((target) => measures(found, target, indicator));
  if (!measured || found.figures.has(indicator.id) || found.shareMethods.has(indicator.id)) return false;
  const concerned = found.drivers.filter(({ id }) => id === indicator.id || isComponent(indicator, id));
  return !concerned.some((one) => scopeProblem(found, dataset, one)?.severity === 'warning');
}

function measures({ plan, options }: Found, target: Target, { id }: Indicator): boolean {
  return projectedTarget(plan, target, readingOf(target, options.readings))?.indicator.id === id;
}

/** The problem of an indicator without a figure to project from; `wanted` is the year a figure is wanted for. */
export function baseMissing(plan: Plan, indicator: IndicatorId, wanted: Year = year(plan.period.first - 1)): Problem {
  return {
    code: 'base-missing',
    severity: 'warning',
    place: { entry: indicator },
    parameters: { indicator, year: wanted },
  };
}

/**
 * Years without a figure between an actual one and a later actual one or the plan's first year:
 * their figures are projected where the growth of that year is asked for.
 */
function historyGaps(found: Found, id: IndicatorId): readonly Problem[] {
  const figures = found.figures.get(id);
  if (figures === undefined || found.shareMethods.get(id) === 'ratio') return [];
  const before = Math.max(lastYear(figures), found.plan.period.first);
  return growthYears(found, id)
    .filter((at) => at > firstYear(figures) && at < before && !figures.values.has(at))
    .map((at) => ({
      code: 'history-gap',
      severity: 'warning',
      place: { entry: id },
      parameters: { indicator: id, year: at },
    }));
}
