import { unitOf } from '../plan';
import {
  atLeast,
  atMost,
  atYear,
  call,
  cell,
  equals,
  guarded,
  isNumber,
  joined,
  minus,
  more,
  named,
  negated,
  over,
  plus,
  power,
  span,
  times,
  when,
} from './build-formula';
import type { Formula } from './formula';
import { rowIn, targetRow } from './layout';
import {
  assumptionColumns,
  figures,
  growthFigures,
  judgementColumns,
  lastActualOnScenario,
  settingNames,
  targetCell,
  usedFigures,
  yearsHeader,
} from './places';
import { referenceOf, type ModelRow, type ModelScenario, type ModelTarget, type SheetModel } from './sheet-model';

/** What the formulas of one target in one scenario refer to. */
export interface TargetPlaces {
  readonly goal: Formula;
  /** First year of a period; the year before it is the base of growth over the period. */
  readonly first: Formula;
  readonly end: Formula;
  readonly years: Formula;
  /** Last actual year of the driver; of the share itself where its parts have no figures. */
  readonly last: Formula;
  readonly path: (row: ModelRow) => Formula;
  /** Paths up to the plan's first year: plan pace reads the reference's, since its own follow from what it needs. */
  readonly bridge: (row: ModelRow) => Formula;
  readonly actual: (row: ModelRow) => Formula;
  readonly growth: (row: ModelRow) => Formula;
}

/** The places that a target's formulas read, seen from a scenario's own sheet. */
export function placesOf(model: SheetModel, scenario: ModelScenario, target: ModelTarget): TargetPlaces {
  const { layout } = model;
  const pathOn = (sheet: string | undefined) => (row: ModelRow) => figures(layout, rowIn(layout, 0, row.index), sheet);
  const readsReference = scenario.scenario.rule === 'required' && scenario.index !== 0;
  return {
    goal: cell(targetRow(target.index), judgementColumns.target, 'column'),
    first: targetCell(target.index, assumptionColumns.first),
    end: targetCell(target.index, assumptionColumns.last),
    years: yearsHeader(layout),
    last: lastActualOnScenario(layout, (target.row.role === 'relative' ? target.row : target.driver).index),
    path: pathOn(undefined),
    bridge: pathOn(readsReference ? referenceOf(model).sheet : undefined),
    actual: (row) => usedFigures(layout, row.index),
    growth: (row) => growthFigures(layout, scenario.index, row.index),
  };
}

function betweenYears(values: Formula, years: Formula, first: Formula, last: Formula): Formula {
  return call('SUMIFS', values, years, joined('>=', first), years, joined('<=', last));
}

/** How many of the years from first to last have a figure. */
function countBetween(values: Formula, years: Formula, first: Formula, last: Formula): Formula {
  return call('SUMPRODUCT', times(times(call('ISNUMBER', values), atLeast(years, first)), atMost(years, last)));
}

/** The sum from first to last where every year has a figure; a sum with a hole would mislead. */
export function completeTotal(values: Formula, years: Formula, first: Formula, last: Formula): Formula {
  const complete = equals(countBetween(values, years, first, last), plus(minus(last, first), 1));
  return when(complete, betweenYears(values, years, first, last), '');
}

/** Where growth over a period starts: the last actual year, or the year before the period if that is later. */
interface PeriodStart {
  readonly year: Formula;
  readonly value: Formula;
  /** The figure in the year before the period. */
  readonly base: Formula;
}

function startOfPeriod(places: TargetPlaces, row: ModelRow): PeriodStart {
  const before = minus(places.first, 1);
  const year = call('MAX', places.last, before);
  const figures = places.bridge(row);
  return { year, value: atYear(figures, places.years, year), base: atYear(figures, places.years, before) };
}

function averageGrowth(start: Formula, end: Formula, years: Formula): Formula {
  return minus(power(over(end, start), over(1, years)), 1);
}

function yearsOfPeriod(places: TargetPlaces): Formula {
  return plus(minus(places.end, places.first), 1);
}

/** The sum of x_t / x_(t-1) over the years from first to last. */
function sumOfFactors(places: TargetPlaces, path: Formula, first: Formula, last: Formula): Formula {
  const at = (year: Formula) => atYear(path, places.years, year);
  const later = span(at(first), at(last));
  const earlier = span(at(minus(first, 1)), at(minus(last, 1)));
  return call('SUMPRODUCT', over(later, earlier));
}

/** The arithmetic mean of the yearly growth in the period, where every year of it and the one before have a figure. */
function meanGrowth(places: TargetPlaces, path: Formula): Formula {
  const years = yearsOfPeriod(places);
  const complete = equals(countBetween(path, places.years, minus(places.first, 1), places.end), plus(years, 1));
  return when(complete, minus(over(sumOfFactors(places, path, places.first, places.end), years), 1), '');
}

