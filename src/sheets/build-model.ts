import {
  defaultRules,
  headlineTargets,
  type EvaluatedScenario,
  type Evaluation,
  type JudgementRules,
} from '../assessment';
import { cutAt, type Dataset } from '../dataset';
import { figuresOf, goalOf, growthYears, type StartingPoint } from '../projection';
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
import { countOf, fitLayout, keptPlaces } from './fit-layout';
import { placeScenarios, type PlacedScenario } from './scenario-places';
import {
  firstInputYear,
  rowAt,
  type Issue,
  type ModelRow,
  type ModelScenario,
  type ModelTarget,
  type SheetModel,
} from './sheet-model';
import type { Standing } from './standing';

/** What sheets are described from. The reference scenario comes first. */
interface SheetInput {
  readonly start: StartingPoint;
  readonly scenarios: readonly EvaluatedScenario[];
  readonly readings: ReadingChoice;
  readonly rules: JudgementRules;
  readonly locale: Locale;
  readonly illustrative: boolean;
  readonly issue: Issue;
  readonly standing: Standing | null;
  /** What was recognised on the user's own sheets, as far as it is looked at. */
  readonly own: Dataset;
  readonly asOf: Year | null;
}

/** Years of history shown before the plan, where a base does not ask for more. */
const HISTORY_YEARS = 6;
/** A base with the window of its average. */
const BASE_WINDOW = 3;

