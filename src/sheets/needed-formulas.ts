import type { Formula } from './formula';
import {
  atMost,
  atYear,
  call,
  equals,
  guarded,
  isNumber,
  minus,
  more,
  negated,
  over,
  plus,
  power,
  times,
  when,
} from './build-formula';
import {
  aimFormula,
  averageGrowth,
  completeTotal,
  sumOfFactors,
  yearsOfPeriod,
  type TargetPlaces,
} from './judgement-formulas';
import type { ModelRow, ModelTarget } from './sheet-model';

/** Whether the target measures a period, whose growth counts from the year before it at the earliest. */
export function isPeriodic({ reading, total }: ModelTarget): boolean {
  return total === null && ['total', 'average-growth', 'increase'].includes(reading.measure.type);
}

/** The last actual year, or the year before the measured period if that is later. */
export function startYearFormula(places: TargetPlaces, target: ModelTarget): Formula {
  const start = isPeriodic(target) ? call('MAX', places.last, minus(places.first, 1)) : places.last;
  return guarded([places.last], start);
}

/** The figure that needed growth starts from: the driver's, or the share's own where its parts have none. */
export function startFormula(places: TargetPlaces, target: ModelTarget): Formula {
  const grown = target.row.role === 'relative' ? target.row : target.driver;
  return guarded([places.startYear], atYear(places.bridge(grown), places.years, places.startYear));
}

/** Years in which growth can still change the result; blank when none remains. */
export function remainingFormula(places: TargetPlaces): Formula {
  const years = minus(places.end, places.startYear);
  return guarded([places.startYear], when(more(years, 0), years, ''));
}

/** A closed form that holds where the start and what is aimed at are positive. */
function closedForm(places: TargetPlaces, aim: Formula, growth: Formula, ...guards: readonly Formula[]): Formula {
  const possible = call('AND', more(places.start, 0), more(aim, 0));
  return guarded([places.remaining, places.start, ...guards], when(possible, growth, ''));
}

function neededForLevel(places: TargetPlaces, aim: Formula, ...guards: readonly Formula[]): Formula {
  return closedForm(places, aim, averageGrowth(places.start, aim, places.remaining), ...guards);
}

/** RATE gives the root of start * (x + ... + x^n) = aim; the flows fall due at the start of their years. */
function neededForTotal(places: TargetPlaces, target: ModelTarget): Formula {
  const flows = places.bridge(target.driver);
  const achieved = completeTotal(flows, places.years, places.first, places.startYear);
  const aim = minus(aimFormula(target, places.goal), achieved);
  const growth = call('RATE', places.remaining, negated(places.start), 0, aim, 1);
  return guarded([places.remaining, places.start], guarded([achieved], closedForm(places, aim, growth)));
}

/** Growth over the period, or an increase since the year before it, asks for a level at its end. */
function neededForPeriod(places: TargetPlaces, target: ModelTarget, level: (base: Formula) => Formula): Formula {
  const base = atYear(places.bridge(target.driver), places.years, minus(places.first, 1));
  return neededForLevel(places, level(base), base);
}

/** (N goal - growth so far) / n, for N years of which n remain. */
function neededForMean(places: TargetPlaces, target: ModelTarget): Formula {
  const soFar = plus(minus(places.startYear, places.first), 1);
  const factors = sumOfFactors(places, places.bridge(target.driver), places.first, places.startYear);
  const grown = when(more(soFar, 0), minus(factors, soFar), 0);
  const growth = over(minus(times(yearsOfPeriod(places), aimFormula(target, places.goal)), grown), places.remaining);
  return guarded([places.remaining, places.start], growth);
}

/** By how much the whole multiplies in the remaining years: by its path, or by its rates where it has none. */
function totalFactor(places: TargetPlaces, total: ModelRow): Formula {
  const growth = places.growth(total);
  const within = (values: Formula) =>
    call('SUMPRODUCT', times(times(more(places.years, places.startYear), atMost(places.years, places.end)), values));
  const complete = equals(within(call('ISNUMBER', growth)), places.remaining);
  const fromRates = when(complete, call('EXP', within(call('LN', plus(1, growth)))), '');
  if (total.lastActual === null) return fromRates;
  const at = (year: Formula) => atYear(places.path(total), places.years, year);
  const [from, to] = [at(places.startYear), at(places.end)];
  return when(call('AND', isNumber(from), isNumber(to)), over(to, from), fromRates);
}

function neededForShare(places: TargetPlaces, target: ModelTarget, total: ModelRow): Formula {
  const aim = aimFormula(target, places.goal);
  if (target.row.role === 'relative') {
    // A blank rate makes an array of rates fail as a whole, which no guard can ask beforehand.
    return call('IFERROR', neededForLevel(places, times(aim, totalFactor(places, total))), '');
  }
  const whole = atYear(places.path(total), places.years, places.end);
  return neededForLevel(places, times(aim, whole), whole);
}

/** The growth for which the tightest of the yearly goals is just reached. */
function neededForEachYear(places: TargetPlaces, target: ModelTarget): Formula {
  const aim = aimFormula(target, places.goal);
  const soonest = call('MAX', 1, minus(places.first, places.startYear));
  const tight = target.row.indicator.better === 'down' ? more(places.start, aim) : more(aim, places.start);
  return closedForm(places, aim, averageGrowth(places.start, aim, when(tight, soonest, places.remaining)));
}

/**
 * Constant growth a year of the driver in the remaining years that just reaches the goal; exact, not rounded.
 * Closed forms only: level and share by roots, a total by RATE.
 */
export function neededFormula(places: TargetPlaces, target: ModelTarget): Formula {
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
      return neededForLevel(places, aim);
  }
}

/** The whole's average growth that a share's needed growth takes for granted. */
export function totalGrowthFormula(places: TargetPlaces, target: ModelTarget, total: ModelRow): Formula {
  if (target.row.role === 'relative') {
    const growth = minus(power(totalFactor(places, total), over(1, places.remaining)), 1);
    return call('IFERROR', guarded([places.remaining], growth), '');
  }
  const at = (year: Formula) => atYear(places.path(total), places.years, year);
  const [from, to] = [at(places.startYear), at(places.end)];
  return guarded([places.remaining], guarded([from, to], averageGrowth(from, to, places.remaining)));
}

/** The driver's average growth in this scenario over the remaining years. */
export function assumedFormula(places: TargetPlaces, target: ModelTarget): Formula {
  const end = atYear(places.path(target.driver), places.years, places.end);
  const growth = when(more(places.start, 0), averageGrowth(places.start, end, places.remaining), '');
  return guarded([places.remaining, places.start, end], growth);
}