/** The figure that is held against the goal, by what the reading measures. */
export function projectedFormula(places: TargetPlaces, target: ModelTarget): Formula {
  const path = places.path(target.row);
  const end = atYear(path, places.years, places.end);
  const before = atYear(path, places.years, minus(places.first, 1));
  switch (target.reading.measure.type) {
    case 'total':
      return completeTotal(path, places.years, places.first, places.end);
    case 'average-growth':
      if (target.reading.measure.mean === 'arithmetic') return meanGrowth(places, path);
      return guarded([end, before], averageGrowth(before, end, yearsOfPeriod(places)));
    case 'increase':
      return guarded([end, before], minus(end, before));
    case 'each-year': {
      const at = (year: Formula) => atYear(path, places.years, year);
      const complete = equals(
        countBetween(path, places.years, places.first, places.end),
        plus(minus(places.end, places.first), 1),
      );
      const worst = target.row.indicator.better === 'down' ? 'MAX' : 'MIN';
      return when(complete, call(worst, span(at(places.first), at(places.end))), '');
    }
    case 'level':
    case 'date':
      return end;
  }
}

/** The value to arrive at: a strict goal must be passed, whole things by one, everything else by the tolerance. */
function aimFormula(target: ModelTarget, goal: Formula): Formula {
  if (target.target.comparator !== 'more-than') return goal;
  if (unitOf(target.unit).dimension === 'count') return plus(call('INT', goal), 1);
  return plus(goal, times(named(settingNames.tolerance), call('MAX', 1, call('ABS', goal))));
}

/** (aim / last)^(1 / n) - 1 where both are positive and a year remains. */
function neededForLevel(places: TargetPlaces, last: Formula, aim: Formula): Formula {
  const remaining = minus(places.end, places.last);
  const possible = call('AND', more(remaining, 0), more(last, 0), more(aim, 0));
  return guarded([places.goal, places.last], when(possible, averageGrowth(last, aim, remaining), ''));
}

/** RATE gives the root of previous * (x + ... + x^n) = remaining; the flows fall due at the start of their years. */
function neededForTotal(places: TargetPlaces, target: ModelTarget): Formula {
  const start = startOfPeriod(places, target.driver);
  const achieved = betweenYears(places.bridge(target.driver), places.years, places.first, places.last);
  const remaining = minus(aimFormula(target, places.goal), achieved);
  const years = minus(places.end, start.year);
  const possible = call('AND', more(years, 0), more(start.value, 0), more(remaining, 0));
  const growth = call('RATE', years, negated(start.value), 0, remaining, 1);
  return guarded([places.goal, places.last], guarded([start.value], when(possible, growth, '')));
}

/** Growth over the period, or an increase since the year before it, asks for a level at its end. */
function neededForPeriod(places: TargetPlaces, target: ModelTarget, level: (base: Formula) => Formula): Formula {
  const start = startOfPeriod(places, target.driver);
  const aim = level(start.base);
  const years = minus(places.end, start.year);
  const possible = call('AND', more(years, 0), more(start.value, 0), more(aim, 0));
  const growth = averageGrowth(start.value, aim, years);
  return guarded([places.goal, places.last], guarded([start.value, start.base], when(possible, growth, '')));
}

/** (N goal - growth so far) / n, for N years of which n remain. */
function neededForMean(places: TargetPlaces, target: ModelTarget): Formula {
  const start = startOfPeriod(places, target.driver);
  const soFar = plus(minus(start.year, places.first), 1);
  const factors = sumOfFactors(places, places.bridge(target.driver), places.first, start.year);
  const grown = when(more(soFar, 0), minus(factors, soFar), 0);
  const remaining = minus(places.end, start.year);
  const growth = over(minus(times(yearsOfPeriod(places), aimFormula(target, places.goal)), grown), remaining);
  return guarded([places.goal, places.last], guarded([start.value], when(more(remaining, 0), growth, '')));
}

/** By how much the whole multiplies from the last actual share to the end: by its path, or by its rates alone. */
function totalFactor(places: TargetPlaces, total: ModelRow): Formula {
  const growth = places.growth(total);
  const within = (values: Formula) =>
    call('SUMPRODUCT', times(times(more(places.years, places.last), atMost(places.years, places.end)), values));
  const complete = equals(within(call('ISNUMBER', growth)), minus(places.end, places.last));
  const fromRates = when(complete, call('EXP', within(call('LN', plus(1, growth)))), '');
  const [from, to] = [places.last, places.end].map((year) => atYear(places.path(total), places.years, year));
  if (!from || !to || total.lastActual === null) return fromRates;
  return when(call('AND', isNumber(from), isNumber(to)), over(to, from), fromRates);
}

