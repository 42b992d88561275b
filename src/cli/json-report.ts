import { cellName, type Dataset, type Series } from '../dataset';
import { problemMessage } from '../language';
import type { EvaluatedScenario, Evaluation, Judgement } from '../assessment';
import type { Locale, Plan, Problem } from '../plan';

/** Requests at the bridge, clean-up included, and the bytes of both directions. */
export interface RequestCount {
  readonly count: number;
  readonly bytes: number;
}

function problemJson(problem: Problem, locale: Locale, plan: Plan) {
  return {
    code: problem.code,
    message: problemMessage(problem, locale, plan),
    sheet: problem.place.sheet ?? null,
    cell: problem.place.cell ?? null,
  };
}

function seriesJson(series: Series) {
  const years = [...series.observations].sort(([a], [b]) => a - b);
  return {
    label: series.label,
    indicator: series.indicator,
    unit: series.unit,
    sheet: series.sheet,
    firstCell: cellName(series.firstCell.row, series.firstCell.column),
    orientation: series.orientation,
    observations: Object.fromEntries(years.map(([year, { value }]) => [String(year), value])),
  };
}

/** What `read --json` prints. Values are in the stated unit; shares are fractions. */
export function datasetJson(dataset: Dataset, locale: Locale, plan: Plan) {
  return {
    series: dataset.series.map(seriesJson),
    problems: dataset.problems.map((problem) => problemJson(problem, locale, plan)),
  };
}

function targetJson(judgement: Judgement, locale: Locale, plan: Plan) {
  return {
    id: judgement.target,
    reading: judgement.reading,
    unit: judgement.unit,
    base: judgement.base,
    projected: judgement.projected,
    target: judgement.goal,
    gap: judgement.gap,
    verdict: judgement.verdict,
    requiredGrowth: judgement.requiredGrowth,
    problem: judgement.problem && problemJson(judgement.problem, locale, plan),
  };
}

function scenarioJson({ scenario, projection, judgements }: EvaluatedScenario, locale: Locale, plan: Plan) {
  const paths = [...projection.paths.values()].filter(({ points }) => points.size > 0);
  return {
    id: scenario.id,
    targets: judgements.map((judgement) => targetJson(judgement, locale, plan)),
    paths: paths.map(({ indicator, points }) => ({ indicator, points: [...points.values()] })),
  };
}

/**
 * What `project --json` writes: the scenarios asked for in their order, then the reference that they rest on
 * if it was not among them. Rates and shares are fractions.
 */
export function evaluationJson(
  evaluation: Evaluation,
  warnings: readonly Problem[],
  requests: { readonly read: RequestCount; readonly write: RequestCount },
  locale: Locale,
) {
  const { plan, scenarios: asked } = evaluation.question;
  const order = asked.map(({ id }) => id);
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const scenarios = [...evaluation.scenarios].sort((a, b) => rank(a.scenario.id) - rank(b.scenario.id));
  return {
    plan: plan.id,
    scenarios: scenarios.map((scenario) => scenarioJson(scenario, locale, plan)),
    problems: [...evaluation.problems, ...warnings].map((problem) => problemJson(problem, locale, plan)),
    requests,
  };
}
