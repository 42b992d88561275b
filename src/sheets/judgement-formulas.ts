import type { CellValue } from '../dataset';
import { printedRate } from '../plan';
import { isWholeCount } from '../projection';
import {
  atLeast,
  atMost,
  atYear,
  call,
  cell,
  equals,
  guarded,
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
  readonly growth: (row: ModelRow) => Formula;
  /** Working cells beside the verdict: the year that needed growth counts from, its figure, and the years that remain. */
  readonly startYear: Formula;
  readonly start: Formula;
  readonly remaining: Formula;
}

/** The places that a target's formulas read, seen from a scenario's own sheet. */
export function placesOf(model: SheetModel, scenario: ModelScenario, target: ModelTarget): TargetPlaces {
  const { layout } = model;
  const pathOn = (sheet: string | undefined) => (row: ModelRow) => figures(layout, rowIn(layout, 0, row.index), sheet);
  const working = (column: number) => cell(targetRow(target.index), column, 'column');
  const readsReference = scenario.scenario.rule === 'required' && scenario !== referenceOf(model);
  return {
    goal: cell(targetRow(target.index), judgementColumns.target, 'column'),
    first: targetCell(target.index, assumptionColumns.first),
    end: targetCell(target.index, assumptionColumns.last),
    years: yearsHeader(layout),
    last: lastActualOnScenario(layout, (target.row.role === 'relative' ? target.row : target.driver).index),
    path: pathOn(undefined),
    bridge: pathOn(readsReference ? referenceOf(model).sheet : undefined),
    growth: (row) => growthFigures(layout, scenario.slot, row.index),
    startYear: working(judgementColumns.startYear),
    start: working(judgementColumns.start),
    remaining: working(judgementColumns.remaining),
  };
}

export function betweenYears(values: Formula, years: Formula, first: Formula, last: Formula): Formula {
  return call('SUMIFS', values, years, joined('>=', first), years, joined('<=', last));
}

/** How many of the years from first to last have a figure. */
export function countBetween(values: Formula, years: Formula, first: Formula, last: Formula): Formula {
  return call('SUMPRODUCT', times(times(call('ISNUMBER', values), atLeast(years, first)), atMost(years, last)));
}

/** The sum from first to last where every year has a figure; a sum with a hole would mislead. */
export function completeTotal(values: Formula, years: Formula, first: Formula, last: Formula): Formula {
  const complete = equals(countBetween(values, years, first, last), plus(minus(last, first), 1));
  return when(complete, betweenYears(values, years, first, last), '');
}

/** (end / start)^(1 / years) - 1. */
export function averageGrowth(start: Formula, end: Formula, years: Formula): Formula {
  return minus(power(over(end, start), over(1, years)), 1);
}

/** How many years from the first to the end year. */
export function yearsOfPeriod(places: TargetPlaces): Formula {
  return plus(minus(places.end, places.first), 1);
}

/** The sum of x_t / x_(t-1) over the years from first to last. */
export function sumOfFactors(places: TargetPlaces, path: Formula, first: Formula, last: Formula): Formula {
  const at = (year: Formula) => atYear(path, places.years, year);
  const later = span(at(first), at(last));
  const earlier = span(at(minus(first, 1)), at(minus(last, 1)));
  return call('SUMPRODUCT', over(later, earlier));
}

/** The arithmetic mean of the yearly growth in the period, where every year of it and the one before have a figure. */
function meanGrowth(places: TargetPlaces, path: Formula): Formula {
  const years = yearsOfPeriod(places);
  const complete = equals(countBetween(path, places.years, minus(places.first, 1), places.end), plus(years, 1));
  const lowest = call(
    'MIN',
    span(atYear(path, places.years, minus(places.first, 1)), atYear(path, places.years, minus(places.end, 1))),
  );
  const mean = minus(over(sumOfFactors(places, path, places.first, places.end), years), 1);
  return when(complete, when(more(lowest, 0), mean, ''), '');
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
      return guarded([end, before], when(more(before, 0), averageGrowth(before, end, yearsOfPeriod(places)), ''));
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
export function aimFormula(target: ModelTarget, goal: Formula): Formula {
  if (target.target.comparator !== 'more-than') return goal;
  const down = target.row.indicator.better === 'down';
  if (isWholeCount(target.unit))
    return down ? minus(negated(call('INT', negated(goal))), 1) : plus(call('INT', goal), 1);
  const margin = times(named(settingNames.tolerance), call('MAX', 1, call('ABS', goal)));
  return down ? minus(goal, margin) : plus(goal, margin);
}

/** The judged indicator's last actual figure. */
export function lastActualFormula(model: SheetModel, places: TargetPlaces, target: ModelTarget): Formula {
  const last = lastActualOnScenario(model.layout, target.row.index);
  return guarded([last], atYear(usedFigures(model.layout, target.row.index), places.years, last));
}

/** A needed rate printed towards the side on which the goal is still reached (plan/rate.ts, printedRate). */
export function printedFormula(exact: Formula, better: 'up' | 'down' | 'none'): Formula {
  const noise = over(named(settingNames.tolerance), 100);
  const decimals = named(settingNames.rateDecimals);
  if (better === 'down') {
    const eased = plus(exact, noise);
    const rounded = when(more(eased, 0), call('ROUNDDOWN', eased, decimals), call('ROUNDUP', eased, decimals));
    return guarded([exact], rounded);
  }
  const eased = minus(exact, noise);
  const rounded = when(more(eased, 0), call('ROUNDUP', eased, decimals), call('ROUNDDOWN', eased, decimals));
  return guarded([exact], rounded);
}

/** What `printedFormula` gives for a judgement's required rate. */
export function printedValue(required: number | null, target: ModelTarget, tolerance: number): CellValue {
  if (required === null) return '';
  return printedRate(required, target.row.indicator.better === 'down' ? 'down' : 'up', tolerance);
}