function neededForShare(places: TargetPlaces, target: ModelTarget, total: ModelRow): Formula {
  const aim = aimFormula(target, places.goal);
  if (target.row.role === 'relative') {
    const share = atYear(places.actual(target.row), places.years, places.last);
    const factor = totalFactor(places, total);
    return call('IFERROR', neededForLevel(places, share, times(aim, factor)), '');
  }
  const whole = atYear(places.path(total), places.years, places.end);
  const part = atYear(places.actual(target.driver), places.years, places.last);
  return guarded([places.goal, places.last], guarded([whole, part], neededForLevel(places, part, times(aim, whole))));
}

/** The growth for which the tightest of the yearly goals is just reached. */
function neededForEachYear(places: TargetPlaces, target: ModelTarget): Formula {
  const last = atYear(places.actual(target.driver), places.years, places.last);
  const aim = aimFormula(target, places.goal);
  const soonest = call('MAX', 1, minus(places.first, places.last));
  const years = when(more(aim, last), soonest, minus(places.end, places.last));
  const possible = call('AND', more(minus(places.end, places.last), 0), more(last, 0), more(aim, 0));
  return guarded([places.goal, places.last], when(possible, averageGrowth(last, aim, years), ''));
}

/**
 * Constant growth a year of the driver, from its last actual, that just reaches the goal; exact, not rounded.
 * Closed forms only: level and share by roots, a total by RATE.
 */
export function neededFormula(places: TargetPlaces, target: ModelTarget): Formula {
  const last = atYear(places.actual(target.driver), places.years, places.last);
  const { measure } = target.reading;
  const aim = aimFormula(target, places.goal);
  if (target.total) return neededForShare(places, target, target.total);
  switch (measure.type) {
    case 'total':
      return neededForTotal(places, target);
    case 'each-year':
      return neededForEachYear(places, target);
    case 'average-growth':
      if (measure.mean === 'arithmetic') return neededForMean(places, target);
      return neededForPeriod(places, target, (base) => times(base, power(plus(1, aim), yearsOfPeriod(places))));
    case 'increase':
      return neededForPeriod(places, target, (base) => plus(base, aim));
    case 'level':
    case 'date':
      return neededForLevel(places, last, aim);
  }
}

/** The whole's average growth that a share's needed growth takes for granted. */
export function totalGrowthFormula(places: TargetPlaces, target: ModelTarget, total: ModelRow): Formula {
  const remaining = minus(places.end, places.last);
  if (target.row.role === 'relative') {
    const factor = totalFactor(places, total);
    return call('IFERROR', guarded([places.last], minus(power(factor, over(1, remaining)), 1)), '');
  }
  const from = atYear(places.path(total), places.years, places.last);
  const to = atYear(places.path(total), places.years, places.end);
  const growth = when(more(remaining, 0), averageGrowth(from, to, remaining), '');
  return guarded([places.last], guarded([from, to], growth));
}

/** The driver's average growth in this scenario from its last actual. */
export function assumedFormula(places: TargetPlaces, target: ModelTarget): Formula {
  const remaining = minus(places.end, places.last);
  const from = atYear(places.path(target.driver), places.years, places.last);
  const to = atYear(places.path(target.driver), places.years, places.end);
  const possible = call('AND', more(remaining, 0), more(from, 0));
  return guarded([places.last], guarded([from, to], when(possible, averageGrowth(from, to, remaining), '')));
}

/** The judged indicator's last actual figure. */
export function lastActualFormula(model: SheetModel, places: TargetPlaces, target: ModelTarget): Formula {
  const last = lastActualOnScenario(model.layout, target.row.index);
  return guarded([last], atYear(places.actual(target.row), places.years, last));
}

/** Printed upwards, so that the printed rate still reaches the goal. */
export function roundedUp(exact: Formula): Formula {
  const decimals = named(settingNames.rateDecimals);
  const up = call('ROUNDUP', minus(exact, named(settingNames.tolerance)), decimals);
  return guarded([exact], when(more(exact, 0), up, call('ROUNDDOWN', exact, decimals)));
}

/** Decimals of a fraction that a printed rate has: 0.01 %. */
export const RATE_DECIMALS = 4;

/** What `roundedUp` gives. */
export function rateRoundedUp(exact: number, tolerance: number): number {
  const scale = 10 ** RATE_DECIMALS;
  return exact > 0 ? Math.ceil((exact - tolerance) * scale) / scale : Math.trunc(exact * scale) / scale;
}
