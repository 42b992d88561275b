import { defaultRules, type JudgementRules } from '../assessment';
import { cellName } from '../dataset';
import { sheetWordings, type SheetWording } from '../language';
import { locales, targetsOf, type CatalogueRecord, type Locale, type Plan, type Problem, type Target } from '../plan';
import { goalOf } from '../projection';
import { addressOf, textAt, type StandingSheet } from './standing-sheet';

/** The plan and the rules of judgement as the inputs on TP Assumptions have them. */
export interface WrittenTargets {
  readonly plan: Plan;
  readonly rules: JudgementRules;
  readonly targetProblems: readonly Problem[];
}

/** The head above the targets, and the column of their values, counted from the grid's own first. */
interface TargetHead {
  readonly row: number;
  readonly column: number;
  readonly locale: Locale;
}

function headOf(sheet: StandingSheet): TargetHead | null {
  for (const locale of locales) {
    const { target, targets } = sheetWordings[locale];
    const row = sheet.values.findIndex((_, at) => textAt(sheet, at, 0) === targets);
    const column = (sheet.values[row] ?? []).findIndex((value) => value === target);
    if (column >= 0) return { row, column, locale };
  }
  return null;
}

/** The row of a label below the head; -1 where there is none. */
function rowBelow(sheet: StandingSheet, { row }: TargetHead, label: string): number {
  return sheet.values.findIndex((_, index) => index > row && textAt(sheet, index, 0) === label);
}

/** The number beside a label below the head; undefined where there is none. */
function numberBeside(sheet: StandingSheet, head: TargetHead, label: string): number | undefined {
  const value = sheet.values[rowBelow(sheet, head, label)]?.[head.column];
  return typeof value === 'number' ? value : undefined;
}

/** Targets that stand on the sheet without a value. */
function cleared(sheet: StandingSheet, head: TargetHead, plan: Plan): readonly Problem[] {
  return targetsOf(plan).flatMap((target): readonly Problem[] => {
    const row = rowBelow(sheet, head, target.names[head.locale]);
    if (row < 0 || goalOf(target) === null || typeof sheet.values[row]?.[head.column] === 'number') return [];
    const { sheet: name, row: at, column } = addressOf(sheet, row, head.column);
    const place = { sheet: name, cell: cellName(at, column) };
    return [{ code: 'target-cleared', severity: 'warning', place, parameters: { target: target.id } }];
  });
}

function withGoal(target: Target, goal: number): Target {
  if (target.value === null && target.range) return { ...target, range: { ...target.range, min: goal } };
  return { ...target, value: goal };
}

function asTyped(sheet: StandingSheet, head: TargetHead, record: CatalogueRecord): CatalogueRecord {
  if (record.type !== 'target' || goalOf(record) === null) return record;
  const goal = numberBeside(sheet, head, record.names[head.locale]);
  return goal === undefined || goal === goalOf(record) ? record : withGoal(record, goal);
}

function closeMargin(sheet: StandingSheet, head: TargetHead, { settings }: SheetWording): number {
  return numberBeside(sheet, head, settings.closeMargin) ?? defaultRules.closeMargin;
}

/** Reads targets' values and the margin of "close" back, so that what was typed there holds. */
export function readTargets(sheet: StandingSheet, plan: Plan): WrittenTargets {
  const head = headOf(sheet);
  if (head === null) return { plan, rules: defaultRules, targetProblems: [] };
  return {
    plan: { ...plan, records: plan.records.map((record) => asTyped(sheet, head, record)) },
    rules: { ...defaultRules, closeMargin: closeMargin(sheet, head, sheetWordings[head.locale]) },
    targetProblems: cleared(sheet, head, plan),
  };
}
