import { cellName, type CellValue } from '../../src/dataset';
import { year, type Year } from '../../src/plan';
import { COLUMNS_PER_SCENARIO } from '../../src/sheets/compare-layout';
import { columnOfYear, rowIn, SUMMARY_COLUMN, targetRow } from '../../src/sheets/layout';
import { pathValue, sheetNames, type ModelScenario, type SheetModel } from '../../src/sheets';
import { verdictText } from '../../src/sheets/verdict-formula';

/** What a formula of the user's points at, and what it is there for. */
export interface ResultLink {
  /** As the user wrote it, for the places of the first run. */
  readonly formula: string;
  /** What it means, whatever run has written since. */
  readonly meaning: (model: SheetModel) => CellValue;
  readonly name: string;
}

/** The last year of the first run. */
export const FIRST_HORIZON = year(2015);

function scenarioOf(model: SheetModel, id: string): ModelScenario {
  const found = model.scenarios.find(({ scenario }) => scenario.id === id || scenario.names.en === id);
  if (!found) throw new Error(`${id} is gone`);
  return found;
}

function rowOf(model: SheetModel, id: string) {
  const found = model.rows.find(({ indicator }) => indicator.id === id);
  if (!found) throw new Error(`${id} is gone`);
  return found;
}

function levelIn(model: SheetModel, scenario: string, indicator: string, at: Year): CellValue {
  return pathValue(scenarioOf(model, scenario), rowOf(model, indicator), at) ?? '';
}

function totalOf(model: SheetModel, scenario: string, indicator: string): CellValue {
  const { first, last } = model.plan.period;
  const levels = Array.from({ length: last - first + 1 }, (_, index) =>
    levelIn(model, scenario, indicator, year(first + index)),
  );
  return levels.reduce<number>((sum, level) => sum + (typeof level === 'number' ? level : NaN), 0);
}

function pathLinks(model: SheetModel): readonly ResultLink[] {
  const { layout } = model;
  return model.scenarios.flatMap(({ scenario: { names }, sheet }) =>
    model.rows.flatMap(({ index, indicator: { id, kind }, lastActual }): readonly ResultLink[] => {
      const row = rowIn(layout, 0, index);
      const link = (name: string, column: number, meaning: ResultLink['meaning']): ResultLink => ({
        name: `${names.en}, ${id}, ${name}`,
        formula: `='${sheet}'!${cellName(row, column)}`,
        meaning,
      });
      const level = link('level', columnOfYear(layout, FIRST_HORIZON), (later) =>
        levelIn(later, names.en, id, FIRST_HORIZON),
      );
      const isSummed = (kind === 'flow' || kind === 'increment') && lastActual !== null;
      return isSummed ? [level, link('total', SUMMARY_COLUMN, (later) => totalOf(later, names.en, id))] : [level];
    }),
  );
}

function judgementLinks(model: SheetModel): readonly ResultLink[] {
  return model.scenarios.flatMap(({ scenario: { names }, compareColumn }) =>
    model.targets.flatMap(({ index, target: { id } }) => {
      const judged = (later: SheetModel) => scenarioOf(later, names.en).judgements.get(id);
      const meanings: readonly ResultLink['meaning'][] = [
        (later) => judged(later)?.projected?.value ?? '',
        (later) => judged(later)?.gap ?? '',
        (later) => verdictText(later.wording, judged(later)?.verdict ?? null),
      ];
      return meanings.slice(0, COLUMNS_PER_SCENARIO).map((meaning, offset) => ({
        name: `${names.en}, ${id}, ${offset}`,
        formula: `='${sheetNames.compare}'!${cellName(targetRow(index), compareColumn + offset)}`,
        meaning,
      }));
    }),
  );
}

/** A formula for every level, total, value, gap and verdict of a run. */
export function resultLinks(model: SheetModel): readonly ResultLink[] {
  return [...pathLinks(model), ...judgementLinks(model)];
}
