import { cellName, type Dataset } from '../../src/dataset';
import {
  rate,
  year,
  type GrowthWindow,
  type IndicatorId,
  type Plan,
  type Rate,
  type Scenario,
  type Year,
} from '../../src/plan';
import type { Evaluation, Question } from '../../src/run';
import { assumptionColumns, dataBlocks, settingRows } from '../../src/sheets/places';
import { columnOfYear, rowIn, targetRow } from '../../src/sheets/layout';

import { growthColumns, isAssumed } from '../../src/sheets/growth-formulas';
import {
  pathValue,
  sheetNames,
  type ModelRow,
  type ModelScenario,
  type ModelTarget,
  type SheetModel,
} from '../../src/sheets';

/** An input typed over on the sheets, and the question that the core is asked to the same effect. */
export interface Perturbation {
  readonly name: string;
  readonly cells: readonly { readonly sheet: string; readonly cell: string; readonly content: number }[];
  readonly question: Question;
}

const RATE_STEP = 0.013;
const FIGURE_FACTOR = 1.03;

/** The question with the windows that its averages were issued with: new actuals do not move them. */
export function asIssued({ question, scenarios }: Evaluation): Question {
  const windows = new Map<IndicatorId, GrowthWindow>();
  for (const { indicator, basis } of scenarios[0]?.projection.growth.values() ?? []) {
    if (basis.type === 'average') windows.set(indicator, { first: basis.first, last: basis.last });
  }
  return { ...question, windows };
}

function withRate(question: Question, scenario: ModelScenario, row: ModelRow, year: Year, growth: Rate): Question {
  const changed = (candidate: Scenario): Scenario => {
    if (candidate.id !== scenario.scenario.id) return candidate;
    return { ...candidate, growth: new Map([...candidate.growth, [row.indicator.id, new Map([[year, growth]])]]) };
  };
  return { ...question, scenarios: question.scenarios.map(changed) };
}

function withFigure(question: Question, row: ModelRow, year: Year, value: number): Question {
  const { series } = row;
  if (!series) throw new Error(`${row.name} has no series`);
  const cell = series.yearCells.get(year) ?? series.firstCell;
  const observations = new Map([...series.observations, [year, { value, cell, status: 'reported' as const }]]);
  const dataset: Dataset = {
    ...question.dataset,
    series: question.dataset.series.map((candidate) =>
      candidate.indicator === series.indicator ? { ...series, observations } : candidate,
    ),
  };
  return { ...question, dataset };
}

function withTarget(question: Question, target: ModelTarget, value: number): Question {
  const plan: Plan = {
    ...question.plan,
    records: question.plan.records.map((record) =>
      record.id === target.target.id && record.type === 'target' ? { ...record, value } : record,
    ),
  };
  return { ...question, plan };
}

/** A rate of a year that the path does not get to is no used input. */
function growthPerturbations(model: SheetModel, question: Question): readonly Perturbation[] {
  const drivers = model.rows.filter((row) => row.role === 'driver' && row.lastActual !== null);
  return model.scenarios.flatMap((scenario) =>
    drivers.flatMap((row) =>
      model.layout.years
        .filter((at) => isAssumed(row, at) && pathValue(scenario, row, year(at - 1)) !== undefined)
        .map((at): Perturbation => {
          const now = scenario.projection.growth.get(row.indicator.id)?.rates.get(at)?.rate ?? rate(0);
          const growth = rate(now + RATE_STEP);
          const cell = cellName(rowIn(model.layout, scenario.slot, row.index), columnOfYear(model.layout, at));
          return {
            name: `growth of ${row.indicator.id} in ${at}, ${scenario.scenario.id}`,
            cells: [{ sheet: sheetNames.assumptions, cell, content: growth }],
            question: withRate(question, scenario, row, at, growth),
          };
        }),
    ),
  );
}

function windowPerturbations(model: SheetModel, question: Question): readonly Perturbation[] {
  const { windowFirst } = growthColumns(model);
  return [...(question.windows ?? [])].flatMap(([id, window]): readonly Perturbation[] => {
    const row = model.rows.find(({ indicator }) => indicator.id === id);
    const first = model.layout.years.find((year) => year === window.first + 1);
    if (!row || first === undefined) return [];
    const averaged = model.scenarios.filter(({ projection }) => {
      const type = projection.growth.get(id)?.basis.type;
      return type === 'average' || type === 'average-less-deviation';
    });
    const cells = averaged.map(({ slot }) => ({
      sheet: sheetNames.assumptions,
      cell: cellName(rowIn(model.layout, slot, row.index), windowFirst),
      content: first,
    }));
    const windows = new Map([...(question.windows ?? []), [id, { ...window, first }]]);
    return [{ name: `window of ${id}`, cells, question: { ...question, windows } }];
  });
}

function figurePerturbations(
  model: SheetModel,
  question: Question,
  years: (row: ModelRow) => readonly Year[],
): readonly Perturbation[] {
  const rows = model.rows.filter((row) => row.role !== 'ratio' && row.series !== null);
  return rows.flatMap((row) =>
    years(row).map((year): Perturbation => {
      const latest = row.lastActual === null ? 100 : (row.observations.get(row.lastActual) ?? 100);
      const value = (row.observations.get(year) ?? latest) * FIGURE_FACTOR;
      const cell = cellName(rowIn(model.layout, dataBlocks.revision, row.index), columnOfYear(model.layout, year));
      return {
        name: `figure of ${row.indicator.id} in ${year}`,
        cells: [{ sheet: sheetNames.data, cell, content: value }],
        question: withFigure(question, row, year, value),
      };
    }),
  );
}

function targetPerturbations(model: SheetModel, question: Question): readonly Perturbation[] {
  return model.targets.map((target) => {
    const value = target.goal * FIGURE_FACTOR;
    const cell = cellName(targetRow(target.index), assumptionColumns.target);
    return {
      name: `target ${target.target.id}`,
      cells: [{ sheet: sheetNames.assumptions, cell, content: value }],
      question: withTarget(question, target, value),
    };
  });
}

function marginPerturbation(model: SheetModel, question: Question): Perturbation {
  const closeMargin = 0.04;
  const cell = cellName(settingRows(model.layout.targets).closeMargin, assumptionColumns.target);
  return {
    name: 'close margin',
    cells: [{ sheet: sheetNames.assumptions, cell, content: closeMargin }],
    question: { ...question, rules: { ...model.rules, closeMargin } },
  };
}

/** Every input of the sheets, each changed alone: past figures, the next year's actual, rates, windows, targets, margin. */
export function perturbationsOf(model: SheetModel, evaluation: Evaluation): readonly Perturbation[] {
  const question = asIssued(evaluation);
  const next = model.plan.period.first;
  return [
    ...figurePerturbations(model, question, (row) => model.layout.years.filter((year) => row.observations.has(year))),
    ...figurePerturbations(model, question, (row) => (row.observations.has(next) ? [] : [next])),
    ...growthPerturbations(model, question),
    ...windowPerturbations(model, question),
    ...targetPerturbations(model, question),
    marginPerturbation(model, question),
  ];
}
