import type { Formula } from './formula';
import {
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
  span,
  times,
  when,
} from './build-formula';
import {
  aimFormula,
  averageGrowth,
  completeTotal,
  countBetween,
  sumOfFactors,
  yearsOfPeriod,
  type TargetPlaces,
} from './judgement-formulas';
import type { ModelRow, ModelTarget } from './sheet-model';

/** Whether the target measures a period, whose growth counts from the year before it at the earliest. */
export function isPeriodic({ reading }: ModelTarget): boolean {
  return ['total', 'average-growth', 'increase'].includes(reading.measure.type);
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

/**
 * RATE gives the root of start * (x + ... + x^n) = aim; the flows fall due at the start of their years. RATE searches
 * from a guess and gives up soon: (aim / (start n))^(2 / (n + 1)) is the root of the geometric mean, close by.
 */
function neededForTotal(places: TargetPlaces, target: ModelTarget): Formula {
  const flows = places.bridge(target.driver);
  const achieved = completeTotal(flows, places.years, places.first, places.startYear);
  const aim = minus(aimFormula(target, places.goal), achieved);
  const average = over(aim, times(places.start, places.remaining));
  const guess = minus(power(times(average, average), over(1, plus(places.remaining, 1))), 1);
  const growth = call('RATE', places.remaining, negated(places.start), 0, aim, 1, guess);
  return guarded([places.remaining, places.start], guarded([achieved], closedForm(places, aim, growth)));
}

/** (N goal - growth so far) / n, for N years of which n remain; nothing falls by all of itself. */
function neededForMean(places: TargetPlaces, target: ModelTarget): Formula {
  const levels = places.bridge(target.driver);
  const soFar = plus(minus(places.startYear, places.first), 1);
  const grown = minus(sumOfFactors(places, levels, places.first, places.startYear), soFar);
  const complete = equals(countBetween(levels, places.years, minus(places.first, 1), places.startYear), plus(soFar, 1));
  const needed = (past: Formula | number) =>
    over(minus(times(yearsOfPeriod(places), aimFormula(target, places.goal)), past), places.remaining);
  const possible = (past: Formula | number) => when(more(needed(past), negated(1)), needed(past), '');
  const growth = when(more(soFar, 0), when(complete, possible(grown), ''), possible(0));
  return guarded([places.remaining, places.start], growth);
}

/** By how much the whole multiplies in the remaining years: by its path, or by its rates where it has none. */
function totalFactor(places: TargetPlaces, total: ModelRow): Formula {
  const growth = places.growth(total);
  const rates = span(atYear(growth, places.years, plus(places.startYear, 1)), atYear(growth, places.years, places.end));
  const product = call('EXP', call('SUMPRODUCT', call('LN', plus(1, rates))));
  const fromRates = when(equals(call('COUNT', rates), places.remaining), product, '');
  if (total.lastActual === null) return fromRates;
  const at = (year: Formula) => atYear(places.path(total), places.years, year);
  const [from, to] = [at(places.startYear), at(places.end)];
  return when(call('AND', isNumber(from), isNumber(to)), over(to, from), fromRates);
}

/** The level wanted at the end of the period: of the indicator itself, or of a share. */
function wantedLevel(
  places: TargetPlaces,
  target: ModelTarget,
): { readonly level: Formula; readonly guards: readonly Formula[] } {
  const { measure } = target.reading;
  const aim = aimFormula(target, places.goal);
  if (measure.type !== 'average-growth' && measure.type !== 'increase') return { level: aim, guards: [] };
  const base = atYear(places.bridge(target.row), places.years, minus(places.first, 1));
  const level = measure.type === 'increase' ? plus(base, aim) : times(base, power(plus(1, aim), yearsOfPeriod(places)));
  return { level, guards: [base] };
}

/** A share wanted is a level of its part wanted, given its whole; or relative growth where the parts have no levels. */
function neededForShare(places: TargetPlaces, target: ModelTarget, total: ModelRow): Formula {
  const { level, guards } = wantedLevel(places, target);
  if (target.row.role === 'relative') {
    const factor = totalFactor(places, total);
    return guarded([places.remaining, places.start, ...guards], neededForLevel(places, times(level, factor), factor));
  }
  const whole = atYear(places.path(total), places.years, places.end);
  return neededForLevel(places, times(level, whole), whole, ...guards);
}

/** The growth for which the tightest of the yearly goals is just reached. */
function neededForEachYear(places: TargetPlaces, target: ModelTarget): Formula {
  const aim = aimFormula(target, places.goal);
  const soonest = call('MAX', 1, minus(places.first, places.startYear));
  const tight = target.row.indicator.better === 'down' ? more(places.start, aim) : more(aim, places.start);
  return closedForm(places, aim, averageGrowth(places.start, aim, when(tight, soonest, places.remaining)));
}

/** Constant growth a year of the driver in the remaining years that just reaches the goal; exact, not rounded. */
export function neededFormula(places: TargetPlaces, target: ModelTarget): Formula {
  const { measure } = target.reading;
  if (target.total) return neededForShare(places, target, target.total);
  if (measure.type === 'total') return neededForTotal(places, target);
  if (measure.type === 'each-year') return neededForEachYear(places, target);
  if (measure.type === 'average-growth' && measure.mean === 'arithmetic') return neededForMean(places, target);
  const { level, guards } = wantedLevel(places, target);
  return neededForLevel(places, level, ...guards);
}

/** The whole's average growth that a share's needed growth takes for granted. */
export function totalGrowthFormula(places: TargetPlaces, target: ModelTarget, total: ModelRow): Formula {
  if (target.row.role === 'relative') {
    const factor = totalFactor(places, total);
    const growth = minus(power(factor, over(1, places.remaining)), 1);
    return guarded([places.remaining], guarded([factor], growth));
  }
  const at = (year: Formula) => atYear(places.path(total), places.years, year);
  const [from, to] = [at(places.startYear), at(places.end)];
  const growth = when(more(from, 0), averageGrowth(from, to, places.remaining), '');
  return guarded([places.remaining], guarded([from, to], growth));
}

/** The driver's average growth in this scenario over the remaining years. */
export function assumedFormula(places: TargetPlaces, target: ModelTarget): Formula {
  const at = (year: Formula) => atYear(places.path(target.driver), places.years, year);
  const [from, to] = [at(places.startYear), at(places.end)];
  const growth = when(more(from, 0), averageGrowth(from, to, places.remaining), '');
  return guarded([places.remaining], guarded([from, to], growth));
}
