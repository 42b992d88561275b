import { defaultRules, type JudgementRules } from '../assessment';
import { sheetWordings, type SheetWording } from '../language';
import { locales, type CatalogueRecord, type Locale, type Plan, type Target } from '../plan';
import { goalOf } from '../projection';
import { textAt, type StandingSheet } from './standing-sheet';

/** The plan and the rules of judgement as the inputs on TP Assumptions have them. */
export interface WrittenTargets {
  readonly plan: Plan;
  readonly rules: JudgementRules;
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

/** The number beside a label below the head; undefined where there is none. */
function numberBeside(sheet: StandingSheet, { row, column }: TargetHead, label: string): number | undefined {
  const at = sheet.values.findIndex((_, index) => index > row && textAt(sheet, index, 0) === label);
  const value = sheet.values[at]?.[column];
  return typeof value === 'number' ? value : undefined;
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
  if (head === null) return { plan, rules: defaultRules };
  return {
    plan: { ...plan, records: plan.records.map((record) => asTyped(sheet, head, record)) },
    rules: { ...defaultRules, closeMargin: closeMargin(sheet, head, sheetWordings[head.locale]) },
  };
}
