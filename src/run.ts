import { assess, defaultRules, type JudgementRules } from './assessment';
import { cutAt, recogniseDataset, type Dataset } from './dataset';
import type { IndicatorId, Locale, Plan, Problem, ReadingChoice, Scenario, Year } from './plan';
import {
  projectFrom,
  referenceAmong,
  startingPointOf,
  withoutRule,
  type GrowthWindows,
  type StartingPoint,
} from './projection';
import { buildSheetModel, describeWorkbook, type EvaluatedScenario, type Issue, type SheetModel } from './sheets';
import { readGrids, writeWorkbook, type WriteReport } from './workbook';

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

/** The answer: every scenario projected and held against the targets. The reference comes first, asked for or not. */
export interface Evaluation {
  readonly question: Question;
  readonly start: StartingPoint;
  readonly scenarios: readonly EvaluatedScenario[];
  readonly problems: readonly Problem[];
}

/** Reads the open workbook and recognises its series. */
export async function open(plan: Plan): Promise<Dataset> {
  const { grids, problems } = await readGrids();
  const dataset = recogniseDataset(grids, plan);
  return { ...dataset, problems: [...problems, ...dataset.problems] };
}

/** Pure and synchronous: fit to be called on every key. */
export function evaluate(question: Question): Evaluation {
  const { plan, asOf, scenarios, readings = {}, rules = defaultRules } = question;
  const dataset = asOf === undefined ? question.dataset : cutAt(question.dataset, asOf);
  const reference = referenceAmong(scenarios);
  const options = { ...question, readings, reference, tolerance: rules.tolerance };
  const start = startingPointOf(plan, dataset, options);
  const baseline = projectFrom(start, reference, null);
  const others = scenarios.filter(({ id }) => id !== reference.id);
  const projections = [baseline, ...others.map((scenario) => projectFrom(start, scenario, baseline))];
  const evaluated = [reference, ...others].map((scenario, index) => {
    const projection = projections[index] ?? baseline;
    const requiredIn = scenario.rule === 'required' ? withoutRule(start, scenario, baseline) : projection;
    return { scenario, projection, judgements: assess(plan, projection, { readings, rules, requiredIn }) };
  });
  const problems = [...dataset.problems, ...distinct(evaluated.flatMap(({ projection }) => projection.problems))];
  return { question: { ...question, dataset }, start, scenarios: evaluated, problems };
}

/** Scenarios share their starting point, and its problems with it. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** What the sheets of an evaluation show, and where. */
export function layOut(evaluation: Evaluation, locale: Locale, issue: Issue): SheetModel {
  const { start, scenarios, question } = evaluation;
  const { readings = {}, rules = defaultRules } = question;
  const { illustrative } = question.dataset;
  return buildSheetModel({ start, scenarios, readings, rules, locale, illustrative, issue });
}

/** Writes the sheets into the open workbook, every projected number as a live formula. */
export function write(model: SheetModel): Promise<WriteReport> {
  return writeWorkbook(describeWorkbook(model));
}
