import {
  defaultRules,
  headlineTargets,
  type EvaluatedScenario,
  type Evaluation,
  type JudgementRules,
} from '../assessment';
import { goalOf, growthYears, type StartingPoint } from '../projection';
import { sheetWordings } from '../language';
import {
  readingOf,
  year,
  yearsThrough,
  type Indicator,
  type IndicatorId,
  type Locale,
  type ReadingChoice,
  type Target,
  type Year,
} from '../plan';
import { layoutOf } from './layout';
import { tabNames } from './tab-names';
import type { Issue, ModelRow, ModelScenario, ModelTarget, SheetModel } from './sheet-model';

/** What sheets are described from. The reference scenario comes first. */
interface SheetInput {
  readonly start: StartingPoint;
  readonly scenarios: readonly EvaluatedScenario[];
  readonly readings: ReadingChoice;
  readonly rules: JudgementRules;
  readonly locale: Locale;
  readonly illustrative: boolean;
  readonly issue: Issue;
}

/** Years of history shown before the plan, where a base does not ask for more. */
const HISTORY_YEARS = 6;
/** A base with the window of its average. */
const BASE_WINDOW = 3;

function shownYears(input: SheetInput): readonly Year[] {
  const { plan, bases, horizon, figures } = input.start;
  const neededFrom = [...bases.values()].map((base) => Math.min(base.year, plan.period.first) - BASE_WINDOW);
  const wanted = Math.min(plan.period.first - HISTORY_YEARS, ...neededFrom);
  const observed = [...figures.values()].flatMap(({ values }) => [...values.keys()]);
  const first = Math.max(wanted, Math.min(plan.period.first - 1, ...observed));
  return yearsThrough(year(first), horizon);
}

function shownIndicators(
  input: SheetInput,
  targets: readonly Target[],
): { drivers: readonly Indicator[]; shares: readonly Indicator[] } {
  const spoken = new Set(targets.flatMap(({ indicator }) => indicator ?? []));
  const shares = input.start.shares.filter(({ id }) => spoken.has(id));
  const parts = new Set(shares.flatMap(({ share }) => (share ? [share.numerator, share.denominator] : [])));
  const drivers = input.start.drivers.filter(({ id }) => spoken.has(id) || parts.has(id));
  return { drivers, shares };
}

function observationsOf(start: StartingPoint, indicator: Indicator, years: readonly Year[]): ReadonlyMap<Year, number> {
  const { share } = indicator;
  const figures = start.figures.get(indicator.id);
  if (share === undefined || start.shareMethods.get(indicator.id) === 'relative') {
    return new Map([...(figures?.values ?? [])].filter(([at]) => years.includes(at)));
  }
  const part = start.figures.get(share.numerator)?.values;
  const whole = start.figures.get(share.denominator)?.values;
  return new Map(
    years.flatMap((at) => {
      const [numerator, denominator] = [part?.get(at), whole?.get(at)];
      if (numerator === undefined || denominator === undefined || denominator === 0) return [];
      return [[at, numerator / denominator] as const];
    }),
  );
}

/** Years for which growth is asked and no figure stands. */
function assumedYears(start: StartingPoint, { id, share }: Indicator): ReadonlySet<Year> {
  if (share) return new Set();
  return new Set(growthYears(start, id).filter((at) => !(start.figures.get(id)?.values.has(at) ?? false)));
}

function rowsOf(input: SheetInput, indicators: readonly Indicator[], years: readonly Year[]): readonly ModelRow[] {
  const { start, locale } = input;
  const indexOf = (id: IndicatorId) => indicators.findIndex((indicator) => indicator.id === id);
  return indicators.map((indicator, index) => {
    const figures = start.figures.get(indicator.id);
    const role = indicator.share === undefined ? 'driver' : (start.shareMethods.get(indicator.id) ?? 'ratio');
    return {
      index,
      indicator,
      name: indicator.names[locale],
      role,
      series: role === 'ratio' ? null : (figures?.series ?? null),
      observations: observationsOf(start, indicator, years),
      lastActual: start.bases.get(indicator.id)?.year ?? null,
      assumed: assumedYears(start, indicator),
      factor: figures ? figures.series.factor * figures.multiplier : 1,
      parts: indicator.share
        ? { numerator: indexOf(indicator.share.numerator), denominator: indexOf(indicator.share.denominator) }
        : null,
    };
  });
}

function targetOf(input: SheetInput, rows: readonly ModelRow[], target: Target): readonly Omit<ModelTarget, 'index'>[] {
  const reading = readingOf(target, input.readings);
  const goal = goalOf(target);
  const row = rows.find(({ indicator }) => indicator.id === target.indicator);
  if (!reading || goal === null || !row || target.unit === null) return [];
  const driver = row.parts ? rows[row.parts.numerator] : row;
  const total = row.parts ? rows[row.parts.denominator] : undefined;
  if (!driver) return [];
  const name = target.names[input.locale];
  return [{ target, reading, name, unit: target.unit, goal, row, driver, total: total ?? null }];
}

function scenariosOf(input: SheetInput): readonly ModelScenario[] {
  const names = input.scenarios.map(({ scenario }) => scenario.names[input.locale]);
  const tabs = tabNames(input.scenarios.map(({ scenario }) => scenario.names.en));
  return input.scenarios.map(({ scenario, projection, judgements }, index) => ({
    index,
    scenario,
    name: names[index] ?? scenario.id,
    sheet: tabs[index] ?? scenario.id,
    projection,
    judgements: new Map(judgements.map((judgement) => [judgement.target, judgement])),
  }));
}

/** What the sheets of an evaluation show, and where. */
export function layOut(evaluation: Evaluation, locale: Locale, issue: Issue): SheetModel {
  const { start, scenarios, question } = evaluation;
  const { readings = {}, rules = defaultRules } = question;
  const { illustrative } = question.dataset;
  return buildSheetModel({ start, scenarios, readings, rules, locale, illustrative, issue });
}

function buildSheetModel(input: SheetInput): SheetModel {
  const shown = headlineTargets(input.start, input.readings);
  const years = shownYears(input);
  const { drivers, shares } = shownIndicators(input, shown);
  const rows = rowsOf(input, [...drivers, ...shares], years);
  const targets = shown
    .flatMap((target) => targetOf(input, rows, target))
    .map((target, index) => ({ ...target, index }));
  return {
    plan: input.start.plan,
    locale: input.locale,
    wording: sheetWordings[input.locale],
    layout: layoutOf(
      years,
      drivers.length,
      shares.length,
      targets.length,
      rows.filter(({ role }) => role !== 'ratio').length,
    ),
    illustrative: input.illustrative,
    issue: input.issue,
    rules: input.rules,
    readings: input.readings,
    rows,
    targets,
    scenarios: scenariosOf(input),
  };
}
