import type { Evaluation } from '../../run';
import { fillTemplate, percentText, type PaneWording } from '../../language';
import {
  indicatorOf,
  indicatorOfTarget,
  isSameInput,
  type GrowthChange,
  type GrowthPlace,
  type Indicator,
  type IndicatorId,
  type Plan,
  type Locale,
  type Rate,
  type ScenarioId,
  type Target,
  type Year,
} from '../../plan';
import { growthYears, type GrowthBasis } from '../../projection';
import type { StaleChange } from '../state/draft';
import type { Drafted } from '../state/drafted';

/** A driver's growth in one year, as it is typed. */
export interface GrowthYear {
  readonly year: Year;
  /** The year has an actual figure: nothing is assumed. */
  readonly isActual: boolean;
  readonly rate: Rate | null;
  /** Somebody typed it, in the workbook or in the draft. */
  readonly isTyped: boolean;
  /** What the workbook has, where the draft differs from it; null where it has none. */
  readonly was: Rate | null | undefined;
}

/** The growth of one driver in one scenario. */
export interface DriverGrowth {
  readonly scenario: ScenarioId;
  readonly indicator: Indicator;
  readonly name: string;
  readonly years: readonly GrowthYear[];
  /** What holds where nobody types. */
  readonly rule: string;
}

/** The unit of the rates, and what holds where nobody types. */
function ruleText(basis: GrowthBasis | undefined, words: PaneWording): string {
  if (basis?.type === 'typed') return words.growthTyped;
  const rule = words.ruleOf[basis?.type ?? 'none'];
  const years = basis && 'first' in basis ? { first: basis.first, last: basis.last } : {};
  return fillTemplate(words.growthRule, { rule: fillTemplate(rule, years) });
}

function growthIn(evaluation: Evaluation, scenario: ScenarioId, indicator: string) {
  const evaluated = evaluation.scenarios.find((each) => each.scenario.id === scenario);
  return evaluated?.projection.growth.get(indicator);
}

function yearsOf(
  { applied, drafted }: Drafted,
  scenario: ScenarioId,
  indicator: Indicator,
  draft: readonly GrowthChange[],
): readonly GrowthYear[] {
  const { start } = drafted;
  const now = growthIn(drafted, scenario, indicator.id);
  const before = growthIn(applied, scenario, indicator.id);
  return growthYears(start, indicator.id).map((year) => {
    const resolved = now?.rates.get(year);
    const isDrafted = draft.some((change) => isSameInput(change, { scenario, indicator: indicator.id, year }));
    return {
      year,
      isActual: start.figures.get(indicator.id)?.values.has(year) ?? false,
      rate: resolved?.rate ?? null,
      isTyped: resolved?.state === 'typed',
      was: isDrafted ? (before?.rates.get(year)?.rate ?? null) : undefined,
    };
  });
}

/** The indicators whose growth moves a target's path: its own, or for a share its part and its whole. */
export function driverIds(plan: Plan, target: Target): readonly IndicatorId[] {
  const own = indicatorOfTarget(plan, target);
  if (!own) return [];
  return own.share ? [own.share.numerator, own.share.denominator] : [own.id];
}

/** The growth that a target's path rests on: its own, or for a share that of its part and of its whole. */
export function driversOfTarget(
  target: Target,
  scenario: ScenarioId,
  evaluations: Drafted,
  draft: readonly GrowthChange[],
  locale: Locale,
  words: PaneWording,
): readonly DriverGrowth[] {
  const { plan } = evaluations.drafted.question;
  return driverIds(plan, target).flatMap((id) => {
    const indicator = indicatorOf(plan, id);
    if (!indicator) return [];
    const basis = growthIn(evaluations.drafted, scenario, id)?.basis;
    return [
      {
        scenario,
        indicator,
        name: indicator.names[locale],
        years: yearsOf(evaluations, scenario, indicator, draft),
        rule: ruleText(basis, words),
      },
    ];
  });
}

/** The name of an input of growth: its scenario, its driver and its year. */
function inputName({ applied }: Drafted, input: GrowthPlace, locale: Locale, words: PaneWording): string {
  const { scenario, indicator, year } = input;
  return fillTemplate(words.draft.change, {
    scenario: applied.scenarios.find((each) => each.scenario.id === scenario)?.scenario.names[locale] ?? scenario,
    name: indicatorOf(applied.question.plan, indicator)?.names[locale] ?? indicator,
    year,
  });
}

/** A rate that is typed, or that the scenario's rule holds. */
function typedText(rate: Rate | null, words: PaneWording, decimals?: number): string {
  return rate === null ? words.draft.toRule : percentText(rate, decimals);
}

/** A change of the draft in words: what it is of, and the rates before and after. */
export interface ChangeLine {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export function changeLines(
  evaluations: Drafted,
  draft: readonly GrowthChange[],
  locale: Locale,
  words: PaneWording,
): readonly ChangeLine[] {
  const rateText = (rate: Rate | undefined): string => (rate === undefined ? '–' : percentText(rate));
  return draft.map((change) => ({
    what: inputName(evaluations, change, locale, words),
    before: rateText(growthIn(evaluations.applied, change.scenario, change.indicator)?.rates.get(change.year)?.rate),
    after: typedText(change.rate, words),
  }));
}

/** What differs is to be seen to differ. */
const ALL_DECIMALS = 4;

/** A change whose input has come to hold another rate, in words. */
export interface StaleLine {
  readonly input: GrowthPlace;
  readonly what: string;
  /** What is drafted, what stood there then, and what stands there now. */
  readonly rates: string;
}

export function staleLines(
  evaluations: Drafted,
  stale: readonly StaleChange[],
  locale: Locale,
  words: PaneWording,
): readonly StaleLine[] {
  return stale.map(({ change, now }) => ({
    input: change,
    what: inputName(evaluations, change, locale, words),
    rates: fillTemplate(words.draft.staleRates, {
      mine: typedText(change.rate, words, ALL_DECIMALS),
      was: typedText(change.restsOn, words, ALL_DECIMALS),
      now: typedText(now, words, ALL_DECIMALS),
    }),
  }));
}