/** From the first year that stands, or that a base needs, to the horizon. */
function shownYears(input: SheetInput): readonly Year[] {
  const { plan, bases, horizon, figures } = input.start;
  const neededFrom = [...bases.values()].map((base) => Math.min(base.year, plan.period.first) - BASE_WINDOW);
  const observed = [...figures.values()].flatMap(({ values }) => [...values.keys()]);
  // A base of the year before the plan, and the window of its average, may still be typed.
  const known = Math.min(plan.period.first - 1 - BASE_WINDOW, ...observed);
  const needed = Math.max(known, Math.min(plan.period.first - 1, ...neededFrom));
  const wanted = Math.max(known, Math.min(plan.period.first - HISTORY_YEARS, ...neededFrom));
  const standing = input.standing?.places?.firstYear;
  return yearsThrough(year(standing === undefined ? wanted : Math.min(standing, needed)), horizon);
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

/** Figures of the years that the sheets show. */
function shown<T>(byYear: ReadonlyMap<Year, T> | undefined, years: readonly Year[]): ReadonlyMap<Year, T> {
  return new Map([...(byYear ?? [])].filter(([at]) => years.includes(at)));
}

/** A row's figures one by one: the user's own, what somebody typed over them, and the copies at issue. */
function figuresOfRow(input: SheetInput, indicator: Indicator, years: readonly Year[]) {
  const { start, standing, own, asOf } = input;
  const source = start.figures.get(indicator.id)?.source ?? indicator.id;
  const figures = figuresOf(own, indicator, source);
  const live = shown(figures?.values, years);
  const past = years.filter((at) => asOf === null || at <= asOf);
  const revisions = shown(standing?.revisions.get(indicator.id), past);
  const copies = shown(standing?.copies.get(indicator.id), past);
  const issued = new Map([...copies, ...live]);
  return { series: figures?.series ?? null, multiplier: figures?.multiplier ?? 1, live, revisions, issued };
}

const NO_FIGURES = { series: null, multiplier: 1, live: new Map(), revisions: new Map(), issued: new Map() } as const;

function rowsOf(
  input: SheetInput,
  indicators: readonly Indicator[],
  places: ReadonlyMap<IndicatorId, number>,
  years: readonly Year[],
): readonly ModelRow[] {
  const { start, locale } = input;
  const indexOf = (id: IndicatorId) => places.get(id) ?? -1;
  const rows = indicators.map((indicator): ModelRow => {
    const role = indicator.share === undefined ? 'driver' : (start.shareMethods.get(indicator.id) ?? 'ratio');
    const { multiplier, ...figures } = role === 'ratio' ? NO_FIGURES : figuresOfRow(input, indicator, years);
    return {
      index: indexOf(indicator.id),
      indicator,
      name: indicator.names[locale],
      role,
      ...figures,
      observations: observationsOf(start, indicator, years),
      lastActual: start.bases.get(indicator.id)?.year ?? null,
      assumed: assumedYears(start, indicator),
      factor: (figures.series?.factor ?? 1) * multiplier,
      parts: indicator.share
        ? { numerator: indexOf(indicator.share.numerator), denominator: indexOf(indicator.share.denominator) }
        : null,
    };
  });
  return rows.sort((one, other) => one.index - other.index);
}

function targetOf(input: SheetInput, rows: readonly ModelRow[], target: Target): readonly Omit<ModelTarget, 'index'>[] {
  const reading = readingOf(target, input.readings);
  const goal = goalOf(target);
  const row = rows.find(({ indicator }) => indicator.id === target.indicator);
  if (!reading || goal === null || !row || target.unit === null) return [];
  const driver = row.parts ? rowAt(rows, row.parts.numerator) : row;
  const total = row.parts ? rowAt(rows, row.parts.denominator) : undefined;
  if (!driver) return [];
  const name = target.names[input.locale];
  return [{ target, reading, name, unit: target.unit, goal, row, driver, total: total ?? null }];
}

function scenariosOf(input: SheetInput, places: readonly PlacedScenario[]): readonly ModelScenario[] {
  return input.scenarios.flatMap(({ scenario, projection, judgements }, index): readonly ModelScenario[] => {
    const place = places[index];
    if (!place) return [];
    const { tab, ...shared } = place;
    return [
      {
        ...shared,
        scenario,
        name: scenario.names[input.locale],
        sheet: tab,
        projection,
        judgements: new Map(judgements.map((judgement) => [judgement.target, judgement])),
      },
    ];
  });
}

/**
 * What the sheets of an evaluation show, and where.
 *
 * @param standing what stands from an earlier run, whose places are kept; null where nothing does
 */
export function layOut(
  evaluation: Evaluation,
  locale: Locale,
  issue: Issue,
  standing: Standing | null = null,
): SheetModel {
  const { start, scenarios, question } = evaluation;
  const { readings = {}, rules = defaultRules, asOf = null } = question;
  const { illustrative } = question.dataset;
  const until = asOf === null || asOf > start.horizon ? start.horizon : asOf;
  const own = cutAt(standing?.own ?? question.dataset, until);
  return buildSheetModel({ start, scenarios, readings, rules, locale, illustrative, issue, standing, own, asOf });
}

/** Rows of the indicators that the targets speak of; those that stand keep theirs. */
function placedRows(input: SheetInput, headline: readonly Target[], years: readonly Year[]) {
  const { drivers, shares } = shownIndicators(input, headline);
  const known = input.standing?.places?.rowOf ?? new Map<IndicatorId, number>();
  const places = keptPlaces([...drivers, ...shares], known);
  const count = Math.max(countOf(known), countOf(places));
  return { rows: rowsOf(input, [...drivers, ...shares], places, years), count };
}

/** Targets that can be judged; those that stand keep their rows. */
function placedTargets(input: SheetInput, headline: readonly Target[], rows: readonly ModelRow[]) {
  const judged = headline.flatMap((target) => targetOf(input, rows, target));
  const entries = judged.map(({ target }) => target);
  const places = keptPlaces(entries, input.standing?.places?.targetOf);
  const placed = judged.map((target) => ({ ...target, index: places.get(target.target.id) ?? -1 }));
  return { targets: placed.sort((one, other) => one.index - other.index), count: countOf(places) };
}

/** Where everything stands, and what had to move for it. */
function placed(input: SheetInput): Pick<SheetModel, 'layout' | 'problems' | 'rows' | 'targets'> {
  const { start, standing } = input;
  const headline = headlineTargets(start, input.readings);
  const years = shownYears(input);
  const { rows, count } = placedRows(input, headline, years);
  const { targets, count: targetCount } = placedTargets(input, headline, rows);
  const needs = {
    years,
    inputFirst: firstInputYear(rows, start.plan),
    rows: count,
    targets: targetCount,
    totals: new Set(targets.flatMap(({ total }) => total ?? [])).size,
  };
  return { ...fitLayout(needs, standing?.places ?? null), rows, targets };
}

function buildSheetModel(input: SheetInput): SheetModel {
  const { start, standing, locale, illustrative, issue, rules, readings } = input;
  const { layout, problems, rows, targets } = placed(input);
  const scenarios = input.scenarios.map(({ scenario }) => scenario);
  const room = { layout, standing: problems.length > 0 ? null : standing };
  return {
    plan: start.plan,
    locale,
    wording: sheetWordings[locale],
    layout,
    illustrative,
    issue,
    rules,
    readings,
    rows,
    targets,
    scenarios: scenariosOf(input, placeScenarios(scenarios, standing, room)),
    standing,
    problems,
  };
}
