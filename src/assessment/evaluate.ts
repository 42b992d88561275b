import { cutAt, type Dataset } from '../dataset';
import type { GrowthWindows, IndicatorId, Plan, Problem, ReadingChoice, Scenario, Year } from '../plan';
import {
  projectFrom,
  referenceAmong,
  startingPointOf,
  withoutRule,
  type Projection,
  type StartingPoint,
} from '../projection';
import { assess } from './assess';
import type { Judgement } from './judgement';
import { defaultRules, type JudgementRules } from './judgement-rules';

/** What a workbook and a plan are asked. */
export interface Question {
  readonly plan: Plan;
  readonly dataset: Dataset;
  readonly scenarios: readonly Scenario[];
  readonly asOf?: Year;
  readonly readings?: ReadingChoice;
  readonly windows?: GrowthWindows;
  readonly acceptedScopes?: ReadonlySet<IndicatorId>;
  readonly rules?: JudgementRules;
}

/** One scenario with all that was computed of it. */
export interface EvaluatedScenario {
  readonly scenario: Scenario;
  readonly projection: Projection;
  readonly judgements: readonly Judgement[];
}

/** The answer: every scenario projected and held against the targets. The reference comes first, asked for or not. */
export interface Evaluation {
  readonly question: Question;
  readonly start: StartingPoint;
  readonly scenarios: readonly EvaluatedScenario[];
  readonly problems: readonly Problem[];
}

/** Projects every scenario and judges it. Synchronous: fit to be called on every key. */
export function evaluate(question: Question): Evaluation {
  const { plan, asOf, scenarios, readings = {}, rules = defaultRules } = question;
  const dataset = asOf === undefined ? question.dataset : cutAt(question.dataset, asOf);
  const reference = referenceAmong(scenarios);
  const options = { ...question, readings, reference, tolerance: rules.tolerance };
  const start = startingPointOf(plan, dataset, options);
  const baseline = projectFrom(start, reference, null);
  const judged = (scenario: Scenario, projection: Projection): EvaluatedScenario => {
    const requiredIn = scenario.rule === 'required' ? withoutRule(start, scenario, baseline) : projection;
    return { scenario, projection, judgements: assess(plan, projection, { readings, rules, requiredIn }) };
  };
  const others = scenarios.filter(({ id }) => id !== reference.id);
  const evaluated = [
    judged(reference, baseline),
    ...others.map((scenario) => judged(scenario, projectFrom(start, scenario, baseline))),
  ];
  const problems = [...dataset.problems, ...distinct(evaluated.flatMap(({ projection }) => projection.problems))];
  return { question: { ...question, dataset }, start, scenarios: evaluated, problems };
}

/** Scenarios share their starting point, and its problems with it. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
